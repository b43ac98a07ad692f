"""The fonts of the cells, and how much room texts need in them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from baro_desktop.ui.centre.cells import Cell
from baro_desktop.ui.wrapping import bound

_MOST_KEPT = 5000


class Measured:
    """A font with its measures; the same words come back with each area, so widths are kept."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self.ascent = self._metrics.ascent()
        self._widths: dict[str, int] = {}
        self._heights: dict[tuple[str, int], int] = {}

    def advance(self, text: str) -> int:
        """Return the width of a text on one line."""
        if text not in self._widths:
            if len(self._widths) >= _MOST_KEPT:
                self._widths.clear()
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def height(self, text: str, width: int) -> int:
        """Return the height of a text that wraps at a width."""
        line = self._metrics.height()
        if self.advance(text) <= width:
            return line
        if (text, width) not in self._heights:
            if len(self._heights) >= _MOST_KEPT:
                self._heights.clear()
            room = QRect(0, 0, max(width, 10), 10_000)
            flag = Qt.TextFlag.TextWordWrap
            wrapped = self._metrics.boundingRect(room, flag, bound(text))
            self._heights[text, width] = max(line, wrapped.height())
        return self._heights[text, width]


class CellFonts:
    """The fonts of figures, judgements and what stands beneath, for a size of text."""

    def __init__(self, base: QFont) -> None:
        self.base = base
        bold, small = QFont(base), QFont(base)
        bold.setBold(True)
        small.setPointSizeF(base.pointSizeF() * 0.86)
        self.plain, self.bold, self.small = Measured(base), Measured(bold), Measured(small)

    def main(self, cell: Cell) -> Measured:
        """Return the font of a figure or of a judgement."""
        return self.bold if cell.tone else self.plain

    def heights(self, cell: Cell, width: int) -> tuple[int, int]:
        """Return the heights of the wrapped text and of what stands beneath it."""
        under = self.small.height(cell.under, width) if cell.under else 0
        return self.main(cell).height(cell.text, width), under
