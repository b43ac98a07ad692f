"""Observations as they hold now, and what held before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from baro_desktop.models.observation import Figure, ObservationKey, StoredObservation
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import COLUMNS, read_observations
from baro_desktop.storage.rules import COUNTS, HOLDER, holder, withdrawn

_ORDER = "k.area, k.indicator, k.period_end, k.period_start, k.measure, k.definition"

_SUPERSEDED = f"""
SELECT {COLUMNS} FROM keys k JOIN observations x ON x.key = k.seq
LEFT JOIN observations h ON h.seq = {HOLDER}
JOIN observations o ON o.seq = x.seq
WHERE (x.value IS NOT h.value OR x.state IS NOT h.state OR x.unit IS NOT h.unit)
    AND NOT {withdrawn("COALESCE(x.document, x.entry)")}
    AND (?1 IS NULL OR k.area = ?1) AND (?2 IS NULL OR k.indicator = ?2)
ORDER BY {_ORDER}, x.rank DESC, x.seq DESC
"""

_COUNT = f"SELECT count({HOLDER}) FROM keys k"

_AREAS = f"""
SELECT a.area FROM (SELECT DISTINCT area FROM keys) a WHERE EXISTS (
    SELECT 1 FROM keys k JOIN observations x ON x.key = k.seq
    WHERE k.area = a.area AND {COUNTS})
ORDER BY a.area
"""
_HAS_FIGURES = f"""
SELECT 1 FROM keys k JOIN observations x ON x.key = k.seq WHERE k.area = ? AND {COUNTS} LIMIT 1
"""


def current_observations(
    db: Database,
    *,
    area: str | None = None,
    areas: Collection[str] | None = None,
    indicator: str | None = None,
    indicators: Collection[str] | None = None,
    measures: Collection[str] | None = None,
) -> tuple[StoredObservation, ...]:
    """Return the observations that hold, by area, indicator and period.

    Args:
        area, areas: only these areas; all where both are left out.
        indicator, indicators: only these indicators; all where both are left out.
        measures: only these measures; all where left out.
    """
    clauses: list[str] = []
    values: list[str] = []
    for column, one, many in (
        ("area", area, areas),
        ("indicator", indicator, indicators),
        ("measure", None, measures),
    ):
        for wanted in (None if one is None else (one,), many):
            if wanted is not None:
                clauses.append(f"k.{column} IN ({', '.join('?' * len(wanted))})")
                values.extend(wanted)
    return read_observations(db, db.rows(_current(clauses, db.as_of), values))


def all_observations(
    db: Database, *, area: str | None = None, indicator: str | None = None
) -> tuple[StoredObservation, ...]:
    """Return the observations that hold and, behind each key's, the superseded ones.

    A superseded value is listed once, from the report that gave it last; one that says
    the same as the figure that holds is not listed, and withdrawn ones are not either.

    Args:
        area, indicator: only this area or indicator; all where it is left out.
    """
    superseded: dict[ObservationKey, list[StoredObservation]] = {}
    seen: set[tuple[ObservationKey, Figure]] = set()
    for stored in read_observations(db, db.rows(_SUPERSEDED, [area, indicator]), current=False):
        key = stored.observation.key
        said = (key, stored.observation.figure)
        if said not in seen:
            seen.add(said)
            superseded.setdefault(key, []).append(stored)
    everything: list[StoredObservation] = []
    for stored in current_observations(db, area=area, indicator=indicator):
        everything += [stored, *superseded.pop(stored.observation.key, [])]
    left = [stored for group in superseded.values() for stored in group]
    return tuple(everything + left)


def areas(db: Database) -> tuple[str, ...]:
    """Return the areas that have current observations."""
    return db.remembered("areas", lambda: tuple(name for (name,) in db.rows(_AREAS)))


def has_figures(db: Database, area: str) -> bool:
    """Return whether an area has current observations, without reading those of others."""
    return bool(db.rows(_HAS_FIGURES, [area]))


def count_current(db: Database) -> int:
    """Return how many observations hold."""
    return db.remembered("current count", lambda: int(db.rows(_COUNT)[0][0]))


def _current(clauses: list[str], as_of: date | None) -> str:
    where = f"WHERE {' AND '.join(clauses)}" if clauses else ""
    return (
        f"SELECT {COLUMNS} FROM keys k JOIN observations o ON o.seq = {holder(as_of)} "
        f"{where} ORDER BY {_ORDER}"
    )
