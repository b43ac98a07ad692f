"""What the graph of a status table shows; window and workbook draw the same."""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.models.reception.forms import GraphKind
from baro_desktop.models.reception.layout import (
    COUNT_TITLE,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
    RowKind,
)

Counts = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class TableGraph:
    """Series of counts over categories; None is not known or not printed.

    In a composition each category is a whole, and the series are its parts.

    Attributes:
        texts: what the table says, series by series, where not every count is known.
    """

    kind: GraphKind
    categories: tuple[str, ...]
    series: tuple[tuple[str, Counts], ...]
    texts: tuple[tuple[str, ...], ...] = ()


def graph_of(printed: PrintedTable) -> TableGraph | None:
    """Return the graph of a table, None where too little is known to draw one."""
    rows = [row for row in printed.rows if row.kind is RowKind.PART]
    if printed.form.graph is GraphKind.COMPOSITION:
        return _composition(printed, rows)
    if printed.form.rows.ranked:
        rows = [row for row in rows if row.rank]
    places = _parts(printed, rows)
    pyramid = printed.form.graph is GraphKind.PYRAMID and len(places) == 2
    places = places if pyramid else _sums(printed, rows)
    if not places:
        return None
    series = tuple(
        (head_of(printed.columns[place]), tuple(row.cells[place].value for row in rows))
        for place in places
    )
    texts = tuple(tuple(row.cells[place].text for row in rows) for place in places)
    kind = GraphKind.PYRAMID if pyramid else GraphKind.BARS
    return TableGraph(kind, tuple(row.title for row in rows), series, texts)


def head_of(column: PrintedColumn) -> str:
    """Return what a column is called where it stands alone."""
    return column.group if column.group and column.title == COUNT_TITLE else column.title


def _parts(printed: PrintedTable, rows: list[PrintedRow]) -> list[int]:
    """Return the columns that a pyramid has on its sides, as far as they are known."""
    return [
        place
        for place, column in enumerate(printed.columns)
        if not column.percent and not column.total and _known(rows, place, some=True)
    ]


def _sums(printed: PrintedTable, rows: list[PrintedRow]) -> list[int]:
    return [
        place
        for place, column in enumerate(printed.columns)
        if column.total and _known(rows, place, some=True)
    ]


def _composition(printed: PrintedTable, rows: list[PrintedRow]) -> TableGraph | None:
    """Leave out wholes with a part that is not known: its shares would be wrong."""
    places = [
        place
        for place, column in enumerate(printed.columns)
        if not column.percent and _known(rows, place, some=False)
    ]
    if not places:
        return None
    series = tuple((row.title, tuple(row.cells[place].value for place in places)) for row in rows)
    wholes = tuple(head_of(printed.columns[place]) for place in places)
    return TableGraph(GraphKind.COMPOSITION, wholes, series)


def _known(rows: list[PrintedRow], place: int, *, some: bool) -> bool:
    known = [row.cells[place].value is not None for row in rows]
    return (
        any(known) if some else all(known) and sum(row.cells[place].value or 0 for row in rows) > 0
    )
