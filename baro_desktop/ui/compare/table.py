"""The ranking table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.ui.compare.cells import COLUMNS, Units
from baro_desktop.ui.compare.model import ByValue, ComparisonModel, Role
from baro_desktop.ui.graph.copying import rows_mime
from baro_desktop.ui.theme import current_palette

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 30
_AREA = 1


class OwnRowDelegate(QStyledItemDelegate):
    """Writes our own municipality in bold on a tinted ground."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Dress the cells of our own row."""
        super().initStyleOption(option, index)
        if index.data(Role.OWN):
            option.font.setBold(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint our own row before the text."""
        if index.data(Role.OWN):
            palette = current_palette(self._view)
            painter.fillRect(option.rect, QBrush(QColor(palette.selection)))
        super().paint(painter, option, index)


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
        self._rows.set_rows(comparison.rows, own)
        self._fit_columns()

    def shown_rows(self) -> tuple[ComparisonRow, ...]:
        """Return the rows in the order in which they stand."""
        places = range(self._proxy.rowCount())
        return tuple(self._proxy.index(place, 0).data(Role.ROW) for place in places)

    def copy_rows(self) -> None:
        """Put the selected rows, or all, on the clipboard with headers."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        places = chosen or list(range(self._proxy.rowCount()))
        rows = [
            [
                str(self._proxy.index(place, column).data()).replace("\u00a0", " ")
                for column in range(len(COLUMNS))
            ]
            for place in places
        ]
        right = frozenset(place for place, column in enumerate(COLUMNS) if column.right)
        header = [column.title for column in COLUMNS]
        QGuiApplication.clipboard().setMimeData(rows_mime(header, rows, right=right))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        columns = range(len(COLUMNS))
        spare = self.viewport().width() - sum(self.columnWidth(place) for place in columns)
        if spare > 0:
            self.setColumnWidth(_AREA, self.columnWidth(_AREA) + spare)

    def _sort_by(self, column: int) -> None:
        again = column == self._proxy.sortColumn()
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self._proxy.sort(column, down if again and self._proxy.sortOrder() is up else up)
        self._fit_columns()
        self.reordered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            super().keyPressEvent(event)
