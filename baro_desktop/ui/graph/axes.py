"""Axes with whole years and Danish numbers."""

from __future__ import annotations

from collections.abc import Sequence

from pyqtgraph import AxisItem
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPen

from baro_desktop.ui.graph.style import make_pen
from baro_desktop.ui.graph.ticks import tick_texts, value_ticks, year_ticks
from baro_desktop.ui.palette import Palette

_LABEL_ROOM = 46
_ROW_ROOM = 34

Ticks = list[tuple[float | None, list[float]]]


class YearAxis(AxisItem):
    """Names whole years at their middle; it knows nothing beyond the years that have figures."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._years = (0.0, 0.0)

    def set_years(self, low: float, high: float) -> None:
        """Set the places of the first and the last figure."""
        self._years = (low, high)
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Return one level of ticks: the middles of years."""
        shown = min(1.0, (self._years[1] - self._years[0] + 1) / max(maxVal - minVal, 1e-9))
        years = year_ticks(
            min(self._years[0], _middle(self._years[0])),
            max(self._years[1], _middle(self._years[1])),
            int(size * shown // _LABEL_ROOM),
        )
        return [(1.0, [year + 0.5 for year in years])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Write years as they are."""
        del scale, spacing
        return [f"{int(value)}" for value in values]


class ValueAxis(AxisItem):
    """Writes numbers the Danish way."""

    def __init__(self, orientation: str = "left", *, whole: bool = False) -> None:
        super().__init__(orientation)
        self.whole = whole
        self._room = _ROW_ROOM if orientation == "left" else 64
        self._ticks: list[float] = []

    def fit(self, low: float, high: float, size: float) -> list[float]:
        """Choose round ticks from low to high for a length in pixels, and return them."""
        most = max(2, min(6, int(size // self._room)))
        self._ticks = value_ticks(low, high, most, whole=self.whole)
        self.picture = None
        self.update()
        return self._ticks

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Return one level of ticks: those that were fitted."""
        del minVal, maxVal, size
        return [(1.0, self._ticks)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Write with comma and thousands dot."""
        del scale, spacing
        return tick_texts([float(value) for value in values])


def dress(axis: AxisItem, palette: Palette, font: QFont) -> None:
    """Give an axis quiet numbers and no line of its own."""
    axis.enableAutoSIPrefix(False)
    axis.setStyle(
        tickLength=0,
        tickFont=font,
        tickTextOffset=6,
        autoExpandTextSpace=True,
        hideOverlappingLabels=False,
        tickAlpha=0,
    )
    axis.setPen(QPen(Qt.PenStyle.NoPen))
    axis.setTextPen(make_pen(palette.muted, 1))


def _middle(place: float) -> float:
    return int(place) + 0.5
