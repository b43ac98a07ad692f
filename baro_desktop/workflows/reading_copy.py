"""Look at a database that cannot be written, through a copy that nobody can change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from baro_desktop.models.records import values
from baro_desktop.storage.connection import address_of
from baro_desktop.storage.database import Database
from baro_desktop.storage.failures import file_failures, sqlite_failures
from baro_desktop.workflows.workspace import Workspace


class ReadingWorkspace(Workspace):
    """A workspace whose connections refuse to write; what a user typed would be lost."""

    __slots__ = ()

    def open(self, beside: Database | None = None) -> Database:
        """Open a connection that reads only; a newer database is read as far as it is known.

        Args:
            beside: as for any workspace.

        Raises:
            StorageError: if the file cannot be used.
        """
        database = Database.open(self.database, newer=True, beside=beside)
        database.connection.execute("PRAGMA query_only = 1").close()
        return database


def copy_for_reading(workspace: Workspace, folder: Path) -> ReadingWorkspace:
    """Copy a database as it is now, and return the workspace that reads the copy.

    Args:
        folder: where the copy is made; whoever gives it removes it.

    Raises:
        StorageError: if the database cannot be read either.
    """
    target = folder / workspace.database.name
    with sqlite_failures(workspace.database), file_failures(target):
        address = address_of(workspace.database, "ro")
        with (
            closing(sqlite3.connect(address, uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
    return ReadingWorkspace(**{**values(workspace), "database": target})
