"""A frame around a graph that the program draws itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from baro_desktop.ui.graph.chart import Chart, Table
from baro_desktop.ui.graph.frame import GraphFrame, scrolled
from baro_desktop.ui.graph.picture import Captions

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TextTable(QAbstractTableModel):
    """Shows a table of texts; all columns but the first hold figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table()

    def set_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._table.header)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role == _ROLE.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._table.header):
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return self._table.header[section] if role == _ROLE.DisplayRole else None


class ChartFrame(GraphFrame):
    """A graph of its own kind with table, notes, source and buttons."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self._rows = TextTable(self)
        self._area: QScrollArea = scrolled(chart)
        self.set_model(self._rows)
        chart.read_out.connect(self.read_out)
        chart.looked_at.connect(self._look_at)

    def present(self, captions: Captions) -> None:
        """Show the figures that the chart has been given."""
        self._rows.set_table(self.chart.table())
        self.chart.renew(f"Graf: {captions.title}")
        self.show_drawing(self._area, lambda: self.chart, captions)

    def _look_at(self, room: QRect) -> None:
        self._area.ensureVisible(room.center().x(), room.top(), 0, 60)
        self._area.ensureVisible(room.center().x(), room.bottom(), 0, 20)
