"""Every column of every row is sealed: nothing is changed, lost, put in or moved unseen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import integrity, seals, settings
from baro_desktop.storage.database import Database
from baro_desktop.storage.schema import SEALED, TABLES
from tests.storage.builders import enter, entry, observation, program_of, report, store

NUMBERS = {"seq", "key"}  # a change of these is a row that is lost or moved


@contextmanager
def tampered(db: Database, table: str, statement: str) -> Iterator[None]:
    """Inside the block, the rows of a table are changed past its triggers, as rot would do it."""
    db.connection.execute("PRAGMA foreign_keys = OFF")
    db.connection.execute("PRAGMA ignore_check_constraints = ON")
    db.connection.execute("BEGIN")
    try:
        like = f"{table}_forbid_*"
        held = db.rows("SELECT name, sql FROM sqlite_schema WHERE name GLOB ?", [like])
        for name, _ in held:
            db.connection.execute(f"DROP TRIGGER {name}")
        assert db.connection.execute(statement).rowcount == 1
        for _, sql in held:
            db.connection.execute(sql)
        yield
    finally:
        db.connection.rollback()


def columns(db: Database, table: str) -> list[str]:
    names = [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", [table])]
    return [name for name in names if name not in NUMBERS]


def broken(db: Database) -> list[seals.Break]:
    return list(seals.broken_seals(db.connection))


def codes(db: Database) -> set[str]:
    return {problem.code for problem in integrity.check(db)}


def test_every_table_but_settings_and_the_seals_is_sealed() -> None:
    assert set(TABLES) - set(SEALED) == {"settings", "seals"}


@pytest.mark.parametrize("table", SEALED)
def test_a_change_of_any_column_is_found(filled: Database, table: str) -> None:
    for column in columns(filled, table):
        other = f"CASE typeof({column}) WHEN 'null' THEN 1 WHEN 'text' THEN {column} || 'x'"
        other += f" WHEN 'blob' THEN CAST({column} || x'00' AS BLOB) ELSE {column} + 1 END"
        with tampered(filled, table, f"UPDATE {table} SET {column} = {other} WHERE seq = 1"):
            assert broken(filled) != [], column
    assert broken(filled) == []


@pytest.mark.parametrize("table", SEALED)
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {} WHERE seq = 1", "UPDATE {} SET seq = seq + 1000 WHERE seq = 1"]
)
def test_a_row_that_is_lost_or_moved_is_found(filled: Database, table: str, statement: str) -> None:
    with tampered(filled, table, statement.format(table)):
        assert broken(filled) != []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM seals WHERE seq = 2", "seal-broken"),
        ("DELETE FROM seals WHERE seq = (SELECT max(seq) FROM seals)", "rows-unsealed"),
        ("UPDATE seals SET through = through || ' ' WHERE seq = 2", "seal-broken"),
        ("UPDATE seals SET through = 'x' WHERE seq = 2", "seal-broken"),
        ("UPDATE seals SET sealed_at = sealed_at || ' ' WHERE seq = 2", "seal-broken"),
        ("UPDATE seals SET previous = digest WHERE seq = 2", "seal-broken"),
    ],
)
def test_a_seal_that_is_lost_or_changed_is_found(
    filled: Database, statement: str, code: str
) -> None:
    with tampered(filled, "seals", statement):
        assert codes(filled) == {code}


def test_a_changed_setting_is_found(db: Database) -> None:
    settings.set(db, "window", {"tab": "Overblik"})
    settings.set(db, "window", {"tab": "Sammenlign"})
    assert codes(db) == set()
    with tampered(db, "settings", "UPDATE settings SET value = replace(value, 'S', 'T')"):
        assert codes(db) == {"setting-broken"}


def test_a_transaction_that_stores_nothing_makes_no_seal(db: Database) -> None:
    store(db, report(observation()))
    head = seals.chain_head(db.connection)
    settings.set(db, "window", {})
    with db.transaction():
        pass
    assert seals.chain_head(db.connection) == head


def test_a_transaction_that_fails_leaves_a_sound_chain(db: Database) -> None:
    store(db, report(observation()))
    with pytest.raises(StorageError), db.transaction():
        enter(db, entry(), status="30.0", reason="\0")
    store(db, report(observation("21"), day=11))
    assert codes(db) == set()


def test_what_an_older_version_stored_is_sealed_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with program_of(4), Database.open(path) as old:
        store(old, report(observation()))
        old.connection.execute("INSERT INTO settings (key, value) VALUES ('a', '1')")
    with Database.open(path) as db:
        assert seals.chain_head(db.connection)[0] == 1
        assert codes(db) == set()
        with tampered(db, "observations", "UPDATE observations SET value = 21"):
            assert codes(db) == {"seal-broken"}
