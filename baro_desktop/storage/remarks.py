"""Remarks on figures; a new one holds instead of the earlier, an empty one takes it away."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import new_id
from baro_desktop.storage.rules import newest_of

_INSERT = """
INSERT INTO remarks (id, area, indicator, period_start, period_end, period_label, text,
    batch, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CURRENT = f"""
SELECT s.id, s.area, s.indicator, s.period_start, s.period_end, s.period_label, s.text,
    s.recorded_at, s.recorded_by
FROM remarks s WHERE s.area = ? AND s.id IS {newest_of("remarks", "s")} ORDER BY s.seq
"""


@record
class StoredRemark:
    """A remark as the database holds it.

    Attributes:
        recorded_at: when it was stored (UTC).
    """

    id: str
    area: str
    indicator: str
    period: Period
    text: str
    recorded_at: datetime
    recorded_by: str


def store_remark(
    db: Database, area: str, indicator: str, period: Period, text: str, *, batch: str
) -> str:
    """Store a remark and return its id.

    Raises:
        StorageError: if the database refuses or cannot be written.
    """
    name = new_id()
    days = (period.start.isoformat(), period.end.isoformat())
    with db.writing():
        row = (name, area, indicator, *days, period.label, text, batch, db.now(), db.user)
        db.write(_INSERT, [row])
    return name


def current_remarks(db: Database, area: str) -> tuple[StoredRemark, ...]:
    """Return the remarks of an area that hold, also empty ones: these took another away."""
    return tuple(map(_stored, db.rows(_CURRENT, [area])))


def _stored(row: tuple[Any, ...]) -> StoredRemark:
    return StoredRemark(
        id=row[0],
        area=row[1],
        indicator=row[2],
        period=Period(date.fromisoformat(row[3]), date.fromisoformat(row[4]), row[5]),
        text=row[6],
        recorded_at=datetime.fromisoformat(row[7]),
        recorded_by=row[8],
    )
