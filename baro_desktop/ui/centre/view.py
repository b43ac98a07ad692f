"""The table of a centre: grouped rows, columns that fit, copying, and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.ui.centre.cells import (
    CHANGE,
    COLUMNS,
    COMPARISON,
    JUDGEMENT,
    NAME,
    PERIOD,
    STATUS,
    TREND,
    Cell,
    Units,
)
from baro_desktop.ui.centre.delegates import SIDE, CellDelegate
from baro_desktop.ui.centre.model import CentreModel, Role
from baro_desktop.ui.centre.widths import column_widths
from baro_desktop.ui.graph.copying import rows_mime

_LEAST_NAME, _WISHED_NAME = 176, 236
_GIVE_WAY = (CHANGE, PERIOD, COMPARISON, STATUS, JUDGEMENT, NAME)


class CentreView(QTreeView):
    """Shows a `CentreTable`.

    Signals:
        chosen: the `CentreRow` that is current, None when there is none.
        entry_requested: code of a local indicator that was opened.
    """

    chosen = Signal(object)
    entry_requested = Signal(str)

    def __init__(self, units: Units, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CentreModel(units, self)
        self.setModel(self._model)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Indikatorer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_header()
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._fold)

    def show_table(self, table: CentreTable) -> None:
        """Show another table; the current indicator stays current where it is still there."""
        row = self.current_row()
        self._model.set_table(table)
        for place in range(self._model.rowCount()):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
        self.expandAll()
        self._fit_columns()
        if not (row and self.select(row.indicator.code)):
            self.select_first()

    def select(self, code: str) -> bool:
        """Make an indicator current; False if the centre does not follow it."""
        index = self._model.find(code)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def select_first(self) -> None:
        """Make the first indicator with a figure current, or the first of all."""
        rows = self.rows()
        held = next((row for row in rows if row.status is not None), None)
        first = held or (rows[0] if rows else None)
        if first is None:
            self.chosen.emit(None)
        else:
            self.select(first.indicator.code)

    def rows(self) -> tuple[CentreRow, ...]:
        """Return all rows in their order."""
        return tuple(index.data(Role.ROW) for index in self._all_rows())

    def current_row(self) -> CentreRow | None:
        """Return what the current row shows."""
        return self._model.row_of(self.currentIndex())

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard with headers, as text and as a table."""
        indexes = [i for i in self._all_rows() if self.selectionModel().isSelected(i)]
        columns = [place for place in range(len(COLUMNS)) if place != TREND]
        header = [COLUMNS[place].title for place in columns]
        rows = [
            [_flat_cell(index.siblingAtColumn(place)) for place in columns] for index in indexes
        ]
        right = frozenset(at for at, place in enumerate(columns) if COLUMNS[place].right)
        if rows:
            QGuiApplication.clipboard().setMimeData(rows_mime(header, rows, right=right))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C; open a local indicator with enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    def _all_rows(self) -> list[QModelIndex]:
        return [
            self._model.index(row, 0, group)
            for place in range(self._model.rowCount())
            for group in [self._model.index(place, 0)]
            for row in range(self._model.rowCount(group))
        ]

    def _fit_columns(self) -> None:
        room = self.viewport().width()
        self._model.set_compact(False)
        self._drop_columns(room, self._wanted_widths(hidden_too=True)[1])
        natural, least = self._wanted_widths()
        for place, width in enumerate(column_widths(room, natural, least, _GIVE_WAY)):
            if not self.isColumnHidden(place) and width != self.columnWidth(place):
                self.header().resizeSection(place, width)
        self.scheduleDelayedItemsLayout()

    def _drop_columns(self, room: int, least: list[int]) -> None:
        """Leave out what stands elsewhere too, where the window is narrow."""
        trend = sum(least) > room
        self.setColumnHidden(TREND, trend)
        compact = trend and sum(least) - least[TREND] > room
        self._model.set_compact(compact)
        self.setColumnHidden(PERIOD, compact)

    def _wanted_widths(self, *, hidden_too: bool = False) -> tuple[list[int], list[int]]:
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        heads = [metrics.horizontalAdvance(c.title) + 2 * SIDE + 4 for c in COLUMNS]
        natural, least = list(heads), list(heads)
        for index in self._all_rows():
            for place in range(1, len(COLUMNS)):
                cell: Cell = index.siblingAtColumn(place).data(Role.CELL)
                natural[place] = max(natural[place], self._delegate.natural_width(cell, place))
                least[place] = max(least[place], self._delegate.least_width(cell, place))
        natural[NAME], least[NAME] = _WISHED_NAME, _LEAST_NAME
        for place in range(len(COLUMNS)):
            if self.isColumnHidden(place) and not hidden_too:
                natural[place] = least[place] = 0
        return natural, least

    def _dress_header(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setAccessibleName("Kolonner")
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def _tell_current(self) -> None:
        self.chosen.emit(self.current_row())
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_of(index)
        if row is not None and row.indicator.kind is IndicatorKind.LOCAL:
            self.entry_requested.emit(row.indicator.code)

    def _fold(self, index: QModelIndex) -> None:
        if self._model.row_of(index) is None:
            self.setExpanded(index, not self.isExpanded(index))


def _flat_cell(index: QModelIndex) -> str:
    """Return a cell on one line; what stands beneath follows in brackets."""
    cell: Cell = index.data(Role.CELL)
    text = cell.text.replace("\u00a0", " ")
    if index.column() == NAME or not cell.under:
        return text
    return f"{text} ({cell.under})"
