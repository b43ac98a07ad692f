"""Tick off findings that somebody looked into, and open them again."""

from __future__ import annotations

from baro_desktop.models.personal_data import refuse_cpr_numbers
from baro_desktop.storage import batches, ticks
from baro_desktop.storage.database import Database


def tick(db: Database, finding: str, remark: str = "") -> None:
    """Say that a finding was looked into; it leaves Overblik and stays with its report.

    Raises:
        EntryError: if the remark holds a CPR number.
        StorageError: if the database cannot be written.
    """
    refuse_cpr_numbers({"remark": remark})
    _store(db, finding, remark.strip(), ticked=True)


def untick(db: Database, finding: str) -> None:
    """Open a finding again.

    Raises:
        StorageError: if the database cannot be written.
    """
    _store(db, finding, "", ticked=False)


def _store(db: Database, finding: str, remark: str, *, ticked: bool) -> None:
    label = "Set efter" if ticked else "Åbn bemærkning igen"
    with db.writing():
        batch = batches.new_batch(db, "tick", label)
        ticks.store_ticks(db, [finding], remark, ticked=ticked, batch=batch)
