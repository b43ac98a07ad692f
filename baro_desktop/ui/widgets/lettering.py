"""Texts that a widget draws itself, in the fonts that the style sheet gives to labels.

A label is made, dressed, measured some fifteen times and painted: a five-hundredth of a start.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from baro_desktop.models.display import visible

SMALL, LARGE = 0.92, 1.45
"""Sizes of text, of the usual one; the style sheet has the same."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_FROM_TOP, _IN_MIDDLE = (
    int(_LEFT | Qt.AlignmentFlag.AlignTop), int(_LEFT | Qt.AlignmentFlag.AlignVCenter)
)  # fmt: skip
ENDLESS = 16_777
"""A width that no text needs."""

_MOST = 2000


class Lettering:
    """A font, and how much room texts take in it; each text is measured once.

    Args:
        size: of the usual one.
    """

    def __init__(self, usual: QFont, size: float = 1.0, *, bold: bool = False) -> None:
        self.font = QFont(usual)
        self.font.setPointSizeF(round(usual.pointSizeF() * size, 2))
        self.font.setBold(bold)
        self._metrics = QFontMetrics(self.font)
        self._rooms: dict[tuple[str, int], QSize] = {}
        self.line = self._room("x", ENDLESS).height()

    def width(self, text: str) -> int:
        """Return how wide a text is in one line."""
        return self._room(text, ENDLESS).width()

    def least_width(self, text: str) -> int:
        """Return how wide the longest word of a text is."""
        return self._room(text, 1).width()

    def height(self, text: str, width: int) -> int:
        """Return how high a text is in lines of a width."""
        return self.line if self.width(text) <= width else self._room(text, width).height()

    def draw(self, painter: QPainter, place: QRect, text: str, colour: str) -> None:
        """Draw a text as it stands, broken into lines where it must be."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        painter.drawText(place, _IN_MIDDLE, visible(text))

    def _room(self, text: str, width: int) -> QSize:
        key = text, width
        if key not in self._rooms:
            if len(self._rooms) >= _MOST:
                self._rooms.clear()  # as many widths as a window has while it is made wider
            place = QRect(0, 0, width, ENDLESS)
            self._rooms[key] = self._metrics.boundingRect(place, _FROM_TOP, visible(text)).size()
        return self._rooms[key]
