"""Settings of the program, kept with the figures: the only rows that are overwritten."""

from __future__ import annotations

import json

from baro_desktop.storage.database import Database

_UPSERT = """
INSERT INTO settings (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def get(db: Database, key: str, default: object = None) -> object:
    """Return the value that was set, as JSON gives it back."""
    rows = db.rows("SELECT value FROM settings WHERE key = ?", [key])
    return json.loads(rows[0][0]) if rows else default


def set(db: Database, key: str, value: object) -> None:  # noqa: A001 - settings.set
    """Set a value that JSON can hold.

    Raises:
        StorageError: if the database cannot be written.
        TypeError: if JSON cannot hold the value.
    """
    text = json.dumps(value, ensure_ascii=False)
    with db.writing():
        db.write(_UPSERT, [(key, text)])
