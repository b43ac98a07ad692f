"""Connections to a database file: safe settings, and whose file it is."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.failures import sqlite_failures
from baro_desktop.storage.places import Place, place_of

APPLICATION_ID = 0x4261726F
"""»Baro« in ASCII, in the header of every database of ours."""

BUSY_SECONDS = 5.0

_SETTINGS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "synchronous": 2,
    "mmap_size": 0,
    "cache_size": -16_000,
}


def connect(path: Path) -> sqlite3.Connection:
    """Connect to an existing file with the settings that SQLite keeps per connection.

    `recursive_triggers` makes `INSERT OR REPLACE` meet the triggers that forbid deleting.

    Raises:
        StorageError: if the file cannot be opened or a setting does not hold.
    """
    with sqlite_failures(path):
        connection = sqlite3.connect(
            address_of(path, "rw"), uri=True, timeout=BUSY_SECONDS, isolation_level=None
        )
        try:
            for name, value in _SETTINGS.items():
                _set(connection, name, value)
        except BaseException:
            connection.close()
            raise
    return connection


def identify(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Return the schema version of a database of ours, without writing to the file.

    Args:
        connection: from `connect`.
        path: the file, for the error.
        newest: the newest version that this program knows.

    Raises:
        StorageError: `database-damaged` for an emptied file, `database-foreign`,
            `database-newer` with `ours` and `theirs`.
    """
    with sqlite_failures(path):
        if pragma(connection, "page_count") == 0:
            raise StorageError("database-damaged", path=str(path), reason="empty")
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise StorageError("database-foreign", path=str(path))
        version = int(str(pragma(connection, "user_version")))
    if version > newest:
        raise StorageError("database-newer", path=str(path), ours=newest, theirs=version)
    return version


def keep_journal(connection: sqlite3.Connection, path: Path) -> None:
    """Choose the journal that lost nothing in simulated power cuts.

    Only after `identify`: leaving WAL mode writes to the file.

    Raises:
        StorageError: if the file cannot be written.
    """
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise StorageError("database-readonly", path=str(path))
    with sqlite_failures(path):
        _set(connection, "journal_mode", "truncate")


def pragma(connection: sqlite3.Connection, name: str) -> object:
    """Return the value of a setting, None where this SQLite does not have it."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else None


def _set(connection: sqlite3.Connection, name: str, value: int | str) -> None:
    connection.execute(f"PRAGMA {name} = {value}").close()
    held = pragma(connection, name)
    if held != value and not (name == "mmap_size" and held is None):
        raise StorageError("database-setting", name=name, wanted=value, held=held)


def address_of(path: Path, mode: str) -> str:
    """Return a URI that opens but never creates; a network share gets four slashes.

    Where others may change the file behind SQLite's back, this process locks them out as long as
    it has the file open. SQLite's own `locking_mode=EXCLUSIVE` would lock out the second
    connection of the window too. Windows has no such lock: there the claim of the window and
    the locks of the share must do.

    Args:
        mode: `rw` or `ro`.
    """
    text = path.absolute().as_posix()
    slash = "" if text.startswith("/") else "/"
    alone = os.name == "posix" and place_of(path) is not Place.LOCAL
    vfs = "&vfs=unix-excl" if alone else ""
    return f"file://{slash}{quote(text, errors='surrogateescape')}?mode={mode}{vfs}"
