from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.models.report import Finding, NewDefinition, Severity
from baro_desktop.models.target import Target
from baro_desktop.storage import batches, definition_links, remarks, status_tables, targets, ticks
from baro_desktop.storage.database import Database
from baro_desktop.storage.reports import list_reports
from tests.storage.builders import (
    Clock,
    enter,
    entry,
    observation,
    remove,
    report,
    status_table,
    store,
    year,
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


@pytest.fixture
def filled(db: Database) -> Database:
    """A database with a row in every table."""
    new = report(observation(), definitions=[NewDefinition("1.1-x", "1.1", "Nyt")])
    finding = Finding(Severity.WARNING, "definition-changed", "1.1")
    counts = store(db, replace(new, findings=(finding,)))
    enter(db, entry(), status="30.0")
    batch = batches.new_batch(db, "remark", "Bemærkning")
    remarks.store_remark(db, "Ballerup", "1.1", year(2024), "tekst", batch=batch)
    ticks.store_ticks(db, [list_reports(db)[0].findings[0].id], "", ticked=True, batch=batch)
    link = DefinitionLink("1.1", "1.1-x", "1.1-a")
    definition_links.store_links(db, [link], linked=True, batch=batch)
    status_tables.store_table(db, status_table(), batch=batch)
    target = Target("Ballerup", "1.1", year(2027), Decimal(9))
    targets.store_target(db, target, batch=batch)
    remove(db, counts.document_id)
    return db
