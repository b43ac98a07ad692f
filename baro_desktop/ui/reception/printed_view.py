"""The view of a printed status table: all rows at once, and a bar below where it is too wide."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from baro_desktop.ui.reception.printed_model import PrintedModel
from baro_desktop.ui.widgets.table import Table

_NAME_WIDTH, _NAME_SHARE = 200, 0.3


class PrintedView(Table):
    """A fitted table that keeps room for the bar that it scrolls sideways with."""

    def __init__(self, model: PrintedModel) -> None:
        super().__init__("Tabel", model, fitted=True, share=_NAME_SHARE)
        self._bar_shown = False

    def wanted_width(self) -> int:
        """Return the width at which no column is out of sight."""
        counts = sum(self._widths()[1:])
        names = (str(self.model().index(row, 0).data()) for row in range(self.model().rowCount()))
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        return counts + max(_NAME_WIDTH, widest + 24) + 2 * self.frameWidth() + 4

    def sizeHint(self) -> QSize:
        """Return room for all rows, and for the bar where there is one."""
        return super().sizeHint() + QSize(0, self._bar_height())

    def minimumSizeHint(self) -> QSize:
        """Return room for all rows, and for the bar where there is one."""
        return super().minimumSizeHint() + QSize(0, self._bar_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for room anew when the bar comes or goes."""
        super().resizeEvent(event)
        shown = self.horizontalHeader().length() > self.viewport().width()
        if shown is not self._bar_shown:
            self._bar_shown = shown
            self.updateGeometry()

    def _bar_height(self) -> int:
        return self.horizontalScrollBar().sizeHint().height() if self._bar_shown else 0
