"""Settings of the program, kept with the figures: the only rows that are overwritten."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.connection import connect
from baro_desktop.storage.database import Database
from baro_desktop.storage.seals import setting_digest

CUSTOMISATION = "customisation"
"""Key of what a municipality changed in the catalogue."""
_UPSERT = """
INSERT INTO settings (key, value, digest) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, digest = excluded.digest
"""


def get(db: Database, key: str, default: object = None) -> object:
    """Return the value that was set, as JSON gives it back; the default where it is no JSON."""
    text = get_text(db, key)
    try:
        return default if text is None else json.loads(text)
    except ValueError:
        return default


def get_text(db: Database, key: str) -> str | None:
    """Return the stored text, whatever it is; None where nothing was set."""
    rows = db.rows("SELECT value FROM settings WHERE key = ?", [key])
    return str(rows[0][0]) if rows else None


def keys(db: Database, prefix: str) -> tuple[str, ...]:
    """Return the keys that begin alike, those whose value was set to nothing too."""
    rows = db.rows("SELECT key FROM settings WHERE substr(key, 1, ?) = ?", [len(prefix), prefix])
    return tuple(sorted(str(row[0]) for row in rows))


def peek_text(path: Path, key: str) -> str | None:
    """Return the stored text of a database that is not open yet.

    A file that cannot be read gives None: opening it will say why.
    """
    if not path.is_file():
        return None
    try:
        with closing(connect(path)) as connection:
            found = connection.execute("SELECT value FROM settings WHERE key = ?", [key])
            row = found.fetchone()
    except (StorageError, sqlite3.Error):
        return None
    return str(row[0]) if row else None


def set(db: Database, key: str, value: object) -> None:  # noqa: A001 - settings.set
    """Set a value that JSON can hold.

    Raises:
        StorageError: if the database cannot be written.
        TypeError: if JSON cannot hold the value.
    """
    text = json.dumps(value, ensure_ascii=False)
    with db.writing():
        db.write(_UPSERT, [(key, text, setting_digest(key, text))])
