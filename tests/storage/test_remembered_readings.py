"""A reading is done again exactly when something was written since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from baro_desktop.storage import settings
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
