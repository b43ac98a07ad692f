"""What a document says, block by block; Word and PDF are written from the same blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from baro_desktop.export.plain import shortened

_RUNNING = 110
"""Signs that fit on the line above a page."""

GRAPH_WIDTH = 16.5
"""Centimetres of a graph on the page."""


class Style(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    BULLET = "bullet"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands right below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; one that leads into what follows is kept on the same page."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY
    leads: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes:
        span: how many columns it takes.
        colour: of its text, six hexadecimal digits after `#`, "" for the ordinary one.
    """

    text: str
    right: bool = False
    centred: bool = False
    bold: bool = False
    indent: bool = False
    span: int = 1
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a group row heads those that follow it."""

    cells: tuple[Cell, ...]
    group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A real table, whose heads are repeated on each page.

    Attributes:
        title: short, and `description` in a sentence, for those who cannot see it.
        heads: rows of heads, from the top.
        widths: of the columns in centimetres.
    """

    title: str
    description: str
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph as a picture.

    Attributes:
        png: its bytes.
        title: what stands below it.
        description: what it shows, in words.
        captions: lines below the title, such as »Kilde: …«.
    """

    png: bytes
    title: str
    description: str
    captions: tuple[str, ...] = ()


Block = Heading | Paragraph | Table | Graph


@dataclass(frozen=True, slots=True)
class Text:
    """A whole document.

    Attributes:
        kind: what stands above the title, such as »Notat«.
        header: what heads each page.
        facts: names and values below the title: date, municipality, committee …
    """

    kind: str
    title: str
    header: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]

    @property
    def running(self) -> str:
        """What heads each page, on one line."""
        return shortened(self.header, _RUNNING)


def body(text: str) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph((Run(text),))


def bullet(*runs: Run) -> Paragraph:
    """Return an item of a list."""
    return Paragraph(runs, Style.BULLET)


def captions(*lines: str) -> Iterator[Paragraph]:
    """Yield lines below a table or graph; all but the last are kept with what follows."""
    for place, line in enumerate(lines):
        yield Paragraph((Run(line),), Style.CAPTION, leads=place < len(lines) - 1)
