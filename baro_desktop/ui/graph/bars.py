"""Bars across areas, with the whole country as a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph import AxisItem, BarGraphItem, PlotWidget
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.graph import items
from baro_desktop.ui.graph.axes import Ticks, ValueAxis, dress
from baro_desktop.ui.graph.style import make_pen
from baro_desktop.ui.palette import Palette

_BAR_SHARE = 0.62
_ROW_HEIGHT = 27
_FRAME_HEIGHT = 78
_OUTER_ROOM = 0.17


@dataclass(frozen=True, slots=True)
class Bar:
    """One area: its name, value, the value as text, and whether it is our own."""

    name: str
    value: float
    text: str
    own: bool


class _NameAxis(AxisItem):
    """Writes the name of each bar."""

    def __init__(self) -> None:
        super().__init__("left")
        self._names: tuple[str, ...] = ()

    def set_names(self, names: Sequence[str], font: QFont) -> None:
        """Set the names from above."""
        self._names = tuple(names)
        widths = (QFontMetricsF(font).horizontalAdvance(name) for name in names)
        self.setWidth(max(widths, default=40.0) + 14)
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Return one tick for each bar."""
        del minVal, maxVal, size
        return [(1.0, [float(-place) for place in range(len(self._names))])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return the names."""
        del scale, spacing
        return [self._names[round(-value)] for value in values]


class BarCanvas(PlotWidget):
    """Horizontal bars, first one at the top."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self._names, self._values = _NameAxis(), ValueAxis("bottom")
        super().__init__(parent, axisItems={"left": self._names, "bottom": self._values})
        self._palette = palette
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(260)

    def show_bars(
        self,
        bars: Sequence[Bar],
        country: tuple[float, str] | None,
        palette: Palette,
        *,
        whole: bool,
    ) -> None:
        """Draw other bars.

        Args:
            country: value of the whole country and its label, None for no line.
            whole: all values are whole numbers.
        """
        self._palette = palette
        self.clear()
        self.setBackground(palette.surface)
        font = self._small_font()
        self._values.whole = whole
        for axis in (self._names, self._values):
            dress(axis, palette, font)
        self._names.setTextPen(make_pen(palette.text, 1))
        self._names.set_names([bar.name for bar in bars], font)
        self._fit(bars, country)
        self._draw_bars(bars, font)
        if country is not None:
            self._draw_country(country, font)
        self.setFixedHeight(_FRAME_HEIGHT + _ROW_HEIGHT * max(1, len(bars)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _fit(self, bars: Sequence[Bar], country: tuple[float, str] | None) -> None:
        values = [bar.value for bar in bars] + ([country[0]] if country else []) + [0.0]
        low, high = min(values), max(values)
        room = (high - low or 1.0) * _OUTER_ROOM
        low, high = (low - room if low < 0 else 0.0), (high + room if high > 0 else 0.0)
        ticks = self._values.fit(low, high, 340)
        self.setXRange(low, high, padding=0)
        self.setYRange(-len(bars) + 0.4, 1.1, padding=0)
        for tick in ticks:
            line = items.curve(
                [tick, tick], [-len(bars) + 0.4, 0.6], make_pen(self._palette.track, 1)
            )
            line.setZValue(-10)
            self.addItem(line)

    def _draw_bars(self, bars: Sequence[Bar], font: QFont) -> None:
        own, other = QColor(self._palette.series[0]), QColor(self._palette.series[5])
        places = -np.arange(len(bars), dtype=float)
        item = BarGraphItem(
            x0=np.zeros(len(bars)),
            y=places,
            height=_BAR_SHARE,
            width=np.array([bar.value for bar in bars]),
            brushes=[QBrush(own if bar.own else other) for bar in bars],
            pen=QPen(Qt.PenStyle.NoPen),
        )
        self.addItem(item)
        for place, bar in zip(places, bars, strict=True):
            used = QFont(font)
            used.setBold(bar.own)
            side = 0.0 if bar.value >= 0 else 1.0
            text = items.value_item(bar.text, self._palette, used, (side, 0.5))
            text.setPos(bar.value, place)
            self.addItem(text)

    def _draw_country(self, country: tuple[float, str], font: QFont) -> None:
        value, label = country
        low = self.getViewBox().viewRange()[1][0]
        grey = self._palette.series[-1]
        line = items.curve([value, value], [low, 0.6], make_pen(grey, 1.8, (4.5, 3)))
        line.setZValue(5)
        self.addItem(line)
        left, right = self.getViewBox().viewRange()[0]
        anchor = (1.0, 0.5) if value > (left + right) / 2 else (0.0, 0.5)
        bold = QFont(font)
        bold.setBold(True)
        text = items.text_item(label, grey, bold, anchor)
        text.setPos(value, 0.82)
        self.addItem(text)

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.5, font.pointSizeF() * 0.92))
        return font
