"""How wide the columns of a table must be, so that no number or word is broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baro_desktop.export.document.blocks import Cell, Row

_PAGE = 18.0
"""Centimetres of the page between its margins."""

_SIGN, _BOLD, _AROUND = 0.18, 0.23, 0.42
"""Centimetres: a letter of a table, a bold one, the margins of a cell."""

_MOST_SIGNS = 24
"""What is longer is no word, and may be broken."""

_LEAST_NAME, _MOST_NAME = 3.2, 9.0


def fitted_widths(rows: Iterable[Row], columns: int, least: Sequence[float] = ()) -> list[float]:
    """Return centimetres for each column; the first has what the others leave.

    Where that is too little for its longest word, the table is wider than the page, and is to
    be printed smaller.

    Args:
        least: for the columns behind the first, where more than the longest word is wanted.
    """
    others = [max(1.2, width) for width in (*least, *([0.0] * (columns - 1 - len(least))))]
    needed = [_LEAST_NAME, *others]
    for row in rows:
        if all(cell.span == 1 for cell in row.cells):
            for place, cell in enumerate(row.cells):
                needed[place] = max(needed[place], _longest(cell))
    name = min(_MOST_NAME, _PAGE - sum(needed[1:]))
    return [max(needed[0], name), *needed[1:]]


def _longest(cell: Cell) -> float:
    """Return what the longest piece takes that a line may not break."""
    pieces = cell.text.replace("\n", " ").split(" ")
    signs = min(_MOST_SIGNS, max(map(len, pieces)))
    return signs * (_BOLD if cell.bold else _SIGN) + _AROUND
