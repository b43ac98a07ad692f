"""Observations as rows: written, found by key, and read back as they were printed."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from baro_desktop.models.errors import StorageError
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
from baro_desktop.models.records import record
from baro_desktop.storage.database import Database
from baro_desktop.storage.rules import HOLDER, holder

_MEASURES = {measure.value: measure for measure in Measure}
_STATES = {state.value: state for state in State}
_VARIANT = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}
"""The digit of a UUID that says what it is, out of a random one."""

KeyTexts = tuple[str, str, str, str, str, str]

COLUMNS = """
    o.id, k.area, k.indicator, k.measure, k.definition, k.period_start, k.period_end,
    o.period_label, o.value, o.decimals, o.unit, o.state, o.baseline, o.place,
    o.document, o.entry, o.rank
"""
"""What `read_observations` needs, in its order."""

_DOCUMENTS = "SELECT id, name, generated_on, imported_at, imported_by FROM documents WHERE id IN"
_ENTRIES = "SELECT id, recorded_at, recorded_by FROM entries WHERE id IN"

_KEY = "area, indicator, measure, definition, period_start, period_end"
_KEY_MARKS = "?, ?, ?, ?, ?, ?"
_KEYS_AT_ONCE = 500

_LAST_KEY = "SELECT COALESCE(max(seq), 0) FROM keys"
_INSERT_KEY = f"INSERT INTO keys ({_KEY}, seq)"
_INSERT = """
INSERT INTO observations (id, key, document, entry, rank, value, decimals, unit, state,
    period_label, baseline, place)
