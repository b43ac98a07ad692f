"""How groups share the whole: one stacked bar of 100 pct. for each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.numbers import format_number
from baro_desktop.texts.words import BLANK_SIGN
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.patterns import fill
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.strokes import CENTRE, elided, scaled, text_width, write
from baro_desktop.ui.palette import Palette

_KEY, _GAP, _PAD = 14.0, 18.0, 8.0
_ROW_LINES, _LEGEND_LINES = 3.0, 1.5
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class CompositionRow:
    """One row: its name and a count for each group, None where a count is not known."""

    name: str
    counts: tuple[int | None, ...]

    @property
    def whole(self) -> int | None:
        """All of them; None where a count is missing, so that no share is wrong."""
        known = [count for count in self.counts if count is not None]
        return sum(known) if len(known) == len(self.counts) else None

    def share(self, place: int) -> Decimal | None:
        """Return the share of a group in pct., to one decimal; None where it is not known."""
        count, whole = self.counts[place], self.whole
        if count is None or not whole:
            return None
        exact = Decimal(count) * _HUNDRED / Decimal(whole)
        return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


class CompositionBars(ChartFrame):
    """Stacked bars with table, notes, source, copy, save and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._bars = CompositionChart()
        super().__init__(self._bars, parent)

    def show_rows(
        self, groups: Sequence[str], rows: Sequence[CompositionRow], captions: Captions
    ) -> None:
        """Show other rows, first one on top.

        Args:
            groups: names, in the order of the counts of every row.
            captions: title, notes and source.
        """
        if not rows or not groups:
            self.clear("Der er ingen tal at vise endnu.")
            return
        self._bars.set_rows(groups, rows, captions.title)
        self.present(captions)


class CompositionChart(Chart):
    """The drawing of the stacked bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[str, ...] = ()
        self.rows: tuple[CompositionRow, ...] = ()
        self._title = ""

    def set_rows(self, groups: Sequence[str], rows: Sequence[CompositionRow], title: str) -> None:
        """Take other figures."""
        self.groups, self.rows, self._title = tuple(groups), tuple(rows), title

    def table(self) -> Table:
        """Return count and share of each group, and the whole."""
        heads = (part for group in self.groups for part in (group, f"{group}, pct."))
        rows = tuple(
            (row.name, *(cell for at in range(len(self.groups)) for cell in _cells(row, at)),
             _number(row.whole))
            for row in self.rows
        )  # fmt: skip
        return Table(("Navn", *heads, "I alt"), rows)

    def sentence(self) -> str:
        """Say the shares of every row."""
        said = "; ".join(
            f"{row.name}: " + ", ".join(self.said(row, at) for at in range(len(self.groups)))
            for row in self.rows
        )
        return f"Stablede søjler: {self._title}. {said}"

    def said(self, row: CompositionRow, place: int) -> str:
        """Say count and share of a group."""
        share = row.share(place)
        tail = f" ({_shares(share)[0]})" if share is not None else ""
        return f"{self.groups[place]} {_number(row.counts[place])}{tail}"

    def wanted_height(self, width: int) -> int:
        """Return room for the legend and every row."""
        legend = self.legend_rows(scaled(self.font(), 0.92), width - 2 * _PAD)
        line = QFontMetricsF(self.font()).height()
        body = _ROW_LINES * len(self.rows) * line
        return int(2 * _PAD + len(legend) * _LEGEND_LINES * line + body + _PAD)

    def legend_rows(self, font: QFont, width: float) -> list[list[int]]:
        """Break the legend into lines."""
        lines: list[list[int]] = [[]]
        used = 0.0
        for place, group in enumerate(self.groups):
            needed = _KEY + 6 + text_width(group, font) + _GAP
            if lines[-1] and used + needed - _GAP > width:
                lines.append([])
                used = 0.0
            lines[-1].append(place)
            used += needed
        return lines

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw legend and bars."""
        return _Stacks(painter, room, palette, font, self).paint() if self.rows else ()


