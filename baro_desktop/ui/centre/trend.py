"""The small line of a row: gaps stay gaps, a break is marked, a single figure is a dot."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.records import record
from baro_desktop.models.series import Series
from baro_desktop.ui.graph.lines import Break, Dot, Line, breaks_of, lines_of, neighbours_of
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.palette import Palette

_DOT = 2.6
_CROSS = 2.4


class HasTrend(Protocol):
    """Anything that is about one indicator over time."""

    @property
    def indicator(self) -> Indicator:
        """What is drawn."""

    @property
    def series(self) -> Series | None:
        """Its figures, None where there is no report."""


@record
class Trend:
    """What is drawn of a row, worked out once; it is painted often."""

    line: Line
    breaks: tuple[Break, ...]
    target: float | None
    spots: tuple[Dot, ...]
    """Dots that are drawn as such: the last, derived ones, and those that no line joins."""


def trend_of(row: HasTrend, target: Decimal | None = None) -> Trend | None:
    """Return what is drawn of a row, None where it has no figure."""
    if row.series is None:
        return None
    line = lines_of((row.series,), neighbours=neighbours_of(row.indicator))[0]
    if not line.dots:
        return None
    solid = [stroke for stroke in line.strokes if not stroke.bridge]
    joined = {id(dot.point) for stroke in solid for dot in stroke.dots}
    spots = tuple(
        dot
        for dot in line.dots
        if id(dot.point) not in joined or dot is line.last or dot.point.derived
    )
    goal = None if target is None else float(target)
    return Trend(line, breaks_of((row.series,)), goal, spots)


def paint_trend(painter: QPainter, rect: QRectF, trend: Trend, palette: Palette) -> None:
    """Draw the line of a row; periods without a value keep their room at the foot."""
    place = _Placing(trend.line, rect, trend.target)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if trend.target is not None:
        _paint_target(painter, place, trend.target, palette)
    for gap in trend.breaks:
        _paint_break(painter, place, gap, palette)
    _paint_strokes(painter, place, trend.line, palette)
    for nothing in trend.line.nothings:
        _paint_nothing(painter, place.foot(nothing.x), palette)
    _paint_spots(painter, place, trend.spots, palette)


class _Placing:
    """Turns places in years and values into points of a small rectangle."""

    def __init__(self, line: Line, rect: QRectF, target: float | None) -> None:
        self.rect = rect
        years = [dot.x for dot in line.dots] + [nothing.x for nothing in line.nothings]
        values = [dot.y for dot in line.dots]
        if target is not None:
            values.append(target)
        self._first, self._years = min(years), max(years) - min(years)
        self._lowest, self._height = min(values), max(values) - min(values)

    def __call__(self, dot: Dot) -> QPointF:
        """Return where a dot is drawn."""
        return QPointF(self.across(dot.x), self.up(dot.y))

    def across(self, x: float) -> float:
        """Return where a place in years lies; a lone one stands to the right."""
        part = (x - self._first) / self._years if self._years else 1.0
        return self.rect.left() + part * self.rect.width()

    def up(self, y: float) -> float:
        """Return where a value lies; where all are alike, in the middle."""
        part = (y - self._lowest) / self._height if self._height else 0.5
        return self.rect.bottom() - part * self.rect.height()

    def foot(self, x: float) -> QPointF:
        """Return the place of a period without a value."""
        return QPointF(self.across(x), self.rect.bottom())


def _paint_target(painter: QPainter, place: _Placing, target: float, palette: Palette) -> None:
    height = place.up(target)
    painter.setPen(ink(palette.target, 1.1, (4.0, 2.5)))
    painter.drawLine(QPointF(place.rect.left(), height), QPointF(place.rect.right(), height))


def _paint_break(painter: QPainter, place: _Placing, gap: Break, palette: Palette) -> None:
    across = place.across(gap.x)
    painter.setPen(ink(palette.muted, 1.0, (2.0, 2.0)))
    painter.drawLine(
        QPointF(across, place.rect.top() - 2), QPointF(across, place.rect.bottom() + 2)
    )


def _paint_strokes(painter: QPainter, place: _Placing, line: Line, palette: Palette) -> None:
    for stroke in line.strokes:
        dash = (1.0, 2.5) if stroke.bridge else ()
        painter.setPen(ink(palette.accent, 1.2 if stroke.bridge else 1.8, dash))
        painter.drawPolyline(QPolygonF([place(dot) for dot in stroke.dots]))


def _paint_nothing(painter: QPainter, place: QPointF, palette: Palette) -> None:
    """Draw a small cross where a report says nothing."""
    painter.setPen(ink(palette.muted, 1.1))
    for way in (-1, 1):
        reach = QPointF(_CROSS, way * _CROSS)
        painter.drawLine(place - reach, place + reach)


def _paint_spots(
    painter: QPainter, place: _Placing, spots: Sequence[Dot], palette: Palette
) -> None:
    painter.setPen(ink(palette.accent, 1.3))
    for dot in spots:
        ground = palette.surface if dot.point.derived else palette.accent
        painter.setBrush(QBrush(QColor(ground)))
        painter.drawEllipse(place(dot), _DOT, _DOT)


def trend_room(cell: QRectF, side: float, height: float) -> QRectF:
    """Return the rectangle in a cell in which its line is drawn, dots included."""
    inner = cell.adjusted(side, 0, -side - 4, -1)
    spare = max(0.0, inner.height() - height) / 2
    return inner.adjusted(0, spare, 0, -spare)
