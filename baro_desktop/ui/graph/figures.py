"""The figures of a graph as a table: one row a period, one column a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period
from baro_desktop.models.series import Point, Series
from baro_desktop.texts.words import NO_REPORT_SIGN
from baro_desktop.ui.graph.lines import known_periods
from baro_desktop.ui.graph.words import Units, value_text

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureModel(QAbstractTableModel):
    """Holds series; newest period first. A broken series has a column for each meaning."""

    def __init__(self, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._columns: tuple[tuple[str, str, dict[Period, Point]], ...] = ()
        self._periods: tuple[Period, ...] = ()

    def set_series(self, series: Sequence[Series], notes: dict[str, str]) -> None:
        """Show other series.

        Args:
            notes: short names of definitions, for the columns of a broken series.
        """
        self.beginResetModel()
        self._columns = tuple(
            (_heading(one, segment.definition, notes), one.unit, points)
            for one in series
            for segment in reversed(one.segments)
            for points in [{point.period: point for point in segment.points}]
        )
        self._periods = tuple(reversed(known_periods(series)))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of periods."""
        return 0 if parent.isValid() else len(self._periods)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the period's column and one for each line."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role != _ROLE.DisplayRole:
            return None
        period = self._periods[index.row()]
        if index.column() == 0:
            return period_text(period)
        _, unit, points = self._columns[index.column() - 1]
        point = points.get(period)
        return value_text(point, unit, self._units) if point else NO_REPORT_SIGN

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the name of a line."""
        if orientation is not Qt.Orientation.Horizontal or section > len(self._columns):
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        if role == _ROLE.DisplayRole:
            return self._columns[section - 1][0] if section else "Periode"
        return None


def _heading(series: Series, definition: str, notes: dict[str, str]) -> str:
    if not series.broken:
        return series.label
    return f"{series.label}\n({notes.get(definition) or definition})"
