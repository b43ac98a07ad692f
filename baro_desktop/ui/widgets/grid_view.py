"""A table that is typed in as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from baro_desktop.ui.widgets.pasting import block_of, block_text
from baro_desktop.ui.widgets.table import Index

_ROW_HEIGHT = 27
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class GridContent(Protocol):
    """What a model gives besides that of Qt, so that a grid can be pasted into and cleared."""

    def paste(self, start: Index, block: Sequence[Sequence[str]]) -> int:
        """Put a block of texts in from a cell on, and return how many cells did not fit."""

    def clear(self, cells: Sequence[Index]) -> None:
        """Empty cells."""


class GridDelegate(QStyledItemDelegate):
    """Ends typing with enter, tab and the arrows up and down, and goes on to the next cell."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take the keys that leave a cell."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = self._view.step_of(event)
            if step is not None and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                step()
                return True
        return super().eventFilter(editor, event)


class GridView(QTableView):
    """Cells are typed into at once, pasted into as blocks, and left with enter, tab and arrows.

    Tab leaves the grid after its last cell, shift+tab before its first.

    Signals:
        pasted: how many cells of a pasted block did not fit and were left out.
    """

    pasted = Signal(int)

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setProperty("framed", "true")
        self.setProperty("ruled", "both")
        self.setShowGrid(False)  # the cells have edges, and a grid would double them
        self.verticalHeader().hide()
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().height() + 10))
        self.horizontalHeader().setHighlightSections(False)

    def step_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return the step to another cell that a key asks for while a cell is typed in."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        if key in _ENTER:
            return lambda: self._move(-1 if back else 1, 0)
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            backwards = back or key == Qt.Key.Key_Backtab
            return lambda: self._tab(-1 if backwards else 1)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return lambda: self._move(1 if key == Qt.Key.Key_Down else -1, 0)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, copy, cut, paste and clear; anything else types into the cell."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy_selection()
            self._clear()
        elif event.key() in _CLEAR:
            self._clear()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next cell with tab; leave the grid after the last one."""
        if self._next_cell(1 if forward else -1) is None:
            return super().focusNextPrevChild(forward)
        self._tab(1 if forward else -1)
        return True

    def copy_selection(self) -> None:
        """Put the chosen cells on the clipboard as a spreadsheet takes them."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        model = self.model()
        cells = [[str(model.index(row, column).data() or "") for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(block_text(cells))

    def _content(self) -> GridContent:
        return cast("GridContent", self.model())

    def _paste(self) -> None:
        chosen = self.selectionModel().selectedIndexes()
        block = block_of(QGuiApplication.clipboard().text())
        if chosen and block:
            start = self.model().index(
                min(index.row() for index in chosen), min(index.column() for index in chosen)
            )
            self.pasted.emit(self._content().paste(start, block))

    def _clear(self) -> None:
        self._content().clear(self.selectionModel().selectedIndexes())

    def _move(self, down: int, across: int) -> None:
        now = self.currentIndex()
        there = self.model().index(now.row() + down, now.column() + across)
        if there.isValid():
            self.setCurrentIndex(there)

    def _tab(self, step: int) -> None:
        there = self._next_cell(step)
        if there is not None:
            self.setCurrentIndex(there)
        else:
            super().focusNextPrevChild(step > 0)

    def _next_cell(self, step: int) -> QModelIndex | None:
        """Return the next cell that can be typed in, in reading order."""
        model = self.model()
        columns, now = model.columnCount(), self.currentIndex()
        place = now.row() * columns + now.column() + step if now.isValid() else 0
        while 0 <= place < model.rowCount() * columns:
            index = model.index(place // columns, place % columns)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index
            place += step
        return None
