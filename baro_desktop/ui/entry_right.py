"""Whether figures can be typed in, and the reason where they cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.ui.menus import forbid_marked
from baro_desktop.ui.text import set_tooltip

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow

READ_ONLY = "Kun visning: Databasen kan ikke skrives, så intet kan indlæses eller rettes."


def why_no_entry(area: str, *, read_only: bool) -> str:
    """Return why nothing can be typed in for an area, "" where it can."""
    if read_only:
        return READ_ONLY
    if area != WHOLE_COUNTRY:
        return ""
    from baro_desktop.texts.errors import sentence

    return sentence("entry-for-country", {})


def apply_entry_right(window: MainWindow) -> None:
    """Switch all that types figures in on or off, with the reason as its tooltip."""
    why = why_no_entry(window.selection.area, read_only=window.read_only)
    window.toolbar.forbid_entry(why)
    window.pages.forbid_entry(why)
    forbid_marked(window.menuBar(), why)


def forbid(widget: QWidget, why: str, tooltip: str = "") -> None:
    """Switch a widget off and say why; "" switches it on again with its own tooltip."""
    widget.setEnabled(not why)
    set_tooltip(widget, why or tooltip)
