"""Every transaction stands once more in the journal, and the journal never says more."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup, journal, seals, settings
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import JournalReader, Line, journal_beside
from baro_desktop.storage.schema import SEALED
from tests.storage.builders import enter, entry, fill, observation, remove, report, store


@pytest.fixture
def lines(db: Database) -> Path:
    """The journal of a database with a report and an entry."""
    store(db, report(observation("20")))
    enter(db, entry(), status="30.0")
    return journal_beside(db.path)


def read(path: Path) -> list[Line]:
    return [*JournalReader(path)]


def head(db: Database) -> tuple[int, str]:
    return seals.chain_head(db.connection)


def last(path: Path) -> tuple[int, str]:
    seal = read(path)[-1].change.seal
    assert seal is not None
    return seal.number, seal.digest


@contextmanager
def crash_before_the_end(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Inside the block the process ends between the commit and the line's end."""

    def gone(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(journal.Journal, "_finish", gone)
        yield


def test_each_transaction_is_a_line_that_ends_with_its_seal(db: Database, lines: Path) -> None:
    numbers = [line.change.seal.number for line in read(lines) if line.change.seal]
    assert numbers == [*range(1, head(db)[0] + 1)]
    assert last(lines) == head(db)


def test_rows_of_every_table_are_in_the_journal(db: Database) -> None:
    fill(db)
    told = {table for line in read(journal_beside(db.path)) for table in line.change.rows}
    assert told == set(SEALED)


def test_lines_are_plain_json_without_the_original(lines: Path) -> None:
    content = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    documents = [line["change"]["rows"].get("documents") for line in content]
    (columns,) = [found["columns"] for found in documents if found]
    assert "sha256" in columns
    assert "content" not in columns


def test_a_transaction_that_fails_leaves_no_line(db: Database, lines: Path) -> None:
    before = lines.read_bytes()
    with pytest.raises(KeyError), db.transaction():
        remove(db, "no such document")
    assert lines.read_bytes() == before


def test_a_line_that_cannot_be_written_lets_nothing_be_stored(db: Database, lines: Path) -> None:
    before = head(db)
    lines.unlink()
    lines.mkdir()
    with pytest.raises(StorageError, match="database-readonly"):
        enter(db, entry("13"), status="32.5")
    assert head(db) == before


def test_a_commit_whose_line_has_no_end_is_written_again(
    db: Database, lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with crash_before_the_end(monkeypatch), pytest.raises(SystemExit):
        enter(db, entry("13"), status="32.5")
    reader = JournalReader(lines)
    assert len([*reader]) == head(db)[0] - 1
    assert reader.torn
    with Database.open(db.path) as again:
        again.catch_up()
        assert last(lines) == head(again)


def test_a_line_without_a_commit_does_not_count(db: Database, lines: Path) -> None:
    whole = lines.read_bytes()
    lines.write_bytes(whole + whole.splitlines()[-1])
    with Database.open(db.path) as again:
        again.catch_up()
    assert lines.read_bytes() == whole


@pytest.mark.parametrize("torn", [b'{"previous": "', b"\0" * 700, b"\0\n"])
def test_a_torn_end_is_dropped(db: Database, lines: Path, torn: bytes) -> None:
    whole = lines.read_bytes()
    lines.write_bytes(whole + torn)
    with Database.open(db.path) as again:
        enter(again, entry("13"), status="32.5")
        assert lines.read_bytes().startswith(whole)
        assert last(lines) == head(again)


def test_a_broken_line_in_the_middle_is_told_with_its_number(lines: Path) -> None:
    content = bytearray(lines.read_bytes())
    content[content.index(b"\n") + 200] ^= 1
    lines.write_bytes(content)
    with pytest.raises(StorageError, match="journal-broken") as told:
        read(lines)
    assert told.value.data["line"] == 2


def test_what_an_older_version_stored_is_written_with_the_next_step(
    db: Database, lines: Path
) -> None:
    before = lines.read_bytes()
    lines.unlink()
    with Database.open(db.path) as again:
        again.catch_up()
    assert lines.read_bytes() == before


def test_settings_that_are_missed_are_lines_and_drafts_are_not(db: Database, lines: Path) -> None:
    before = lines.read_bytes()
    settings.set(db, "draft/figure/Ballerup/L1", {"count": "12"})
    settings.set(db, "memory", {"sizes": []})
    assert lines.read_bytes() == before
    settings.set(db, "customisation", {"centres": {}})
    settings.set(db, "customisation", {"centres": {}})
    (line,) = read(lines)[len(before.splitlines()) :]
    assert line.change.settings is not None
    assert [key for key, *_ in line.change.settings] == ["customisation"]


def test_two_connections_write_in_turn(db: Database, lines: Path) -> None:
    with Database.open(db.path) as other:
        for number in range(3):
            enter(db, entry(str(10 + number)), status="30.0")
            enter(other, entry(str(20 + number)), status="50.0")
    assert last(lines) == head(db)


def test_the_journal_of_a_replaced_database_goes_with_it(db: Database, lines: Path) -> None:
    copy = backup.backup(db, db.path.with_name("copy.db"))
    enter(db, entry("13"), status="32.5")
    ahead = lines.read_bytes()
    db.close()
    kept = backup.restore(copy, db.path)
    assert kept is not None
    assert journal_beside(kept).read_bytes() == ahead
    assert not lines.exists()


def test_a_journal_that_is_ahead_of_the_database_is_set_aside(db: Database, lines: Path) -> None:
    earlier = db.path.read_bytes()
    enter(db, entry("13"), status="32.5")
    ahead = lines.read_bytes()
    db.close()
    db.path.write_bytes(earlier)
    with Database.open(db.path) as again:
        again.catch_up()
        assert last(lines) == head(again)
    (aside,) = {*lines.parent.glob("*.journal.jsonl")} - {lines}
    assert aside.read_bytes() == ahead


def test_a_database_that_is_gone_is_not_begun_anew_in_silence(db: Database, lines: Path) -> None:
    db.close()
    db.path.unlink()
    with pytest.raises(StorageError, match="database-gone"):
        Database.open(db.path)
    assert not db.path.exists()
    lines.unlink()
    Database.open(db.path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_what_lies_beside_the_database(lines: Path) -> None:
    found = [lines, *(lines.parent / "arkiv").rglob("*")]
    assert len(found) > 2
    for path in found:
        assert path.stat().st_mode & 0o077 == 0, path


def test_an_error_of_the_disk_after_the_commit_is_told_as_such(
    db: Database, lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: int) -> None:
        raise OSError(5, "I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", broken)
        with pytest.raises(StorageError, match="journal-unfinished"):
            settings.set(db, "customisation", {})
    assert settings.get(db, "customisation") == {}
    db.catch_up()
    assert read(lines)[-1].change.settings is not None


def test_nothing_is_written_into_a_database_that_only_reads(db: Database, lines: Path) -> None:
    before = lines.read_bytes()
    db.connection.execute("PRAGMA query_only = 1")
    with pytest.raises(StorageError), db.transaction():
        db.connection.execute("INSERT INTO settings (key, value) VALUES ('a', 'b')")
    assert lines.read_bytes() == before
    with closing(sqlite3.connect(db.path)) as connection:
        assert connection.execute("SELECT count(*) FROM settings").fetchone() == (0,)
