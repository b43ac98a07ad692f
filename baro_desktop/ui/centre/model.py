"""The rows of a centre as an item model: groups, and indicators inside them."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.texts.words import KINDS
from baro_desktop.ui.centre.cells import COLUMNS, COMPACT_COLUMNS, STATUS, Cell, Column, Units
from baro_desktop.ui.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """Data beyond Qt's own roles: the `Cell` and the `CentreRow` behind an index."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class CentreModel(QAbstractItemModel):
    """Two levels: a group for each kind that the centre has, its indicators below."""

    def __init__(self, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._columns: tuple[Column, ...] = COLUMNS
        self._groups: tuple[tuple[IndicatorKind, tuple[CentreRow, ...]], ...] = ()

    def set_table(self, table: CentreTable | None) -> None:
        """Show another table."""
        self.beginResetModel()
        kinds = [(kind, table.of_kind(kind)) for kind in IndicatorKind] if table else []
        self._groups = tuple((kind, rows) for kind, rows in kinds if rows)
        self.endResetModel()

    def set_compact(self, compact: bool) -> None:
        """Put the period beneath the figure, or in its own column."""
        columns = COMPACT_COLUMNS if compact else COLUMNS
        if columns is self._columns:
            return
        self._columns = columns
        for place, (_, rows) in enumerate(self._groups):
            first = self.createIndex(0, STATUS, place + 1)
            self.dataChanged.emit(first, self.createIndex(len(rows) - 1, STATUS, place + 1))

    def row_of(self, index: Index) -> CentreRow | None:
        """Return what an index shows, None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def find(self, code: str) -> QModelIndex:
        """Return the first cell of an indicator, an invalid index if it is not here."""
        for place, (_, rows) in enumerate(self._groups):
            for row, held in enumerate(rows):
                if held.indicator.code == code:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a child; groups carry 0, rows the place of their group + 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        """Return the group of a row."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of groups, or of rows in a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        del parent
        return len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let indicators be chosen, groups only be folded."""
        if self.row_of(index) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self.row_of(index)
        if row is None:
            return self._group_data(index, role)
        if role == Role.ROW:
            return row
        column = self._columns[index.column()]
        return _cell_data(column.cell(row, self._units), column.title, column.right, role)

    def _group_data(self, index: Index, role: int) -> object:
        kind, rows = self._groups[index.row()]
        if role == _ROLE.DisplayRole and index.column() == 0:
            return KINDS[kind.value]
        if role == _ROLE.AccessibleTextRole and index.column() == 0:
            return f"{KINDS[kind.value]}, {len(rows)} rækker"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return column.title
        return None


def _cell_data(cell: Cell, title: str, right: bool, role: int) -> object:
    if role == _ROLE.DisplayRole:
        return cell.text
    if role == _ROLE.ToolTipRole:
        return plain_tooltip(cell.note) or None
    if role == _ROLE.AccessibleTextRole:
        said = ", ".join(part for part in (cell.text or cell.note, cell.under) if part)
        return f"{title}: {said or 'intet'}"
    if role == _ROLE.TextAlignmentRole:
        return _RIGHT if right else _LEFT
    return cell if role == Role.CELL else None
