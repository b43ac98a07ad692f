"""Copy the whole database, and put a copy back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup as stored_backup
from baro_desktop.storage.database import Database
from baro_desktop.storage.observations import count_current
from baro_desktop.storage.reports import list_reports
from baro_desktop.workflows.own_files import refuse_own_files


def back_up(db: Database, out: Path) -> Path:
    """Write a verified copy of the database.

    Raises:
        ExportError: for a target that belongs to the database.
        StorageError: if the copy cannot be written or does not verify.
    """
    refuse_own_files(db, out)
    return stored_backup.backup(db, out)


@dataclass(frozen=True, slots=True)
class Held:
    """What a database or a copy of it holds.

    Attributes:
        reports: names of the reports that count, by the hash of their file.
        last_stored: when something was stored last, None where nothing was.
    """

    reports: dict[str, str]
    observations: int
    entries: int
    last_stored: datetime | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What putting a copy back would mean.

    Attributes:
        present: None where there is no database, or it cannot be read.
        lost: reports that the present database holds and the copy does not.
        regained: reports that the copy holds and the present database does not.
    """

    copy: Held
    present: Held | None
    lost: tuple[str, ...]
    regained: tuple[str, ...]


def preview(database: Path, copy: Path) -> Preview:
    """Look into a copy, and compare it with the present database; nothing is changed.

    Raises:
        StorageError: if the copy is no sound database.
    """
    with stored_backup.opened_copy(copy) as db:
        theirs = held_by(db)
    try:
        with stored_backup.opened_copy(database) as db:
            ours = held_by(db)
    except StorageError:
        return Preview(theirs, None, (), tuple(theirs.reports.values()))
    lost = tuple(name for sha, name in ours.reports.items() if sha not in theirs.reports)
    back = tuple(name for sha, name in theirs.reports.items() if sha not in ours.reports)
    return Preview(theirs, ours, lost, back)


def held_by(db: Database) -> Held:
    """Count what a database holds."""
    reports = {report.sha256: report.name for report in list_reports(db)}
    stored = db.rows("SELECT recorded_at FROM batches ORDER BY seq DESC LIMIT 1")
    last = datetime.fromisoformat(stored[0][0]) if stored else None
    entries = int(db.rows("SELECT count(*) FROM entries")[0][0])
    return Held(reports, count_current(db), entries, last)


def put_back(database: Path, copy: Path) -> Path | None:
    """Replace the database by a copy that verifies.

    Returns:
        Where the database lies that was replaced, None if there was none.

    Raises:
        StorageError: if the copy is no sound database; nothing is changed then.
    """
    return stored_backup.restore(copy, database)
