"""Bars across areas: the whole country as a line, our own area marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import figure_text
from baro_desktop.models.numbers import decimals_of, format_number
from baro_desktop.models.observation import Figure
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.strokes import RIGHT, elided, rule, scaled, text_width, write
from baro_desktop.ui.graph.ticks import tick_texts, value_ticks
from baro_desktop.ui.graph.words import Units
from baro_desktop.ui.palette import Palette

_ROW_LINES, _BAR_SHARE, _GAP = 1.5, 0.62, 8.0
_NAME_SHARE, _LEAST_TICK_ROOM = 0.38, 70
_COUNTRY_DASH, _HALO = (4.5, 3.0), 5.0
_ALL = 100_000


@dataclass(frozen=True, slots=True)
class AreaBar:
    """One area.

    Attributes:
        figure: None where there is no report; a figure without a value keeps its sign.
        period: as it is printed; told where areas have different ones.
        marked: our own area.
        mark: signs after the value, such as ≠ for another period.
    """

    area: str
    figure: Figure | None
    period: str = ""
    marked: bool = False
    mark: str = ""

    @property
    def value(self) -> float | None:
        """The length of the bar, None for no bar."""
        if self.figure is None or self.figure.value is None:
            return None
        return float(self.figure.value)


class AreaBars(ChartFrame):
    """Horizontal bars, first one on top, with table, notes, source, copy, save and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._bars = AreaBarChart()
        super().__init__(self._bars, parent)

    def show_areas(
        self, bars: Sequence[AreaBar], country: AreaBar | None, units: Units, captions: Captions
    ) -> None:
        """Show other areas, in the order in which they are given.

        Args:
            country: drawn as a dashed line with its label; None for no line.
            captions: title (with the unit), notes and source.
        """
        if not bars:
            self.clear("Ingen kommuner har et tal at vise.")
            return
        self._bars.set_bars(bars, country, units, captions.title)
        self.present(captions)


class AreaBarChart(Chart):
    """The drawing of the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.areas: tuple[AreaBar, ...] = ()
        self.country: AreaBar | None = None
        self._units: Units = {}
        self._title = ""

    def set_bars(
        self, bars: Sequence[AreaBar], country: AreaBar | None, units: Units, title: str
    ) -> None:
        """Take other figures."""
        self.areas, self.country = tuple(bars), country
        self._units, self._title = units, title

    def table(self) -> Table:
        """Return area, value and period."""
        every = (*self.areas, *((self.country,) if self.country else ()))
        rows = tuple((bar.area, self.said(bar) + bar.mark, bar.period) for bar in every)
        return Table(("Område", "Værdi", "Periode"), rows)

    def sentence(self) -> str:
        """Say lowest, highest, our own and the whole country."""
        known = sorted((bar for bar in self.areas if bar.value is not None), key=_length)
        if not known:
            return f"Søjlegraf: {self._title}. Ingen områder har et tal."
        span = f"{len(known)} områder, fra {self.named(known[0])} til {self.named(known[-1])}"
        said = [span if len(known) > 1 else f"Kun {self.named(known[0])}"]
        said += [self.named(bar) for bar in known if bar.marked and len(known) > 1]
        said += [self.named(self.country)] if self.country else []
        missing = len(self.areas) - len(known)
        more = f" Uden tal: {missing}." if missing else ""
        return f"Søjlegraf: {self._title}. {'; '.join(said)}.{more}"

    def wanted_height(self, width: int) -> int:
        """Return room for every area on a line of its own."""
        del width
        return int(self.head_height() + self.row_height() * len(self.areas) + 6)

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw grid, bars with names and values, and the whole country."""
        if not self.areas:
            return ()
        return _Bars(painter, room, palette, font, self).paint()

    def row_height(self) -> float:
        """Return the height of a line."""
        return float(QFontMetricsF(scaled(self.font(), 0.95)).height() * _ROW_LINES)

    def head_height(self) -> float:
        """Return the room for the axis and the label of the line."""
        return float(QFontMetricsF(scaled(self.font(), 0.92)).height() * 2.4)

    def said(self, bar: AreaBar) -> str:
        """Write the value of an area with its unit."""
        return figure_text(bar.figure, self._units)

    def named(self, bar: AreaBar) -> str:
        """Write area, value and period."""
        period = f" ({bar.period})" if bar.period else ""
        return f"{bar.area} {self.said(bar)}{period}"


