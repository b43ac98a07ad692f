"""Which files beside a database belong to it: an import of that folder passes them over."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.journal_lines import journal_beside


def belonging_to(database: Path) -> Callable[[Path], bool]:
    """Return what tells the files of a database, its archive and its copies from reports.

    Without it a report that was removed would come back from the archive.
    """
    home = database.absolute()
    beside = (home, home.with_name(f"{home.name}-journal"), journal_beside(home))
    files = {os.path.normcase(path) for path in beside}
    within = (archive_beside(home), folder_beside(home))
    folders = tuple(os.path.normcase(path) + os.sep for path in within)

    def belongs(path: Path) -> bool:
        own = os.path.normcase(path.absolute())
        return own in files or own.startswith(folders)

    return belongs
