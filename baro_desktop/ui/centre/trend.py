"""The small line of a row: gaps stay gaps, a break is marked, a single figure is a dot."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.series import Series
from baro_desktop.ui.graph.content import neighbours_of
from baro_desktop.ui.graph.lines import Break, Dot, Line, breaks_of, lines_of
from baro_desktop.ui.graph.style import make_pen
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


def paint_trend(
    painter: QPainter,
    rect: QRectF,
    row: HasTrend,
    palette: Palette,
    target: Decimal | None = None,
) -> None:
    """Draw the series of a row; periods without a value keep their room at the foot."""
    if row.series is None:
        return
    line = lines_of((row.series,), neighbours=neighbours_of(row.indicator))[0]
    if not line.dots:
        return
    place = _Placing(line, rect, target)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if target is not None:
        _paint_target(painter, place, target, palette)
    for gap in breaks_of((row.series,)):
        _paint_break(painter, place, gap, palette)
    _paint_strokes(painter, place, line, palette)
    for nothing in line.nothings:
        _paint_nothing(painter, place.foot(nothing.x), palette)
    _paint_dots(painter, place, line, palette)


class _Placing:
    """Turns places in years and values into points of a small rectangle."""

    def __init__(self, line: Line, rect: QRectF, target: Decimal | None) -> None:
        self.rect = rect
        years = [dot.x for dot in line.dots] + [nothing.x for nothing in line.nothings]
        values = [dot.y for dot in line.dots]
        if target is not None:
            values.append(float(target))
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


def _paint_target(painter: QPainter, place: _Placing, target: Decimal, palette: Palette) -> None:
    height = place.up(float(target))
    painter.setPen(_pen(palette.target, 1.1, (4.0, 2.5)))
    painter.drawLine(QPointF(place.rect.left(), height), QPointF(place.rect.right(), height))


def _paint_break(painter: QPainter, place: _Placing, gap: Break, palette: Palette) -> None:
    across = place.across(gap.x)
    painter.setPen(_pen(palette.muted, 1.0, (2.0, 2.0)))
    painter.drawLine(
        QPointF(across, place.rect.top() - 2), QPointF(across, place.rect.bottom() + 2)
    )


def _paint_strokes(painter: QPainter, place: _Placing, line: Line, palette: Palette) -> None:
    for stroke in line.strokes:
        path = QPainterPath(place(stroke.dots[0]))
        for dot in stroke.dots[1:]:
            path.lineTo(place(dot))
        dash = (1.0, 2.5) if stroke.bridge else ()
        painter.setBrush(QBrush())
        painter.setPen(_pen(palette.accent, 1.2 if stroke.bridge else 1.8, dash))
        painter.drawPath(path)


def _paint_nothing(painter: QPainter, place: QPointF, palette: Palette) -> None:
    """Draw a small cross where a report says nothing."""
    painter.setPen(_pen(palette.muted, 1.1))
    for way in (-1, 1):
        reach = QPointF(_CROSS, way * _CROSS)
        painter.drawLine(place - reach, place + reach)


def _paint_dots(painter: QPainter, place: _Placing, line: Line, palette: Palette) -> None:
    solid = [stroke for stroke in line.strokes if not stroke.bridge]
    joined = {id(dot.point) for stroke in solid for dot in stroke.dots}
    for dot in line.dots:
        if id(dot.point) in joined and dot is not line.last and not dot.point.derived:
            continue
        painter.setPen(_pen(palette.accent, 1.3))
        ground = palette.surface if dot.point.derived else palette.accent
        painter.setBrush(QBrush(QColor(ground)))
        painter.drawEllipse(place(dot), _DOT, _DOT)


def _pen(colour: str, width: float, dash: Sequence[float] = ()) -> QPen:
    """Return a pen that grows with the scale of the screen, as the text beside it does."""
    pen = make_pen(colour, width, dash)
    pen.setCosmetic(False)
    return pen


def trend_room(cell: QRectF, side: float, height: float) -> QRectF:
    """Return the rectangle in a cell in which its line is drawn, dots included."""
    inner = cell.adjusted(side, 0, -side - 4, -1)
    spare = max(0.0, inner.height() - height) / 2
    return inner.adjusted(0, spare, 0, -spare)
