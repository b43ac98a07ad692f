"""Status tables as they were entered; a correction is a new row that holds instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from baro_desktop.models.period import Period
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import new_id
from baro_desktop.storage.rules import newest_of, withdrawn
from baro_desktop.storage.status_table_json import decode_table, encode_table

_INSERT = """
INSERT INTO status_tables (id, area, form, period_start, period_end, period_label, content,
    batch, reason, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = f"""
SELECT s.id, s.content, s.reason, s.batch, s.recorded_at, s.recorded_by,
    {withdrawn("s.id")}, s.id IS {newest_of("status_tables", "s", by="form")}
FROM status_tables s WHERE s.area = ?
"""


@dataclass(frozen=True, slots=True)
class StoredTable:
    """A status table as the database holds it; attributes as of `entries.StoredEntry`."""

    id: str
    table: StatusTable
    reason: str
    batch: str
    recorded_at: datetime
    recorded_by: str
    withdrawn: bool
    current: bool


def store_table(db: Database, table: StatusTable, *, reason: str = "", batch: str) -> str:
    """Store a table and return its id.

    Raises:
        StorageError: if the database refuses or cannot be written.
    """
    name, period = new_id(), table.period
    days = (period.start.isoformat(), period.end.isoformat(), period.label)
    subject = (name, table.area, table.form, *days)
    with db.writing():
        row = (*subject, encode_table(table), batch, reason, db.now(), db.user)
        db.write(_INSERT, [row])
    return name


def tables_of(db: Database, area: str) -> tuple[StoredTable, ...]:
    """Return the tables of an area that hold, the newest period of each form first.

    Read as of a month, tables for periods that end later are passed over.
    """
    sql = f"{_SELECT} ORDER BY s.form, s.period_end DESC, s.period_start DESC, s.seq DESC"
    held = (stored for stored in map(_stored, db.rows(sql, [area])) if stored.current)
    last = db.as_of
    return tuple(stored for stored in held if last is None or stored.table.period.end <= last)


def areas(db: Database) -> tuple[str, ...]:
    """Return the areas for which a table was ever entered, by name."""
    sql = "SELECT DISTINCT area FROM status_tables ORDER BY area"
    return tuple(name for (name,) in db.rows(sql))


def table_history(db: Database, area: str, form: str, period: Period) -> tuple[StoredTable, ...]:
    """Return every table of a form for a period, the withdrawn ones too, newest first."""
    only = "AND s.form = ? AND s.period_start = ? AND s.period_end = ? ORDER BY s.seq DESC"
    values = (area, form, period.start.isoformat(), period.end.isoformat())
    return tuple(map(_stored, db.rows(f"{_SELECT} {only}", values)))


def _stored(row: tuple[Any, ...]) -> StoredTable:
    return StoredTable(
        id=row[0],
        table=decode_table(row[1]),
        reason=row[2],
        batch=row[3],
        recorded_at=datetime.fromisoformat(row[4]),
        recorded_by=row[5],
        withdrawn=bool(row[6]),
        current=bool(row[7]),
    )
