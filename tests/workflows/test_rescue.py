"""A damaged, emptied or lost database: what can be had back, and having it back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import seals
from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.workflows import safekeeping
from baro_desktop.workflows.check import check_database
from baro_desktop.workflows.rescue import Way, prospect, rescue
from tests.storage.builders import enter, entry, observation, report, store, values


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with a report in its copy, and a report and an entry after that."""
    path = tmp_path / "data" / "baro.db"
    with Database.open(path) as db:
        store(db, report(observation("20")))
        safekeeping.keep_copy(db, safekeeping.ON_CLOSING)
        store(db, replace(report(observation("21"), day=11)))
        enter(db, entry(), status="30.0")
    return path


def damage(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 12] = bytes(4096 * 9)
    path.write_bytes(content)
    return bytes(content)


def head(path: Path) -> tuple[int, str]:
    with Database.open(path) as db:
        assert check_database(db).problems == ()
        return seals.chain_head(db.connection)


def broken_journal(path: Path) -> None:
    journal = journal_beside(path)
    journal.write_bytes(journal.read_bytes().replace(b'"rows"', b'"rovs"', 1))


def test_what_came_after_the_newest_whole_copy_is_told(database: Path) -> None:
    damage(database)
    found = prospect(database)
    assert found.copy is not None
    assert [*found.copy.held.reports.values()] == ["rapport-2026-06.txt"]
    assert found.after is not None
    assert (found.after.reports, found.after.entries) == (("rapport-2026-06.txt",), 1)


@pytest.mark.parametrize("kind", ["damaged", "emptied", "gone"])
def test_everything_comes_back_from_journal_and_archive(database: Path, kind: str) -> None:
    whole = head(database)
    broken = damage(database) if kind == "damaged" else b""
    if kind == "emptied":
        database.write_bytes(b"")
    elif kind == "gone":
        database.unlink()
    rescued = rescue(database)
    assert (rescued.way, rescued.lost) == (Way.JOURNAL, False)
    assert head(database) == whole
    assert (rescued.kept and rescued.kept.read_bytes()) == (None if kind == "gone" else broken)
    with Database.open(database) as db:
        enter(db, entry("13"), status="32.5")
    assert not prospect(database).hopeless


def test_a_broken_journal_and_the_copy_give_it_back_too(database: Path) -> None:
    whole = head(database)
    damage(database)
    broken_journal(database)
    rescued = rescue(database)
    assert (rescued.way, rescued.lost) == (Way.COPY_AND_JOURNAL, False)
    assert head(database) == whole


def test_without_a_journal_the_copy_is_put_back(database: Path) -> None:
    damage(database)
    journal_beside(database).unlink()
    rescued = rescue(database)
    assert (rescued.way, rescued.lost) == (Way.COPY, True)
    with Database.open(database) as db:
        assert values(db) == ["20"]


def test_without_anything_the_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "baro.db"
    path.write_bytes(b"")
    assert prospect(path).hopeless
    with pytest.raises(StorageError, match="rescue-hopeless"):
        rescue(path)
    assert [item.name for item in tmp_path.iterdir()] == ["baro.db"]


def test_check_puts_back_what_is_missing_beside_the_database_and_says_so(database: Path) -> None:
    original = next(path for path in archive_beside(database).rglob("*") if path.is_file())
    content = original.read_bytes()
    original.unlink()
    journal_beside(database).unlink()
    with Database.open(database) as db:
        result = check_database(db)
        assert len(result.mended) == 2
        assert "rapport-2026-06.txt" in result.mended[1]
        assert check_database(db).mended == ()
    assert original.read_bytes() == content


def test_check_writes_a_broken_journal_anew(database: Path) -> None:
    broken_journal(database)
    with Database.open(database) as db:
        assert "Linje 1" in check_database(db).mended[0]
        assert check_database(db).mended == ()


def test_the_start_of_the_window_mends_too(database: Path) -> None:
    journal_beside(database).unlink()
    original = next(path for path in archive_beside(database).rglob("*") if path.is_file())
    original.write_bytes(b"")  # as a power cut leaves it
    with Database.open(database) as db:
        assert len(safekeeping.mend(db)) == 2
        assert safekeeping.mend(db) == ()


def test_what_an_older_version_left_is_told_in_one_sentence(database: Path) -> None:
    shutil.rmtree(archive_beside(database))
    journal_beside(database).unlink()
    with Database.open(database) as db:
        (said,) = safekeeping.mend(db)
        assert "journal" in said
        for day in range(12, 15):
            store(db, report(observation(str(day)), day=day))
        shutil.rmtree(archive_beside(database))
        (said,) = safekeeping.mend(db)
        assert said.startswith("5 originaler")
