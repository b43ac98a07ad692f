"""The line that says what was entered last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.display import period_text
from baro_desktop.models.entry_display import value_text
from baro_desktop.ui.centre.cells import Units

if TYPE_CHECKING:
    from baro_desktop.storage.entries import StoredEntry

NOTHING_ENTERED = "Der er ikke indtastet noget for indikatoren endnu."


def latest_text(
    stored: StoredEntry | None, changes: int, indicator: Indicator, units: Units
) -> str:
    """Return »Seneste: 2024 · 2,5 pct. mod 2,6 pct. · ændret 3 gange«.

    Args:
        changes: how often the entry was corrected.
    """
    if stored is None:
        return NOTHING_ENTERED
    parts = [
        f"Seneste: {period_text(stored.entry.period)}",
        value_text(stored.entry, indicator, units),
    ]
    if changes:
        parts.append(f"ændret {changes} {'gang' if changes == 1 else 'gange'}")
    return " · ".join(part for part in parts if part)
