"""Enter a local figure, correct it, clear it, bring an earlier one back, remark on it."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import Entry, observations_of, refuse_whole_country
from baro_desktop.models.period import Period
from baro_desktop.models.personal_data import refuse_cpr_numbers
from baro_desktop.storage import batches, entries, remarks
from baro_desktop.storage.database import Database
from baro_desktop.storage.entries import StoredEntry

BROUGHT_BACK = "Tidligere værdi bragt tilbage"


def enter(db: Database, catalogue: Catalogue, entry: Entry, *, reason: str = "") -> str:
    """Check and store an entry; an earlier one for the same period becomes history.

    Returns:
        UUID of the entry.

    Raises:
        EntryError: if the entry cannot be right; nothing is stored then.
        StorageError: if the database cannot be written.
    """
    label = f"Indtastning af {entry.indicator}"
    return enter_all(db, catalogue, [(entry, reason)], label=label)[0]


def enter_all(
    db: Database, catalogue: Catalogue, entered: Sequence[tuple[Entry, str]], *, label: str
) -> tuple[str, ...]:
    """Check and store entries with their reasons as one step that is undone as one.

    Returns:
        UUIDs of the entries.

    Raises:
        EntryError: if one of the entries cannot be right; nothing is stored then.
        StorageError: if the database cannot be written; nothing is stored then.
    """
    for entry, reason in entered:
        if not entry.cleared:  # what came there once can still be taken away
            refuse_whole_country(entry.area)
        refuse_cpr_numbers({"reason": reason})
    figures = [observations_of(entry, catalogue.by_code[entry.indicator]) for entry, _ in entered]
    with db.writing():
        batch = batches.new_batch(db, "entry", label)
        return tuple(
            entries.store_entry(db, entry, found, reason=reason, batch=batch)
            for (entry, reason), found in zip(entered, figures, strict=True)
        )


def clear(
    db: Database, catalogue: Catalogue, area: str, code: str, period: Period, *, reason: str
) -> str:
    """Take a figure away: from now on nothing holds for the period, until something is entered.

    Returns:
        UUID of the entry that says so.

    Raises:
        StorageError: if the database cannot be written.
    """
    entry = Entry(area, code, period, cleared=True)
    label = f"Rydning af {code}, {period_text(period)}"
    return enter_all(db, catalogue, [(entry, reason)], label=label)[0]


def bring_back(db: Database, catalogue: Catalogue, entry: Entry) -> str:
    """Let an earlier entry hold again, as a new one.

    Returns:
        UUID of the new entry.

    Raises:
        EntryError, StorageError: as `enter`.
    """
    label = f"Tidligere tal for {entry.indicator}, {period_text(entry.period)}"
    return enter_all(db, catalogue, [(entry, BROUGHT_BACK)], label=label)[0]


def current_entry(db: Database, area: str, indicator: str, period: Period) -> StoredEntry | None:
    """Return the entry that holds for a period, if there is one."""
    return entries.current_entry(db, area, indicator, period)


def previous_entry(db: Database, area: str, indicator: str, period: Period) -> StoredEntry | None:
    """Return the entry that holds for the nearest period before, if there is one."""
    held = entries.entries_of(db, area, indicator)
    before = [stored for stored in held if stored.entry.period.end < period.end]
    return max(before, key=lambda stored: stored.entry.period.end, default=None)


def entry_history(
    db: Database, area: str, indicator: str, period: Period
) -> tuple[StoredEntry, ...]:
    """Return every entry for a period, newest first."""
    return entries.entry_history(db, area, indicator, period)


def save_remark(db: Database, area: str, indicator: str, period: Period, text: str) -> None:
    """Store a remark on a figure; an empty one takes the earlier one away.

    Raises:
        EntryError: if the text holds a CPR number.
        StorageError: if the database cannot be written.
    """
    refuse_cpr_numbers({"remark": text})
    label = f"Bemærkning til {indicator}, {period_text(period)}"
    with db.writing():
        batch = batches.new_batch(db, "remark", label)
        remarks.store_remark(db, area, indicator, period, text.strip(), batch=batch)
