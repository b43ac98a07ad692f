"""A reading is done again exactly when something was written since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.storage import settings
from baro_desktop.storage.batches import new_batch
from baro_desktop.storage.database import Database


@pytest.fixture
def count() -> Callable[[], int]:
    """A reading that gives 1, 2, 3 …"""
    readings = iter(range(1, 100))
    return lambda: next(readings)


def test_nothing_is_read_twice_while_nothing_is_written(
    tmp_path: Path, count: Callable[[], int]
) -> None:
    with Database.open(tmp_path / "b.db") as db:
        assert [db.remembered("x", count) for _ in range(3)] == [1, 1, 1]


def test_own_writing_is_seen(tmp_path: Path, count: Callable[[], int]) -> None:
    with Database.open(tmp_path / "b.db") as db:
        db.remembered("x", count)
        settings.set(db, "key", 1)
        assert db.remembered("x", count) == 2


def test_writing_of_another_connection_is_seen(tmp_path: Path, count: Callable[[], int]) -> None:
    with Database.open(tmp_path / "b.db") as db, Database.open(tmp_path / "b.db") as other:
        db.remembered("x", count)
        settings.set(other, "key", 1)
        assert db.remembered("x", count) == 2


def test_inside_a_transaction_everything_is_read(tmp_path: Path, count: Callable[[], int]) -> None:
    with Database.open(tmp_path / "b.db") as db, db.transaction():
        assert [db.remembered("x", count) for _ in range(2)] == [1, 2]


def handed_over(db: Database, other: Database, read: Callable[[], int]) -> int:
    """Return what another connection reads after it was handed what this one has read."""
    db.remembered("x", read)
    other.take(db.readings())
    return other.remembered("x", lambda: -1)


def test_a_connection_takes_what_another_one_has_read(tmp_path: Path) -> None:
    with Database.open(tmp_path / "b.db") as db, Database.open(tmp_path / "b.db") as other:
        assert handed_over(db, other, lambda: 7) == 7
        settings.set(other, "key", 1)
        assert other.remembered("x", lambda: 8) == 8


def test_nothing_is_taken_that_was_read_before_somebody_stored(tmp_path: Path) -> None:
    with Database.open(tmp_path / "b.db") as db, Database.open(tmp_path / "b.db") as other:
        db.remembered("x", lambda: 7)
        read = db.readings()
        new_batch(other, "import", "Import")
        other.take(read)
        assert other.remembered("x", lambda: 8) == 8
        other.take(db.readings())
        assert other.remembered("x", lambda: 9) == 8


def test_what_was_read_as_of_a_month_is_never_handed_over(tmp_path: Path) -> None:
    with Database.open(tmp_path / "b.db") as db, Database.open(tmp_path / "b.db") as other:
        with db.reading_as_of(date(2026, 6, 1)):
            db.remembered("x", lambda: 7)
        other.take(db.readings())
        assert other.remembered("x", lambda: 8) == 8