class _Stacks:
    """One drawing of the stacked bars in one rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont,
        chart: CompositionChart,
    ) -> None:  # fmt: skip
        self._painter, self._palette, self._chart = painter, palette, chart
        self._room = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._small, self._bold = scaled(font, 0.92), scaled(font, 0.95, bold=True)
        self._line = QFontMetricsF(font).height()

    def paint(self) -> list[Spot]:
        """Draw everything and return what can be read out."""
        top = self._paint_legend() + _PAD
        spots: list[Spot] = []
        for place, row in enumerate(self._chart.rows):
            spots += self._paint_row(place, row, top + place * self._line * _ROW_LINES)
        return spots

    def _paint_legend(self) -> float:
        top = self._room.top()
        for line in self._chart.legend_rows(self._small, self._room.width()):
            left = self._room.left()
            for place in line:
                key = QRectF(left, top + 2, _KEY, self._line - 3)
                fill(self._painter, key, place, self._palette)
                group, start = self._chart.groups[place], left + _KEY + 6
                width = min(text_width(group, self._small), self._room.right() - start)
                text = elided(group, self._small, width)
                room = QRectF(start, top, width, self._line)
                write(self._painter, room, text, self._small, self._palette.text)
                left = start + width + _GAP
            top += self._line * _LEGEND_LINES
        return top

    def _paint_row(self, number: int, row: CompositionRow, top: float) -> list[Spot]:
        whole = f"{_number(row.whole)} i alt" if row.whole is not None else "ikke alle tal kendes"
        width = text_width(whole, self._small)
        head = QRectF(self._room.left(), top, self._room.width() - width - 8, self._line)
        name = elided(row.name, self._bold, head.width())
        write(self._painter, head, name, self._bold, self._palette.text)
        after = QRectF(self._room.right() - width, top, width, self._line)
        write(self._painter, after, whole, self._small, self._palette.muted)
        bar = QRectF(self._room.left(), top + self._line + 1, self._room.width(), self._line * 1.3)
        if not row.whole:
            self._painter.fillRect(bar, QColor(self._palette.track))
            said = ", ".join(self._chart.said(row, at) for at in range(len(row.counts)))
            return [Spot(bar, f"{row.name}: {said}", number)]
        return self._paint_parts(number, row, bar)

    def _paint_parts(self, number: int, row: CompositionRow, bar: QRectF) -> list[Spot]:
        spots, left = [], bar.left()
        for place, count in enumerate(row.counts):
            share = row.share(place)
            if not count or share is None or not row.whole:
                continue
            width = bar.width() * count / row.whole
            room = QRectF(left, bar.top(), width, bar.height())
            fill(self._painter, room.adjusted(0.5, 0, -0.5, 0), place, self._palette)
            self._paint_share(room, share)
            spots.append(Spot(room, f"{row.name}: {self._chart.said(row, place)}", number, place))
            left += width
        return spots

    def _paint_share(self, room: QRectF, share: Decimal) -> None:
        """Write a share on a ground of its own, so hatches do not cross it.

        A narrow part does without the unit, and one narrower still without the share.
        """
        height = QFontMetricsF(self._small).height()
        sized = [(said, text_width(said, self._small)) for said in _shares(share)]
        fitting = [(said, wide) for said, wide in sized if wide + 4 <= room.width()]
        if not fitting:
            return
        text, wide = fitting[0]
        width = min(wide + 6, room.width() - 2)
        half = QPointF(width / 2, height / 2)
        plate = QRectF(room.center() - half, room.center() + half)
        self._painter.fillRect(plate, QColor(self._palette.surface))
        write(self._painter, plate, text, self._small, self._palette.text, CENTRE)


def _cells(row: CompositionRow, place: int) -> tuple[str, str]:
    share = row.share(place)
    return _number(row.counts[place]), format_number(share) if share is not None else BLANK_SIGN


def _number(count: int | None) -> str:
    return format_number(Decimal(count)) if count is not None else BLANK_SIGN


def _shares(share: Decimal) -> tuple[str, str]:
    """Return a share with its unit, and without."""
    return f"{format_number(share)}{NO_BREAK_SPACE}pct.", format_number(share)
