"""A database of an earlier version is brought up to date, and its figures are as they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.models.report import Finding, Severity
from baro_desktop.storage import batches, integrity, migrations, ticks
from baro_desktop.storage.database import Database
from baro_desktop.storage.reports import list_reports
from tests.storage.builders import (
    enter,
    entry,
    history,
    observation,
    program_of,
    report,
    store,
    values,
)

FINDING = Finding(Severity.WARNING, "definition-changed", "1.1")


@pytest.fixture
def first_version(tmp_path: Path) -> Path:
    """A filled database as the first version of the schema has it."""
    path = tmp_path / "first.db"
    with program_of(1), Database.open(path, user="anne") as db:
        store(db, report(observation("1")))
        store(db, replace(report(observation("2"), day=11), findings=(FINDING,)))
        enter(db, entry(), status="30.0")
        assert db.rows("PRAGMA user_version") == [(1,)]
    return path


def test_the_first_version_is_migrated_with_its_figures_unchanged(first_version: Path) -> None:
    with Database.open(first_version) as db:
        assert db.rows("PRAGMA user_version") == [(migrations.VERSION,)]
        assert integrity.check(db) == ()
        assert values(db) == ["2", "30.0"]
        assert history(db) == [("2", True), ("1", False), ("30.0", True)]
        assert [item.imported_by for item in list_reports(db)] == ["anne", "anne"]


def test_what_came_before_the_migration_can_be_undone_and_ticked_off(first_version: Path) -> None:
    with Database.open(first_version) as db:
        (finding,) = list_reports(db)[0].findings
        batch = batches.new_batch(db, "tick", "Set efter")
        ticks.store_ticks(db, [finding.id], "Tjekket", ticked=True, batch=batch)
        assert list_reports(db)[0].open_findings == ()
        for _ in range(3):
            found = batches.undoable(db)
            assert found is not None
            batches.undo(db, found.id)
        assert values(db) == ["1"]


def test_a_copy_of_the_older_database_is_kept(first_version: Path) -> None:
    before = first_version.read_bytes()
    Database.open(first_version).close()
    (copy,) = (first_version.parent / "sikkerhedskopier").iterdir()
    assert copy.name.endswith(" før opdatering.db")
    assert copy.stat().st_size == len(before)
    with Database.open(copy) as db:
        assert values(db) == ["2", "30.0"]


def test_a_damaged_older_database_is_neither_migrated_nor_copied(first_version: Path) -> None:
    content = bytearray(first_version.read_bytes())
    content[-4096:] = bytes(4096)
    first_version.write_bytes(content)
    with pytest.raises(StorageError, match="database-damaged"):
        Database.open(first_version)
    assert first_version.read_bytes() == content
    assert [*first_version.parent.glob("sikkerhedskopier/*")] == []


def test_a_new_database_keeps_its_records_as_sqlite_utils_does(first_version: Path) -> None:
    import sqlite_utils

    theirs = sqlite_utils.Database(memory=True)
    sqlite_utils.Migrations("any").ensure_migrations_table(theirs)
    sql = "SELECT sql FROM sqlite_schema WHERE tbl_name = '_sqlite_migrations' AND sql IS NOT NULL"
    names = "SELECT migration_set, name FROM _sqlite_migrations ORDER BY id"
    with (
        Database.open(first_version) as older,
        Database.open(first_version.with_name("new")) as new,
    ):
        assert new.rows(sql) == theirs.execute(sql).fetchall()
        assert new.rows(names) == older.rows(names)
