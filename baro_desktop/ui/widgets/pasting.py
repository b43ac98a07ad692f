"""A block of cells from the clipboard, as Excel and the program's own tables put it there."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def block_of(text: str) -> list[list[str]]:
    """Return the rows of a copied block; cells are parted by tabs, blank rows at its end fall."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if '"' in lines:
        rows = list(csv.reader(io.StringIO(lines), delimiter="\t"))
    else:
        rows = [line.split("\t") for line in lines.split("\n")]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def block_text(rows: Sequence[Sequence[str]]) -> str:
    """Return cells as a spreadsheet takes them."""
    return "\n".join("\t".join(row) for row in rows)
