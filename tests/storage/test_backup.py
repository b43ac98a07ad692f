"""Copies that verify, and putting one back without losing what is there."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup, integrity
from baro_desktop.storage.database import Database
from tests.storage.builders import NOON, observation, report, store, values


@pytest.fixture
def copy(db: Database, tmp_path: Path) -> Path:
    """A backup that holds 20; the database itself goes on to 21."""
    store(db, report(observation("20")))
    made = backup.backup(db, tmp_path / "kopier" / "baro.db")
    store(db, report(observation("21"), day=11))
    return made


def held(path: Path) -> list[str]:
    with Database.open(path) as db:
        return values(db)


def files(folder: Path) -> list[str]:
    """Return the names of the databases in a folder, and of whatever was left behind there."""
    beside = ("-journal", ".journal.jsonl", "arkiv")
    return sorted(item.name for item in folder.iterdir() if not item.name.endswith(beside))


def test_a_copy_holds_what_the_database_held(copy: Path) -> None:
    assert held(copy) == ["20"]
    assert files(copy.parent) == ["baro.db"]


def test_an_earlier_copy_is_replaced(db: Database, copy: Path) -> None:
    backup.backup(db, copy)
    assert held(copy) == ["21"]


def test_a_copy_onto_the_database_itself_is_refused(db: Database, path: Path) -> None:
    with pytest.raises(StorageError, match="backup-same-file"):
        backup.backup(db, path)


def test_a_copy_that_does_not_verify_leaves_the_earlier_one(db: Database, copy: Path) -> None:
    before = copy.read_bytes()
    db.connection.execute("DROP TRIGGER observations_forbid_delete")
    db.connection.execute("DELETE FROM observations WHERE seq = 1")
    with pytest.raises(StorageError, match="backup-damaged"):
        backup.backup(db, copy)
    assert copy.read_bytes() == before
    assert files(copy.parent) == ["baro.db"]


def test_restoring_keeps_the_present_database_beside_it(
    db: Database, path: Path, copy: Path
) -> None:
    db.close()
    kept = backup.restore(copy, path, clock=lambda: NOON)
    assert kept is not None
    assert (held(path), held(kept)) == (["20"], ["21"])
    assert kept.name.startswith("baro 2026-06-10 ")
    assert files(path.parent) == sorted(["baro.db", kept.name])


def test_restoring_twice_in_a_second_keeps_both(db: Database, path: Path, copy: Path) -> None:
    db.close()
    first = backup.restore(copy, path, clock=lambda: NOON)
    second = backup.restore(copy, path, clock=lambda: NOON)
    assert first != second
    assert len(files(path.parent)) == 3


def test_restoring_where_nothing_is_keeps_nothing(copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "ny" / "baro.db"
    assert backup.restore(copy, target) is None
    assert held(target) == ["20"]


@pytest.mark.parametrize("content", [b"", b"no database", None])
def test_a_copy_that_is_no_database_changes_nothing(
    db: Database, path: Path, tmp_path: Path, content: bytes | None
) -> None:
    store(db, report(observation("21")))
    db.close()
    source = tmp_path / "copy.db"
    if content is not None:
        source.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StorageError):
        backup.restore(source, path)
    assert path.read_bytes() == before
    assert files(path.parent) == ["baro.db"]


def test_a_damaged_copy_changes_nothing(db: Database, path: Path, copy: Path) -> None:
    db.close()
    content = bytearray(copy.read_bytes())
    content[4096:8192] = bytes(4096)
    copy.write_bytes(content)
    with pytest.raises(StorageError):
        backup.restore(copy, path)
    assert held(path) == ["21"]


def test_a_damaged_database_is_put_aside_as_it_is(db: Database, path: Path, copy: Path) -> None:
    db.close()
    path.write_bytes(b"rubbish" * 1000)
    kept = backup.restore(copy, path)
    assert kept is not None
    assert kept.read_bytes() == b"rubbish" * 1000
    assert held(path) == ["20"]


def test_a_database_that_is_being_written_is_not_replaced(
    db: Database, path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baro_desktop.storage.connection.BUSY_SECONDS", 0.05)
    with db.transaction(), pytest.raises(StorageError, match="database-locked"):
        backup.restore(copy, path)
    assert values(db) == ["21"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to replace an open file")
def test_an_open_window_writes_nothing_into_a_database_that_was_replaced(
    db: Database, path: Path, copy: Path
) -> None:
    backup.restore(copy, path)
    with pytest.raises(StorageError, match="database-moved"):
        store(db, report(observation("22"), day=12))
    assert held(path) == ["20"]


def test_a_sound_database_has_no_problems(db: Database) -> None:
    store(db, report(observation()))
    assert integrity.check(db) == ()


@pytest.mark.parametrize(
    ("trigger", "statement", "code"),
    [
        (None, "DROP TABLE withdrawals", "table-missing"),
        (None, "DROP INDEX observations_by_key", "schema-changed"),
        (None, "DROP TRIGGER entries_forbid_delete", "schema-changed"),
        ("observations_forbid_delete", "DELETE FROM observations", "observations-missing"),
        ("batches_forbid_delete", "DELETE FROM batches", "link-broken"),
        ("documents_forbid_update", "UPDATE documents SET content = x'00'", "original-damaged"),
        ("documents_forbid_update", "UPDATE documents SET size = size - 1", "original-damaged"),
    ],
)
def test_what_is_wrong_is_told(
    db: Database, path: Path, trigger: str | None, statement: str, code: str
) -> None:
    store(db, report(observation()))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = truncate")  # Windows removes no open journal
        if trigger is not None:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
    assert code in {problem.code for problem in integrity.check(db)}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_a_copy_or_what_was_put_back(
    db: Database, path: Path, copy: Path
) -> None:
    db.close()
    kept = backup.restore(copy, path)
    assert kept is not None
    assert [item.stat().st_mode & 0o077 for item in (copy, path)] == [0, 0]
