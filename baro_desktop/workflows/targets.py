"""Targets of an area: what was decided that an indicator is to reach."""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.models.display import period_text
from baro_desktop.models.personal_data import refuse_cpr_numbers
from baro_desktop.models.target import Target
from baro_desktop.storage import batches, targets
from baro_desktop.storage.database import Database

_KIND = "target"


def targets_of(db: Database, area: str) -> tuple[Target, ...]:
    """Return the targets of an area that hold, by indicator, the oldest period first."""
    return targets.targets_of(db, area)


def set_target(db: Database, target: Target) -> str:
    """Set a target; an earlier one for the same indicator and period becomes history.

    Returns:
        UUID of the row.

    Raises:
        EntryError: if the text of the decision holds a CPR number.
        StorageError: if the database cannot be written.
    """
    refuse_cpr_numbers({"decision": target.decision})
    with db.writing():
        batch = batches.new_batch(db, _KIND, f"Mål for {_about(target)}")
        return targets.store_target(db, target, batch=batch)


def remove_target(db: Database, target: Target) -> str:
    """Take a target away; it stays in the history.

    Returns:
        UUID of the row that says so.

    Raises:
        StorageError: if the database cannot be written.
    """
    with db.writing():
        batch = batches.new_batch(db, _KIND, f"Fjern mål for {_about(target)}")
        return targets.store_target(db, target, batch=batch, removed=True)


def replace_targets(db: Database, area: str, wanted: Iterable[Target]) -> int:
    """Make these the targets of an area, and return how many were set or taken away.

    Only what differs is written, each as a step of its own that can be undone.

    Raises:
        StorageError: if the database cannot be written; nothing is written then.
    """
    held = {_key(target): target for target in targets_of(db, area)}
    new = {_key(target): target for target in wanted if target.area == area}
    gone = [target for key, target in held.items() if key not in new]
    changed = [target for key, target in new.items() if held.get(key) != target]
    with db.writing():
        for target in gone:
            remove_target(db, target)
        for target in changed:
            set_target(db, target)
    return len(gone) + len(changed)


def _key(target: Target) -> tuple[object, ...]:
    return target.indicator, target.period


def _about(target: Target) -> str:
    return f"{target.indicator}, {period_text(target.period)}"
