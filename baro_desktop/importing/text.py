"""Plain text to a document: lines of cells between tabs, paragraphs between `<p>`."""

from __future__ import annotations

import re
from functools import lru_cache

from baro_desktop.importing.document import Cell, Document, FileKind, Row, clean

_LINE_END = re.compile(r"\r\n|\n|\r")
_PARAGRAPH = re.compile(r"<p>|</p>|<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\[]*)\]\([^()]*\)")
_NOTHING = Cell(())
_REMEMBERED, _LONGEST = 2048, 2000
"""Cells that are kept, and the most signs that one may have: reports repeat each other."""


def extract_text(text: str) -> Document:
    """Read the lines of a text; empty lines are dropped, lines of empty cells are kept."""
    rows = (_row(line, number) for number, line in enumerate(_LINE_END.split(text), start=1))
    return Document(FileKind.TEXT, tuple(row for row in rows if row.text or len(row.cells) > 1))


def _row(line: str, number: int) -> Row:
    cells = [_known(part) if len(part) <= _LONGEST else _cell(part) for part in line.split("\t")]
    return Row(tuple(cells), f"linje {number}")


@lru_cache(_REMEMBERED)
def _known(part: str) -> Cell:
    return _cell(part)


def _cell(part: str) -> Cell:
    if not part:
        return _NOTHING
    if "<" not in part and "](" not in part:
        text = clean(part)
        return Cell((text,)) if text else _NOTHING
    unlinked = _LINK.sub(r"\1", part) if "](" in part else part
    split = _PARAGRAPH.split(unlinked) if "<" in unlinked else (unlinked,)
    paragraphs = map(clean, split)
    return Cell(tuple(paragraph for paragraph in paragraphs if paragraph))
