"""Asks whether definitions are the same series."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.text import ask
from baro_desktop.workflows.definitions import Meaning

LINK = "Behandl som samme serie…"
UNLINK = "Fortryd samme serie"


def definitions_of(row: CentreRow) -> tuple[str, ...]:
    """Return the definitions on either side of the row's series breaks, earliest first."""
    segments = row.series.segments if row.series else ()
    return tuple(dict.fromkeys(segment.definition for segment in segments))


def ask_same_series(
    parent: QWidget, title: str, meanings: Sequence[Meaning], accepted: Callable[[], None]
) -> QMessageBox:
    """Show the wordings; `accepted` runs when the user counts them as one series."""
    wordings = "\n\n".join(f"»{meaning.wording}«" for meaning in meanings)
    text = (
        f"Rapporterne beskriver {title} på flere måder:\n\n{wordings}\n\n"
        "Behandles de som samme serie, forsvinder databruddet, og ændringen regnes hen over det. "
        "Det kan fortrydes."
    )
    return ask(parent, "Samme serie", text, "Behandl som samme serie", accepted)
