"""What is typed into a status table: texts by cell, with sums and problems kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from baro_desktop.models.numbers import format_number
from baro_desktop.models.period import Period
from baro_desktop.models.reception.checks import problems_of
from baro_desktop.models.reception.forms import (
    TOTAL,
    Category,
    DimensionKind,
    Key,
    TableForm,
)
from baro_desktop.models.reception.layout import count_cell
from baro_desktop.models.reception.sums import Sums
from baro_desktop.models.reception.table import StatusTable, categories, named_id
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.numbers import NumberRule, Problem, read_number
from baro_desktop.ui.entry.problem_line import problem_of
from baro_desktop.ui.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
RULE = NumberRule(Decimal(0), None, 0, "personer")
_COMPUTED = "Beregnet sum. Skriv i feltet, hvis tallet i alt er et andet."
_DISPLAY = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class GridRole(IntEnum):
    """What the delegate asks for besides the text."""

    TOTAL = int(Qt.ItemDataRole.UserRole) + 1
    COMPUTED = int(Qt.ItemDataRole.UserRole) + 2
    WRONG = int(Qt.ItemDataRole.UserRole) + 3
    NAME = int(Qt.ItemDataRole.UserRole) + 4


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its id, its title, and whether the user names it."""

    id: str
    title: str
    named: bool = False
    total: bool = False


