"""How wide the columns of a table must be, so that no number or word is broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baro_desktop.export.document.blocks import Row

_PAGE = 18.0
_SIGN, _AROUND = 0.18, 0.42
"""Centimetres: the page between its margins, a letter of a table, the margins of a cell."""

_LEAST_NAME, _MOST_NAME = 3.2, 9.0


def fitted_widths(rows: Iterable[Row], columns: int, least: Sequence[float] = ()) -> list[float]:
    """Return centimetres for each column; the first has what the others leave.

    Args:
        least: for the columns behind the first, where more than the longest word is wanted.
    """
    needed = [max(1.2, width) for width in (*least, *([0.0] * (columns - 1 - len(least))))]
    for row in rows:
        if all(cell.span == 1 for cell in row.cells):
            for place, cell in enumerate(row.cells[1:]):
                needed[place] = max(needed[place], _longest(cell.text) * _SIGN + _AROUND)
    room = _PAGE - _LEAST_NAME
    if sum(needed) > room:
        needed = [width * room / sum(needed) for width in needed]
    return [min(_MOST_NAME, _PAGE - sum(needed)), *needed]


def _longest(text: str) -> int:
    """Return the signs of the longest piece that a line may not break."""
    return max((len(piece) for piece in text.replace("\n", " ").split(" ")), default=0)