class _Bars:
    """One drawing of the bars in one rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont, chart: AreaBarChart
    ) -> None:
        self._painter, self._room, self._palette = painter, room, palette
        self._chart, self._areas, self._country = chart, chart.areas, chart.country
        self._font, self._bold = scaled(font, 0.95), scaled(font, 0.95, bold=True)
        self._small = scaled(font, 0.88)
        self._top = room.top() + chart.head_height()
        self._step = chart.row_height()
        self._other = len({bar.period for bar in self._areas if bar.value is not None}) > 1
        self._wide = QFontMetricsF(self._bold)
        self._labels = [self._label(bar) for bar in self._areas]
        self._widths = [self._wide.horizontalAdvance(text) + 1 for text in self._labels]
        names = max(self._wide.horizontalAdvance(bar.area) + 1 for bar in self._areas)
        self._names = min(names, room.width() * _NAME_SHARE) + _GAP
        self._measure()

    def _measure(self) -> None:
        values = [bar.value for bar in self._areas if bar.value is not None]
        values += [self._country.value] if self._country and self._country.value is not None else []
        self._low, self._high = min([0.0, *values]), max([0.0, *values])
        if self._high == self._low:
            self._high = 1.0
        label = max(self._widths) + _GAP + 6
        left = self._room.left() + self._names + (label if self._low < 0 else 0)
        right = self._room.right() - (label if max(values, default=0.0) > 0 else 12)
        self._plot = QRectF(left, self._top, max(right - left, 20.0), self._step * len(self._areas))

    def paint(self) -> list[Spot]:
        """Draw everything and return what can be read out."""
        self._paint_grid()
        seen = _seen(self._painter, self._top, self._step)
        spots = [
            self._paint_bar(place, bar, seen=place in seen) for place, bar in enumerate(self._areas)
        ]
        if self._country is not None and self._country.value is not None:
            self._paint_country(self._country, self._country.value)
        return spots

    def _across(self, value: float) -> float:
        part = (value - self._low) / (self._high - self._low)
        return self._plot.left() + part * self._plot.width()

    def _label(self, bar: AreaBar) -> str:
        if bar.figure is None or bar.figure.value is None:
            said = self._chart.said(bar)
        else:
            said = format_number(bar.figure.value)
        period = f" ({bar.period})" if self._other and bar.period else ""
        return f"{said}{bar.mark}{period}"

    def _paint_grid(self) -> None:
        whole = all(
            decimals_of(bar.figure.value) == 0
            for bar in self._areas
            if bar.figure is not None and bar.figure.value is not None
        )
        most = max(2, min(6, int(self._plot.width() // _LEAST_TICK_ROOM)))
        ticks = value_ticks(self._low, self._high, most, whole=whole)
        height = QFontMetricsF(self._small).height()
        for tick, text in zip(ticks, tick_texts(ticks), strict=True):
            across = self._across(tick)
            colour = self._palette.border_strong if tick == 0 else self._palette.track
            start = QPointF(across, self._plot.top() - 2)
            rule(self._painter, start, QPointF(across, self._plot.bottom()), colour)
            room = QRectF(across - 40, self._plot.top() - height - 3, 80, height)
            centre = Qt.AlignmentFlag.AlignCenter
            write(self._painter, room, text, self._small, self._palette.muted, centre)

    def _paint_bar(self, place: int, bar: AreaBar, *, seen: bool) -> Spot:
        top = self._top + place * self._step
        zero, value = self._across(0.0), bar.value
        end = self._across(value) if value is not None else zero
        thick = self._step * _BAR_SHARE
        drawn = QRectF(min(zero, end), top + (self._step - thick) / 2, abs(end - zero), thick)
        if seen:
            self._write_name(top, bar)
            if value is not None:
                colour = self._palette.series[0] if bar.marked else self._palette.series[5]
                self._painter.fillRect(drawn, QColor(colour))
            self._write_value(place, top, end, bar)
        return Spot(drawn.adjusted(0, 0, 1, 0), self._chart.named(bar), place)

    def _write_name(self, top: float, bar: AreaBar) -> None:
        font = self._bold if bar.marked else self._font
        room = QRectF(self._room.left(), top, self._names - _GAP, self._step)
        name = elided(bar.area, font, room.width())
        write(self._painter, room, name, font, self._palette.text, RIGHT)

    def _write_value(self, place: int, top: float, end: float, bar: AreaBar) -> None:
        font, width = self._bold if bar.marked else self._font, self._widths[place]
        left = end - width - 6 if bar.value is not None and bar.value < 0 else end + 6
        label = QRectF(left, top + 2, width, self._step - 4)
        self._painter.fillRect(label.adjusted(-2, 0, 2, 0), QColor(self._palette.surface))
        write(self._painter, label, self._labels[place], font, self._palette.text)

    def _paint_country(self, country: AreaBar, value: float) -> None:
        across, colour = self._across(value), self._palette.series[-1]
        height = self._wide.height()
        seen = _seen(self._painter, self._top, self._step)
        for place, bar in enumerate(self._areas):
            if place not in seen:
                continue
            top = self._top + place * self._step
            end = self._across(bar.value) if bar.value is not None else self._across(0.0)
            covered = 0 <= across - end <= self._widths[place] + 8
            if covered and (bar.value or 0.0) >= 0:
                continue
            ends = QPointF(across, top), QPointF(across, top + self._step)
            rule(self._painter, *ends, self._palette.surface, _HALO)
            rule(self._painter, *ends, colour, 2.0, _COUNTRY_DASH)
        text = f"{country.area} {self._label(country)}"
        width = text_width(text, self._bold)
        left = min(max(across - width / 2, self._room.left() + 4), self._room.right() - width - 4)
        room = QRectF(left, self._room.top() + 2, width, height)
        write(self._painter, room, text, self._bold, colour)


def _seen(painter: QPainter, top: float, step: float) -> range:
    """Return the lines that lie within what is painted at all."""
    if not painter.hasClipping():
        return range(_ALL)
    clip = painter.clipBoundingRect()
    return range(max(0, int((clip.top() - top) / step)), int((clip.bottom() - top) / step) + 1)


def _length(bar: AreaBar) -> float:
    return bar.value or 0.0