"""
_ROWS_AT_ONCE = 200
"""SQLite takes 32,766 values in one statement."""
_FIND_FIGURES = f"""
SELECT wanted.at, k.seq, o.value, o.unit, o.state, o.rank FROM wanted JOIN keys k USING ({_KEY})
LEFT JOIN observations o ON o.seq = {HOLDER}
"""


@record
class Origin:
    """Where new observations come from; exactly one of the first two is given.

    Attributes:
        rank: ISO text by which the figure that holds is chosen.
    """

    rank: str
    document: str | None = None
    entry: str | None = None


@record
class _Source:
    """What all observations of a document or an entry share."""

    name: str
    generated_on: date | None
    recorded_at: datetime
    recorded_by: str


class HeldFigure(NamedTuple):
    """A key that is there, and in brief what holds for it.

    Attributes:
        key: `seq` of the key.
        rank: None when nothing holds, because all of it was withdrawn.
    """

    key: int
    value: float | None
    unit: str | None
    state: str | None
    rank: str | None

    def says(self, figure: Figure) -> bool:
        """True when the figure is the same; a stored number came back unchanged as a float."""
        value = None if figure.value is None else float(figure.value)
        return (self.value, self.state, self.unit) == (value, figure.state, figure.unit)


def new_id() -> str:
    """Return a name for a new row that no other machine gives, see `new_ids`."""
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """Return names for new rows that no other machine gives.

    UUIDs of version 7 (RFC 9562): time first, so that new rows lie together in the index
    and a report touches few pages; 74 random bits behind it.
    """
    time_text = f"{time.time_ns() // 1_000_000 % 2**48:012x}"
    start = f"{time_text[:8]}-{time_text[8:]}-7"
    random = os.urandom(10 * count).hex()  # 20 digits each, of which 19 are used
    return [
        f"{start}{random[at : at + 3]}-{_VARIANT[random[at + 3]]}{random[at + 4 : at + 7]}"
        f"-{random[at + 7 : at + 19]}"
        for at in range(0, 20 * count, 20)
    ]


def held_for(
    db: Database, keys: Iterable[ObservationKey]
) -> dict[ObservationKey, StoredObservation]:
    """Return what holds now for each of the keys that have something."""
    held = read_observations(db, _held_rows(db, keys, None))
    return {stored.observation.key: stored for stored in held}


def current_of_keys(db: Database, keys: Iterable[ObservationKey]) -> tuple[StoredObservation, ...]:
    """Return what is shown for each of the keys that have something."""
    return read_observations(db, _held_rows(db, keys, db.as_of))


def _held_rows(
    db: Database, keys: Iterable[ObservationKey], as_of: date | None
) -> list[tuple[Any, ...]]:
    sql = (
        f"SELECT {COLUMNS} FROM wanted JOIN keys k USING ({_KEY}) "
        f"JOIN observations o ON o.seq = {holder(as_of)}"
    )
    return _join(db, sql, list(dict.fromkeys(_texts_of(list(keys)))))


def held_figures(db: Database, observations: Sequence[Observation]) -> list[HeldFigure | None]:
    """Return in brief what holds for the key of each observation, None where there is no key."""
    keys = _texts_of(observations)
    held: list[HeldFigure | None] = [None] * len(keys)
    for at, *found in _join(db, _FIND_FIGURES, keys):
        held[at] = HeldFigure(*found)
    return held


def insert_observations(
    db: Database,
    observations: Sequence[Observation],
    origin: Origin,
    held: Sequence[HeldFigure | None] | None = None,
) -> None:
    """Store observations inside the transaction that is under way.

    Args:
        held: what `held_figures` gave for them in this transaction; found anew where left out.

    Raises:
        StorageError: `figure-too-long` for a number that would come back changed, and
            all that the database refuses.
    """
    numbers = _key_numbers(db, observations, held or held_figures(db, observations))
    _insert(db, _INSERT, list(_rows(observations, numbers, origin)))


def read_observations(
    db: Database, rows: Sequence[tuple[Any, ...]], *, current: bool = True
) -> tuple[StoredObservation, ...]:
    """Return the observations of rows of `COLUMNS`.

    Hundreds of figures come from a few reports, so these are asked for once each.
    """
    sources = _documents(db, {row[14] for row in rows} - {None})
    sources |= _entries(db, {row[15] for row in rows} - {None})
    reader = _Reader(sources)
    return tuple([reader.read(row, current=current) for row in rows])


class _Reader:
    """Builds observations from rows of `COLUMNS`; equal parts of them are built once."""

    def __init__(self, sources: Mapping[str, _Source]) -> None:
        self._sources = sources
        self._periods: dict[tuple[str, ...], Period] = {}
        self._figures: dict[tuple[Any, ...], Figure] = {}

    def read(self, row: tuple[Any, ...], *, current: bool) -> StoredObservation:
        """Return the observation of one row."""
        source = self._sources[row[14] or row[15]]
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
            row[16],
        )

    def _observation(self, row: tuple[Any, ...]) -> Observation:
        words = row[5:8]
        period = self._periods.get(words)
        if period is None:
            first, last, label = words
            period = Period(date.fromisoformat(first), date.fromisoformat(last), label)
            self._periods[words] = period
        said = row[8:12]
        figure = self._figures.get(said)
        if figure is None:
            value = None if row[8] is None else _decimal(row[8], row[9])
            figure = self._figures[said] = Figure(value, row[10], _STATES[row[11]])
        measure = _MEASURES[row[3]]
        return Observation(
            row[1], row[2], measure, row[4], period, figure, baseline=row[12], place=row[13]
        )


def same_figure(one: Figure, other: Figure) -> bool:
    """Return whether two figures say the same; `2.0` and `2` do."""
    return (one.value, one.state, one.unit) == (other.value, other.state, other.unit)


def day_or_none(text: str | None) -> date | None:
    """Return the date of an ISO text, None for NULL."""
    return None if text is None else date.fromisoformat(text)


def _rows(
    observations: Sequence[Observation], keys: Iterable[int], origin: Origin
) -> Iterator[tuple[object, ...]]:
    """Yield the values of new rows; texts as plain ones, which SQLite takes at once."""
    source = (origin.document, origin.entry, origin.rank)
    names = new_ids(len(observations))
    for name, key, item in zip(names, keys, observations, strict=True):
        said = item.figure
        words = (said.unit, str(said.state), item.period.label, item.baseline, item.place)
        yield (name, key, *source, *_number(said.value), *words)


def _key_numbers(
    db: Database, observations: Sequence[Observation], held: Sequence[HeldFigure | None]
) -> list[int]:
    """Return the `seq` of each observation's key; keys that are not there yet are stored."""
    if None not in held:
        return [found.key for found in held if found is not None]
    last = db.rows(_LAST_KEY)[0][0]
    unknown = [item for item, found in zip(observations, held, strict=True) if found is None]
    texts = _texts_of(unknown)
    new = {key: last + number for number, key in enumerate(dict.fromkeys(texts), start=1)}
    _insert(db, _INSERT_KEY, [(*key, number) for key, number in new.items()])
    given = (new[key] for key in texts)
    return [next(given) if found is None else found.key for found in held]


