"""The rows of a comparison as an item model, and a proxy that sorts them by value."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont

from baro_desktop.models.comparison import ComparisonRow
from baro_desktop.ui.compare.cells import COLUMNS, Units, row_note
from baro_desktop.ui.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


_SORT_SIGNS = {Qt.SortOrder.AscendingOrder: "▴", Qt.SortOrder.DescendingOrder: "▾"}


class Role(IntEnum):
    """Data beyond Qt's own roles: what a cell is sorted by, the row, and whether it is ours."""

    KEY = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    OWN = Qt.ItemDataRole.UserRole + 3


class ComparisonModel(QAbstractTableModel):
    """Holds the rows in the order of their rank."""

    def __init__(self, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._rows: tuple[ComparisonRow, ...] = ()
        self._own = ""
        self._texts: tuple[tuple[str, ...], ...] = ()

    def set_rows(self, rows: tuple[ComparisonRow, ...], own: str) -> None:
        """Show other rows; `own` is the area that is marked."""
        if rows is self._rows:
            self._mark(own)
            return
        self.beginResetModel()
        self._rows, self._own = rows, own
        self._texts = tuple(
            tuple(column.text(row, self._units) for column in COLUMNS) for row in rows
        )
        self.endResetModel()

    def _mark(self, own: str) -> None:
        """Mark another area among the same rows."""
        if own != self._own and self._rows:
            self._own = own
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [_ROLE.FontRole, Role.OWN])

    def row(self, place: int) -> ComparisonRow:
        """Return the row at a place, in the order of the rank."""
        return self._rows[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of areas."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Return all cells, row by row in the order of the rank."""
        return self._texts

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; our own row stands bold on a tinted ground."""
        if not index.isValid():
            return None
        if role == _ROLE.DisplayRole:
            return self._texts[index.row()][index.column()]
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Role.KEY:
            return column.key(row)
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == _ROLE.ToolTipRole:
            return plain_tooltip(row_note(row)) or None
        if role == _ROLE.AccessibleTextRole:
            return f"{column.title}: {self._texts[index.row()][index.column()] or 'intet'}"
        if role == Role.ROW:
            return row
        return self._own_data(row, role)

    def _own_data(self, row: ComparisonRow, role: int) -> object:
        own = row.area == self._own
        if role == _ROLE.FontRole and own:
            bold = QFont()
            bold.setBold(True)
            return bold
        return own if role == Role.OWN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        return COLUMNS[section].title if role == _ROLE.DisplayRole else None


class ByValue(QSortFilterProxyModel):
    """Sorts by the number behind a cell; what has no number comes last either way."""

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare two cells."""
        one, other = left.data(Role.KEY), right.data(Role.KEY)
        if one is None or other is None:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (other is None and one is not None) == ascending and one is not other
        return bool(one < other)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the name of a column, with a sign where the rows are sorted by it."""
        said = super().headerData(section, orientation, role)
        if role != _ROLE.DisplayRole or section != self.sortColumn():
            return said
        return f"{said} {_SORT_SIGNS[self.sortOrder()]}"
