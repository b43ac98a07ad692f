"""Whose file it is, in what state, and with which settings it is used."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import integrity
from baro_desktop.storage.database import Database
from baro_desktop.storage.migrations import VERSION
from tests.storage.builders import history, observation, report, store, values


def refusal(path: Path) -> StorageError:
    with pytest.raises(StorageError) as caught:
        Database.open(path)
    return caught.value


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_missing_database_and_its_folder_are_made(tmp_path: Path) -> None:
    hard = "æøå %20#" if sys.platform == "win32" else "æøå %20?#"
    path = tmp_path / hard / "ny" / "baro.db"
    with Database.open(path) as db:
        store(db, report(observation()))
    with Database.open(path) as db:
        assert values(db) == ["20"]
    assert [item.name for item in path.parent.glob("*.tmp*")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_a_new_database_is_readable_by_its_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "baro.db"
    Database.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("recursive_triggers", 1),
        ("busy_timeout", 5000),
        ("application_id", 0x4261726F),
        ("user_version", VERSION),
    ],
)
def test_the_settings_that_keep_figures_safe_hold(db: Database, name: str, value: object) -> None:
    assert db.rows(f"PRAGMA {name}") == [(value,)]


def test_a_newer_database_is_refused_with_both_numbers_and_left_as_it_was(path: Path) -> None:
    change(path, "PRAGMA user_version = 7", "PRAGMA journal_mode = WAL")
    before = path.read_bytes()
    error = refusal(path)
    assert (error.code, error.data["ours"], error.data["theirs"]) == (
        "database-newer",
        VERSION,
        7,
    )
    assert path.read_bytes() == before


def readable_from(version: int) -> str:
    """Return what the migration of a newer version states."""
    values = f"('schema.readable_from', '{version}', '')"
    return f"INSERT OR REPLACE INTO settings (key, value, digest) VALUES {values}"


@pytest.mark.parametrize("said", [(), (readable_from(VERSION + 1),)])
def test_a_newer_database_that_may_mean_something_else_is_not_even_read(
    filled: Database, path: Path, said: tuple[str, ...]
) -> None:
    filled.close()
    change(path, "PRAGMA user_version = 99", *said)
    with pytest.raises(StorageError, match="database-newer"):
        Database.open(path, newer=True)


def test_a_newer_database_can_be_read_as_long_as_it_says_so_and_holds_what_is_known(
    filled: Database, path: Path
) -> None:
    filled.close()
    change(path, "ALTER TABLE remarks ADD COLUMN tone TEXT", "PRAGMA user_version = 99")
    change(path, readable_from(VERSION))
    with Database.open(path, newer=True) as db:
        assert history(db) == [("30.0", True)]
    change(path, "ALTER TABLE remarks RENAME COLUMN text TO words")
    with pytest.raises(StorageError, match="database-newer"):
        Database.open(path, newer=True)


@pytest.mark.parametrize("content", [b"xyz" * 50, b"PK\x03\x04" * 300, "æøå".encode() * 50])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "baro.db"
    path.write_bytes(content)
    error = refusal(path)
    assert (error.code, error.data["path"]) == ("database-foreign", str(path))
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "zotero.sqlite"
    change(path, "CREATE TABLE items (id)")
    before = path.read_bytes()
    assert refusal(path).code == "database-foreign"
    assert path.read_bytes() == before


def test_an_emptied_file_is_damaged_and_not_taken_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "baro.db"
    path.touch()
    assert refusal(path).code == "database-damaged"
    assert path.read_bytes() == b""


def test_a_database_that_lost_a_table_is_damaged(path: Path) -> None:
    change(path, "DROP TABLE withdrawals")
    error = refusal(path)
    assert (error.code, error.data["detail"]) == ("database-damaged", "withdrawals")


def test_damaged_pages_are_told(path: Path, db: Database) -> None:
    store(db, report(observation()))
    db.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert refusal(path).code == "database-damaged"


def test_a_database_in_use_is_told_to_be_locked(db: Database, path: Path) -> None:
    with Database.open(path) as other:
        other.connection.execute("PRAGMA busy_timeout = 0")
        with (
            db.transaction(),
            pytest.raises(StorageError, match="database-locked"),
            other.transaction(),
        ):
            pass


def test_a_database_that_may_not_be_written_says_so(db: Database) -> None:
    db.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError, match="database-readonly"):
        store(db, report(observation()))


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "baro.db").code == "database-readonly"


def test_a_folder_in_place_of_the_file_says_so(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "database-readonly"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in place")
def test_nothing_is_written_to_a_file_that_was_replaced_or_removed(
    db: Database, path: Path
) -> None:
    path.rename(path.with_name("moved.db"))
    with pytest.raises(StorageError, match="database-moved"):
        store(db, report(observation()))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in place")
def test_a_second_connection_never_begins_anew_where_the_first_one_was(
    db: Database, path: Path
) -> None:
    store(db, report(observation()))
    moved = path.parent.rename(path.parent.with_name("omdøbt"))
    with pytest.raises(StorageError, match="database-moved"):
        Database.open(path, beside=db)
    assert not path.exists()
    assert values(db) == ["20"]
    with Database.open(moved / path.name) as there:
        assert integrity.check(there) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in place")
def test_nothing_is_read_beside_a_file_that_took_the_place(db: Database, path: Path) -> None:
    store(db, report(observation()))
    moved = path.parent.rename(path.parent.with_name("omdøbt"))
    with Database.open(path) as other, other.transaction():
        other.write("INSERT INTO settings (key, value) VALUES (?, ?)", [("x", "1")])
        for use in (lambda: db.rows("SELECT 1"), lambda: Database.open(path, beside=db)):
            with pytest.raises(StorageError, match="database-moved"):
                use()
    with Database.open(moved / path.name) as there:
        assert values(there) == ["20"]
        assert integrity.check(there) == ()


def test_a_transaction_is_whole_or_nothing(db: Database) -> None:
    def store_two() -> None:
        with db.transaction():
            store(db, report(observation()))
            store(db, report(observation("2", "1.2\0")))

    with pytest.raises(StorageError, match="database-refused"):
        store_two()
    assert values(db) == []
    store(db, report(observation()))
    assert values(db) == ["20"]


def test_a_transaction_in_a_transaction_is_refused(db: Database) -> None:
    with db.transaction(), pytest.raises(RuntimeError), db.transaction():
        pass


def test_making_or_opening_a_database_does_not_load_sqlite_utils(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from baro_desktop.storage.database import Database; "
        "from baro_desktop.storage import entries, observations, reports; "
        "db = Database.open(Path(sys.argv[1])); observations.current_observations(db); "
        "sys.exit('sqlite_utils' in sys.modules or 'pandas' in sys.modules)"
    )
    for _ in ("new", "there"):
        assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == 0
