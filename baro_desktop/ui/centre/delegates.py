"""How the cells of a centre's table are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.centre.cells import COLUMNS, NAME, TREND, Cell
from baro_desktop.ui.centre.model import Role
from baro_desktop.ui.graph.content import neighbours_of
from baro_desktop.ui.graph.lines import Dot, Line, lines_of
from baro_desktop.ui.graph.style import make_pen
from baro_desktop.ui.palette import Palette, tone_colour
from baro_desktop.ui.theme import current_palette

Index = QModelIndex | QPersistentModelIndex

SIDE, ABOVE = 7, 7
GROUP_HEIGHT, LEAST_HEIGHT = 28, 36
TREND_WIDTH = 76
_TREND_HEIGHT = 26
_FOCUS_BAR = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class CellDelegate(QStyledItemDelegate):
    """Draws text that wraps, small muted text beneath it, judgements and small lines."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for the wrapped text at the present width of the column."""
        cell = index.data(Role.CELL)
        if not isinstance(cell, Cell):
            return QSize(0, max(GROUP_HEIGHT, option.fontMetrics.height() + 12))
        width = self._view.columnWidth(index.column()) - 2 * SIDE
        height = sum(_heights(cell, option.font, width)) + 2 * ABOVE
        return QSize(self.natural_width(cell, index.column()), max(LEAST_HEIGHT, height))

    def natural_width(self, cell: Cell, column: int) -> int:
        """Return the width at which nothing in the cell wraps."""
        if column == TREND:
            return TREND_WIDTH + 2 * SIDE
        main = QFontMetrics(_main_font(cell, self._view.font()))
        small = QFontMetrics(small_font(self._view.font()))
        widest = max(main.horizontalAdvance(cell.text), small.horizontalAdvance(cell.under))
        return widest + 2 * SIDE + 2

    def least_width(self, cell: Cell, column: int) -> int:
        """Return the width that the longest word needs."""
        if column == TREND:
            return TREND_WIDTH + 2 * SIDE
        main = QFontMetrics(_main_font(cell, self._view.font()))
        small = QFontMetrics(small_font(self._view.font()))
        words = [main.horizontalAdvance(word) for word in cell.text.split(" ")]
        words += [small.horizontalAdvance(word) for word in cell.under.split(" ")]
        return max(words) + 2 * SIDE + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        palette = current_palette(self._view)
        rect = QRect(option.rect)
        painter.save()
        self._paint_ground(painter, option, index, palette)
        cell, row = index.data(Role.CELL), index.data(Role.ROW)
        if not isinstance(cell, Cell):
            self._paint_group(painter, rect, index, palette)
        elif index.column() == TREND and isinstance(row, CentreRow):
            inner = QRectF(rect).adjusted(SIDE, 0, -SIDE - 4, -1)
            spare = max(0.0, inner.height() - _TREND_HEIGHT) / 2
            paint_trend(painter, inner.adjusted(0, spare, 0, -spare), row, palette)
        else:
            self._paint_cell(painter, rect, cell, index.column(), palette)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        palette: Palette,
    ) -> None:
        rect = QRect(option.rect)
        group = not isinstance(index.data(Role.CELL), Cell)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = palette.selection if selected else palette.surface
        painter.fillRect(rect, QColor(palette.raised if group else ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(palette.border))
        current = self._view.currentIndex()
        if group or not self._view.hasFocus() or not _same_row(current, index):
            return
        ring = QColor(palette.focus)
        painter.fillRect(rect.x(), rect.top(), rect.width(), 2, ring)
        painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ring)
        if index.column() == NAME:
            painter.fillRect(rect.x(), rect.top(), _FOCUS_BAR, rect.height(), ring)

    def _paint_group(self, painter: QPainter, rect: QRect, index: Index, palette: Palette) -> None:
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(palette.accent))
        sign = "▾" if self._view.isExpanded(self._view.model().index(index.row(), NAME)) else "▸"
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(SIDE, 0, 0, 0), middle, f"{sign} {index.data()}")

    def _paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, column: int, palette: Palette
    ) -> None:
        inner = rect.adjusted(SIDE, 0, -SIDE, -1)
        main, under = _heights(cell, self._view.font(), inner.width())
        top = inner.top() + (inner.height() - main - under) // 2
        flags = (_RIGHT if COLUMNS[column].right else _LEFT) | Qt.TextFlag.TextWordWrap
        painter.setFont(_main_font(cell, self._view.font()))
        painter.setPen(QColor(tone_colour(palette, cell.tone) if cell.tone else palette.text))
        painter.drawText(QRect(inner.left(), top, inner.width(), main), flags, cell.text)
        if cell.under:
            painter.setFont(small_font(self._view.font()))
            painter.setPen(QColor(palette.muted))
            place = QRect(inner.left(), top + main, inner.width(), under)
            painter.drawText(place, flags, cell.under)


