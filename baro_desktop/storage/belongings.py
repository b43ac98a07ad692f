"""Which files beside a database belong to it: an import of that folder passes them over."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.journal_lines import journal_beside


def belonging_to(database: Path) -> Callable[[Path], bool]:
    """Return what tells the files of a database, its archive and its copies from reports.

    Without it a report that was removed would come back from the archive. Somebody's own files
    in folders of these names are told by their names, and read.
    """
    home = database.absolute()
    beside = (home, home.with_name(f"{home.name}-journal"), journal_beside(home))
    files = {os.path.normcase(path) for path in beside}
    archive, copies = (
        re.escape(os.path.normcase(f(home))) for f in (archive_beside, folder_beside)
    )
    sep, stem = re.escape(os.sep), re.escape(os.path.normcase(home.stem))
    own_names = re.compile(
        rf"{archive}{sep}[0-9a-f]{{2}}{sep}[0-9a-f]{{62}}( [^{sep}]+)?"
        rf"|{copies}{sep}{stem} [^{sep}]+{re.escape(os.path.normcase(home.suffix))}"
    )

    def belongs(path: Path) -> bool:
        own = os.path.normcase(path.absolute())
        return own in files or own_names.fullmatch(own) is not None

    return belongs
