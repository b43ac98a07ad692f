"""Tables whose labels stand in the last column, with the figures before them.

Read from the left, each label would take the figures of the row below. Figures in a list of
their own may stand in either order, so they are made unreadable.
"""

from __future__ import annotations

import re
from dataclasses import replace

from baro_desktop.importing.document import UNREADABLE, Cell, Document, FileKind, Row

_LABEL = re.compile(r"\d{1,2}\.\d{1,2}\.? +[^\W\d]|Nøgletal \d{1,2}\b", re.IGNORECASE)
_FIGURE = re.compile(r"\W?\d")
_FEWEST = 2


def with_labels_first(document: Document) -> Document:
    """Return a text or page with the cells of its rows turned round, if all labels stand last."""
    if document.kind is FileKind.PDF:
        return document
    wide = [row for row in document.rows if len(row.cells) > 1]
    last = sum(1 for row in wide if _is_label(row.cells[-1]) and not _is_label(row.cells[0]))
    if last < _FEWEST or any(_is_label(row.cells[0]) for row in wide):
        return document
    return replace(document, rows=tuple(map(_turned, document.rows)))


def _is_label(cell: Cell) -> bool:
    return any(map(_LABEL.match, cell.paragraphs))


def _turned(row: Row) -> Row:
    cells = row.cells[::-1]
    texts = [cell for cell in cells if cell.text]
    if texts and all(_FIGURE.match(cell.text) and not _is_label(cell) for cell in texts):
        cells = tuple(Cell((UNREADABLE,)) for _ in cells)
    return replace(row, cells=cells)
