"""What a killed program left behind: unfinished copies and originals under a hidden name."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from baro_desktop.models.passing import PREFIX
from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.copying import folder_beside

_UNFINISHED = re.compile(r"\.[0-9a-f]{32}\.tmp(-journal)?")
_PASSING = re.compile(rf"{PREFIX}[a-z0-9_]{{8}}")
"""What `tempfile` makes for us; a window that only reads keeps its copy in such a folder."""

_DAY = 86_400
_MOST_DAYS_OPEN = 7


def remove_unfinished(database: Path, second: Path | None, now: float) -> None:
    """Remove unfinished files beside a database that nobody can be writing any more.

    Args:
        second: another folder that copies are put into.
        now: seconds since 1970; a file is left alone for a day, since another window may
            have just begun it.
    """
    inside: list[Path] = []
    with suppress(OSError):
        inside += archive_beside(database).iterdir()
    beside = (database.parent, folder_beside(database), *([second] if second else ()))
    for folder in chain(beside, inside):
        for path in _old(folder, _UNFINISHED, now - _DAY):
            with suppress(OSError):
                path.unlink()


def remove_passing(folder: Path, now: float) -> None:
    """Remove our own folders of a killed program from the one for temporary files.

    Args:
        folder: of the system, which does not always empty it.
        now: seconds since 1970; a window may stay open for days.
    """
    for path in _old(folder, _PASSING, now - _MOST_DAYS_OPEN * _DAY):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)


def _old(folder: Path, name: re.Pattern[str], before: float) -> Iterator[Path]:
    """Yield what has such a name and was not changed since; a folder that is gone has nothing."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            if name.fullmatch(path.name) and path.lstat().st_mtime < before:
                yield path
