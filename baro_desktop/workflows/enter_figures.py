"""Enter a local figure, correct it, remark on it."""

from __future__ import annotations

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, observations_of
from baro_desktop.models.period import Period
from baro_desktop.storage import batches, entries, remarks
from baro_desktop.storage.database import Database
from baro_desktop.storage.entries import StoredEntry


def enter(db: Database, catalogue: Catalogue, entry: Entry, *, reason: str = "") -> str:
    """Check and store an entry; an earlier one for the same period becomes history.

    Returns:
        UUID of the entry.

    Raises:
        EntryError: if the entry cannot be right; nothing is stored then.
        StorageError: if the database cannot be written.
    """
    indicator = catalogue.by_code[entry.indicator]
    observations = observations_of(entry, indicator)
    batch = batches.new_batch(db, "entry", f"Indtastning af {indicator.code}")
    return entries.store_entry(db, entry, observations, reason=reason, batch=batch)


def current_entry(db: Database, area: str, indicator: str, period: Period) -> StoredEntry | None:
    """Return the entry that holds for a period, if there is one."""
    return entries.current_entry(db, area, indicator, period)


def entry_history(
    db: Database, area: str, indicator: str, period: Period
) -> tuple[StoredEntry, ...]:
    """Return every entry for a period, newest first."""
    return entries.entry_history(db, area, indicator, period)


def save_remark(db: Database, area: str, indicator: str, period: Period, text: str) -> None:
    """Store a remark on a figure; an empty one takes the earlier one away."""
    batch = batches.new_batch(db, "remark", f"Bemærkning til {indicator}")
    remarks.store_remark(db, area, indicator, period, text.strip(), batch=batch)
