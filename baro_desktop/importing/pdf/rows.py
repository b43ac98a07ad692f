"""Rows of the document, and what is left beside a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from baro_desktop.importing.document import Cell, Row
from baro_desktop.importing.pdf.labels import place_of
from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.tokens import Token
from baro_desktop.importing.pdf.words import Word


@dataclass(frozen=True, slots=True)
class TableRows:
    """What a part of the strip says.

    Attributes:
        rest: the words that stand below it.
        tokens: its values, to see whether they have units.
    """

    rows: tuple[Row, ...]
    rest: tuple[Word, ...]
    tokens: tuple[Token, ...]


def row_of(place: str, *texts: str) -> Row:
    """Return a row with one paragraph in each cell that is not empty."""
    return Row(tuple(Cell((text,) if text else ()) for text in texts), place)


def line_row(line: Line) -> Row:
    """Return a line of running text as a row."""
    return row_of(place_of(line), line.text)


def text_rows(words: Iterable[Word]) -> list[Row]:
    """Return a row for each line of running text."""
    return [line_row(line) for line in into_lines(words)]
