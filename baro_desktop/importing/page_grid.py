"""A table of a web page as rows whose cells stand in the columns that a reader sees.

Cells that span rows are repeated. A heading that spans columns makes them one column. A number
that spans columns belongs to none of them for certain, so it is made unreadable; words
(»Opgøres ikke«) hold for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from baro_desktop.importing.document import UNREADABLE, Cell
from baro_desktop.importing.page_blocks import (
    cell_paragraphs,
    is_data_table,
    is_garbled,
    is_hidden,
    is_skipped,
    name_of,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = frozenset(("td", "th"))
_GROUPS = frozenset(("thead", "tbody", "tfoot", "form"))
_BESIDE = frozenset(("caption", "colgroup", "col"))
_WIDEST = 100
_DIGIT = re.compile(r"\d")
_WIDE = "(over flere kolonner)"


@dataclass(frozen=True, slots=True)
class _Line:
    """Cells of one row; `torn` says that a tag is damaged, so text may be in the wrong cell."""

    cells: tuple[_Element, ...]
    heading: bool
    torn: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell on the columns from `start` up to `end`, which it does not include."""

    start: int
    end: int
    cell: Cell


def table_rows(table: _Element) -> list[tuple[Cell, ...]]:
    """Return the rows of a table; empty ones are left out."""
    lines = list(_lines(table))
    placed = _place(lines)
    columns = _merged_columns(lines, placed)
    rows = []
    for line, row in zip(lines, placed, strict=True):
        cells = _fill(row, columns, heading=line.heading)
        rows.append(_spoilt(cells) if line.torn else cells)
    return [row for row in rows if any(cell.paragraphs for cell in row)]


def _spoilt(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Make all but the first cell unreadable, and one more, since one has lost its tag."""
    return (*cells[:1], *(Cell((UNREADABLE,)) for _ in (*cells[1:], None)))


def other_parts(table: _Element) -> Iterator[_Element]:
    """Yield what stands in a table beside its rows: tables and text behind a lost end tag."""
    for child in table:
        name = name_of(child)
        if name in _GROUPS:
            yield from other_parts(child)
        elif name == "tr":
            yield from (inner for inner in child if is_data_table(inner))
        elif name not in _CELLS | _BESIDE and not is_skipped(child):
            yield child


def _lines(parent: _Element, *, heading: bool = False) -> Iterator[_Line]:
    loose: list[_Element] = []
    for child in parent:
        name = name_of(child)
        if name in _CELLS:
            loose.append(child)
            continue
        if loose:
            yield _line(loose, heading=heading, torn=True)
            loose = []
        if is_skipped(child):
            continue
        if name == "tr":
            yield _table_row(child, heading=heading)
        elif name in _GROUPS:
            yield from _lines(child, heading=name == "thead")
    if loose:
        yield _line(loose, heading=heading, torn=True)


def _table_row(row: _Element, *, heading: bool) -> _Line:
    cells = [child for child in row if name_of(child) in _CELLS]
    between = [row.text, *(child.tail for child in row), row.tail]  # behind it is a lost cell
    torn = any(text and text.strip() for text in between)
    torn = torn or any(is_garbled(element) for element in row.iter("*"))
    return _line(cells, heading=heading, torn=torn)


def _line(cells: Sequence[_Element], *, heading: bool, torn: bool) -> _Line:
    seen = tuple(cell for cell in cells if not is_hidden(cell))
    return _Line(seen, heading or all(name_of(cell) == "th" for cell in seen), torn)


def _place(lines: Sequence[_Line]) -> list[list[_Placed]]:
    """Give every cell its columns; cells that reach down are there in the rows below too."""
    reaching: list[tuple[int, _Placed]] = []
    rows = []
    for line in lines:
        row = [placed for _, placed in reaching]
        reaching = [(left - 1, placed) for left, placed in reaching if left > 1]
        taken = {column for placed in row for column in range(placed.start, placed.end)}
        column = 0
        for element in line.cells:
            while column in taken:
                column += 1
            end = column + _span(element, "colspan")
            placed = _Placed(column, end, Cell(cell_paragraphs(element)))
            row.append(placed)
            down = _span(element, "rowspan")
            if down > 1:
                reaching.append((down - 1, placed))
            column = end
        rows.append(sorted(row, key=lambda placed: placed.start))
    return rows


def _span(element: _Element, attribute: str) -> int:
    text = (element.get(attribute) or "1").strip()
    return min(max(int(text), 1), _WIDEST) if text.isascii() and text.isdigit() else 1


def _merged_columns(lines: Sequence[_Line], rows: Sequence[Sequence[_Placed]]) -> dict[int, int]:
    """Return the column that each column becomes: those under one wide heading are one."""
    width = max((placed.end for row in rows for placed in row), default=0)
    joined: set[int] = set()
    for number, (line, row) in enumerate(zip(lines, rows, strict=True)):
        if line.heading or number == 0:
            wide = (p for p in row if p.start > 0 and p.end - p.start > 1 and p.cell.paragraphs)
            joined.update(
                column for placed in wide for column in range(placed.start + 1, placed.end)
            )
    columns: dict[int, int] = {}
    for column in range(width):
        columns[column] = column - sum(1 for other in joined if other <= column)
    return columns


def _fill(row: Sequence[_Placed], columns: dict[int, int], *, heading: bool) -> tuple[Cell, ...]:
    filled: dict[int, Cell] = {}
    for placed in row:
        first, last = columns[placed.start], columns[placed.end - 1]
        spread = not heading and first > 0 and last > first and bool(placed.cell.paragraphs)
        number = _DIGIT.search(placed.cell.text) is not None
        cell = Cell((f"{placed.cell.text} {_WIDE}",)) if spread and number else placed.cell
        _join(filled, first, cell)
        for column in range(first + 1, last + 1):
            _join(filled, column, cell if spread else Cell(()))
    return tuple(filled.get(column, Cell(())) for column in range(max(filled, default=-1) + 1))


def _join(filled: dict[int, Cell], column: int, cell: Cell) -> None:
    """Put a cell into a column; what stands there already comes before it."""
    there = filled.get(column)
    if there is None or not there.paragraphs:
        filled[column] = cell
    elif len(there.paragraphs) == len(cell.paragraphs) == 1:
        filled[column] = replace(there, paragraphs=(f"{there.text} {cell.text}",))
    else:
        filled[column] = replace(there, paragraphs=there.paragraphs + cell.paragraphs)
