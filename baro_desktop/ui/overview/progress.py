"""»Lokale indikatorer«: how far each centre has come with its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from baro_desktop.models.overview import LocalProgress
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import Card


class ProgressCard(Card):
    """One bar a centre, with the numbers beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Lokale indikatorer", parent)
        self._content = QWidget(self)
        self.body.addWidget(self._content)

    def show_progress(self, items: Sequence[LocalProgress], year: int) -> None:
        """Show the bars for the periods that are asked for in a year."""
        self.set_title(f"Lokale indikatorer {year}")
        content = QWidget(self)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, item in enumerate(items):
            grid.addWidget(label(item.centre.tab), place, 0)
            grid.addWidget(_bar(item), place, 1, Qt.AlignmentFlag.AlignVCenter)
            count = label(f"{item.entered}/{item.expected}")
            grid.addWidget(count, place, 2, Qt.AlignmentFlag.AlignRight)
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content


def _bar(item: LocalProgress) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, item.expected)
    bar.setValue(item.entered)
    bar.setTextVisible(False)
    bar.setAccessibleName(f"{item.centre.tab}: {item.entered} af {item.expected} indtastet")
    return bar
