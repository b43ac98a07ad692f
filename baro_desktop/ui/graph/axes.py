"""Axes with whole years and Danish numbers.

They write their names themselves: pyqtgraph's way measures while it paints, and an axis
that finds out there how wide it is has the whole graph laid out and painted once more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from baro_desktop.ui.graph.plotting import AxisItem
from baro_desktop.ui.graph.ticks import covering_ticks, tick_texts, year_ticks
from baro_desktop.ui.palette import Palette

_LABEL_ROOM = 46
_ROW_ROOM = 34
_OFFSET = 6.0
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)

Name = tuple[float, str]


class QuietAxis(AxisItem):
    """Writes names beside ticks and draws no line of its own."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self._font = QFont()
        self._colour = QColor()

    def dress(self, palette: Palette, font: QFont) -> None:
        """Choose colour and font of the names."""
        self._font, self._colour = font, QColor(palette.muted)

    def names(self) -> Iterable[Name]:
        """Return the places on the axis that are named, and their names."""
        raise NotImplementedError

    def paint(self, p: QPainter, opt: QStyleOptionGraphicsItem, widget: QWidget | None) -> None:
        """Write the names."""
        del opt, widget
        p.setFont(self._font)
        p.setPen(self._colour)
        low, high = self.range
        for place, name in self.names():
            self._write(p, (place - low) / max(high - low, 1e-9), name)

    def _write(self, painter: QPainter, part: float, name: str) -> None:
        raise NotImplementedError


class YearAxis(QuietAxis):
    """Names whole years at their middle; it knows nothing beyond the years that have figures."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._years = (0.0, 0.0)

    def dress(self, palette: Palette, font: QFont) -> None:
        """Choose colour and font, and take the height that the years need."""
        super().dress(palette, font)
        _fix(self, height=math.ceil(QFontMetricsF(font).height()) + 3)

    def set_years(self, low: float, high: float) -> None:
        """Set the places of the first and the last figure."""
        self._years = (low, high)
        self.update()

    def names(self) -> Iterable[Name]:
        """Return the years there is room for, at their middles."""
        (first, last), (low, high) = self._years, self.range
        shown = min(1.0, (last - first + 1) / max(high - low, 1e-9))
        most = int(self.size().width() * shown // _LABEL_ROOM)
        years = year_ticks(min(first, _middle(first)), max(last, _middle(last)), most)
        return [(year + 0.5, str(year)) for year in years if low <= year + 0.5 <= high]

    def _write(self, painter: QPainter, part: float, name: str) -> None:
        x = part * self.size().width()
        room = QRectF(x - _LABEL_ROOM, 3, 2 * _LABEL_ROOM, self.size().height() - 3)
        painter.drawText(room, _CENTRED, name)


class ValueAxis(QuietAxis):
    """Writes numbers the Danish way."""

    def __init__(self, *, whole: bool = False) -> None:
        super().__init__("left")
        self.whole = whole
        self._ticks: list[float] = []
        self._texts: list[str] = []

    def fit(self, low: float, high: float, size: float) -> list[float]:
        """Choose round ticks that reach from low to high, and return them.

        The axis becomes as wide as they need.

        Args:
            size: the length of the axis in pixels.
        """
        most = max(2, min(6, int(size // _ROW_ROOM)))
        self._ticks = covering_ticks(low, high, most, whole=self.whole)
        self._texts = tick_texts(self._ticks)
        metrics = QFontMetricsF(self._font)
        widest = max((metrics.horizontalAdvance(text) for text in self._texts), default=0.0)
        _fix(self, width=math.ceil(widest + _OFFSET))
        self.update()
        return self._ticks

    def clear_names(self) -> None:
        """Name nothing."""
        self._ticks, self._texts = [], []
        _fix(self, width=int(_OFFSET))
        self.update()

    def names(self) -> Iterable[Name]:
        """Return the ticks that were fitted."""
        return zip(self._ticks, self._texts, strict=True)

    def _write(self, painter: QPainter, part: float, name: str) -> None:
        middle = (1 - part) * self.size().height()
        painter.drawText(QRectF(0, middle - 20, self.size().width() - _OFFSET, 40), _RIGHT, name)


def _fix(axis: AxisItem, *, width: int | None = None, height: int | None = None) -> None:
    """Give an axis its size; asking for the same again would lay the graph out anew."""
    if width is not None and axis.fixedWidth != width:
        axis.setWidth(width)
    if height is not None and axis.fixedHeight != height:
        axis.setHeight(height)


def _middle(place: float) -> float:
    return int(place) + 0.5