class GridModel(QAbstractTableModel):
    """The cells of a status table as texts; the last row that the user names is always free.

    Signals:
        changed: something was typed, pasted or cleared.
    """

    changed = Signal()

    def __init__(self, form: TableForm, area: str, period: Period, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._area, self._period = form, area, period
        self._names: list[str] = []
        self._texts: dict[Key, str] = {}
        self._rows: tuple[_Row, ...] = ()
        self._columns: tuple[Key, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._problems: dict[Key, Problem] = {}
        self._sums = Sums(form, StatusTable(area, form.id, period))
        self._free_rows()
        self._arrange()
        self._judge()

    def show_table(self, table: StatusTable | None) -> None:
        """Show what is stored; None empties all cells."""
        self.beginResetModel()
        self._names = list(table.names) if table else []
        cells = table.cells if table else ()
        self._texts = {key: format_number(Decimal(value)) for key, value in cells}
        self._free_rows()
        self._arrange()
        self._judge()
        self.endResetModel()
        self.changed.emit()

    def set_period(self, period: Period) -> None:
        """Take another period of reference, whose years may be other columns."""
        self.beginResetModel()
        self._period = period
        self._arrange()
        self._judge()
        self.endResetModel()

    def table(self) -> StatusTable:
        """Return what is typed as far as it can be read; free rows are left out."""
        places = [place for place in range(len(self._names)) if self._used(place)]
        new_ids = {named_id(place): named_id(at) for at, place in enumerate(places)}
        keys = [(row.id, *column) for row in self._rows for column in self._columns]
        cells = []
        for key in keys:
            value = read_number(self._texts.get(key, ""), RULE).value
            if value is not None:
                cells.append(((new_ids.get(key[0], key[0]), *key[1:]), int(value)))
        names = tuple(" ".join(self._names[place].split()) for place in places)
        return StatusTable(self._area, self._form.id, self._period, names, tuple(cells))

    def problem(self, index: Index) -> Problem | None:
        """Return what is wrong with a cell."""
        return self._problems.get(self._key(index)) if index.isValid() else None

    def wrong_cells(self) -> list[QModelIndex]:
        """Return the cells that are wrong, from above."""
        cells = (
            self.index(row, column)
            for row in range(self.rowCount())
            for column in range(self.columnCount())
        )
        return [index for index in cells if self.problem(index) is not None]

    def typed(self) -> tuple[object, ...]:
        """Return everything as it stands, to tell whether something was changed."""
        names = tuple(name for place, name in enumerate(self._names) if self._used(place))
        return (names, tuple(sorted((k, t) for k, t in self._texts.items() if t)))

    def draft(self) -> dict[str, object]:
        """Return everything that is typed, unreadable texts too, as JSON can hold it."""
        return {"names": list(self._names), "texts": [[list(k), t] for k, t in self._texts.items()]}

    def show_draft(self, content: Mapping[str, Any]) -> None:
        """Show what `draft` returned."""
        self.beginResetModel()
        self._names = [str(name) for name in content.get("names", ())]
        self._texts = {tuple(key): str(text) for key, text in content.get("texts", ())}
        self._free_rows()
        self._arrange()
        self._judge()
        self.endResetModel()
        self.changed.emit()

    def paste(self, start: Index, block: Sequence[Sequence[str]]) -> int:
        """Put a block of texts in from a cell on, and return how many cells did not fit.

        With the column of names, a row goes where its name says: to the row of that title,
        or to a row of its own where the user names the rows.
        """
        left_out = 0
        for down, texts in enumerate(block):
            row = self._row_for(start, down, texts[0] if texts else "")
            for across, text in enumerate(texts):
                index = self.index(row, start.column() + across)
                if self.flags(index) & Qt.ItemFlag.ItemIsEditable:
                    self._write(index, text)
                elif text and across + start.column() > 0:
                    left_out += 1
        self._settle()
        return left_out

    def _row_for(self, start: Index, down: int, name: str) -> int:
        """Return the row that a pasted line goes into; -1 where it has none."""
        if start.column() > 0:
            return start.row() + down
        folded = name.casefold()
        titles = [row.title.casefold() if not row.named else "" for row in self._rows]
        if folded and folded in titles:
            return titles.index(folded)
        if not self._rows[start.row()].named:
            return -1
        while start.row() + down >= len(self._names):
            self._insert_free_row()
        return start.row() + down

    def clear(self, cells: Sequence[Index]) -> None:
        """Empty cells, which is not the same as a zero in them."""
        for index in cells:
            if self.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self._write(index, "")
        self._settle()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are: the names and the counts."""
        return 0 if parent.isValid() else 1 + len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that counts, and the names of free rows, can be typed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = index.column() > 0 or self._rows[index.row()].named
        return shown | Qt.ItemFlag.ItemIsEditable if typed else shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and what is wrong with it."""
        if not index.isValid():
            return None
        if role in _DISPLAY:
            return self._text(index)
        if role == Qt.ItemDataRole.EditRole:
            return self._raw(index)
        reader = self._readers().get(role)
        return reader(index) if reader else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self._raw(index):
            return False
        self._write(index, str(value))
        self._settle()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(right=section > 0)
        return None

    def _readers(self) -> Mapping[int, Callable[[Index], object]]:
        return {
            Qt.ItemDataRole.TextAlignmentRole: lambda index: _side(right=index.column() > 0),
            Qt.ItemDataRole.ToolTipRole: self._tooltip,
            Qt.ItemDataRole.AccessibleDescriptionRole: self._described,
            GridRole.TOTAL: self._is_total,
            GridRole.COMPUTED: self._is_computed,
            GridRole.WRONG: lambda index: self.problem(index) is not None,
            GridRole.NAME: lambda index: index.column() == 0,
        }

    def _text(self, index: Index) -> str:
        row = self._rows[index.row()]
        if index.column() == 0:
            return row.title if not row.named else self._names[index.row()]
        typed = self._texts.get(self._key(index), "")
        if typed or not self._is_total(index):
            return typed
        known = self._sums.of(self._model_key(index))
        return count_cell(known, summed=True).text if known.least or known.value == 0 else ""

    def _raw(self, index: Index) -> str:
        if index.column() == 0:
            row = self._rows[index.row()]
            return self._names[index.row()] if row.named else row.title
        return self._texts.get(self._key(index), "")

    def _is_total(self, index: Index) -> bool:
        return (TOTAL in self._key(index) and index.column() > 0) or self._rows[index.row()].total

    def _is_computed(self, index: Index) -> bool:
        shown = index.column() > 0 and not self._raw(index)
        return shown and self._is_total(index) and bool(self._text(index))

    def _tooltip(self, index: Index) -> str:
        problem = self.problem(index)
        computed = self._is_computed(index)
        return plain_tooltip(problem.text if problem else _COMPUTED if computed else "")

    def _described(self, index: Index) -> str:
        problem = self.problem(index)
        where = f"{self._text(self.index(index.row(), 0))}, "
        where += self._heads[index.column()].replace("\n", " ")
        told = problem.text if problem else _COMPUTED if self._is_computed(index) else ""
        return f"{where}. {told}" if told else where

    def _key(self, index: Index) -> Key:
        column = self._columns[index.column() - 1] if index.column() else ()
        return (self._rows[index.row()].id, *column)

    def _model_key(self, index: Index) -> Key:
        """Return a cell's key in `table()`, where free rows do not count."""
        key = self._key(index)
        place = self._place_of(key[0])
        if place is None:
            return key
        used = [at for at in range(len(self._names)) if self._used(at)]
        return (named_id(used.index(place)) if place in used else "", *key[1:])

    def _place_of(self, row_id: str) -> int | None:
        return int(row_id[1:]) if row_id.startswith("#") else None

    def _used(self, place: int) -> bool:
        row = named_id(place)
        filled = any(key[0] == row and text.strip() for key, text in self._texts.items())
        return filled or bool(self._names[place].strip())

    def _write(self, index: Index, text: str) -> None:
        flat = " ".join(text.split())
        if index.column() == 0:
            self._names[index.row()] = flat
        else:
            value = read_number(flat, RULE).value
            self._texts[self._key(index)] = flat if value is None else format_number(value)

    def _settle(self) -> None:
        """Judge everything anew, and keep a free row below what the user named."""
        self._judge()
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
        )
        named = self._form.rows.kind is DimensionKind.NAMED
        if named and self._used(len(self._names) - 1):
            self._insert_free_row()
        self.changed.emit()

    def _insert_free_row(self) -> None:
        self.beginInsertRows(QModelIndex(), len(self._names), len(self._names))
        self._names.append("")
        self._arrange()
        self.endInsertRows()

    def _free_rows(self) -> None:
        if self._form.rows.kind is DimensionKind.NAMED:
            wanted = self._form.rows.expected
            if len(self._names) >= wanted and self._used(len(self._names) - 1):
                wanted = len(self._names) + 1
            self._names += [""] * (wanted - len(self._names))

    def _arrange(self) -> None:
        """Lay out rows and columns for the names and the period."""
        rows = self._form.rows
        parts = categories(rows, tuple(self._names), self._period)
        made = [
            _Row(item.id, item.name, item.id.startswith("#")) for item in parts if not item.of_which
        ]
        if rows.total:
            made.append(_Row(TOTAL, rows.total, total=True))
        made += [_Row(item.id, item.name) for item in parts if item.of_which]
        self._rows = tuple(made)
        self._columns, heads = self._across()
        self._heads = (rows.name, *heads)

    def _across(self) -> tuple[tuple[Key, ...], tuple[str, ...]]:
        keys: list[tuple[Key, tuple[str, ...]]] = [((), ())]
        for dimension in self._form.columns:
            items: list[Category] = list(categories(dimension, (), self._period))
            if dimension.total:
                items.append(Category(TOTAL, dimension.total))
            keys = [((*key, i.id), (*heads, i.name)) for key, heads in keys for i in items]
        names = ["\n".join(_without_repeat(heads)) or "Antal" for _, heads in keys]
        return tuple(key for key, _ in keys), tuple(names)

    def _judge(self) -> None:
        table = self.table()
        self._sums = Sums(self._form, table)
        self._problems = {}
        for key, text in self._texts.items():
            problem = read_number(text, RULE).problem
            if problem is not None:
                self._problems[key] = problem
        if self._problems:
            return  # sums of what cannot be read would only confuse
        used = [place for place in range(len(self._names)) if self._used(place)]
        for found in problems_of(self._form, table):
            problem = problem_of(sentence(found.code, found.data))
            place = self._place_of(found.key[0]) if found.key else None
            row = found.key[0] if place is None and found.key else ""
            row = named_id(used[place]) if place is not None else row
            self._problems.setdefault((row, *found.key[1:]), problem)


def _side(*, right: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _without_repeat(heads: tuple[str, ...]) -> tuple[str, ...]:
    """Return the heads of a column from above; »I alt« of everything stands once."""
    return heads[:1] if len(set(heads)) == 1 else heads
