"""A block of cells as Excel puts it on the clipboard."""

from __future__ import annotations

import csv
import io

Block = tuple[tuple[str, ...], ...]


def parse_block(text: str) -> Block:
    """Return the cells of tab-separated lines.

    Excel ends the last line with a break, and puts cells that hold a break or a tab in
    quotation marks. A quotation mark inside another cell is an ordinary sign.
    """
    flat = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    flat = flat.removesuffix("\n")
    if not flat:
        return (("",),) if text else ()
    limit = csv.field_size_limit()
    if len(flat) > limit or flat.count('"') % 2:
        return tuple(tuple(line.split("\t")) for line in flat.split("\n"))
    rows = csv.reader(io.StringIO(flat, newline=""), delimiter="\t")
    return tuple(tuple(row) or ("",) for row in rows)


def block_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """Return cells as the text that `parse_block` and Excel read."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n"'):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell
