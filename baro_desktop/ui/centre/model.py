"""The rows of a centre as an item model: groups, and indicators inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.display import period_text
from baro_desktop.models.observation import State
from baro_desktop.texts.words import ASSESSMENTS, KINDS
from baro_desktop.ui.centre.cells import (
    COLUMNS,
    COMPACT_COLUMNS,
    JUDGEMENT,
    NAME,
    OTHER_PERIOD_SIGN,
    PERIOD,
    PLACES,
    STATUS,
    TREND,
    Cell,
    Column,
    Units,
)
from baro_desktop.ui.centre.filtering import matches
from baro_desktop.ui.centre.order_by import in_order
from baro_desktop.ui.centre.trend import Trend, trend_of
from baro_desktop.ui.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """Data beyond Qt's own roles: the `Cell` and the `CentreRow` behind an index."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of indicators: the rows that are shown, and how many there are of the kind."""

    kind: IndicatorKind
    rows: tuple[CentreRow, ...]
    total: int

    @property
    def title(self) -> str:
        """Name and number of rows: `Barometer (4)`, `Barometer (1 af 4)`."""
        shown = len(self.rows)
        count = str(shown) if shown == self.total else f"{shown} af {self.total}"
        return f"{KINDS[self.kind.value]} ({count})"


class CentreModel(QAbstractItemModel):
    """Two levels: a group for each kind that the centre has, its indicators below."""

    def __init__(self, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._table: CentreTable | None = None
        self._compact = False
        self._sort: tuple[str, bool] = ("", False)
        self._filter = ""
        self._groups: tuple[Group, ...] = ()
        self._cells: dict[tuple[str, int, bool], Cell] = {}
        self._trends: dict[str, Trend | None] = {}

    def set_table(self, table: CentreTable | None) -> None:
        """Show another table."""
        self._table = table
        self._cells, self._trends = {}, {}
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only the rows that match every word of a text; "" shows all."""
        if text != self._filter:
            self._filter = text
            self._arrange()

    def filter(self) -> str:
        """Return the text that rows are chosen by."""
        return self._filter

    def sort_by(self, column: str, *, descending: bool) -> None:
        """Sort inside the groups by a column; "" goes back to the order of the catalogue."""
        if (column, descending) != self._sort:
            self._sort = (column, descending)
            self._arrange()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def sorted_by(self) -> tuple[str, bool]:
        """Return the column that is sorted by, "" for none, and whether largest come first."""
        return self._sort

    def groups(self) -> tuple[Group, ...]:
        """Return what is shown, group by group."""
        return self._groups

    def rows(self) -> tuple[CentreRow, ...]:
        """Return every row, shown or not, in the order of the catalogue."""
        return self._table.rows if self._table else ()

    def table(self) -> CentreTable | None:
        """Return the whole table."""
        return self._table

    def set_compact(self, compact: bool) -> None:
        """Put the period beneath the figure, or in its own column."""
        if compact is self._compact:
            return
        self._compact = compact
        for place, group in enumerate(self._groups):
            first = self.createIndex(0, STATUS, place + 1)
            self.dataChanged.emit(first, self.createIndex(len(group.rows) - 1, STATUS, place + 1))

    def cell_on_paper(self, row: CentreRow, place: int) -> Cell:
        """Return a cell of a row that may not be the one on screen: small counts are left out."""
        return self.column(place).cell(row, self._units)

    def column(self, place: int) -> Column:
        """Return a column as it is now: the figure's holds the period where that has none."""
        return (COMPACT_COLUMNS if self._compact else COLUMNS)[place]

    def cell(self, row: CentreRow, place: int, *, compact: bool | None = None) -> Cell:
        """Return a cell, made once: the view asks for each many times."""
        narrow = self._compact if compact is None else compact
        key = (row.indicator.code, place, narrow)
        if key not in self._cells:
            column = (COMPACT_COLUMNS if narrow else COLUMNS)[place]
            self._cells[key] = column.cell(row, self._units)
        return self._cells[key]

    def trend(self, row: CentreRow) -> Trend | None:
        """Return the small line of a row, worked out once."""
        code = row.indicator.code
        if code not in self._trends:
            self._trends[code] = trend_of(row, row.target.value if row.target else None)
        return self._trends[code]

    def _arrange(self) -> None:
        self.beginResetModel()
        self._groups = tuple(self._shown_groups())
        self.endResetModel()

    def _shown_groups(self) -> Iterator[Group]:
        name, descending = self._sort
        order = COLUMNS[PLACES[name]].order if name else None
        for kind in IndicatorKind:
            held = self._table.of_kind(kind) if self._table else ()
            rows = tuple(row for row in held if matches(row, self._filter))
            if order is not None:
                rows = in_order(rows, order, descending=descending)
            if rows:
                yield Group(kind, rows, len(held))

    def row_of(self, index: Index) -> CentreRow | None:
        """Return what an index shows, None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def find(self, code: str) -> QModelIndex:
        """Return the first cell of an indicator, an invalid index if it is not here."""
        for place, group in enumerate(self._groups):
            for row, held in enumerate(group.rows):
                if held.indicator.code == code:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a child; groups carry 0, rows the place of their group + 1."""
        if not 0 <= column < len(COLUMNS):
            return QModelIndex()
        if not parent.isValid():
            known, held = len(self._groups), 0
        elif parent.internalId() or parent.column():
            return QModelIndex()
        else:
            known, held = len(self._groups[parent.row()].rows), parent.row() + 1
        return self.createIndex(row, column, held) if 0 <= row < known else QModelIndex()

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
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        del parent
        return len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let indicators be chosen, groups only be folded."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _ROW_FLAGS if index.internalId() else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self.row_of(index)
        if row is None:
            return self._group_data(index, role)
        if role == Role.ROW:
            return row
        return self._cell_data(row, index.column(), role)

    def _group_data(self, index: Index, role: int) -> object:
        group = self._groups[index.row()]
        if index.column() != NAME:
            return None
        if role == _ROLE.DisplayRole:
            return group.title
        if role == _ROLE.AccessibleTextRole:
            count = len(group.rows)
            rows = "1 række" if count == 1 else f"{count} rækker"
            hidden = "" if count == group.total else f" af {group.total}"
            return f"Gruppe {KINDS[group.kind.value]}, {rows}{hidden}"
        return None

    def _cell_data(self, row: CentreRow, place: int, role: int) -> object:
        cell = self.cell(row, place)
        if role == Role.CELL:
            return cell
        if role == _ROLE.DisplayRole:
            return cell.text
        if role == _ROLE.ToolTipRole:
            return plain_tooltip(cell.note) or None
        if role == _ROLE.AccessibleTextRole:
            return _said(row, place, cell)
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if COLUMNS[place].right else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the name of a column, and the sign of the way it is sorted."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        name, descending = self._sort
        mine = column.key == name
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == _ROLE.DisplayRole:
            return f"{column.title} {SORT_SIGNS[descending]}" if mine else column.title
        if role == _ROLE.ToolTipRole:
            return _HEAD_HINT
        if role == _ROLE.AccessibleTextRole:
            way = ", største først" if descending else ", mindste først"
            return f"{column.full}, sorteret{way}" if mine else column.full
        return None


_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_HEAD_HINT = "Klik for at sortere. Højreklik for at vise, skjule og flytte kolonner."
SORT_SIGNS = ("↑", "↓")
"""Arrows, not triangles: those are the signs of judgements."""


def _said(row: CentreRow, place: int, cell: Cell) -> str:
    """Say a cell so that it can be understood without its neighbours."""
    title = COLUMNS[place].full
    if place == STATUS:
        period = period_text(row.period) if row.period else ""
        parts = [f"{title} {_figure_words(row, cell)}", period, *row.conditions]
    elif place == NAME:
        flag = "databrud" if row.series_break else ""
        parts = [row.indicator.title, flag, cell.under]
    elif place == JUDGEMENT:
        word = ASSESSMENTS[row.assessment.value].word
        parts = [f"{title} {word}", cell.under]
    elif place in {PERIOD, TREND}:
        parts = [f"{title} {cell.text or cell.note or 'intet'}"]
    else:
        under = cell.under.replace(OTHER_PERIOD_SIGN, "anden periode:")
        parts = [f"{title} {cell.text or 'intet'}", under]
    return ", ".join(part.replace("\u00a0", " ") for part in parts if part)


def _figure_words(row: CentreRow, cell: Cell) -> str:
    """Write a figure, or the kind of nothing in words: a lone sign is not read aloud."""
    if row.figure is not None and row.figure.state is State.REPORTED:
        return cell.text
    return ASSESSMENTS[row.assessment.value].word.lower()
