"""A status table in a document, with its notes, its source and its graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from baro_desktop.export.document.blocks import Block, Cell, Graph, Heading, Row, Table, captions
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.widths import fitted_widths
from baro_desktop.export.reception_chart import description
from baro_desktop.models.reception.graph import graph_of
from baro_desktop.models.reception.layout import PrintedColumn, PrintedRow, PrintedTable, RowKind
from baro_desktop.models.reception.notes import note_line, source_line, title_of

_BOLD = frozenset({RowKind.TOTAL, RowKind.SUBTOTAL})


def status_blocks(table: PrintedTable, paper: Paper, level: int) -> Iterator[Block]:
    """Yield the table under its heading, with »Anm.«, »Kilde« and the graph if there is one."""
    yield Heading(title_of(table), level)
    yield status_table(table)
    yield from captions(note_line(table), source_line(table))
    picture = paper.picture_of(table.form.id)
    graph = graph_of(table)
    if picture is not None and graph is not None:
        yield Graph(picture.png, title_of(table), description(graph, title_of(table)))


def status_table(table: PrintedTable) -> Table:
    """Return the table as it is printed; groups of columns have a head of their own."""
    columns = table.columns
    heads = [Row((Cell(table.form.rows.name, bold=True), *map(_head, columns)))]
    if any(column.group for column in columns):
        heads.insert(0, Row((Cell(""), *_groups(columns))))
    rows = tuple(_row(row) for row in table.rows)
    name = title_of(table)
    described = f"{name}: {', '.join(row_title(row) for row in table.rows)}."
    widths = tuple(fitted_widths((heads[-1], *rows), 1 + len(columns)))
    return Table(name, described, tuple(heads), rows, widths)


def row_title(row: PrintedRow) -> str:
    """Return the name of a row, with its number where rows are numbered."""
    return f"{row.rank}. {row.title}" if row.rank else row.title


def _head(column: PrintedColumn) -> Cell:
    return Cell(column.title, right=True, bold=True)


def _groups(columns: tuple[PrintedColumn, ...]) -> Iterator[Cell]:
    for name, members in groupby(columns, key=lambda column: column.group):
        yield Cell(name, centred=True, bold=True, span=len(tuple(members)))


def _row(row: PrintedRow) -> Row:
    bold = row.kind in _BOLD
    name = Cell(row_title(row), bold=bold, indent=row.kind is RowKind.OF_WHICH)
    return Row((name, *(Cell(cell.text, right=True, bold=bold) for cell in row.cells)))
