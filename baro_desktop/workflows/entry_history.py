"""What became of a local figure: who changed it, when, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry
from baro_desktop.models.entry_display import changed_details, full_text, value_text
from baro_desktop.models.period import Period
from baro_desktop.storage import entries
from baro_desktop.storage.database import Database
from baro_desktop.storage.entries import StoredEntry, Withdrawal
from baro_desktop.workflows.enter_figures import BROUGHT_BACK


class ChangeKind(StrEnum):
    """What happened to a figure."""

    ENTERED = "entered"
    CORRECTED = "corrected"
    BROUGHT_BACK = "brought_back"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One step in the history of a figure.

    Attributes:
        recorded_at: when it was stored (UTC); the order of the steps never depends on it.
        old: the figure that held before, "" when there was none.
        new: the figure as it was stored.
        old_value, new_value: the same without the counts behind it.
        details: what else was changed, one sentence each.
        undone: when and by whom it was taken back, None when it counts.
        current: it decides for its period.
        entry: everything that was typed, to be brought back.
    """

    id: str
    kind: ChangeKind
    period: Period
    recorded_at: datetime
    recorded_by: str
    old: str
    new: str
    old_value: str
    new_value: str
    reason: str
    details: tuple[str, ...]
    undone: Withdrawal | None
    current: bool
    entry: Entry

    @property
    def can_be_brought_back(self) -> bool:
        """True for an earlier figure that does not hold now."""
        return not self.current and not self.entry.cleared


def history(
    db: Database, catalogue: Catalogue, area: str, code: str, period: Period | None = None
) -> tuple[EntryChange, ...]:
    """Return every change of a local figure, newest first, those taken back included.

    Args:
        period: only the changes of this period; None for all periods.
    """
    held: dict[Period, StoredEntry] = {}
    changes = []
    for stored in entries.all_history(db, area, code):
        of_period = stored.entry.period
        if period is None or of_period == period:
            changes.append(_change(db, catalogue, stored, held.get(of_period)))
        if not stored.withdrawn:
            held[of_period] = stored
    return tuple(reversed(changes))


def corrections(changes: Iterable[EntryChange]) -> int:
    """Count how often a figure was changed after it was first entered."""
    return sum(
        1 for change in changes if change.undone is None and change.kind is not ChangeKind.ENTERED
    )


def _change(
    db: Database, catalogue: Catalogue, stored: StoredEntry, before: StoredEntry | None
) -> EntryChange:
    indicator, units = catalogue.by_code[stored.entry.indicator], catalogue.unit_by_name
    old = before.entry if before is not None and not before.entry.cleared else None
    return EntryChange(
        stored.id,
        _kind(stored, old),
        stored.entry.period,
        stored.recorded_at,
        stored.recorded_by,
        full_text(old, indicator, units) if old else "",
        full_text(stored.entry, indicator, units),
        value_text(old, indicator, units) if old else "",
        value_text(stored.entry, indicator, units),
        stored.reason,
        () if old is None or stored.entry.cleared else changed_details(old, stored.entry),
        entries.withdrawal_of(db, stored.id) if stored.withdrawn else None,
        stored.current,
        stored.entry,
    )


def _kind(stored: StoredEntry, old: Entry | None) -> ChangeKind:
    if stored.entry.cleared:
        return ChangeKind.CLEARED
    if stored.reason == BROUGHT_BACK:
        return ChangeKind.BROUGHT_BACK
    return ChangeKind.CORRECTED if old else ChangeKind.ENTERED
