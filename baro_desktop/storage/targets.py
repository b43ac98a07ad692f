"""Targets as they were decided; a newer row holds instead, one without a value takes away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from baro_desktop.models.period import Period
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import day_or_none, new_id
from baro_desktop.storage.rules import newest_of, withdrawn

_INSERT = """
INSERT INTO targets (id, area, indicator, period_start, period_end, period_label, value,
    decided_on, decision, batch, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = f"""
SELECT s.area, s.indicator, s.period_start, s.period_end, s.period_label, s.value,
    s.decided_on, s.decision
FROM targets s WHERE s.area = ? AND NOT {withdrawn("s.id")}
    AND s.id IS {newest_of("targets", "s")} AND s.value IS NOT NULL
ORDER BY s.indicator, s.period_end, s.period_start
"""


def store_target(db: Database, target: Target, *, batch: str, removed: bool = False) -> str:
    """Store a target, or that it was taken away, and return the id of the row.

    Raises:
        StorageError: if the database refuses or cannot be written.
    """
    name, period = new_id(), target.period
    days = (period.start.isoformat(), period.end.isoformat(), period.label)
    decided = target.decided_on.isoformat() if target.decided_on else None
    value = None if removed else str(target.value)
    row = (name, target.area, target.indicator, *days, value, decided, target.decision)
    with db.writing():
        db.write(_INSERT, [(*row, batch, db.now(), db.user)])
    return name


def targets_of(db: Database, area: str) -> tuple[Target, ...]:
    """Return the targets of an area that hold, by indicator, the oldest period first."""
    return tuple(map(_target, db.rows(_SELECT, [area])))


def _target(row: tuple[Any, ...]) -> Target:
    area, indicator, start, end, label, value, decided, decision = row
    period = Period(date.fromisoformat(start), date.fromisoformat(end), label)
    return Target(area, indicator, period, Decimal(value), day_or_none(decided), decision)
