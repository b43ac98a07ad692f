"""The line that says what was entered last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.display import date_text, figure_text, period_text
from baro_desktop.models.entry import Entry, observations_of
from baro_desktop.models.errors import EntryError
from baro_desktop.models.observation import Figure, Measure, State
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


def value_text(entry: Entry, indicator: Indicator, units: Units) -> str:
    """Return what an entry says: »2,5 pct. mod 2,6 pct.«."""
    try:
        figures = {o.measure: o.figure for o in observations_of(entry, indicator)}
    except EntryError:
        return ""
    status, comparison = figures.get(Measure.STATUS), figures.get(Measure.COMPARISON)
    text = _figure(status, units)
    return f"{text} mod {_figure(comparison, units)}" if comparison else text


def history_lines(
    history: Iterable[StoredEntry], indicator: Indicator, units: Units
) -> tuple[str, ...]:
    """Return one line for each entry, newest first."""
    return tuple(_history_line(stored, indicator, units) for stored in history)


def _history_line(stored: StoredEntry, indicator: Indicator, units: Units) -> str:
    day = date_text(stored.recorded_at.date())
    said = f"{day}, {stored.recorded_by}: {value_text(stored.entry, indicator, units)}"
    if stored.withdrawn:
        said += " (fortrudt)"
    return f"{said}. {stored.reason}".rstrip() if stored.reason else said


def _figure(figure: Figure | None, units: Units) -> str:
    if figure is not None and figure.state is State.NOT_COMPUTED:
        return "kan ikke udtrækkes"
    return figure_text(figure, units)
