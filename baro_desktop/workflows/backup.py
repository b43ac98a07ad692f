"""Copy the whole database, and put a copy back."""

from __future__ import annotations

from pathlib import Path

from baro_desktop.storage import backup as stored_backup
from baro_desktop.storage.database import Database


def back_up(db: Database, out: Path) -> Path:
    """Write a verified copy of the database.

    Raises:
        StorageError: if the copy cannot be written or does not verify.
    """
    return stored_backup.backup(db, out)


def put_back(database: Path, copy: Path) -> Path | None:
    """Replace the database by a copy that verifies.

    Returns:
        Where the database lies that was replaced, None if there was none.

    Raises:
        StorageError: if the copy is no sound database; nothing is changed then.
    """
    return stored_backup.restore(copy, database)
