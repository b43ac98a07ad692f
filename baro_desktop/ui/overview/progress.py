"""»Lokale indikatorer«: how far each centre has come with its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from baro_desktop.models.overview import LocalProgress
from baro_desktop.ui.overview.progress_list import ProgressList
from baro_desktop.ui.overview.words import common_period, progress_title
from baro_desktop.ui.widgets.card import Card


class ProgressCard(Card):
    """One bar a centre, with the numbers beside it, and the period where it is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Lokale indikatorer", parent)
        self._list = ProgressList()
        self.body.addWidget(self._list)

    def show_progress(self, items: Sequence[LocalProgress]) -> None:
        """Show the bars for the periods that are asked for now; no card where none is."""
        self.setVisible(bool(items))
        self.set_title(progress_title(items))
        self._list.show_items(items, common_period(items))
