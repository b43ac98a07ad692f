"""Findings that somebody looked into; the newest word on a finding that is not undone holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from baro_desktop.models.report import Tick
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import new_id
from baro_desktop.storage.rules import withdrawn

_INSERT = """
INSERT INTO finding_ticks (id, finding, ticked, remark, batch, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_CURRENT = f"""
SELECT t.finding, t.remark, t.recorded_at, t.recorded_by FROM finding_ticks t
WHERE t.ticked AND t.id = (SELECT n.id FROM finding_ticks n
    WHERE n.finding = t.finding AND NOT {withdrawn("n.id")} ORDER BY n.seq DESC LIMIT 1)
"""


def store_ticks(
    db: Database, findings: Iterable[str], remark: str, *, ticked: bool, batch: str
) -> None:
    """Say that findings were looked into, or that they are open again.

    Raises:
        StorageError: if there is no such finding, or the database cannot be written.
    """
    with db.writing():
        said = (int(ticked), remark, batch, db.now(), db.user)
        db.write(_INSERT, [(new_id(), finding, *said) for finding in findings])


def current_ticks(db: Database) -> dict[str, Tick]:
    """Return the ticks that hold, by the id of their finding."""
    return {
        finding: Tick(remark, datetime.fromisoformat(at), by)
        for finding, remark, at, by in db.rows(_CURRENT)
    }
