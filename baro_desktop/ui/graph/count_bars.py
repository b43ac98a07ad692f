"""Bars that count people by category, with the count at the end of each bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.models.numbers import format_number
from baro_desktop.texts.words import BLANK_SIGN
from baro_desktop.ui.graph.chart import Chart, Spot, Table
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.strokes import RIGHT, elided, scaled, text_width, write
from baro_desktop.ui.palette import Palette

_ROW_LINES, _BAR_SHARE, _GAP, _PAD, _NAME_SHARE = 1.5, 0.66, 8.0, 6.0, 0.45


@dataclass(frozen=True, slots=True)
class CountBar:
    """One category; where its count is None, `nothing` stands in its place."""

    name: str
    count: int | None
    nothing: str = BLANK_SIGN


class CountBars(ChartFrame):
    """Horizontal bars, first one on top, with table, notes, source, copy, save and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._bars = CountBarChart()
        super().__init__(self._bars, parent)

    def show_bars(self, heads: tuple[str, str], bars: Sequence[CountBar], said: Captions) -> None:
        """Show other bars.

        Args:
            heads: what the categories are, and what is counted, for the table.
            bars: in the order in which they are drawn.
            said: title, notes and source.
        """
        if not bars:
            self.clear("Der er ingen tal at vise endnu.")
            return
        self._bars.set_bars(heads, bars, said.title)
        self.present(said)


class CountBarChart(Chart):
    """The drawing of the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[CountBar, ...] = ()
        self._heads = ("", "")
        self._title = ""

    def set_bars(self, heads: tuple[str, str], bars: Sequence[CountBar], title: str) -> None:
        """Take other figures."""
        self._heads, self.bars, self._title = heads, tuple(bars), title

    def table(self) -> Table:
        """Return every category with its count."""
        return Table(self._heads, tuple((bar.name, count_text(bar)) for bar in self.bars))

    def sentence(self) -> str:
        """Say every bar."""
        said = ", ".join(f"{bar.name} {count_text(bar)}" for bar in self.bars)
        return f"Søjlegraf: {self._title}. {said}."

    def wanted_height(self, width: int) -> int:
        """Return room for every bar on a line of its own."""
        del width
        line = QFontMetricsF(self.font()).height()
        return int(2 * _PAD + _ROW_LINES * line * len(self.bars))

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw names, bars and counts."""
        if not self.bars:
            return ()
        small = scaled(font, 0.95)
        inside = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        names = min(
            max(text_width(bar.name, small) for bar in self.bars), inside.width() * _NAME_SHARE
        )
        counts = max(text_width(count_text(bar), small) for bar in self.bars) + _GAP
        length = max(inside.width() - names - counts - _GAP, 10.0)
        most = max(1, *(bar.count or 0 for bar in self.bars))
        step = QFontMetricsF(font).height() * _ROW_LINES
        spots = []
        for place, bar in enumerate(self.bars):
            line = QRectF(inside.left(), inside.top() + place * step, names, step)
            name = elided(bar.name, small, names)
            write(painter, line, name, small, palette.text, RIGHT)
            thick = step * _BAR_SHARE
            drawn = QRectF(
                line.right() + _GAP,
                line.top() + (step - thick) / 2,
                length * (bar.count or 0) / most,
                thick,
            )
            painter.fillRect(drawn, QColor(palette.series[0]))
            after = QRectF(drawn.right() + 6, line.top(), counts, step)
            write(painter, after, count_text(bar), small, palette.text)
            spots.append(Spot(drawn.adjusted(0, 0, 1, 0), f"{bar.name}: {count_text(bar)}", place))
        return spots


def count_text(bar: CountBar) -> str:
    """Write the count of a bar."""
    return bar.nothing if bar.count is None else format_number(Decimal(bar.count))
