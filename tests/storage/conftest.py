from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from baro_desktop.storage.database import Database
from tests.storage.builders import (
    Clock,
    fill,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, empty_database: bytes) -> Path:
    """A new database; the bytes are made once, since creating loads sqlite-utils."""
    path = tmp_path / "data" / "baro.db"
    path.parent.mkdir()
    path.write_bytes(empty_database)
    return path


@pytest.fixture
def db(path: Path, clock: Clock) -> Iterator[Database]:
    with Database.open(path, clock=clock, user="anne") as database:
        yield database


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("empty") / "baro.db"
    Database.open(path).close()
    return path.read_bytes()


@pytest.fixture(scope="session")
def new_database(
    tmp_path_factory: pytest.TempPathFactory, empty_database: bytes
) -> Callable[[], Database]:
    """Make databases, for a test that needs one for each of many examples."""

    def make() -> Database:
        path: Path = tmp_path_factory.mktemp("new") / "baro.db"
        path.write_bytes(empty_database)
        return Database.open(path, user="anne")

    return make


@pytest.fixture
def filled(db: Database) -> Database:
    """A database with a row in every table."""
    fill(db)
    return db
