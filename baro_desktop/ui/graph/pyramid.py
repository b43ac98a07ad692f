"""A population pyramid: women to the left and men to the right, one row for each age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.numbers import format_number
from baro_desktop.texts.words import BLANK_SIGN
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.patterns import fill
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.strokes import CENTRE, LEFT, RIGHT, scaled, text_width, write
from baro_desktop.ui.palette import Palette

_SEXES = ("Kvinder", "Mænd")
_ROW_LINES, _BAR_SHARE, _PAD = 1.5, 0.72, 8.0
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class PyramidRow:
    """One age; where a count is None, that of `nothing` stands in its place: women's, men's."""

    age: str
    women: int | None
    men: int | None
    nothing: tuple[str, str] = (BLANK_SIGN, BLANK_SIGN)

    @property
    def counts(self) -> tuple[int | None, int | None]:
        """Women and men."""
        return self.women, self.men


class Pyramid(ChartFrame):
    """A pyramid with table, notes, source, copy, save and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pyramid = PyramidChart()
        super().__init__(self._pyramid, parent)

    def show_ages(
        self, rows: Sequence[PyramidRow], captions: Captions, *, percent: bool = False
    ) -> None:
        """Show other ages, the first row on top (so give the oldest first).

        Args:
            percent: write shares of all people instead of counts, where all counts are known.
            captions: title, notes and source.
        """
        if not rows:
            self.clear("Der er ingen tal at vise endnu.")
            return
        self._pyramid.set_ages(rows, captions.title, percent=percent)
        self.present(captions)


class PyramidChart(Chart):
    """The drawing of the pyramid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PyramidRow, ...] = ()
        self._title = ""
        self._percent = False

    def set_ages(self, rows: Sequence[PyramidRow], title: str, *, percent: bool) -> None:
        """Take other figures."""
        self.rows, self._title = tuple(rows), title
        self._percent = percent and self.whole() is not None

    def whole(self) -> int | None:
        """Return how many people there are; None where a count is not known."""
        counts = [count for row in self.rows for count in row.counts]
        known: list[int] = [count for count in counts if count is not None]
        people = sum(known)
        return people if len(known) == len(counts) and people else None

    def table(self) -> Table:
        """Return age, women and men, with shares where they are shown."""
        if not self._percent:
            plain = tuple((row.age, _number(row, 0), _number(row, 1)) for row in self.rows)
            return Table(("Alder", *_SEXES), plain)
        rows = tuple(
            (row.age, _number(row, 0), self.said(row, 0), _number(row, 1), self.said(row, 1))
            for row in self.rows
        )
        return Table(("Alder", "Kvinder", "Kvinder, andel", "Mænd", "Mænd, andel"), rows)

    def sentence(self) -> str:
        """Say how many there are, and every row."""
        said = "; ".join(
            f"{row.age}: {self.said(row, 0)} kvinder, {self.said(row, 1)} mænd" for row in self.rows
        )
        whole = self.whole()
        people = f" {format_number(Decimal(whole))} personer i alt." if whole is not None else ""
        return f"Befolkningspyramide: {self._title}.{people} {said}."

    def said(self, row: PyramidRow, place: int) -> str:
        """Write the count of the women or the men of an age, or its share of all."""
        whole, count = self.whole(), row.counts[place]
        if not self._percent or count is None or not whole:
            return _number(row, place)
        share = (Decimal(count) * _HUNDRED / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return f"{format_number(share)}{NO_BREAK_SPACE}pct."

    def wanted_height(self, width: int) -> int:
        """Return room for the heads and every age."""
        del width
        line = QFontMetricsF(self.font()).height()
        return int(2 * _PAD + line * (1.5 + _ROW_LINES * len(self.rows)))

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw heads and rows."""
        return _Ages(painter, room, palette, font, self).paint() if self.rows else ()


class _Ages:
    """One drawing of the pyramid in one rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont, chart: PyramidChart
    ) -> None:
        self._painter, self._palette, self._chart = painter, palette, chart
        self._font, self._bold = scaled(font, 0.92), scaled(font, 0.95, bold=True)
        self._line = QFontMetricsF(font).height()
        self._room = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        ages = max(text_width(row.age, self._font) for row in chart.rows) + 16
        counts = [count or 0 for row in chart.rows for count in row.counts]
        labels = (chart.said(row, place) for row in chart.rows for place in range(2))
        label = max(text_width(text, self._font) for text in labels) + 8
        self._half, self._most = ages / 2, max(1, *counts)
        self._length = max(10.0, self._room.width() / 2 - self._half - label)

    def paint(self) -> list[Spot]:
        """Draw everything and return what can be read out."""
        centre = self._room.center().x()
        for place, sex in enumerate(_SEXES):
            width = self._length
            left = centre - self._half - width if place == 0 else centre + self._half
            head = QRectF(left, self._room.top(), width, self._line)
            align = RIGHT if place == 0 else LEFT
            write(self._painter, head, sex, self._bold, self._palette.text, align)
        spots: list[Spot] = []
        for number, row in enumerate(self._chart.rows):
            spots += self._paint_row(number, row, centre)
        return spots

    def _paint_row(self, number: int, row: PyramidRow, centre: float) -> list[Spot]:
        step = self._line * _ROW_LINES
        top = self._room.top() + self._line * 1.5 + number * step
        middle = QRectF(centre - self._half, top, 2 * self._half, step)
        write(self._painter, middle, row.age, self._font, self._palette.text, CENTRE)
        thick, spots = step * _BAR_SHARE, []
        for place, count in enumerate(row.counts):
            long = self._length * (count or 0) / self._most
            start = centre - self._half - long if place == 0 else centre + self._half
            bar = QRectF(start, top + (step - thick) / 2, long, thick)
            if count:
                fill(self._painter, bar, place, self._palette)
            text = self._chart.said(row, place)
            width = text_width(text, self._font)
            left = bar.left() - width - 5 if place == 0 else bar.right() + 5
            label = QRectF(left, top, width, step)
            write(self._painter, label, text, self._font, self._palette.text)
            said = f"{_SEXES[place]}, {row.age}: {text}"
            spots.append(Spot(bar.adjusted(-0.5, 0, 0.5, 0), said, number, place))
        return spots


def _number(row: PyramidRow, place: int) -> str:
    count = row.counts[place]
    return format_number(Decimal(count)) if count is not None else row.nothing[place]
