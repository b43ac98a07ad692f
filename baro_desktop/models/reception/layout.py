"""A status table as it is printed: heads, counts, sums and percentages as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.entry import share
from baro_desktop.models.numbers import format_number
from baro_desktop.models.reception.forms import TOTAL, Key, Percents, TableForm
from baro_desktop.models.reception.sums import Count, Sums
from baro_desktop.models.reception.table import StatusTable, table_categories
from baro_desktop.texts.words import BLANK_SIGN

PERCENT_TITLE = "Procent"
COUNT_TITLE = "Antal"
AT_LEAST = "mindst"
SUBTOTAL, PERCENT = "subtotal", "percent"
"""Ids of rows that are no category."""


class RowKind(StrEnum):
    """What a row is among the others."""

    PART = "part"
    OF_WHICH = "of_which"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """One cell.

    Attributes:
        value: count or whole per cent, None where it is not known.
        text: as it is printed: `1.256`, `14 pct.`, `mindst 80` or the sign of »ikke oplyst«.
        typed: it was typed, not computed.
        hidden: it is known and too small to be printed, or would give such a one away.
    """

    value: int | None
    text: str
    percent: bool = False
    typed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """The head of a column; `group` stands above those that belong together.

    `key` are the categories of the dimensions across whose counts, or shares, it holds.
    """

    title: str
    key: Key
    group: str = ""
    percent: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row; `id` is its category, `rank` its number where rows are numbered, else 0."""

    id: str
    title: str
    kind: RowKind
    cells: tuple[PrintedCell, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A whole table, ready for window, paper and workbook."""

    form: TableForm
    table: StatusTable
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]

    @property
    def rounded_apart(self) -> bool:
        """True when printed percentages do not add up to the printed 100."""
        places = [place for place, column in enumerate(self.columns) if column.percent]
        parts = [row for row in self.rows if row.kind is RowKind.PART]
        for place in places:
            values = [row.cells[place].value for row in parts]
            known = [value for value in values if value is not None]
            if len(known) == len(values) and sum(known) != 100 and known:
                return True
        return False

    @property
    def incomplete(self) -> bool:
        """True when a count is not known."""
        return any(
            cell.value is None and cell.text and not cell.hidden
            for row in self.rows
            for cell in row.cells
        )

    @property
    def unfinished(self) -> bool:
        """True when a sum is printed of which not all parts are known."""
        cells = (cell for row in self.rows for cell in row.cells)
        return any(cell.text.startswith(AT_LEAST) for cell in cells)

    @property
    def hidden(self) -> int:
        """How many counts are hidden because they, or others, are too small."""
        cells = (cell for row in self.rows for cell in row.cells)
        return sum(cell.hidden and not cell.percent for cell in cells)


def print_table(form: TableForm, table: StatusTable) -> PrintedTable:
    """Lay out a table with its sums and percentages.

    With two dimensions across, each is shown summed over the other.
    """
    sums = Sums(form, table)
    across = tuple(_across(form, table))
    rows = [*_parts(form, table, sums, across), *_sum_rows(form, table, sums, across)]
    return PrintedTable(form, table, across, tuple(rows))


def percent(part: Count, whole: Count) -> PrintedCell:
    """Return a share in whole per cent, half rounded up; unknown unless both are known."""
    if part.value is None or not whole.value:
        return PrintedCell(None, BLANK_SIGN, percent=True)
    value = int(share(Decimal(part.value), Decimal(whole.value), 0))
    return PrintedCell(value, f"{value}{NO_BREAK_SPACE}pct.", percent=True)


def count_cell(count: Count, *, summed: bool) -> PrintedCell:
    """Return a count as it is printed; an unfinished sum says »mindst«."""
    if count.value is not None:
        return PrintedCell(count.value, format_number(Decimal(count.value)), typed=count.typed)
    if summed and count.least:
        least = format_number(Decimal(count.least))
        return PrintedCell(None, f"{AT_LEAST}{NO_BREAK_SPACE}{least}")
    return PrintedCell(None, BLANK_SIGN)


def _across(form: TableForm, table: StatusTable) -> Iterator[PrintedColumn]:
    own = form.percents is Percents.COLUMNS
    for column in _counted(form, table):
        group = column.title if own else column.group
        title = COUNT_TITLE if own else column.title
        yield PrintedColumn(title, column.key, group, total=column.total)
        if own:
            yield PrintedColumn(PERCENT_TITLE, column.key, group, percent=True)
    if not own:
        yield PrintedColumn(PERCENT_TITLE, (TOTAL,) * len(form.columns), percent=True)


def _counted(form: TableForm, table: StatusTable) -> Iterator[PrintedColumn]:
    if not form.columns:
        yield PrintedColumn(COUNT_TITLE, (), total=True)
        return
    width = len(form.columns)
    for place, items in enumerate(table_categories(form, table)[1:]):
        group = form.columns[place].name if width > 1 else ""
        for item in items:
            before, after = (TOTAL,) * place, (TOTAL,) * (width - place - 1)
            yield PrintedColumn(item.name, (*before, item.id, *after), group)
    if all(dimension.total for dimension in form.columns):
        yield PrintedColumn(form.columns[-1].total, (TOTAL,) * width, total=True)


def _parts(
    form: TableForm, table: StatusTable, sums: Sums, across: tuple[PrintedColumn, ...]
) -> Iterator[PrintedRow]:
    for place, item in enumerate(table_categories(form, table)[0]):
        if item.of_which:
            continue
        rank = place + 1 if form.rows.ranked and item.id.startswith("#") else 0
        cells = _row_cells(sums, item.id, across, summed=len(form.columns) > 0)
        yield PrintedRow(item.id, item.name, RowKind.PART, cells, rank)


def _sum_rows(
    form: TableForm, table: StatusTable, sums: Sums, across: tuple[PrintedColumn, ...]
) -> Iterator[PrintedRow]:
    if form.rows.subtotal:
        title = form.rows.subtotal.format(count=len(table.names))
        cells = tuple(_subtotal_cell(sums, item) for item in across)
        yield PrintedRow(SUBTOTAL, title, RowKind.SUBTOTAL, cells)
    if form.rows.total:
        cells = _row_cells(sums, TOTAL, across, summed=True)
        yield PrintedRow(TOTAL, form.rows.total, RowKind.TOTAL, cells)
    for item in table_categories(form, table)[0]:
        if item.of_which:
            cells = _row_cells(sums, item.id, across, summed=True)
            yield PrintedRow(item.id, item.name, RowKind.OF_WHICH, cells)
    if form.percents is Percents.TOTAL and form.columns:
        yield PrintedRow(
            PERCENT, PERCENT_TITLE, RowKind.PERCENT, tuple(_percents(form, sums, across))
        )


def _row_cells(
    sums: Sums, row: str, across: tuple[PrintedColumn, ...], *, summed: bool
) -> tuple[PrintedCell, ...]:
    return tuple(
        percent(sums.of((row, *item.key)), sums.of((TOTAL, *item.key)))
        if item.percent
        else count_cell(
            sums.of((row, *item.key)), summed=row == TOTAL or (summed and TOTAL in item.key)
        )
        for item in across
    )


def _subtotal_cell(sums: Sums, item: PrintedColumn) -> PrintedCell:
    part = sums.named_sum(item.key)
    if item.percent:
        return percent(part, sums.of((TOTAL, *item.key)))
    return count_cell(part, summed=True)


def _percents(
    form: TableForm, sums: Sums, across: tuple[PrintedColumn, ...]
) -> Iterator[PrintedCell]:
    whole = sums.of((TOTAL,) * len(form.dimensions))
    for item in across:
        if item.percent:
            yield PrintedCell(None, "", percent=True)
        else:
            yield percent(sums.of((TOTAL, *item.key)), whole)
