"""The common shape of every foreign file: rows of cells, each with its place.

Extractors (`text`, `page`, `pdf`) yield it; `interpreter` reads it. An extractor knows its
file format and no report; the interpreter knows the report and no format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_BLANKS = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")


class FileKind(StrEnum):
    """What a foreign file is, judged by its content."""

    TEXT = "text"
    PAGE = "page"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a cell of the compact layout holds several paragraphs."""

    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """All paragraphs on one line."""
        return " ".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, and where it stands in words a user understands (`linje 7`)."""

    cells: tuple[Cell, ...]
    place: str

    @property
    def text(self) -> str:
        """All cells on one line."""
        return " ".join(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A foreign file as rows.

    Attributes:
        bare: cells hold numbers without units, as on the public web page.
    """

    kind: FileKind
    rows: tuple[Row, ...]
    bare: bool = False


def clean(text: str) -> str:
    """Fold blanks of any kind to one, and drop characters that have no width."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text)).strip()
