"""Numbers whose thousands stand apart: »67 394 personer«, as Word and other countries print them.

A lost unit makes the same of two numbers (»67 [personer] 394 personer«), so blanks are believed
only in a document that prints several numbers so, and none with a dot.
"""

from __future__ import annotations

import re
from dataclasses import replace

from baro_desktop.importing.document import Cell, Document, FileKind

_COUNTED = r"(?:personer|forløb|indvandring|udvandring)\b"
_SPACED = re.compile(rf"(?<![\w.,%-])[1-9]\d{{0,2}}(?: \d{{3}})+(?= {_COUNTED})")
_DOTTED = re.compile(rf"\d\.\d{{3}}\s?{_COUNTED}")
_FEWEST = 3


def with_dots(document: Document) -> Document:
    """Return a text or page with dots between thousands, if it has blanks there throughout.

    The blanks of a PDF are gaps on its pages, so its reader has seen to them.
    """
    if document.kind is FileKind.PDF or not has_blanks(document.text):
        return document
    rows = tuple(replace(row, cells=tuple(map(_dotted, row.cells))) for row in document.rows)
    return replace(document, rows=rows)


def has_blanks(text: str) -> bool:
    """True for a text that prints several numbers with blanks, and none with a dot."""
    return not _DOTTED.search(text) and len(_SPACED.findall(text)) >= _FEWEST


def _dotted(cell: Cell) -> Cell:
    return Cell(tuple(_SPACED.sub(_with_dot, paragraph) for paragraph in cell.paragraphs))


def _with_dot(match: re.Match[str]) -> str:
    return match[0].replace(" ", ".")
