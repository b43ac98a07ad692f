"""Two groups side by side: for each period two markers and the distance between them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.numbers import decimals_of, format_number
from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.models.series import Point, Series
from baro_desktop.texts.words import NO_REPORT_SIGN
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.strokes import (
    CENTRE,
    RIGHT,
    marker,
    rule,
    scaled,
    text_width,
    write,
)
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.graph.ticks import tick_texts, value_range, value_ticks
from baro_desktop.ui.graph.words import NOTHING_SIGNS, Units, point_text, value_text
from baro_desktop.ui.palette import Palette

_ROW_LINES, _PAD, _DOT, _TICK_ROOM = 2.4, 10.0, 10.0, 64
_SHAPES = ("o", "s")


@record
class Pair:
    """What both groups say of a period; None where one has no report."""

    period: Period
    points: tuple[Point | None, Point | None]


def pairs_of(series: Sequence[Series]) -> tuple[Pair, ...]:
    """Return the periods of two series, newest first, where one of them has a value.

    Only the definition in force is shown, so that no two meanings stand beside each other.
    """
    held = [{point.period: point for point in one.segments[-1].points} for one in series[:2]]
    periods = {period for of in held for period, point in of.items() if point.value is not None}
    return tuple(
        Pair(period, (held[0].get(period), held[1].get(period)))
        for period in sorted(periods, reverse=True)
    )


class DumbbellChart(Chart):
    """One row for each period, newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: tuple[Pair, ...] = ()
        self.names = ("", "")
        self.unit, self._title = "", ""
        self.units: Units = {}

    def set_series(self, series: Sequence[Series], units: Units, title: str) -> None:
        """Take the series of the target group and of the one that it is compared with."""
        self.pairs, self.names = pairs_of(series), (series[0].label, series[1].label)
        self.unit, self.units, self._title = series[0].unit, units, title

    def table(self) -> Table:
        """Return period and both groups."""
        rows = tuple(
            (period_text(pair.period), *(self.cell(point) for point in pair.points))
            for pair in self.pairs
        )
        return Table(("Periode", *self.names), rows)

    def sentence(self) -> str:
        """Say what both groups have in every period."""
        said = "; ".join(
            f"{period_text(pair.period)}: "
            + ", ".join(f"{name} {self.cell(p)}" for name, p in zip(self.names, pair.points,
                                                                  strict=True))
            for pair in self.pairs
        )  # fmt: skip
        return f"To grupper side om side: {self._title}. {said}".rstrip(".") + "."

    def cell(self, point: Point | None) -> str:
        """Write the figure of a group, or the sign of its kind of nothing."""
        return value_text(point, self.unit, self.units) if point else NO_REPORT_SIGN

    def told(self, name: str, period: Period, point: Point | None) -> str:
        """Say what a group has in a period."""
        if point is None:
            return f"{name}, {period_text(period)}: ingen rapport"
        return point_text(name, point, self.unit, self.units)

    def wanted_height(self, width: int) -> int:
        """Return room for the legend, every period and the axis."""
        del width
        line = QFontMetricsF(self.font()).height()
        return int(2 * _PAD + line * (3.5 + _ROW_LINES * len(self.pairs)))

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw legend, axis and rows."""
        return _Rows(painter, room, palette, font, self).paint() if self.pairs else ()


class _Rows:
    """One drawing of the rows in one rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont, chart: DumbbellChart
    ) -> None:
        self._painter, self._palette, self._chart = painter, palette, chart
        self._font, self._bold = scaled(font, 0.92), scaled(font, 0.92, bold=True)
        self._line = QFontMetricsF(font).height()
        self._room = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        values = [p.value for pair in chart.pairs for p in pair.points if p and p.value is not None]
        self._decimals = max(decimals_of(value) for value in values)
        lowest = 0.0 if min(values) >= 0 else None
        self._range = value_range(
            [float(value) for value in values], lowest=lowest, finest=10.0**-self._decimals
        )
        names = max(text_width(period_text(pair.period), self._font) for pair in chart.pairs)
        spare = max(text_width(format_number(value), self._bold) for value in values) + _DOT + 4
        left, top = self._room.left() + names + spare, self._room.top() + 1.8 * self._line
        height = _ROW_LINES * self._line * len(chart.pairs)
        self._plot = QRectF(left, top, max(20.0, self._room.right() - left - spare), height)

    def paint(self) -> list[Spot]:
        """Draw everything and return what can be read out."""
        self._paint_legend()
        self._paint_axis()
        spots: list[Spot] = []
        for row, pair in enumerate(self._chart.pairs):
            spots += self._paint_pair(row, pair)
        return spots

    def _across(self, value: float) -> float:
        low, high = self._range
        return self._plot.left() + (value - low) / (high - low) * self._plot.width()

    def _paint_legend(self) -> None:
        left = self._room.left()
        for place, name in enumerate(self._chart.names):
            centre = QPointF(left + _DOT / 2, self._room.top() + self._line / 2)
            self._paint_marker(centre, place)
            room = QRectF(left + _DOT + 6, self._room.top(), 200, self._line)
            write(self._painter, room, name, self._bold, self._colour(place))
            left += _DOT + 24 + text_width(name, self._bold)
        unit = self._chart.units.get(self._chart.unit)
        said = unit.screen if unit else self._chart.unit
        room = QRectF(self._room.left(), self._room.top(), self._room.width(), self._line)
        write(self._painter, room, said, self._font, self._palette.muted, RIGHT)

    def _paint_axis(self) -> None:
        most = max(2, min(6, int(self._plot.width() // _TICK_ROOM)))
        ticks = value_ticks(*self._range, most, whole=self._decimals == 0)
        for tick, text in zip(ticks, tick_texts(ticks), strict=True):
            across = self._across(tick)
            top, foot = QPointF(across, self._plot.top()), QPointF(across, self._plot.bottom())
            rule(self._painter, top, foot, self._palette.track)
            room = QRectF(across - 40, self._plot.bottom() + 2, 80, self._line)
            write(self._painter, room, text, self._font, self._palette.muted, CENTRE)

    def _paint_pair(self, row: int, pair: Pair) -> list[Spot]:
        top = self._plot.top() + row * _ROW_LINES * self._line
        height = _ROW_LINES * self._line
        middle = top + height / 2
        head = QRectF(self._room.left(), top, self._plot.left(), height)
        write(self._painter, head, period_text(pair.period), self._font, self._palette.text)
        known = [float(p.value) for p in pair.points if p and p.value is not None]
        if len(known) == len(pair.points):
            start, end = (QPointF(self._across(value), middle) for value in known)
            rule(self._painter, start, end, self._palette.border_strong, 2.0)
        alike = len(set(known)) < len(known)
        spots = []
        for place in (1, 0):  # ours on top
            point = pair.points[place]
            if point is None or point.value is None:
                room = self._paint_nothing(point, place, top)
            else:
                at = QPointF(self._across(float(point.value)), middle)
                self._paint_marker(at, place)
                leftmost = float(point.value) <= min(known) and not (place and alike)
                self._paint_value(at, place, point.value, leftmost=leftmost)
                half = QPointF(_DOT / 2, _DOT / 2)
                room = QRectF(at - half, at + half)
            name = self._chart.names[place]
            spots.append(Spot(room, self._chart.told(name, pair.period, point), row, place))
        return spots[::-1]

    def _paint_nothing(self, point: Point | None, place: int, top: float) -> QRectF:
        sign = NOTHING_SIGNS[point.state] if point else NO_REPORT_SIGN
        room = QRectF(self._plot.right() + _DOT, top, 14, _ROW_LINES * self._line)
        write(self._painter, room, sign, self._bold, self._colour(place))
        return room.adjusted(-2, self._line * 0.6, 2, -self._line * 0.6)

    def _paint_value(self, at: QPointF, place: int, value: Decimal, *, leftmost: bool) -> None:
        text = format_number(value)
        width, away = text_width(text, self._bold), _DOT / 2 + 5
        left = at.x() - away - width if leftmost else at.x() + away
        room = QRectF(left, at.y() - self._line / 2, width, self._line)
        write(self._painter, room, text, self._bold, self._colour(place))

    def _paint_marker(self, at: QPointF, place: int) -> None:
        colour = self._colour(place)
        self._painter.setPen(ink(colour, 2.0))
        self._painter.setBrush(QColor(colour if place == 0 else self._palette.surface))
        marker(self._painter, at, _SHAPES[place], _DOT)

    def _colour(self, place: int) -> str:
        return self._palette.series[place]
