"""The ordered list of schema changes, applied through sqlite-utils to what an older version wrote.

A new database goes through the same steps and gets the same records, without sqlite-utils: that
imports pandas, and the first window would wait for it.

A released step never changes; a new one is added at the end. The version in the file
(`user_version`) is the number of steps that it has been through. After the steps, what they
and older versions wrote is sealed. A step that changes the columns of a sealed table must make
its seals anew, see `storage.seals`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from baro_desktop.storage.connection import APPLICATION_ID, pragma
from baro_desktop.storage.copying import require_sound
from baro_desktop.storage.failures import sqlite_failures
from baro_desktop.storage.schema import first_version, second_version
from baro_desktop.storage.schema_bounds import bounds_version
from baro_desktop.storage.schema_seals import SEALS, seals_version
from baro_desktop.storage.schema_status_tables import status_tables_version
from baro_desktop.storage.schema_targets import targets_version
from baro_desktop.storage.seals import seal, seal_settings

SET_NAME = "baro_desktop"
_RECORDS = (
    """CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)""",
    """CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")""",
)
_RECORD = 'INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) VALUES (?, ?, ?)'
SCHEMA_QUERY = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"


class Runner(Protocol):
    """What a step works on: a database of sqlite-utils, or a plain connection."""

    def execute(self, sql: str, /) -> sqlite3.Cursor:
        """Run one statement."""


def _create_tables(runner: Runner) -> None:
    for statement in first_version():
        runner.execute(statement)


def _add_ticks_and_links(runner: Runner) -> None:
    for statement in second_version():
        runner.execute(statement)


def _add_status_tables(runner: Runner) -> None:
    for statement in status_tables_version():
        runner.execute(statement)


def _add_targets(runner: Runner) -> None:
    for statement in targets_version():
        runner.execute(statement)


def _add_seals(runner: Runner) -> None:
    for statement in seals_version():
        runner.execute(statement)


def _add_bounds(runner: Runner) -> None:
    for statement in bounds_version():
        runner.execute(statement)


STEPS: tuple[tuple[str, Callable[[Runner], None]], ...] = (
    ("001_create_tables", _create_tables),
    ("002_ticks_and_links", _add_ticks_and_links),
    ("004_status_tables", _add_status_tables),
    ("005_targets", _add_targets),
    ("006_seals", _add_seals),
    ("007_bounds", _add_bounds),
)

READABLE_FROM = "schema.readable_from"
"""Setting in which a migration says which older schema versions still read the figures rightly."""
VERSION = len(STEPS)
"""The schema version that this program reads and writes."""


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a database of ours, or an empty one, to `VERSION`.

    All pending steps, their records and the new version are one transaction: a power cut
    leaves the file as it was, and so does a step after which something does not fit.

    Raises:
        StorageError: if the file cannot be written or is not sound; it is then as it was.
    """
    with sqlite_failures(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if pragma(connection, "user_version") != VERSION:
                _apply(connection)
                require_sound(connection, path)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise


def fresh_schema() -> dict[tuple[str, str], str]:
    """Return the statements that a database of `VERSION` is made of, by type and name."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for _, step in STEPS:
            step(connection)
        return {(kind, name): sql for kind, name, sql in connection.execute(SCHEMA_QUERY)}


def columns_of(table: str) -> tuple[str, ...]:
    """Return the columns that a table of `VERSION` has."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for _, step in STEPS:
            step(connection)
        return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _apply(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None:
        _make_new(connection)
    else:
        _bring_up(connection)
    if (SEALS,) in connection.execute("SELECT name FROM sqlite_schema").fetchall():
        seal_settings(connection)
        seal(connection, lambda: datetime.now(UTC).isoformat(timespec="microseconds"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _make_new(connection: sqlite3.Connection) -> None:
    """Take all steps, and record them as sqlite-utils would, for the day when it has one more."""
    for statement in _RECORDS:
        connection.execute(statement)
    for name, step in STEPS:
        step(connection)
        connection.execute(_RECORD, (SET_NAME, name, str(datetime.now(UTC))))


def _bring_up(connection: sqlite3.Connection) -> None:
    """Take the steps that an older database lacks."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations(SET_NAME)
    for name, step in STEPS:
        migrations(name=name)(step)
    migrations.apply(Database(connection, execute_plugins=False))
