"""Copies through SQLite's backup interface, and the folder that they lie in beside a database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.connection import connect
from baro_desktop.storage.failures import file_failures, sqlite_failures
from baro_desktop.storage.files import (
    flush_file,
    flush_folder,
    free_name,
    make_folder,
    put_in_place,
    remove_database,
    temporary_beside,
)

FOLDER_NAME = "sikkerhedskopier"
STAMP = "%Y-%m-%d %H.%M.%S"


def folder_beside(database: Path) -> Path:
    """Return the folder that the copies of a database lie in."""
    return database.parent / FOLDER_NAME


def name_in(folder: Path, database: Path, now: datetime, why: str) -> Path:
    """Return the path of a new copy in a folder, which is made.

    Args:
        now: by the clock of the place.
        why: Danish, part of the name.

    Raises:
        StorageError: if the folder cannot be made.
    """
    with file_failures(folder):
        make_folder(folder)
        return free_name(folder / f"{database.stem} {now:{STAMP}} {why}{database.suffix}")


def copy_pages(source: sqlite3.Connection, target: Path, named: Path) -> None:
    """Copy page by page into an empty file; errors name the file that the user knows.

    Raises:
        StorageError: if one cannot be read or the other written.
    """
    with sqlite_failures(named), closing(connect(target)) as copy:
        source.backup(copy, progress=_refuse_to_wait)


def copy_before_migration(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Keep a copy of a database of an older version, verified as far as SQLite can.

    Raises:
        StorageError: `database-damaged`, or why the copy cannot be written.
    """
    target = name_in(folder_beside(path), path, now, "før opdatering")
    with file_failures(target):
        temporary = temporary_beside(target)
        try:
            copy_pages(connection, temporary, path)
            with closing(connect(temporary)) as copy:
                require_sound(copy, path)
            flush_file(temporary)
            put_in_place(temporary, target)
            flush_folder(target.parent)
        finally:
            remove_database(temporary)
    return target


def require_sound(connection: sqlite3.Connection, path: Path) -> None:
    """See that the pages and the links between tables are whole.

    Raises:
        StorageError: `database-damaged`, with what SQLite says.
    """
    with sqlite_failures(path):
        said = [text for (text,) in connection.execute("PRAGMA integrity_check(1)")]
        said += [f"link of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    if said != ["ok"]:
        raise StorageError("database-damaged", path=str(path), detail="; ".join(said[:3]))


def _refuse_to_wait(status: int, remaining: int, total: int) -> None:
    """Stop when SQLite's own time-out has passed; Python would wait for ever."""
    if status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise StorageError("database-locked", remaining=remaining, total=total)
