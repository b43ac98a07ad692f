"""Copies that nobody has to think of: before what is great, and after what is new."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from baro_desktop.models.backup_plan import Copy
from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup_folder, companions, integrity, leftovers
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.database import Database
from baro_desktop.storage.failures import sqlite_failures
from baro_desktop.storage.seals import chain_head
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows import preferences

MANY_FILES = 20
"""An import of so many files is preceded by a copy."""

OF_THE_DAY = "dagens første"
BEFORE_IMPORT = "før import"
BEFORE_REMOVAL = "før fjernelse"
ON_CLOSING = "ved lukning"


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a copy was put.

    Attributes:
        second: the same copy in the place that the user chose, None where none is chosen.
        refusal: why it could not be put there; the first copy is whole all the same.
    """

    first: Path
    second: Path | None = None
    refusal: StorageError | None = None


def keep_copy(db: Database, why: str) -> Kept:
    """Put a verified copy into the folder beside the database, and into the second place.

    Args:
        why: one of the words above.

    Raises:
        StorageError: if the first copy cannot be written or does not verify.
    """
    now = db.clock().astimezone().replace(tzinfo=None)
    first = backup_folder.add_copy(db, folder_beside(db.path), now, why)
    place = second_place(db)
    if place is None:
        return Kept(first)
    try:
        return Kept(first, backup_folder.add_copy(db, place, now, why))
    except StorageError as error:
        return Kept(first, refusal=error)


def keep_first_of_day(db: Database) -> Kept | None:
    """Keep a copy before the first change of a day, unless the newest holds everything.

    Raises:
        StorageError: as `keep_copy`.
    """
    copies = _copies(db)
    today = db.clock().astimezone().date()
    if any(copy.made_at.date() == today for copy in copies):
        return None
    return keep_copy(db, OF_THE_DAY) if has_news(db) else None


def keep_if_changed(db: Database, why: str) -> Kept | None:
    """Keep a copy unless the newest one holds everything already.

    Raises:
        StorageError: as `keep_copy`.
    """
    return keep_copy(db, why) if has_news(db) else None


def has_news(db: Database) -> bool:
    """Return whether anything was stored that the newest copy does not hold."""
    with sqlite_failures(db.path):
        if not chain_head(db.connection)[0]:
            return False
    now = db.clock().astimezone().replace(tzinfo=None)
    past = [copy for copy in _copies(db) if copy.verified and copy.made_at <= now]
    folder = folder_beside(db.path)
    return not past or not backup_folder.holds_all_of(db, folder / past[0].name)


def verify(db: Database) -> None:
    """Read everything back: pages, links, originals, and every seal.

    Raises:
        StorageError: `database-damaged`, with the newest copy where there is one.
    """
    problems = integrity.check(db)
    if not problems:
        return
    codes = ", ".join(sorted({problem.code for problem in problems}))
    copies = [copy for copy in _copies(db) if copy.verified]
    found = {"reason": "copy", "name": copies[0].name} if copies else {}
    raise StorageError("database-damaged", path=str(db.path), detail=codes, **found)


def mend(db: Database) -> tuple[str, ...]:
    """Write again what journal and archive lack, and return sentences about it.

    What a killed program left unfinished is removed, since it holds figures.

    Raises:
        StorageError: if it cannot be written.
    """
    found = companions.mend(db, thorough=False)
    leftovers.remove_unfinished(db.path, second_place(db), time.time())
    leftovers.remove_passing(Path(tempfile.gettempdir()), time.time())
    return tuple(error_texts.sentence(item.code, item.data) for item in found)


def second_place(db: Database) -> Path | None:
    """Return the folder that the user chose for copies, None where it is none of its own."""
    chosen = preferences.load(db).backup_folder
    if not chosen or Path(chosen) == folder_beside(db.path):
        return None
    return Path(chosen)


def _copies(db: Database) -> tuple[Copy, ...]:
    return backup_folder.copies_in(folder_beside(db.path), db.path)