def paint_trend(painter: QPainter, rect: QRectF, row: CentreRow, palette: Palette) -> None:
    """Draw the small line of a row: gaps stay gaps, a single figure is a dot."""
    if row.series is None:
        return
    line = lines_of((row.series,), neighbours=neighbours_of(row.indicator))[0]
    if not line.dots:
        return
    place = _Placing(line, rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in line.strokes:
        path = QPainterPath(place(stroke.dots[0]))
        for dot in stroke.dots[1:]:
            path.lineTo(place(dot))
        dash = (1.0, 2.5) if stroke.bridge else ()
        painter.setPen(make_pen(palette.accent, 1.2 if stroke.bridge else 1.8, dash))
        painter.drawPath(path)
    solid = [stroke for stroke in line.strokes if not stroke.bridge]
    joined = {id(dot.point) for stroke in solid for dot in stroke.dots}
    for dot in line.dots:
        if id(dot.point) not in joined or dot is line.last or dot.point.derived:
            _paint_dot(painter, place(dot), palette, hollow=dot.point.derived)


class _Placing:
    """Turns places in years and values into points of a small rectangle."""

    def __init__(self, line: Line, rect: QRectF) -> None:
        self._rect = rect
        self._x = [dot.x for dot in line.dots]
        self._y = [dot.y for dot in line.dots]

    def __call__(self, dot: Dot) -> QPointF:
        """Return where a dot is drawn."""
        years, height = max(self._x) - min(self._x), max(self._y) - min(self._y)
        across = (dot.x - min(self._x)) / years if years else 1.0
        up = (dot.y - min(self._y)) / height if height else 0.5
        return QPointF(
            self._rect.left() + across * self._rect.width(),
            self._rect.bottom() - up * self._rect.height(),
        )


def _paint_dot(painter: QPainter, place: QPointF, palette: Palette, *, hollow: bool) -> None:
    painter.setPen(make_pen(palette.accent, 1.3))
    painter.setBrush(QBrush(QColor(palette.surface if hollow else palette.accent)))
    painter.drawEllipse(place, 2.6, 2.6)


def small_font(font: QFont) -> QFont:
    """Return the font of what stands beneath a figure."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.86)
    return small


def _main_font(cell: Cell, font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(bool(cell.tone))
    return made


def _heights(cell: Cell, font: QFont, width: int) -> tuple[int, int]:
    main = _wrapped_height(cell.text, _main_font(cell, font), width)
    under = _wrapped_height(cell.under, small_font(font), width) if cell.under else 0
    return main, under


def _wrapped_height(text: str, font: QFont, width: int) -> int:
    metrics = QFontMetrics(font)
    room = QRect(0, 0, max(width, 10), 10_000)
    return max(
        metrics.height(), metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
    )


def _same_row(one: QModelIndex, other: Index) -> bool:
    return one.isValid() and one.row() == other.row() and one.parent() == other.parent()
