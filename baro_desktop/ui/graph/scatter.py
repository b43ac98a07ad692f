"""Two indicators against each other: one point for each area, and no fitted line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import figure_text
from baro_desktop.models.numbers import decimals_of
from baro_desktop.models.observation import Figure
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.strokes import (
    CENTRE,
    RIGHT,
    elided,
    marker,
    rule,
    scaled,
    text_width,
    write,
)
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.graph.ticks import tick_texts, value_range, value_ticks
from baro_desktop.ui.graph.words import Units
from baro_desktop.ui.palette import Palette

_DOT, _OWN_DOT, _HALO = 7.0, 11.0, 3.0
_NAMED_AT_MOST = 20
_TICK_ROOM, _ROW_ROOM, _LEAST_HEIGHT = 70, 34, 260


@dataclass(frozen=True, slots=True)
class ScatterPoint:
    """One area: its figures on the axis below and the axis at the side.

    Attributes:
        marked: our own area, drawn larger and labelled.
        country: the whole country, drawn grey and labelled.
    """

    area: str
    across: Figure
    up: Figure
    marked: bool = False
    country: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: name of the indicator, unit as on screen, and the period of its figures."""

    name: str
    unit: str
    period: str

    @property
    def title(self) -> str:
        """What stands beside the axis."""
        return f"{self.name} ({', '.join(part for part in (self.unit, self.period) if part)})"


