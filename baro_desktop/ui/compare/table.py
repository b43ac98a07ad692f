"""The ranking table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.ui.compare.cells import AREA, COLUMNS, OPTIONAL, RANK, Units, right_columns
from baro_desktop.ui.compare.model import ByValue, ComparisonModel, Role
from baro_desktop.ui.graph.copying import lines_text, rows_html, rows_mime
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.copying import is_copy_with_headers

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT, _SIDE = 30, 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CELL_ROOM, _HEAD_ROOM, _SIGN_ROOM = 24, 18, 14


class OwnRowDelegate(QStyledItemDelegate):
    """Writes our own municipality bold on a tinted ground.

    It draws by itself: through the style sheet a cell takes five times as long.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, line and text."""
        rect, palette = option.rect, current_palette(option.widget)
        own = bool(index.data(Role.OWN))
        tinted = own or bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(palette.selection if tinted else palette.surface))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(palette.border))
        font = QFont(option.font)
        font.setBold(own)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        room = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        right = COLUMNS[index.column()].right
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(_RIGHT if right else _LEFT), text)
        painter.restore()


class ComparisonTable(QTableView):
    """Shows a `Comparison`; a click on a head sorts by the numbers behind it.

    Signals:
        reordered: the rows stand in another order now.
    """

    reordered = Signal()

    def __init__(self, units: Units, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ComparisonModel(units, self)
        self._proxy = ByValue(self)
        self._proxy.setSourceModel(self._rows)
        self.setModel(self._proxy)
        self.setItemDelegate(OwnRowDelegate(self))
        self.setAccessibleName("Sammenligning af områder")
        self.setAccessibleDescription(
            "Venstre og højre vælger en kolonne; Enter sorterer efter den, og én gang til vender "
            "rækkefølgen."
        )
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(
            max(_ROW_HEIGHT, self.fontMetrics().height() + 12)
        )
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setAccessibleName("Kolonner; tryk for at sortere")
        header.sectionClicked.connect(self._sort_by)
        self._proxy.sort(0, Qt.SortOrder.AscendingOrder)

    def show_comparison(self, comparison: Comparison, own: str) -> None:
        """Show other rows and mark our own."""
        texts = self._rows.texts()
        self._rows.set_rows(comparison.rows, own)
        if self._rows.texts() is not texts:
            self._hide_empty()
            self._fit_columns()

    def shown_rows(self) -> tuple[ComparisonRow, ...]:
        """Return the rows in the order in which they stand."""
        places = (self._proxy.index(place, 0) for place in range(self._proxy.rowCount()))
        return tuple(self._rows.row(self._proxy.mapToSource(place).row()) for place in places)

    def copy_rows(self, *, headers: bool = True) -> None:
        """Put the selected rows, or all, on the clipboard."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        places = chosen or list(range(self._proxy.rowCount()))
        heads, rows = self.shown_texts()
        rows = [rows[place] for place in places]
        right = right_columns(heads)
        mime = rows_mime(heads, rows, right=right)
        if not headers:
            mime.setText(lines_text(rows))
            mime.setHtml(rows_html((), rows, right))
        QGuiApplication.clipboard().setMimeData(mime)

    def shown_texts(self) -> tuple[list[str], list[list[str]]]:
        """Return heads and cells of the columns as they stand, with ordinary blanks."""
        shown = [place for place in range(len(COLUMNS)) if not self.isColumnHidden(place)]
        rows = [
            [str(self._proxy.index(row, place).data()).replace("\u00a0", " ") for place in shown]
            for row in range(self._proxy.rowCount())
        ]
        return [COLUMNS[place].title for place in shown], rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    def _hide_empty(self) -> None:
        """Leave out what nobody has a figure for: no barometer is published for the country."""
        texts = self._rows.texts()
        for place in OPTIONAL:
            self.setColumnHidden(place, not any(row[place] for row in texts))
        if self.isColumnHidden(self._proxy.sortColumn()):
            self._proxy.sort(RANK, Qt.SortOrder.AscendingOrder)

    def _fit_columns(self) -> None:
        """Fit the columns to their texts; asking the view to do it takes ten times as long."""
        bold = self.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        for place, column in enumerate(COLUMNS):
            if self.isColumnHidden(place):
                continue
            texts = {row[place] for row in self._rows.texts()}
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            head = metrics.horizontalAdvance(column.title) + _HEAD_ROOM
            head += _SIGN_ROOM if place == self._proxy.sortColumn() else 0
            self.setColumnWidth(place, max(widest + _CELL_ROOM, head))
        spare = self.viewport().width() - self.horizontalHeader().length()
        if spare > 0:
            self.setColumnWidth(AREA, self.columnWidth(AREA) + spare)

    def _sort_by(self, column: int) -> None:
        again = column == self._proxy.sortColumn()
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self._proxy.sort(column, down if again and self._proxy.sortOrder() is up else up)
        self._fit_columns()
        self.reordered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C, with headers with Ctrl+Shift+C, sort with Enter."""
        if is_copy_with_headers(event):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows(headers=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._sort_by(max(0, self.currentIndex().column()))
        else:
            super().keyPressEvent(event)
