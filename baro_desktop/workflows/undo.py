"""Take back what was done, do it again, and remove a report: all of it also after a restart."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.models.records import record
from baro_desktop.storage import batches
from baro_desktop.storage.batches import Batch
from baro_desktop.storage.database import Database
from baro_desktop.storage.documents import list_reports


@record
class UndoState:
    """Names of the steps that »Fortryd« and »Gentag« would take; "" where there is none."""

    undo: str
    redo: str


def undo_state(db: Database) -> UndoState:
    """Return what can be taken back and done again now."""
    return UndoState(_label(batches.undoable(db)), _label(batches.redoable(db)))


def undo(db: Database) -> str:
    """Take back the last step and return its name, "" when there is none.

    Raises:
        StorageError: if the database cannot be written.
    """
    step = batches.undoable(db)
    if step is not None:
        batches.undo(db, step.id)
    return _label(step)


def redo(db: Database) -> str:
    """Do the last step again that was taken back, and return its name, "" when there is none.

    Raises:
        StorageError: if the database cannot be written.
    """
    step = batches.redoable(db)
    if step is not None:
        batches.redo(db, step.id)
    return _label(step)


def remove_reports(db: Database, documents: Sequence[str]) -> None:
    """Let reports count no more; exactly what held before them holds again.

    Raises:
        StorageError: if the database, or the copy before, cannot be written.
    """
    from baro_desktop.workflows import safekeeping

    names = [report.name for report in list_reports(db) if report.id in set(documents)]
    what = names[0] if len(names) == 1 else f"{len(names)} rapporter"
    safekeeping.keep_if_changed(db, safekeeping.BEFORE_REMOVAL)
    with db.writing():
        batches.withdraw(db, documents, batches.new_batch(db, "removal", f"Fjern {what}"))


def _label(batch: Batch | None) -> str:
    return batch.label if batch else ""
