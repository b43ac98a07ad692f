"""The folder of copies beside a database: named by their time, thinned by a plan."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from baro_desktop.models.backup_plan import Copy, superfluous
from baro_desktop.storage.backup import backup
from baro_desktop.storage.connection import address_of
from baro_desktop.storage.copying import STAMP, name_in
from baro_desktop.storage.database import Database
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.files import flush_folder
from baro_desktop.storage.seals import chain_head


def copies_in(folder: Path, database: Path) -> tuple[Copy, ...]:
    """Return the copies of a database that lie in a folder, newest first.

    Only whole, verified copies ever get such a name; one that was emptied since counts as
    not verified.
    """
    shape = re.compile(rf"{re.escape(database.stem)} (\d{{4}}-\d\d-\d\d \d\d\.\d\d\.\d\d)\b.*")
    found = []
    for path in folder.glob(f"*{database.suffix}") if folder.is_dir() else ():
        named = shape.fullmatch(path.stem)
        made_at = _time(named[1]) if named else None
        if made_at is not None:
            found.append(Copy(path.name, made_at, path.stat().st_size > 0))
    return tuple(sorted(found, key=lambda copy: (copy.made_at, copy.name), reverse=True))


def add_copy(db: Database, folder: Path, now: datetime, why: str) -> Path:
    """Put a verified copy into a folder, then remove those that the plan can spare.

    Args:
        now: by the clock of the place.
        why: Danish, part of the name.

    Raises:
        StorageError: as `backup`; nothing is removed then.
    """
    target = backup(db, name_in(folder, db.path, now, why))
    with file_failures(folder):
        for copy in superfluous(copies_in(folder, db.path), now):
            if copy.name != target.name:
                with suppress(PermissionError):  # another program reads it; the next time, then
                    (folder / copy.name).unlink(missing_ok=True)
        flush_folder(folder)
    return target


def holds_all_of(db: Database, copy: Path) -> bool:
    """Return whether a copy holds everything that is in the database now, settings aside."""
    try:
        with closing(sqlite3.connect(address_of(copy, "ro"), uri=True)) as connection:
            return chain_head(connection) == chain_head(db.connection)
    except sqlite3.Error:
        return False


def _time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, STAMP)  # names hold the local time
    except ValueError:
        return None