def _insert(db: Database, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert many rows by one statement, since SQLite prepares to take back each statement."""
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        part = rows[start : start + _ROWS_AT_ONCE]
        marks = f"({', '.join('?' * len(part[0]))})"
        flat = [value for row in part for value in row]
        db.rows(f"{sql} VALUES {', '.join([marks] * len(part))}", flat)


def _join(db: Database, sql: str, values: Sequence[KeyTexts]) -> list[tuple[Any, ...]]:
    """Run a query that joins the values of keys, and their position `at`, as a table `wanted`."""
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(values), _KEYS_AT_ONCE):
        part = values[start : start + _KEYS_AT_ONCE]
        marks = ", ".join([f"({start + one}, {_KEY_MARKS})" for one in range(len(part))])
        flat = [value for row in part for value in row]
        rows += db.rows(f"WITH wanted (at, {_KEY}) AS (VALUES {marks}) {sql}", flat)
    return rows


def _texts_of(things: Sequence[Observation | ObservationKey]) -> list[KeyTexts]:
    """Return the texts of keys; the figures of a report share a few periods, written out once."""
    written: dict[int, tuple[str, str]] = {}
    keys = []
    for about in things:
        period = about.period
        days = written.get(id(period))
        if days is None:
            days = written[id(period)] = (period.start.isoformat(), period.end.isoformat())
        keys.append((about.area, about.indicator, str(about.measure), about.definition, *days))
    return keys


def _number(value: Decimal | None) -> tuple[float | None, int]:
    if value is None:
        return None, 0
    number, printed = float(value), format(value, "f")
    decimals = len(printed.partition(".")[2])
    if format(number, f".{decimals}f") != printed:
        raise StorageError("figure-too-long", text=str(value))
    return number, decimals


def _decimal(number: float, decimals: int) -> Decimal:
    return Decimal(f"{number:.{decimals}f}")


def _documents(db: Database, names: Collection[str]) -> dict[str, _Source]:
    return {
        name: _Source(file, day_or_none(made), datetime.fromisoformat(imported_at), imported_by)
        for name, file, made, imported_at, imported_by in _of_names(db, _DOCUMENTS, names)
    }


def _entries(db: Database, names: Collection[str]) -> dict[str, _Source]:
    found = {}
    for name, text, recorded_by in _of_names(db, _ENTRIES, names):
        recorded_at = datetime.fromisoformat(text)
        day = recorded_at.astimezone().date()
        found[name] = _Source(ENTERED, day, recorded_at, recorded_by)
    return found


def _of_names(db: Database, sql: str, names: Collection[str]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of names, some hundred at a time."""
    wanted = sorted(names)
    for start in range(0, len(wanted), _KEYS_AT_ONCE):
        part = wanted[start : start + _KEYS_AT_ONCE]
        yield from db.rows(f"{sql} ({', '.join('?' * len(part))})", part)
