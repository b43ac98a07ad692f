"""Small reports, entries and databases for the tests of the storage layer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.observation import Figure, Measure, Observation, State, StoredObservation
from baro_desktop.models.period import Period, year_period
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.models.report import Finding, NewDefinition, Outcome, Report, Severity
from baro_desktop.models.target import Target
from baro_desktop.storage import (
    batches,
    database,
    definition_links,
    entries,
    migrations,
    observations,
    remarks,
    reports,
    status_tables,
    targets,
    ticks,
)
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal import Journal
from baro_desktop.storage.originals import Original
from baro_desktop.storage.reports import StoreCounts
from baro_desktop.storage.schema import TABLES
from baro_desktop.storage.schema_seals import SEALS

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that goes one second forward at each look; tests may set it."""

    time: datetime = field(default=NOON)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@contextmanager
def program_of(version: int) -> Iterator[None]:
    """Inside the block, databases are made as the program made them at an older version."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:version])
        for module in (migrations, database):
            patch.setattr(module, "VERSION", version)
        made = {name for kind, name in migrations.fresh_schema() if kind == "table"}
        patch.setattr(database, "TABLES", tuple(name for name in TABLES if name in made))
        if SEALS not in made:
            patch.setattr(database, "seal", lambda *_: None)
            patch.setattr(Journal, "written", lambda *_: nullcontext())
        yield


def figure(value: str | None, state: State | None = None, unit: str = "pct.") -> Figure:
    if value is None:
        return Figure(None, unit, state or State.BLANK)
    return Figure(Decimal(value), unit)


def observation(
    value: str | None = "20",
    indicator: str = "1.1",
    *,
    area: str = "Ballerup",
    year: int = 2024,
    definition: str = "1.1-a",
    state: State | None = None,
) -> Observation:
    said = figure(value, state)
    return Observation(
        area, indicator, Measure.STATUS, definition, year_period(year), said, None, "side 2"
    )


def status_table(women: int = 3, men: int = 4, *, label: str = "2024") -> StatusTable:
    cells = ((("0-17", "women"), women), (("0-17", "men"), men))
    return StatusTable("Ballerup", "age_sex", year_period(int(label)), (), cells, "Udtræk")


def report(
    *observed: Observation,
    day: int | None = 10,
    month: int = 6,
    definitions: Sequence[NewDefinition] = (),
) -> Report:
    generated_on = None if day is None else date(2026, month, day)
    first = date(2026, month, 1)
    return Report("Ballerup", first, generated_on, observed, tuple(definitions))


def store(
    db: Database, new: Report, content: bytes | None = None, batch: str | None = None
) -> StoreCounts:
    """Store a report under its own bytes, in a batch of its own unless one is given."""
    content = repr(new).encode() if content is None else content
    return reports.store_report(
        db,
        new,
        name=f"rapport-{new.month:%Y-%m}.txt",
        kind="text",
        original=Original(content, hashlib.sha256(content).hexdigest()),
        outcome=Outcome.IMPORTED if new.whole else Outcome.PARTIAL,
        batch=batch or batches.new_batch(db, "import", "Import"),
    )


def remove(db: Database, target: str) -> str:
    batch = batches.new_batch(db, "removal", "Fjern rapport")
    batches.withdraw(db, [target], batch)
    return batch


def entry(count: str = "12", base: str | None = "40", *, year: int = 2025) -> Entry:
    group = GroupInput(Decimal(count), None if base is None else Decimal(base))
    return Entry("Ballerup", "L1", year_period(year), target=group)


def entered(new: Entry, **values: str) -> tuple[Observation, ...]:
    """Return one observation of the entry per measure that is named."""
    return tuple(
        Observation(new.area, new.indicator, Measure(name), "L1-a", new.period, figure(value))
        for name, value in values.items()
    )


def enter(db: Database, new: Entry, reason: str = "", **values: str) -> str:
    batch = batches.new_batch(db, "entry", "Indtastning")
    return entries.store_entry(db, new, entered(new, **values), reason=reason, batch=batch)


def values(db: Database, area: str = "Ballerup") -> list[str]:
    """Return the current values of an area as text, in the order they come."""
    return [_text(stored) for stored in observations.current_observations(db, area=area)]


def history(db: Database) -> list[tuple[str, bool]]:
    return [(_text(stored), stored.current) for stored in observations.all_observations(db)]


def year(number: int) -> Period:
    return year_period(number)


def _text(stored: StoredObservation) -> str:
    said = stored.observation.figure
    return said.state.value if said.value is None else str(said.value)


def fill(db: Database) -> None:
    """Put a row into every table."""
    new = report(observation(), definitions=[NewDefinition("1.1-x", "1.1", "Nyt")])
    finding = Finding(Severity.WARNING, "definition-changed", "1.1")
    counts = store(db, replace(new, findings=(finding,)))
    enter(db, entry(), status="30.0")
    batch = batches.new_batch(db, "remark", "Bemærkning")
    remarks.store_remark(db, "Ballerup", "1.1", year(2024), "tekst", batch=batch)
    ticks.store_ticks(
        db, [reports.list_reports(db)[0].findings[0].id], "", ticked=True, batch=batch
    )
    link = DefinitionLink("1.1", "1.1-x", "1.1-a")
    definition_links.store_links(db, [link], linked=True, batch=batch)
    status_tables.store_table(db, status_table(), batch=batch)
    target = Target("Ballerup", "1.1", year(2027), Decimal(9))
    targets.store_target(db, target, batch=batch)
    remove(db, counts.document_id)
