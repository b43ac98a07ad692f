"""The table of a centre: grouped rows, columns that fit, copying, and the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.ui.centre.cells import NAME, PLACES, Column, Units
from baro_desktop.ui.centre.columns import Columns
from baro_desktop.ui.centre.copying import rows_on_clipboard
from baro_desktop.ui.centre.delegates import CellDelegate
from baro_desktop.ui.centre.model import CentreModel, Group, Role

_COPY_WITH_HEADERS = QKeySequence("Ctrl+Shift+C")
_OPEN_MENU = {QKeySequence(Qt.Key.Key_Menu), QKeySequence("Shift+F10")}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CentreView(QTreeView):
    """Shows a `CentreTable`.

    Signals:
        chosen: the `CentreRow` that is current, None when the table has no rows.
        opened: the row was double-clicked or enter pressed on it.
        writing_requested: the row whose figure, or else its remark, is to be written (F2).
        menu_requested: where the menu of the current row is to open, in global places.
        fold_changed: a group was folded or unfolded by the user.
    """

    chosen = Signal(object)
    opened = Signal(object)
    writing_requested = Signal(object)
    menu_requested = Signal(QPoint)
    fold_changed = Signal()

    def __init__(self, units: Units, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CentreModel(units, self)
        self._folded: set[str] = set()
        self._kept = ""
        self._told: CentreRow | None = None
        self._rows_for_copies: Callable[[], Sequence[CentreRow]] = self._model.rows
        self.setModel(self._model)
        self._delegate = CellDelegate(self, self._model)
        self.setItemDelegate(self._delegate)
        self.columns = Columns(self, self._model, self._delegate)
        self._dress()
        self._model.modelReset.connect(self._settle)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._toggle)
        self.collapsed.connect(lambda index: self._remember_fold(index, folded=True))
        self.expanded.connect(lambda index: self._remember_fold(index, folded=False))

    def show_table(self, table: CentreTable) -> None:
        """Show another table; the current indicator stays current where it is still there."""
        self.columns.forget()
        self._model.set_table(table)

    def set_filter(self, text: str) -> tuple[int, int]:
        """Show the rows that match a text; return how many these are, and of how many."""
        self._model.set_filter(text)
        return len(self.rows()), len(self._model.rows())

    def select(self, code: str) -> bool:
        """Unfold to an indicator and make it current; False if it is not among the rows."""
        index = self._model.find(code)
        if index.isValid():
            self.expand(index.parent())
            self._go_to(index)
            self.scrollTo(index)
        return index.isValid()

    def table(self) -> CentreTable | None:
        """Return everything that is shown, or was left out by the filter."""
        return self._model.table()

    def rows(self) -> tuple[CentreRow, ...]:
        """Return the rows that are not filtered away, in the order in which they stand."""
        return tuple(row for group in self._model.groups() for row in group.rows)

    def groups(self) -> tuple[Group, ...]:
        """Return the same, group by group."""
        return self._model.groups()

    def shown_columns(self) -> tuple[Column, ...]:
        """Return the columns that are seen, from left to right."""
        shown = [key for key in self.columns.order() if self.columns.is_shown(key)]
        return tuple(self._model.column(PLACES[key]) for key in shown)

    def filter(self) -> str:
        """Return the text that rows are chosen by, "" for all."""
        return self._model.filter()

    def current_row(self) -> CentreRow | None:
        """Return what the current row shows, None on a group."""
        return self._model.row_of(self.currentIndex())

    def folded(self) -> tuple[str, ...]:
        """Return the kinds whose groups are folded."""
        return tuple(sorted(self._folded))

    def set_folded(self, kinds: tuple[str, ...]) -> None:
        """Fold these groups, and unfold the others."""
        self._folded = {kind for kind in kinds if kind in set(IndicatorKind)}
        self._settle()

    def copy_selection(self, *, headers: bool = False) -> None:
        """Put the chosen rows on the clipboard, as text and as a table.

        Args:
            headers: the names of the columns stand above.
        """
        chosen = [i for i in self._all_rows() if self.selectionModel().isSelected(i)]
        codes = [index.data(Role.ROW).indicator.code for index in chosen]
        known = {row.indicator.code: row for row in self._rows_for_copies()} if codes else {}
        rows = [known[code] for code in codes]
        if rows:
            shown = [key for key in self.columns.order() if self.columns.is_shown(key)]
            mime = rows_on_clipboard(rows, shown, self._model, headers=headers)
            QGuiApplication.clipboard().setMimeData(mime)

    def take_rows_for_copies_from(self, rows: Callable[[], Sequence[CentreRow]]) -> None:
        """Copy rows as they may leave the program: small counts stay on the screen."""
        self._rows_for_copies = rows

    def event(self, event: QEvent) -> bool:
        """Take F2 before the window does: of a published row it is the remark that is written."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, fold, open, write, and open the menu, without a mouse."""
        keys = QKeySequence(event.keyCombination())
        index = self.currentIndex()
        on_group = index.isValid() and self._model.row_of(index) is None
        if keys == _COPY_WITH_HEADERS or event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection(headers=keys == _COPY_WITH_HEADERS)
        elif keys in _OPEN_MENU:
            self._ask_for_menu(self.visualRect(index).bottomLeft())
        elif on_group and event.key() in {*_ENTER, Qt.Key.Key_Space}:
            self._toggle(index)
        elif event.key() in _ENTER:
            self._open(index)
        elif event.key() == Qt.Key.Key_F2:
            self.writing_requested.emit(self._model.row_of(index))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the mouse."""
        index = self.indexAt(event.pos())
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_mouse and self._model.row_of(index) is not None:
            if not self.selectionModel().isSelected(index):
                self._go_to(index)
            self._ask_for_menu(event.pos())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the columns."""
        super().resizeEvent(event)
        self.columns.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "columns"):
            self.columns.forget()
            self.columns.fit()

    def _dress(self) -> None:
        self.setAccessibleName("Indikatorer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setAllColumnsShowFocus(False)  # the delegate rings the row; Fusion would veil it
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _all_rows(self) -> list[QModelIndex]:
        groups = [self._model.index(at, NAME) for at in range(self._model.rowCount())]
        return [
            self._model.index(row, NAME, group)
            for group in groups
            for row in range(self._model.rowCount(group))
        ]

    def _settle(self) -> None:
        """Fold, fit and choose anew after the rows were exchanged or put in another order.

        Spanning comes last, since it lays the rows out: each is measured once that way.
        """
        self._unfold()
        self.columns.fit()
        for at in range(self._model.rowCount()):
            self.setFirstColumnSpanned(at, QModelIndex(), True)
        row = self._row_to_keep()
        if row is not None and self._is_seen(row):
            self._go_to(self._model.find(row.indicator.code))
        else:
            self._tell(row)

    def _unfold(self) -> None:
        """Open the groups, but for those that the user folded."""
        self.blockSignals(True)  # nothing here was folded by the user
        for at, group in enumerate(self._model.groups()):
            folded = group.kind in self._folded and not self._model.filter()
            self.setExpanded(self._model.index(at, NAME), not folded)
        self.blockSignals(False)

    def _row_to_keep(self) -> CentreRow | None:
        """Return the row that was current, else one that is seen, preferably with a figure.

        Where none is seen, the row that was current comes with its new figures all the
        same: graph and facts must never stay with another area's.
        """
        shown = self.rows()
        kept = [row for row in shown if row.indicator.code == self._kept]
        seen = [row for row in shown if self._is_seen(row)]
        held = [row for row in seen if row.status is not None]
        unseen = [row for row in self._model.rows() if row.indicator.code == self._kept]
        return next(iter((*kept, *held, *seen, *unseen)), None)

    def _go_to(self, index: QModelIndex) -> None:
        """Choose a row alone; `setCurrentIndex` would not while Ctrl is held, as in Ctrl+Z."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _is_seen(self, row: CentreRow) -> bool:
        index = self._model.find(row.indicator.code)
        return index.isValid() and self.isExpanded(index.parent())

    def _remember_fold(self, index: QModelIndex, *, folded: bool) -> None:
        kind = self._model.groups()[index.row()].kind.value
        (self._folded.add if folded else self._folded.discard)(kind)
        if folded and self.currentIndex().parent() == index:
            self.setCurrentIndex(index)
        self.fold_changed.emit()

    def _current_changed(self) -> None:
        row = self.current_row()
        if row is not None:  # on a group, graph and facts stay with the last row
            self._tell(row)
        self.viewport().update()

    def _tell(self, row: CentreRow | None) -> None:
        if row is None or row is not self._told:
            self._told = row
            self._kept = row.indicator.code if row else self._kept
            self.chosen.emit(row)

    def _ask_for_menu(self, place: QPoint) -> None:
        if self.current_row() is not None:
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_of(index)
        if row is not None:
            self.opened.emit(row)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.row_of(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