class Scatter(ChartFrame):
    """Points with named axes, with table, notes, source, copy, save and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._points = ScatterChart()
        super().__init__(self._points, parent)

    def show_points(
        self,
        points: Sequence[ScatterPoint],
        across: Axis,
        up: Axis,
        units: Units,
        captions: Captions,
    ) -> None:
        """Show other areas; those without both figures are counted in the notes.

        Args:
            across, up: the axis below and the axis at the side.
            captions: title, notes and source.
        """
        known = [point for point in points if _known(point)]
        if not known:
            self.clear("Ingen områder har tal for begge indikatorer.")
            return
        missing = len(points) - len(known)
        said = (f"{missing} områder uden begge tal er udeladt.",) if missing else ()
        self._points.set_points(known, across, up, units)
        self.present(Captions(captions.title, (*captions.notes, *said), captions.source))


class ScatterChart(Chart):
    """The drawing of the points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[ScatterPoint, ...] = ()
        self.across, self.up = Axis("", "", ""), Axis("", "", "")
        self._units: Units = {}

    def set_points(
        self, points: Sequence[ScatterPoint], across: Axis, up: Axis, units: Units
    ) -> None:
        """Take other figures."""
        self.points = tuple(sorted(points, key=lambda point: (point.marked, not point.country)))
        self.across, self.up, self._units = across, up, units

    def table(self) -> Table:
        """Return area and both figures, by name."""
        rows = sorted(
            (point.area, self._said(point.across), self._said(point.up)) for point in self.points
        )
        return Table(("Område", self.across.title, self.up.title), tuple(rows))

    def sentence(self) -> str:
        """Say what the axes are, how many areas there are, and where our own stands."""
        marked = [self.named(point) for point in self.points if point.marked or point.country]
        counted = "1 område" if len(self.points) == 1 else f"{len(self.points)} områder"
        said = "; ".join((counted, *marked)).rstrip(".")
        return f"Punktgraf: {self.across.title} vandret og {self.up.title} lodret. {said}."

    def wanted_height(self, width: int) -> int:
        """Return the least height."""
        del width
        return _LEAST_HEIGHT

    def named(self, point: ScatterPoint) -> str:
        """Say an area with both figures."""
        across, up = self._said(point.across), self._said(point.up)
        return f"{point.area}: {self.across.name} {across}, {self.up.name} {up}"

    def step(self, across: int, down: int) -> int:
        """Go to the next point sideways or upwards."""
        spots = self.spots()
        now = self.chosen()
        if now is None:
            return len(spots) - 1  # our own, drawn last
        centres = [spot.room.center() for spot in spots]
        key = (lambda at: centres[at].x()) if across else (lambda at: centres[at].y())
        order = sorted(range(len(spots)), key=key)
        wanted = order.index(spots.index(now)) + across + down
        return order[min(max(wanted, 0), len(order) - 1)]

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw both axes and the points."""
        return _Points(painter, room, palette, font, self).paint() if self.points else ()

    def _said(self, figure: Figure) -> str:
        return figure_text(figure, self._units)


class _Points:
    """One drawing of the points in one rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont, chart: ScatterChart
    ) -> None:
        self._painter, self._room, self._palette, self._chart = painter, room, palette, chart
        self._small, self._bold = scaled(font, 0.92), scaled(font, 0.92, bold=True)
        self._line = QFontMetricsF(self._small).height()
        self._across_range = _range([point.across for point in chart.points])
        self._up_range = _range([point.up for point in chart.points])
        self._measure()

    def _measure(self) -> None:
        top = self._room.top() + self._line + 12
        bottom = self._room.bottom() - 2 * self._line - 12
        self._ups = _ticks(
            [p.up for p in self._chart.points], self._up_range, bottom - top, _ROW_ROOM
        )
        names = max((text_width(text, self._small) for text in tick_texts(self._ups)), default=20)
        left, right = self._room.left() + names + 12, self._room.right() - 14
        self._plot = QRectF(left, top, max(right - left, 20.0), max(bottom - top, 20.0))
        self._acrosses = _ticks(
            [p.across for p in self._chart.points], self._across_range, right - left, _TICK_ROOM
        )

    def paint(self) -> list[Spot]:
        """Draw everything and return what can be read out."""
        self._paint_up_axis()
        self._paint_across_axis()
        spots = [self._paint_point(place, p) for place, p in enumerate(self._chart.points)]
        self._paint_labels([spot.room for spot in spots])
        return spots

    def _paint_labels(self, dots: Sequence[QRectF]) -> None:
        """Name our own area and the country, and the others where few and there is room."""
        taken = list(dots)
        special = [point for point in self._chart.points if point.marked or point.country]
        taken += [self._paint_label(point) for point in special]
        others = [point for point in self._chart.points if point not in special]
        for point in others if len(others) <= _NAMED_AT_MOST else ():
            room = self._label_room(point, self._small)
            if not any(room.intersects(other) for other in taken):
                self._paint_ground(room)
                write(self._painter, room, point.area, self._small, self._palette.muted)
                taken.append(room)

    def _place(self, across: float, up: float) -> QPointF:
        (left, right), (low, high) = self._across_range, self._up_range
        x = self._plot.left() + (across - left) / (right - left) * self._plot.width()
        y = self._plot.bottom() - (up - low) / (high - low) * self._plot.height()
        return QPointF(x, y)

    def _at(self, point: ScatterPoint) -> QPointF:
        assert point.across.value is not None  # only known points are drawn
        assert point.up.value is not None  # only known points are drawn
        return self._place(float(point.across.value), float(point.up.value))

    def _paint_up_axis(self) -> None:
        for tick, text in zip(self._ups, tick_texts(self._ups), strict=True):
            start = self._place(self._across_range[0], tick)
            end = self._place(self._across_range[1], tick)
            rule(self._painter, start, end, self._palette.track)
            room = QRectF(
                self._room.left(), start.y() - self._line / 2,
                self._plot.left() - self._room.left() - 6, self._line,
            )  # fmt: skip
            write(self._painter, room, text, self._small, self._palette.muted, RIGHT)
        room = QRectF(self._room.left() + 4, self._room.top() + 3, self._room.width(), self._line)
        said = elided(f"↑ {self._chart.up.title}", self._small, room.width() - 8)
        write(self._painter, room, said, self._small, self._palette.muted)

    def _paint_across_axis(self) -> None:
        for tick, text in zip(self._acrosses, tick_texts(self._acrosses), strict=True):
            start = self._place(tick, self._up_range[0])
            rule(self._painter, start, self._place(tick, self._up_range[1]), self._palette.track)
            room = QRectF(start.x() - 40, self._plot.bottom() + 4, 80, self._line)
            write(self._painter, room, text, self._small, self._palette.muted, CENTRE)
        top = self._room.bottom() - self._line - 3
        room = QRectF(self._plot.left(), top, self._plot.width(), self._line)
        said = elided(f"{self._chart.across.title} →", self._small, room.width())
        write(self._painter, room, said, self._small, self._palette.muted, RIGHT)

    def _paint_point(self, row: int, point: ScatterPoint) -> Spot:
        place, series = self._at(point), self._palette.series
        special = point.marked or point.country
        colour = series[0] if point.marked else series[-1] if point.country else series[5]
        size = _OWN_DOT if special else _DOT
        self._painter.setPen(ink(self._palette.surface if special else colour, 1.4))
        ground = QColor(colour)
        if not special:
            ground.setAlphaF(0.35)
        self._painter.setBrush(ground)
        shape = "o" if point.marked else "t" if point.country else "o"
        marker(self._painter, place, shape, size)
        half = QPointF(size / 2, size / 2)
        return Spot(QRectF(place - half, place + half), self._chart.named(point), row)

    def _label_room(self, point: ScatterPoint, font: QFont) -> QRectF:
        place = self._at(point)
        width = text_width(point.area, font)
        left = place.x() + _OWN_DOT
        if left + width > self._room.right():
            left = place.x() - _OWN_DOT - width
        return QRectF(left, place.y() - self._line / 2, width, self._line)

    def _paint_label(self, point: ScatterPoint) -> QRectF:
        colour = self._palette.series[0] if point.marked else self._palette.series[-1]
        room = self._label_room(point, self._bold)
        self._paint_ground(room)
        write(self._painter, room, point.area, self._bold, colour)
        return room

    def _paint_ground(self, room: QRectF) -> None:
        """Keep the lines of the grid from striking through a name."""
        ground = QColor(self._palette.surface)
        ground.setAlphaF(0.85)
        self._painter.fillRect(room.adjusted(-_HALO, 0, _HALO, 0), ground)


def _known(point: ScatterPoint) -> bool:
    return point.across.value is not None and point.up.value is not None


def _range(figures: Sequence[Figure]) -> tuple[float, float]:
    values = [figure.value for figure in figures if figure.value is not None]
    finest = 10.0 ** -max(decimals_of(value) for value in values)
    lowest = 0.0 if min(values) >= 0 else None
    return value_range([float(value) for value in values], lowest=lowest, finest=finest)


def _ticks(
    figures: Sequence[Figure], held: tuple[float, float], size: float, room: int
) -> list[float]:
    whole = all(figure.value is None or decimals_of(figure.value) == 0 for figure in figures)
    return value_ticks(*held, max(2, min(6, int(size // room))), whole=whole)
