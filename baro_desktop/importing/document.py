"""The common shape of every foreign file: rows of cells, each with its place.

Extractors (`text`, `page`, `pdf`) yield it; `interpreter` reads it. An extractor knows its
file format and no report; the interpreter knows the report and no format.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

_BLANKS = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile(
    r"(?<=[\w-])\u00ad|\u00ad(?!\d)|[\u200b-\u200f\u2060\ufeff\u202a-\u202c\u2066-\u2069]"
)
"""A soft hyphen before a number may be its minus, and an override turns digits round: they stay."""

_INVISIBLE_OR_THIN = re.compile(
    r"[\u00ad\u2009\u200b-\u200f\u202a-\u202c\u202f\u2060\u2066-\u2069\ufeff]"
)
"""What the two patterns beside it begin with or look at; hardly a cell has any of it."""

_THIN_THOUSANDS = re.compile(r"(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))")
UNREADABLE = "\ufffd"
"""What a cell says whose text cannot be trusted, and a byte that is no letter."""


class FileKind(StrEnum):
    """What a foreign file is, judged by its content."""

    TEXT = "text"
    PAGE = "page"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a cell of the compact layout holds several paragraphs.

    Attributes:
        text: all paragraphs on one line.
    """

    paragraphs: tuple[str, ...]
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Join the paragraphs once: the readers ask for the text again and again."""
        one = len(self.paragraphs) == 1
        text = self.paragraphs[0] if one else " ".join(self.paragraphs)
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, and where it stands in words a user understands (`linje 7`).

    Attributes:
        text: all cells on one line.
    """

    cells: tuple[Cell, ...]
    place: str
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Join the cells once, as a cell does its paragraphs."""
        one = len(self.cells) == 1
        text = self.cells[0].text if one else " ".join([c.text for c in self.cells if c.text])
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True)
class Document:
    """A foreign file as rows.

    Attributes:
        bare: cells hold numbers without units, as on the public web page.
        as_text: gives it as lines of text, for one whose columns hold no figure.
    """

    kind: FileKind
    rows: tuple[Row, ...]
    bare: bool = False
    as_text: Callable[[], Document] | None = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """All rows, each on a line of its own."""
        return "\n".join([row.text for row in self.rows])


def clean(text: str) -> str:
    """Fold blanks of any kind to one, drop characters without width, and put letters together."""
    visible = text if text.isascii() else _composed(text)
    if "\n" in visible:
        return _BLANKS.sub(" ", visible).strip()
    return " ".join(visible.split())  # the same, five times as fast


def _composed(text: str) -> str:
    """Return a text without invisible characters, `å` as one letter and `1.234` with its dot."""
    composed = unicodedata.normalize("NFC", text)
    if not _INVISIBLE_OR_THIN.search(composed):  # as in nearly every cell: a tenth of the time
        return composed
    return _THIN_THOUSANDS.sub(".", _INVISIBLE.sub("", composed))
