"""How the cells of a centre's table are drawn."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from baro_desktop.ui.centre.cells import COLUMNS, JUDGEMENT, NAME, TREND, Cell
from baro_desktop.ui.centre.measures import CellFonts, Measured
from baro_desktop.ui.centre.model import CentreModel
from baro_desktop.ui.centre.trend import paint_trend, trend_room
from baro_desktop.ui.palette import Palette, tone_colour
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.wrapping import bound

Index = QModelIndex | QPersistentModelIndex

SIDE, ABOVE = 7, 7
GROUP_HEIGHT, LEAST_HEIGHT = 28, 36
TREND_WIDTH = 76
_TREND_HEIGHT = 26
_BREAKS = re.compile(r" |(?<=-)(?=[^\W\d])")
"""Where a line may end: at blanks, and after a dash that a word follows."""

_HALF, _MOST_FAIR = 0.6, 92
"""What of a text's width two lines need, since words differ; longer texts take three."""
FOLD_SIGNS = ("▸", "▾")
_FOCUS_BAR = 3
_TOP_WRAPPED = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_FLAGS = (
    int(Qt.AlignmentFlag.AlignLeft) | _TOP_WRAPPED,
    int(Qt.AlignmentFlag.AlignRight) | _TOP_WRAPPED,
)
"""How a cell is written: to the left, or to the right."""


class CellDelegate(QStyledItemDelegate):
    """Draws text that wraps, small muted text beneath it, judgements and small lines."""

    def __init__(self, view: QTreeView, model: CentreModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._held: CellFonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for the wrapped text at the present width of the column."""
        row, column = self._model.row_of(index), index.column()
        if row is None:
            return QSize(0, max(GROUP_HEIGHT, option.fontMetrics.height() + 12))
        cell = self._model.cell(row, column)
        width = self._view.columnWidth(column) - 2 * SIDE
        height = sum(self._fonts().heights(cell, width)) + 2 * ABOVE
        return QSize(width + 2 * SIDE, max(LEAST_HEIGHT, height))

    def widths(self, cell: Cell, column: int) -> tuple[int, int, int]:
        """Return the widths at which a cell does not wrap, at two lines, and of one word."""
        if column == TREND:
            return (TREND_WIDTH + 2 * SIDE,) * 3
        fonts = self._fonts()
        main, small = fonts.main(cell), fonts.small
        natural = main.advance(cell.text)
        if column != JUDGEMENT:  # a target wraps beneath its judgement
            natural = max(natural, small.advance(cell.under))
        words = [main.advance(word) for word in _BREAKS.split(bound(cell.text))]
        words += [small.advance(word) for word in _BREAKS.split(bound(cell.under))]
        around, least = 2 * SIDE + 2, max(words)
        fair = max(least, min(int(natural * _HALF), _MOST_FAIR))
        return natural + around, fair + around, least + around

    def _fonts(self) -> CellFonts:
        font = self._view.font()
        if self._held is None or self._held.base != font:
            self._held = CellFonts(font)
        return self._held

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; the model is asked itself, since each way through Qt costs its time."""
        palette = current_palette(self._view)
        rect, row, column = option.rect, self._model.row_of(index), index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = palette.selection if selected else palette.surface
        painter.fillRect(rect, QColor(palette.raised if row is None else ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(palette.border))
        if self._view.hasFocus() and _same_row(self._view.currentIndex(), index):
            _paint_ring(painter, rect, QColor(palette.focus), first=column == NAME)
        if row is None:
            self._paint_group(painter, rect, index, palette)
        elif column == TREND:
            trend = self._model.trend(row)
            if trend is not None:
                painter.save()
                paint_trend(painter, trend_room(QRectF(rect), SIDE, _TREND_HEIGHT), trend, palette)
                painter.restore()
        else:
            self._paint_cell(painter, rect, self._model.cell(row, column), column, palette)

    def _paint_group(self, painter: QPainter, rect: QRect, index: Index, palette: Palette) -> None:
        painter.setFont(self._fonts().bold.font)
        painter.setPen(QColor(palette.accent))
        sign = FOLD_SIGNS[self._view.isExpanded(self._view.model().index(index.row(), NAME))]
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(SIDE, 0, 0, 0), middle, f"{sign} {index.data()}")

    def _paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, column: int, palette: Palette
    ) -> None:
        inner = rect.adjusted(SIDE, 0, -SIDE, -1)
        fonts = self._fonts()
        main, under = fonts.heights(cell, inner.width())
        top = inner.top() + (inner.height() - main - under) // 2
        right = COLUMNS[column].right
        painter.setPen(QColor(tone_colour(palette, cell.tone) if cell.tone else palette.text))
        place = QRect(inner.left(), top, inner.width(), main)
        _write(painter, place, cell.text, fonts.main(cell), right=right)
        if cell.under:
            painter.setPen(QColor(palette.muted))
            place = QRect(inner.left(), top + main, inner.width(), under)
            _write(painter, place, cell.under, fonts.small, right=right)


def _write(painter: QPainter, room: QRect, text: str, font: Measured, *, right: bool) -> None:
    """Write a text; one that fits on a line goes there at once, which is much faster."""
    painter.setFont(font.font)
    width = font.advance(text)
    if width > room.width():
        painter.drawText(room, _FLAGS[right], bound(text))
        return
    left = room.right() + 1 - width if right else room.left()
    painter.drawText(left, room.top() + font.ascent, text)


def _paint_ring(painter: QPainter, rect: QRect, ring: QColor, *, first: bool) -> None:
    """Ring the current row, cell by cell, with a bar before the first one."""
    painter.fillRect(rect.x(), rect.top(), rect.width(), 2, ring)
    painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ring)
    if first:
        painter.fillRect(rect.x(), rect.top(), _FOCUS_BAR, rect.height(), ring)


def _same_row(one: QModelIndex, other: Index) -> bool:
    return one.isValid() and one.row() == other.row() and one.parent() == other.parent()
