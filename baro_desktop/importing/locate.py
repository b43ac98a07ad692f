"""Where in its original a figure stands: lines of a text or page, or a drawn page of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from baro_desktop.importing.document import Cell, FileKind, Row
from baro_desktop.importing.messages import pdf_of
from baro_desktop.importing.readers import read_document

_AROUND = 8
"""Lines that are shown before and after what is marked."""

_MOST_LINES = 160
_PAGE = re.compile(r"side (\d+)")
POINTER = "▸"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for.

    Attributes:
        code: code of the indicator, "" where only the place is known.
        place: as `Row.place` gave it: `linje 7`, `tabel 2, række 3`, `side 2`.
        numbers: the row's figures without sign and unit, as they are printed (`1.234,5`).
    """

    code: str
    place: str
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExcerptLine:
    """One line of a text or page; `marked` where the figure or its name stands."""

    place: str
    cells: tuple[str, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a drawn page, in pixels from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page.

    Attributes:
        number: from 1, of `pages`.
        pixels: three bytes (red, green, blue) a pixel, `stride` bytes a row.
        boxes: what is marked; empty where the place was not found on the page.
        text: the marked words, for screen readers.
    """

    number: int
    pages: int
    width: int
    height: int
    stride: int
    pixels: bytes
    boxes: tuple[Box, ...]
    text: str


def excerpt(content: bytes, sought: Sought) -> tuple[ExcerptLine, ...]:
    """Return the lines around a figure in a text or page; the first ones if it is not found.

    Raises:
        UnreadableFileError: if the bytes are no report that can be read.
    """
    lines = [_line(row, sought) for row in read_document(content).rows]
    marked = [number for number, line in enumerate(lines) if line.marked]
    first = max(min(marked, default=0) - _AROUND, 0)
    last = min(max(marked, default=0) + _AROUND + 1, first + _MOST_LINES)
    return tuple(lines[first:last])


def page_image(content: bytes, sought: Sought) -> PageImage:
    """Draw the page of a PDF that a figure stands on.

    Raises:
        UnreadableFileError: if the PDF cannot be opened.
    """
    from baro_desktop.importing.pdf.locating import draw_page

    match = _PAGE.fullmatch(sought.place)
    return draw_page(pdf_of(content), int(match[1]) if match else 1, sought)


def is_drawn(kind: str) -> bool:
    """True for a kind of file that is shown as a drawn page."""
    return kind == FileKind.PDF


def label_pattern(code: str) -> re.Pattern[str]:
    """Return what the label of an indicator begins with: `1.1 …` or `Nøgletal 6 …`."""
    if code.startswith("N") and code[1:].isdigit():
        return re.compile(rf"nøgletal\s*{code[1:]}(?!\d)", re.IGNORECASE)
    return re.compile(rf"{re.escape(code)}(?![\d.]*\d)")


def _line(row: Row, sought: Sought) -> ExcerptLine:
    pattern = label_pattern(sought.code) if sought.code else None
    cells = tuple(_cell_text(cell, pattern) for cell in row.cells)
    named = pattern is not None and any(
        _is_label(cell.paragraphs[:1], pattern) for cell in row.cells
    )
    marked = named or (bool(row.place) and row.place == sought.place)
    return ExcerptLine(row.place, cells, marked)


def _cell_text(cell: Cell, pattern: re.Pattern[str] | None) -> str:
    """Join paragraphs line by line; of several the sought one gets a pointer."""
    if pattern is None or len(cell.paragraphs) < 2:
        return "\n".join(cell.paragraphs)
    return "\n".join(
        f"{POINTER} {text}" if pattern.match(text) else text for text in cell.paragraphs
    )


def _is_label(paragraphs: Iterable[str], pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(text) for text in paragraphs)
