"""Observations as rows: written, found by key, and read back as they were printed."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from baro_desktop.models.errors import StorageError
from baro_desktop.models.numbers import decimals_of
from baro_desktop.models.observation import (
    ENTERED,
    Figure,
    Measure,
    Observation,
    ObservationKey,
    State,
    StoredObservation,
)
from baro_desktop.models.period import Period
from baro_desktop.storage.database import Database
from baro_desktop.storage.rules import HOLDER

COLUMNS = """
    o.id, k.area, k.indicator, k.measure, k.definition, k.period_start, k.period_end,
    o.period_label, o.value, o.decimals, o.unit, o.state, o.baseline, o.place,
    o.document, o.entry, d.name, d.generated_on,
    COALESCE(d.imported_at, e.recorded_at), COALESCE(d.imported_by, e.recorded_by)
"""
"""What `stored_observation` needs, in its order; other columns may follow."""

SOURCES = "LEFT JOIN documents d ON d.id = o.document LEFT JOIN entries e ON e.id = o.entry"

_FIND_KEY = """
SELECT seq FROM keys WHERE area = ? AND indicator = ? AND measure = ? AND definition = ?
    AND period_start = ? AND period_end = ?
"""
_INSERT_KEY = """
INSERT INTO keys (area, indicator, measure, definition, period_start, period_end)
VALUES (?, ?, ?, ?, ?, ?)
"""
_INSERT = """
INSERT INTO observations (id, key, document, entry, rank, value, decimals, unit, state,
    period_label, baseline, place)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HELD = f"""
SELECT {COLUMNS}, o.rank FROM keys k JOIN observations o ON o.seq = {HOLDER} {SOURCES}
WHERE k.seq = ?
"""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where new observations come from; exactly one of the first two is given.

    Attributes:
        rank: ISO text by which the figure that holds is chosen.
    """

    rank: str
    document: str | None = None
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The observation that holds for a key, and its rank."""

    stored: StoredObservation
    rank: str


def new_id() -> str:
    """Return a name for a new row that no other machine gives."""
    return str(uuid.uuid4())


def held_for(db: Database, key: ObservationKey) -> Held | None:
    """Return what holds now for a key."""
    found = db.rows(_FIND_KEY, _key_values(key))
    rows = db.rows(_HELD, found[0]) if found else []
    return Held(stored_observation(rows[0]), rows[0][-1]) if rows else None


def insert_observations(db: Database, observations: Iterable[Observation], origin: Origin) -> None:
    """Store observations inside the transaction that is under way.

    Raises:
        StorageError: `figure-too-long` for a number that would come back changed, and
            all that the database refuses.
    """
    db.write(_INSERT, [_row(db, observation, origin) for observation in observations])


def stored_observation(row: tuple[Any, ...], *, current: bool = True) -> StoredObservation:
    """Build an observation from a row of `COLUMNS`."""
    recorded_at = datetime.fromisoformat(row[18])
    entered = row[15] is not None
    return StoredObservation(
        id=row[0],
        observation=_observation(row),
        source=ENTERED if entered else row[16],
        document=row[14],
        entry=row[15],
        generated_on=recorded_at.astimezone().date() if entered else day_or_none(row[17]),
        recorded_at=recorded_at,
        recorded_by=row[19],
        current=current,
    )


def same_figure(one: Figure, other: Figure) -> bool:
    """Return whether two figures say the same; `2.0` and `2` do."""
    return (one.value, one.state, one.unit) == (other.value, other.state, other.unit)


def day_or_none(text: str | None) -> date | None:
    """Return the date of an ISO text, None for NULL."""
    return None if text is None else date.fromisoformat(text)


def _row(db: Database, observation: Observation, origin: Origin) -> tuple[object, ...]:
    figure = observation.figure
    value, decimals = _number(figure.value)
    return (
        new_id(),
        _key_number(db, observation.key),
        origin.document,
        origin.entry,
        origin.rank,
        value,
        decimals,
        figure.unit,
        figure.state.value,
        observation.period.label,
        observation.baseline,
        observation.place,
    )


def _key_number(db: Database, key: ObservationKey) -> int:
    values = _key_values(key)
    found = db.rows(_FIND_KEY, values)
    if not found:
        db.write(_INSERT_KEY, [values])
        found = db.rows(_FIND_KEY, values)
    return int(found[0][0])


def _key_values(key: ObservationKey) -> tuple[str, ...]:
    days = (key.period.start.isoformat(), key.period.end.isoformat())
    return (key.area, key.indicator, key.measure.value, key.definition, *days)


def _number(value: Decimal | None) -> tuple[float | None, int]:
    if value is None:
        return None, 0
    number, decimals = float(value), decimals_of(value)
    if _decimal(number, decimals) != value:
        raise StorageError("figure-too-long", text=str(value))
    return number, decimals


def _decimal(number: float, decimals: int) -> Decimal:
    return Decimal(f"{number:.{decimals}f}")


def _observation(row: tuple[Any, ...]) -> Observation:
    value = None if row[8] is None else _decimal(row[8], row[9])
    return Observation(
        area=row[1],
        indicator=row[2],
        measure=Measure(row[3]),
        definition=row[4],
        period=Period(date.fromisoformat(row[5]), date.fromisoformat(row[6]), row[7]),
        figure=Figure(value, row[10], State(row[11])),
        baseline=row[12],
        place=row[13],
    )
