"""A printed status table for Qt: titles, counts, sums and percentages."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from baro_desktop.models.reception.layout import PrintedTable, RowKind
from baro_desktop.ui.text import plain_tooltip
from baro_desktop.ui.widgets.table import Index

_BOLD = {RowKind.TOTAL, RowKind.SUBTOTAL}
_DISPLAY = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class PrintedModel(QAbstractTableModel):
    """Translates a printed table for Qt, and nothing else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printed: PrintedTable | None = None

    def set_table(self, printed: PrintedTable | None) -> None:
        """Show another table; None shows nothing."""
        self.beginResetModel()
        self._printed = printed
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() or self._printed is None else len(self._printed.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are, the titles' too."""
        return 0 if parent.isValid() or self._printed is None else 1 + len(self._printed.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or self._printed is None:
            return None
        row = self._printed.rows[index.row()]
        if role in _DISPLAY:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._text(index)) if index.column() == 0 else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            head = str(self.headerData(index.column(), Qt.Orientation.Horizontal) or "")
            return f"{row.title}, {head}".replace("\n", " ")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(right=index.column() > 0)
        if role == Qt.ItemDataRole.FontRole and row.kind in _BOLD:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column, its group above it."""
        if self._printed is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(right=section > 0)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self._printed.form.rows.name
        column = self._printed.columns[section - 1]
        return f"{column.group}\n{column.title}" if column.group else column.title

    def _text(self, index: Index) -> str:
        assert self._printed is not None  # there are cells, so there is a table
        row = self._printed.rows[index.row()]
        if index.column() == 0:
            return f"{row.rank}  {row.title}" if row.rank else row.title
        return row.cells[index.column() - 1].text


def _side(*, right: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
