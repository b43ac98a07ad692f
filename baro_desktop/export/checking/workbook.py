"""Read a written workbook back and compare every number with the contents."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from baro_desktop.export import centre_sheet, comparison_sheet, data_sheet, overview_sheet
from baro_desktop.export.centre_columns import CHANGE, COMPARISON, JUDGEMENT, LAST, STATUS
from baro_desktop.export.chart_data import ChartData, chart_data
from baro_desktop.export.checking.numbers import cell_number, differs, value_of
from baro_desktop.export.checking.package import BookPackage, Cells
from baro_desktop.export.comparison import comparison_rows
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.planned_sheets import PlannedSheet, SheetKind, planned_sheets
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.reception.graph import graph_of
from baro_desktop.models.reception.layout import PrintedTable

Numbers = tuple[Decimal | None, ...]

_UNREADABLE = (BadZipFile, zlib.error, ExpatError, LookupError, ValueError, OverflowError)
"""What the reader of a workbook says of one that is not as it was written."""


def check_workbook(made: bytes, contents: CommitteeWorkbook, path: Path) -> None:
    """Raise unless every number of the workbook is that of the contents.

    Args:
        made: the workbook as it will be written.
        path: where it will be written, for the message.

    Raises:
        ExportError: `export-differs`; nothing was written.
    """
    try:
        book = BookPackage(made)
    except _UNREADABLE as error:
        raise differs(path, "projektmappen") from error
    for plan in planned_sheets(contents):
        if plan.kind in _CHECKS and not _holds(book, plan, contents):
            raise differs(path, f"arket »{plan.name}«")


def _holds(book: BookPackage, plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    """Tell whether a sheet can be read and holds the numbers of the contents."""
    # Only the numbers of the longest sheet are compared; its other cells are not gone through.
    column = data_sheet.VALUE if plan.kind is SheetKind.DATA else None
    try:
        rows = book.rows(plan.name, column)
        if plan.graphs in book.names:
            rows += book.rows(plan.graphs)
    except _UNREADABLE:
        return False
    return _CHECKS[plan.kind](rows, plan, contents)


def _centre(rows: list[Cells], plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    assert plan.table is not None  # the sheet of a centre has one
    table = plan.table
    body = rows[centre_sheet.HEADER_ROW + 1 :]
    found = (
        tuple(cell_number(row[place]) for place in (STATUS, COMPARISON, CHANGE))
        for row in body
        if len(row) > LAST and row[JUDGEMENT]
    )
    wanted = (
        (
            value_of(row.figure),
            value_of(row.comparison.figure if row.comparison else None),
            value_of(row.change.figure if row.change else None),
        )
        for kind in IndicatorKind
        for row in table.of_kind(kind)
    )
    drawn = (chart_data(row, contents) for row in table.rows) if contents.graphs else ()
    points = (number for data in drawn if data for number in _points(data))
    return _alike(found, wanted) and _alike(_behind(rows, LAST + 3), points)


def _overview(rows: list[Cells], _plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    found = (
        tuple(cell_number(row[place]) for place in (overview_sheet.STATUS, overview_sheet.CHANGE))
        for row in rows[overview_sheet.HEADER_ROW + 1 :]
        if len(row) > overview_sheet.JUDGEMENT and row[overview_sheet.STATUS] is not None
    )
    parts = (part for card in contents.goals for part in card.parts)
    wanted = (
        tuple(value_of(item.figure if item else None) for item in (part.status, part.change))
        for part in parts
    )
    return _alike(found, wanted)


def _points(data: ChartData) -> Iterator[Decimal]:
    """Yield what a graph draws from, row by row as its cells stand."""
    for period in data.periods:
        yield from (value for value in data.cells(period) if value is not None)


def _behind(rows: Iterable[Cells], column: int) -> Iterator[Decimal]:
    """Yield the numbers right of a column, where the data of graphs stands."""
    for row in rows:
        numbers = (cell_number(cell) for cell in row[column:])
        yield from (number for number in numbers if number is not None)


def _reception(rows: list[Cells], _plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    wide = max(len(table.columns) for table in contents.status_tables)
    found = (_numbers(row[1 : wide + 1]) for row in rows)
    wanted = (numbers for table in contents.status_tables for numbers in _printed(table))
    graphs = (graph_of(table) for table in contents.status_tables if contents.graphs)
    drawn = [
        abs(Decimal(count))
        for graph in graphs
        if graph is not None
        for counts in zip(*(counts for _, counts in graph.series), strict=True)
        for count in counts
        if count is not None
    ]
    first = max(wide, 9) + 2
    return _alike((n for n in found if n), (n for n in wanted if n)) and _alike(
        map(abs, _behind(rows, first)), drawn
    )


def _printed(table: PrintedTable) -> Iterator[Numbers]:
    for row in table.rows:
        yield tuple(Decimal(cell.value) for cell in row.cells if cell.value is not None)


def _comparison(rows: list[Cells], _plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    compared = comparison_rows(contents)
    columns = comparison_sheet.figure_columns(contents, compared)
    found = (
        tuple(cell_number(row[column]) for column in columns)
        for row in rows[comparison_sheet.HEADER_ROW + 1 :]
        if len(row) > columns[-1] and any(row[column] is not None for column in columns)
    )
    wanted = (tuple(value_of(cell.figure) for cell in row.cells) for row in compared)
    return _alike(found, wanted)


def _data(rows: list[Cells], _plan: PlannedSheet, contents: CommitteeWorkbook) -> bool:
    found = (cell_number(row[data_sheet.VALUE]) for row in rows[data_sheet.HEADER_ROW + 1 :])
    held = data_sheet.sorted_observations(contents.observations, contents.catalogue)
    return not held or _alike(found, (stored.observation.figure.value for stored in held))


def _numbers(cells: Iterable[object]) -> Numbers:
    numbers = map(cell_number, cells)
    return tuple(number for number in numbers if number is not None)


def _alike(found: Iterable[object], wanted: Iterable[object]) -> bool:
    nothing = object()
    return all(a == b for a, b in zip_longest(found, wanted, fillvalue=nothing))


_Check = Callable[[list[Cells], PlannedSheet, CommitteeWorkbook], bool]
_CHECKS: MappingProxyType[SheetKind, _Check] = MappingProxyType(
    {
        SheetKind.OVERVIEW: _overview,
        SheetKind.CENTRE: _centre,
        SheetKind.RECEPTION: _reception,
        SheetKind.COMPARISON: _comparison,
        SheetKind.DATA: _data,
    }
)
