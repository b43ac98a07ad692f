"""Local figures as they were entered; a correction is a new entry that holds instead."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from baro_desktop.models.entry import Entry
from baro_desktop.models.observation import Observation
from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.storage.database import Database
from baro_desktop.storage.entry_json import decode_entry, encode_entry
from baro_desktop.storage.observation_rows import Origin, insert_observations, new_id
from baro_desktop.storage.rules import newest_of, withdrawn

_INSERT = """
INSERT INTO entries (id, area, indicator, period_start, period_end, period_label, inputs,
    batch, reason, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = f"""
SELECT s.id, s.inputs, s.reason, s.batch, s.recorded_at, s.recorded_by,
    {withdrawn("s.id")}, s.id IS {newest_of("entries", "s")}
FROM entries s WHERE s.area = ?
"""
_OF_PERIOD = "AND s.indicator = ? AND s.period_start = ? AND s.period_end = ?"

_HIGHEST_RANK = """
SELECT max(o.rank) FROM entries e JOIN observations o ON o.entry = e.id
WHERE e.area = ? AND e.indicator = ? AND e.period_start = ? AND e.period_end = ?
"""

_WITHDRAWAL = """
SELECT withdrawn, recorded_at, recorded_by FROM withdrawals
WHERE target = ? ORDER BY seq DESC LIMIT 1
"""


@record
class StoredEntry:
    """An entry as the database holds it.

    Attributes:
        reason: why an earlier entry was corrected.
        recorded_at: when it was stored (UTC).
        withdrawn: it was undone.
        current: it is the one that decides for its period; one that clears decides too.
    """

    id: str
    entry: Entry
    reason: str
    batch: str
    recorded_at: datetime
    recorded_by: str
    withdrawn: bool
    current: bool

    @property
    def holds(self) -> bool:
        """True when its figures are those that count."""
        return self.current and not self.entry.cleared


@record
class Withdrawal:
    """When an entry was taken back, and by whom."""

    recorded_at: datetime
    recorded_by: str


def store_entry(
    db: Database,
    entry: Entry,
    observations: tuple[Observation, ...],
    *,
    reason: str = "",
    batch: str,
) -> str:
    """Store an entry and its figures in one transaction; return its id.

    Raises:
        ValueError: if a figure is of another area, indicator or period than the entry.
        StorageError: if the database refuses or cannot be written.
    """
    subject = (entry.area, entry.indicator, entry.period)
    if any((item.area, item.indicator, item.period) != subject for item in observations):
        raise ValueError(subject)
    name = new_id()
    with db.writing():
        now = db.now()
        values = _subject(entry.area, entry.indicator, entry.period)
        written = (entry.period.label, encode_entry(entry), batch, reason, now, db.user)
        rank = max(now, _highest_rank(db, values))
        db.write(_INSERT, [(name, *values, *written)])
        insert_observations(db, observations, Origin(rank, entry=name))
    return name


def current_entry(db: Database, area: str, indicator: str, period: Period) -> StoredEntry | None:
    """Return the entry that holds for a period, None when there is none or it was cleared."""
    history = entry_history(db, area, indicator, period)
    return next((stored for stored in history if stored.holds), None)


def entries_of(db: Database, area: str, indicator: str | None = None) -> tuple[StoredEntry, ...]:
    """Return the entries of an area that hold, by indicator and period."""
    only = "" if indicator is None else "AND s.indicator = ?"
    order = "ORDER BY s.indicator, s.period_end, s.period_start"
    sql = f"{_SELECT} {only} {order}"
    values = [area] if indicator is None else [area, indicator]
    return tuple(stored for stored in map(_stored, db.rows(sql, values)) if stored.holds)


def areas(db: Database) -> tuple[str, ...]:
    """Return the areas for which something was ever entered, by name."""
    return tuple(name for (name,) in db.rows("SELECT DISTINCT area FROM entries ORDER BY area"))


def entry_history(
    db: Database, area: str, indicator: str, period: Period
) -> tuple[StoredEntry, ...]:
    """Return every entry for a period, the withdrawn ones too, newest first."""
    sql = f"{_SELECT} {_OF_PERIOD} ORDER BY s.seq DESC"
    return tuple(map(_stored, db.rows(sql, _subject(area, indicator, period))))


def all_history(db: Database, area: str, indicator: str) -> tuple[StoredEntry, ...]:
    """Return every entry of all periods, the withdrawn ones too, in the order of storing.

    The order is that of the rows, not of the clock, which may have been set back.
    """
    rows = db.rows(f"{_SELECT} AND s.indicator = ? ORDER BY s.seq", [area, indicator])
    return tuple(map(_stored, rows))


def withdrawal_of(db: Database, entry: str) -> Withdrawal | None:
    """Return how an entry was taken back, None when it counts."""
    rows = db.rows(_WITHDRAWAL, [entry])
    if not rows or not rows[0][0]:
        return None
    return Withdrawal(datetime.fromisoformat(rows[0][1]), rows[0][2])


def _highest_rank(db: Database, subject: tuple[str, ...]) -> str:
    """Return the highest rank so far: a clock that was set back must not lose a correction."""
    return db.rows(_HIGHEST_RANK, subject)[0][0] or ""


def _subject(area: str, indicator: str, period: Period) -> tuple[str, ...]:
    return (area, indicator, period.start.isoformat(), period.end.isoformat())


def _stored(row: tuple[Any, ...]) -> StoredEntry:
    return StoredEntry(
        id=row[0],
        entry=decode_entry(row[1]),
        reason=row[2],
        batch=row[3],
        recorded_at=datetime.fromisoformat(row[4]),
        recorded_by=row[5],
        withdrawn=bool(row[6]),
        current=bool(row[7]),
    )
