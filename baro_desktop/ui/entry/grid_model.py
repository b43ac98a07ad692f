"""The grid of a centre for Qt."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from baro_desktop.ui.entry.grid_cells import TICKS, YES, Cell, Field
from baro_desktop.ui.entry.grid_columns import (
    STATES,
    GridColumn,
    cell_name,
    cell_text,
    columns_of,
    numeric,
)
from baro_desktop.ui.entry.grid_sheet import GridSheet
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.text import plain_tooltip
from baro_desktop.ui.widgets.table import TONE_ROLE

Index = QModelIndex | QPersistentModelIndex

PROBLEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
OPEN_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class GridModel(QAbstractTableModel):
    """Translates a sheet for Qt, and nothing else."""

    def __init__(self, sheet: GridSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.columns: tuple[GridColumn, ...] = columns_of(sheet.figures)

    def show_sheet(self, sheet: GridSheet) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.columns = columns_of(sheet.figures)
        self.endResetModel()

    def tell(self) -> None:
        """Show every cell anew: one figure's state hangs on all its cells."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.sheet.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, index: Index) -> Cell | None:
        """Return the cell of an index, None where nothing is ever typed."""
        if not index.isValid():
            return None
        column, line = self.columns[index.column()], self.sheet.lines[index.row()]
        return None if column.field is None else Cell(line.figure, line.group, column.field)

    def problem(self, index: Index) -> Problem | None:
        """Return what is wrong with or missing in a cell."""
        cell = self.cell(index)
        if cell is None:
            return None
        return self.sheet.judged(cell.figure).problems.get((cell.group, cell.field))

    def index_of(self, cell: Cell) -> QModelIndex:
        """Return the index of a cell."""
        row = next(
            place
            for place, line in enumerate(self.sheet.lines)
            if (line.figure, line.group) == (cell.figure, cell.group)
        )
        column = next(n for n, column in enumerate(self.columns) if column.field is cell.field)
        return self.index(row, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a cell now."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell(index)
        if cell is None or not self.sheet.editable(cell):
            return flags
        ticked = cell.field in TICKS
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if ticked else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        line, column = self.sheet.lines[index.row()], self.columns[index.column()]
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            ticked = column.field in TICKS and column.field is not Field.CONFIRMED
            return "" if ticked else cell_text(self.sheet, line, column)
        if role == Qt.ItemDataRole.EditRole and cell is not None:
            return self.sheet.text(cell)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return self._dress(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed or ticked, right or wrong."""
        cell = self.cell(index)
        if cell is None or not self.sheet.editable(cell):
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = Qt.CheckState(value) is Qt.CheckState.Checked
            self.sheet.set({cell: YES if ticked else ""})
        elif role == Qt.ItemDataRole.EditRole:
            self.sheet.set({cell: str(value).strip()})
        else:
            return False
        self.tell()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment_of(self.columns[section])
        return None

    def _tick(self, cell: Cell | None) -> Qt.CheckState | None:
        if cell is None or cell.field not in TICKS or not self.sheet.editable(cell):
            return None
        on = self.sheet.text(cell) == YES
        return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked

    def _spoken(self, index: Index) -> str:
        line, column = self.sheet.lines[index.row()], self.columns[index.column()]
        text = cell_text(self.sheet, line, column) or "tom"
        problem = self.problem(index)
        tail = f". {problem.text}" if problem else ""
        return f"{cell_name(self.sheet, line, column)}: {text}{tail}"

    def _dress(self, index: Index, role: int) -> object:
        column, line = self.columns[index.column()], self.sheet.lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment_of(column)
        if role == PROBLEM_ROLE:
            return self.problem(index)
        if role == OPEN_ROLE:
            cell = self.cell(index)
            return cell is not None and self.sheet.editable(cell)
        if role == TONE_ROLE and column.field is Field.CONFIRMED:
            return STATES[self.sheet.judged(line.figure).state].tone
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = self.problem(index)
            return plain_tooltip(problem.text if problem else cell_text(self.sheet, line, column))
        return None


def alignment_of(column: GridColumn) -> int:
    """Return the side that a column's texts stand at."""
    side = Qt.AlignmentFlag.AlignRight if numeric(column) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
