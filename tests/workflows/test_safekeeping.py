"""Copies are made by themselves, before what is great and after what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup_folder, seals
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.database import Database
from baro_desktop.workflows import preferences, safekeeping
from baro_desktop.workflows.safekeeping import ON_CLOSING
from tests.storage.builders import Clock, observation, report, store, values


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 6, 10, 12, tzinfo=UTC))


@pytest.fixture
def db(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    with Database.open(tmp_path / "data" / "baro.db", clock=clock) as database:
        store(database, report(observation("20")))
        yield database


def names(db: Database) -> list[str]:
    folder = folder_beside(db.path)
    return [copy.name for copy in backup_folder.copies_in(folder, db.path)]


def choose_second_place(db: Database, folder: Path) -> None:
    preferences.save(db, replace(preferences.load(db), backup_folder=str(folder)))


def test_a_copy_is_named_by_its_time_and_holds_everything(db: Database) -> None:
    kept = safekeeping.keep_copy(db, ON_CLOSING)
    assert kept.first.name.startswith("baro 2026-06-1")
    assert kept.first.name.endswith(" ved lukning.db")
    with Database.open(kept.first) as copy:
        assert values(copy) == ["20"]
        assert seals.chain_head(copy.connection) == seals.chain_head(db.connection)


def test_only_the_first_change_of_a_day_is_preceded_by_a_copy(db: Database, clock: Clock) -> None:
    assert safekeeping.keep_first_of_day(db) is not None
    store(db, report(observation("21"), day=11))
    assert safekeeping.keep_first_of_day(db) is None
    clock.time += timedelta(days=1)
    assert safekeeping.keep_first_of_day(db) is not None
    assert len(names(db)) == 2


def test_nothing_new_makes_no_copy(db: Database, clock: Clock) -> None:
    assert safekeeping.keep_if_changed(db, ON_CLOSING) is not None
    assert safekeeping.keep_if_changed(db, ON_CLOSING) is None
    clock.time += timedelta(days=3)
    assert safekeeping.keep_first_of_day(db) is None


def test_an_empty_database_makes_no_copy(tmp_path: Path) -> None:
    with Database.open(tmp_path / "new.db") as db:
        assert safekeeping.keep_first_of_day(db) is None
    assert not folder_beside(tmp_path / "new.db").exists()


def test_a_copy_that_lost_its_content_is_not_counted_on(db: Database) -> None:
    kept = safekeeping.keep_copy(db, ON_CLOSING)
    kept.first.write_bytes(b"")
    assert safekeeping.keep_if_changed(db, ON_CLOSING) is not None


def test_two_copies_in_a_second_are_both_kept(db: Database, clock: Clock) -> None:
    first = safekeeping.keep_copy(db, ON_CLOSING).first
    clock.time -= timedelta(seconds=1)
    assert safekeeping.keep_copy(db, ON_CLOSING).first != first
    assert len(names(db)) == 2


def test_old_copies_are_thinned_after_the_new_one_is_there(db: Database, clock: Clock) -> None:
    for hour in range(3):
        clock.time = datetime(2026, 6, 10, 8 + hour, tzinfo=UTC)
        safekeeping.keep_copy(db, ON_CLOSING)
    clock.time = datetime(2026, 6, 14, 8, tzinfo=UTC)
    safekeeping.keep_copy(db, ON_CLOSING)
    assert [name[:15] for name in names(db)] == ["baro 2026-06-14", "baro 2026-06-10"]


def test_a_copy_from_the_future_is_left_and_not_counted_on(db: Database, clock: Clock) -> None:
    clock.time += timedelta(days=4000)
    future = safekeeping.keep_copy(db, ON_CLOSING).first
    clock.time -= timedelta(days=4000)
    assert safekeeping.keep_first_of_day(db) is not None
    assert future.exists()
    assert len(names(db)) == 2


def test_the_second_place_gets_the_same_copy(db: Database, tmp_path: Path) -> None:
    choose_second_place(db, tmp_path / "usb")
    kept = safekeeping.keep_copy(db, ON_CLOSING)
    assert kept.second is not None
    assert kept.second.parent == tmp_path / "usb"
    assert kept.second.name == kept.first.name
    assert kept.second.read_bytes() == kept.first.read_bytes()


def test_a_second_place_that_is_gone_is_told_and_the_first_copy_stands(
    db: Database, tmp_path: Path
) -> None:
    (tmp_path / "usb").write_bytes(b"not a folder")
    choose_second_place(db, tmp_path / "usb")
    kept = safekeeping.keep_copy(db, ON_CLOSING)
    assert kept.first.exists()
    assert kept.second is None
    assert kept.refusal is not None


def test_a_database_that_is_damaged_pushes_no_copy_out(db: Database) -> None:
    safekeeping.keep_copy(db, ON_CLOSING)
    db.connection.execute("DROP TRIGGER observations_forbid_update")
    db.connection.execute("UPDATE observations SET value = 7")
    before = names(db)
    with pytest.raises(StorageError, match="backup-damaged"):
        safekeeping.keep_copy(db, ON_CLOSING)
    assert names(db) == before
