"""The grid itself: keys, clipboard and movement as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from baro_desktop.ui.entry.frozen_columns import FrozenColumns
from baro_desktop.ui.entry.grid_cells import TICKS, Cell
from baro_desktop.ui.entry.grid_columns import numeric
from baro_desktop.ui.entry.grid_delegate import GridDelegate
from baro_desktop.ui.entry.grid_model import GridModel, Index
from baro_desktop.ui.entry.grid_paste import block_text, parse_block

_ROW_HEIGHT = 32
_SPANNED = (0, 2)
"""Places of the columns that say the same for both groups of a figure."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EDITABLE = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable


class GridView(QTableView):
    """Tab and Enter go on as in Excel; Tab leaves the grid after its last cell.

    Signals:
        opened: place of a figure that is typed in a dialog of its own.
        pasted: how many cells a block had, and what was refused of it.
    """

    opened = Signal(int)
    pasted = Signal(int, object)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.delegate = GridDelegate(self)
        self.setAccessibleName("Indtastning af alle tal")
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setProperty("framed", "true")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self._frozen = FrozenColumns(self)
        self._set_heads()
        self.doubleClicked.connect(self._open_at)
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Give the columns their widths."""
        sign = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(self._model.columns):
            least = self.horizontalHeader().sectionSizeHint(place)
            self.setColumnWidth(place, max(column.width * sign, least))
        self.clearSpans()
        lines = self._model.sheet.lines
        for row in range(1, len(lines)):
            if lines[row].figure == lines[row - 1].figure:
                for place in _SPANNED:
                    self.setSpan(row - 1, place, 2, 1)
        self.resizeRowsToContents()
        self._frozen.fit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell beside the columns that stay, not under it."""
        super().scrollTo(index, hint)
        under = self._frozen.covered() - self.visualRect(index).left()
        if index.column() >= self._frozen.count() and under > 0 and self._frozen.isVisible():
            across = self.horizontalScrollBar()
            across.setValue(across.value() - under)

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), rows + 24)

    def go_to(self, cell: Cell) -> None:
        """Make a cell the current one."""
        index = self._model.index_of(cell)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def go_to_first(self) -> None:
        """Make the first figure that can be typed the current one, else the first other cell."""
        start = self._model.index(0, 0)
        first = index = self._next(start, 1)
        while index is not None and not numeric(self._model.columns[index.column()]):
            index = self._next(index, 1)
        self.setCurrentIndex(index or first or start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a spreadsheet does."""
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            self._copy()
        elif event.matches(standard.Paste):
            self._paste()
        elif event.matches(standard.Undo):
            self._step(back=True)
        elif event.matches(standard.Redo):
            self._step(back=False)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear()
        elif event.key() in _ENTER and _with_control(event):
            event.ignore()  # the dialog saves
        elif event.key() in _ENTER:
            # An open field hands its Enter on, and is closed by the delegate a moment later.
            if self.state() is not QAbstractItemView.State.EditingState:
                self._enter(upwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next cell that can be typed in; leave the grid after the last."""
        if self.state() is QAbstractItemView.State.EditingState:
            return False
        index = self._next(self.currentIndex(), 1 if forward else -1)
        if index is None:
            return super().focusNextPrevChild(forward)
        self.setCurrentIndex(index)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell after Tab, to the one below after Enter."""
        hints = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, hints.NoHint)
        if hint is hints.EditNextItem or hint is hints.EditPreviousItem:
            step = 1 if hint is hints.EditNextItem else -1
            self.setCurrentIndex(self._next(self.currentIndex(), step) or self.currentIndex())
        elif hint is hints.SubmitModelCache:
            self._down(1)

    def finish_typing(self) -> None:
        """Take what stands in an open field."""
        editor = QGuiApplication.focusObject()
        if isinstance(editor, QWidget) and self.viewport().isAncestorOf(editor):
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _set_heads(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(max(_ROW_HEIGHT, self.fontMetrics().height() + 14))
        down.setMaximumSectionSize(3 * _ROW_HEIGHT)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setMinimumSectionSize(48)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.fit()

    def _enter(self, *, upwards: bool) -> None:
        if not self._open_at(self.currentIndex()):
            self._down(-1 if upwards else 1)

    def _open_at(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        figure = self._model.sheet.lines[index.row()].figure
        housing = self._model.sheet.figures[figure].housing
        if housing:
            self.opened.emit(figure)
        return housing

    def _down(self, step: int) -> None:
        here = self.currentIndex()
        row = here.row() + step
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row, here.column())
            figure = self._model.sheet.figures[self._model.sheet.lines[row].figure]
            if self._model.flags(index) & _EDITABLE or figure.housing:
                self.setCurrentIndex(index)
                return
            row += step

    def _next(self, here: QModelIndex, step: int) -> QModelIndex | None:
        columns = self._model.columnCount()
        place = here.row() * columns + here.column() + step if here.isValid() else 0
        while 0 <= place < self._model.rowCount() * columns:
            index = self._model.index(place // columns, place % columns)
            if self._model.flags(index) & _EDITABLE:
                return index
            place += step
        return None

    def _copy(self) -> None:
        chosen = self.selectedIndexes()
        if not chosen:
            return
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        block = tuple(tuple(self._copied(row, column) for column in columns) for row in rows)
        QGuiApplication.clipboard().setText(block_text(block))

    def _copied(self, row: int, column: int) -> str:
        index = self._model.index(row, column)
        cell = self._model.cell(index)
        if cell is not None and cell.field in TICKS:
            return self._model.sheet.text(cell)
        return str(index.data() or "")

    def _paste(self) -> None:
        start = self._top_left()
        block = parse_block(QGuiApplication.clipboard().text())
        cells = [
            (self._model.cell(self._model.index(start.row() + down, start.column() + across)), text)
            for down, row in enumerate(block)
            for across, text in enumerate(row)
        ]
        outside = sum(1 for cell, text in cells if cell is None and text.strip())
        refused = self._model.sheet.paste(cells)
        self._model.tell()
        if cells:
            self.pasted.emit(len(cells), (refused, outside))

    def _top_left(self) -> QModelIndex:
        chosen = self.selectedIndexes() or [self.currentIndex()]
        return min(chosen, key=lambda index: (index.row(), index.column()))

    def _clear(self) -> None:
        cells = [self._model.cell(index) for index in self.selectedIndexes()]
        sheet = self._model.sheet
        sheet.set({cell: "" for cell in cells if cell is not None and sheet.editable(cell)})
        self._model.tell()

    def _step(self, *, back: bool) -> None:
        sheet = self._model.sheet
        if sheet.undo() if back else sheet.redo():
            self._model.tell()


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
