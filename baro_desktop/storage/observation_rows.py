"""Observations as rows: written, found by key, and read back as they were printed."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterable, Sequence
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

_MEASURES = {measure.value: measure for measure in Measure}
_STATES = {state.value: state for state in State}

COLUMNS = """
    o.id, k.area, k.indicator, k.measure, k.definition, k.period_start, k.period_end,
    o.period_label, o.value, o.decimals, o.unit, o.state, o.baseline, o.place,
    o.document, o.entry, d.name, d.generated_on,
    COALESCE(d.imported_at, e.recorded_at), COALESCE(d.imported_by, e.recorded_by)
"""
"""What `ObservationReader` needs, in its order; other columns may follow."""

SOURCES = "LEFT JOIN documents d ON d.id = o.document LEFT JOIN entries e ON e.id = o.entry"

_KEY = "area, indicator, measure, definition, period_start, period_end"
_KEY_MARKS = "(?, ?, ?, ?, ?, ?)"
_KEYS_AT_ONCE = 500

_INSERT_KEY = f"""
INSERT INTO keys ({_KEY}) VALUES {_KEY_MARKS}
ON CONFLICT (area, indicator, period_end, period_start, measure, definition) DO NOTHING
"""
_INSERT = """
INSERT INTO observations (id, key, document, entry, rank, value, decimals, unit, state,
    period_label, baseline, place)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FIND_KEYS = f"SELECT k.seq, {_KEY} FROM wanted JOIN keys k USING ({_KEY})"
_FIND_HELD = f"""
SELECT {COLUMNS}, o.rank FROM wanted JOIN keys k USING ({_KEY})
JOIN observations o ON o.seq = {HOLDER} {SOURCES}
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
class _Source:
    """What all observations of a document or an entry share."""

    name: str
    generated_on: date | None
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Held:
    """The observation that holds for a key, and its rank."""

    stored: StoredObservation
    rank: str


def new_id() -> str:
    """Return a name for a new row that no other machine gives.

    A UUID of version 7 (RFC 9562): time first, so that new rows lie together in the index
    and a report touches few pages; 74 random bits behind it.
    """
    milliseconds = time.time_ns() // 1_000_000 % 2**48
    random = int.from_bytes(os.urandom(10), "big")
    number = milliseconds << 80 | 7 << 76 | (random >> 68) << 64 | 2 << 62 | random % 2**62
    return str(uuid.UUID(int=number))


def held_for(db: Database, keys: Iterable[ObservationKey]) -> dict[ObservationKey, Held]:
    """Return what holds now for each of the keys that have something."""
    rows = _join_keys(db, _FIND_HELD, keys)
    held = map(Held, read_observations(rows), [row[-1] for row in rows])
    return {item.stored.observation.key: item for item in held}


def insert_observations(db: Database, observations: Iterable[Observation], origin: Origin) -> None:
    """Store observations inside the transaction that is under way.

    Raises:
        StorageError: `figure-too-long` for a number that would come back changed, and
            all that the database refuses.
    """
    rows = list(observations)
    numbers = _key_numbers(db, [observation.key for observation in rows])
    db.write(
        _INSERT,
        [_row(observation, numbers[_key_values(observation.key)], origin) for observation in rows],
    )


class ObservationReader:
    """Builds observations from rows of `COLUMNS`; equal periods and sources are built once."""

    def __init__(self) -> None:
        self._periods: dict[tuple[str, ...], Period] = {}
        self._sources: dict[str, _Source] = {}

    def read(self, row: tuple[Any, ...], *, current: bool = True) -> StoredObservation:
        """Return the observation of one row, further columns behind it left out."""
        name = row[14] or row[15]
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = _source(row)
        return StoredObservation(
            row[0],
            self._observation(row),
            source.name,
            row[14],
            row[15],
            source.generated_on,
            source.recorded_at,
            source.recorded_by,
            current,
        )

    def _observation(self, row: tuple[Any, ...]) -> Observation:
        words = row[5:8]
        period = self._periods.get(words)
        if period is None:
            first, last, label = words
            period = Period(date.fromisoformat(first), date.fromisoformat(last), label)
            self._periods[words] = period
        value = None if row[8] is None else _decimal(row[8], row[9])
        figure = Figure(value, row[10], _STATES[row[11]])
        measure = _MEASURES[row[3]]
        return Observation(
            row[1], row[2], measure, row[4], period, figure, baseline=row[12], place=row[13]
        )


def read_observations(
    rows: Iterable[tuple[Any, ...]], *, current: bool = True
) -> tuple[StoredObservation, ...]:
    """Return the observations of rows that begin with `COLUMNS`."""
    reader = ObservationReader()
    return tuple(reader.read(row, current=current) for row in rows)


def same_figure(one: Figure, other: Figure) -> bool:
    """Return whether two figures say the same; `2.0` and `2` do."""
    return (one.value, one.state, one.unit) == (other.value, other.state, other.unit)


def day_or_none(text: str | None) -> date | None:
    """Return the date of an ISO text, None for NULL."""
    return None if text is None else date.fromisoformat(text)


def _row(observation: Observation, key: int, origin: Origin) -> tuple[object, ...]:
    figure = observation.figure
    value, decimals = _number(figure.value)
    return (
        new_id(),
        key,
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


def _key_numbers(db: Database, keys: Sequence[ObservationKey]) -> dict[tuple[str, ...], int]:
    """Return the `seq` of each key; keys that are met for the first time are stored."""
    db.write(_INSERT_KEY, map(_key_values, keys))
    rows = _join_keys(db, _FIND_KEYS, keys)
    return {tuple(values): number for number, *values in rows}


def _join_keys(db: Database, sql: str, keys: Iterable[ObservationKey]) -> list[tuple[Any, ...]]:
    """Run a query that joins the keys as a table `wanted`, some hundred at a time."""
    values = list(dict.fromkeys(map(_key_values, keys)))
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(values), _KEYS_AT_ONCE):
        part = values[start : start + _KEYS_AT_ONCE]
        marks = ", ".join([_KEY_MARKS] * len(part))
        flat = [value for row in part for value in row]
        rows += db.rows(f"WITH wanted ({_KEY}) AS (VALUES {marks}) {sql}", flat)
    return rows


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


def _source(row: tuple[Any, ...]) -> _Source:
    recorded_at = datetime.fromisoformat(row[18])
    if row[15] is None:
        return _Source(row[16], day_or_none(row[17]), recorded_at, row[19])
    return _Source(ENTERED, recorded_at.astimezone().date(), recorded_at, row[19])
