"""Draw a page of a PDF upright, and find the row of an indicator on it.

The label is found by the indicator's number, its figures by what they say. A row is marked as
one only where its figures stand beside the label; where a layout prints them elsewhere, label
and figures are marked each for itself, and what is not certain is not marked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from baro_desktop.importing.locate import Box, PageImage, Sought, label_pattern
from baro_desktop.importing.pdf.labels import Block, into_blocks
from baro_desktop.importing.pdf.lines import Line, into_lines, segments
from baro_desktop.importing.pdf.words import TURNS, PageWords, Word
from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_SCALE = 3.0
"""Dots a point: a page as wide as the dialog stays sharp on a screen of double scale."""

_LONGEST_SIDE = 2600
_COLUMN_GAP = 1.2
"""Gap that ends a label, in heights of its letters."""

_LABEL_EDGE = 2.5
"""How far the lines of a label column may begin apart, in heights of their letters."""

_NEAR = 6.0
"""How far from its label a figure of the barometer may stand, in heights of the letters."""

_TELLING = 3
_QUARTER_TURNS = {(1, 0): 0, (0, 1): 1, (-1, 0): 2, (0, -1): 3}
_SIGN = re.compile(r"^[-+\u2010-\u2015\u2212]")
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
_PAD = 8


def draw_page(content: bytes, number: int, sought: Sought) -> PageImage:
    """Draw a page and mark what is sought on it.

    Args:
        number: from 1; a number past the end gives the last page.

    Raises:
        UnreadableFileError: if the PDF cannot be opened.
    """
    with _open(content) as document:
        pages = len(document)
        place = min(max(number, 1), pages) - 1
        page = document[place]
        text = PageWords(page, place)
        try:
            words = text.words()
            found = find_row(words, sought)
            return _draw(page, place + 1, pages, words, found)
        finally:
            text.close()
            page.close()


@contextmanager
def _open(content: bytes) -> Iterator[Any]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
    except PdfiumError as error:
        raise UnreadableFileError("pdf-damaged") from error


def find_row(words: Sequence[Word], sought: Sought) -> list[list[Word]]:
    """Return the words to mark, one list for each rectangle."""
    label = _label(words, sought)
    if label is None:
        return _line_of_numbers(words, sought.numbers)
    own = [word for line in label.lines for word in line.words]
    beside = _numbers_beside(words, label, sought.numbers)
    if beside or not sought.numbers:
        return [[*own, *beside]]
    near = words if sought.code.startswith("N") else _near(words, label)
    return [own, *_line_of_numbers(near, sought.numbers)]


def _label(words: Sequence[Word], sought: Sought) -> Block | None:
    if not sought.code:
        return None
    pattern = label_pattern(sought.code)
    blocks = (block for block in _label_blocks(words, sought) if pattern.match(block.text))
    return next(blocks, None)


def _label_blocks(words: Sequence[Word], sought: Sought) -> list[Block]:
    """Group the lines of the column in which the label begins."""
    pattern = label_pattern(sought.code)
    parts = [part for line in into_lines(words) for part in segments(line, _COLUMN_GAP)]
    start = next((part for part in parts if pattern.match(part.text)), None)
    if start is None:
        return []
    reach = _LABEL_EDGE * start.height
    column = [part for part in parts if abs(part.left - start.left) < reach]
    return into_blocks(column, goals=not sought.code.startswith("N"))


def _numbers_beside(words: Sequence[Word], label: Block, numbers: Iterable[str]) -> list[Word]:
    """Return the words of all the numbers that stand in the band of a label, or none.

    In a narrow table the first column of numbers may count as the end of the label.
    """
    height = label.lines[0].height
    own = {word for line in label.lines for word in line.words}
    band = [
        word
        for word in words
        if label.top - 0.8 * height < word.top
        and word.bottom < label.bottom + 0.8 * height
        and word.left > label.lines[0].words[0].right
        and (word not in own or _NUMBER.fullmatch(_SIGN.sub("", word.text)))
    ]
    found = [[word for word in band if _digits(word.text) == number] for number in numbers]
    if not all(found):
        return []
    return [part for same in found for word in same for part in (word, *_unit_of(word, words))]


def _unit_of(number: Word, words: Iterable[Word]) -> list[Word]:
    """Return the words that follow a number closely on its line."""
    unit: list[Word] = []
    last = number
    for word in sorted(words, key=lambda word: word.left):
        level = abs(word.top - number.top) < 0.5 * number.height
        if level and 0 <= word.left - last.right < 0.7 * number.height and not _digits(word.text):
            unit.append(word)
            last = word
    return unit


def _near(words: Sequence[Word], label: Block) -> list[Word]:
    reach = _NEAR * label.lines[0].height
    return [w for w in words if label.top - reach < w.top and w.bottom < label.bottom + reach]


def _line_of_numbers(words: Sequence[Word], numbers: Sequence[str]) -> list[list[Word]]:
    """Return the only line that holds all the numbers and no others.

    One short number alone could be a page's or a year's.
    """
    if not numbers:
        return []
    found = [line for line in into_lines(words) if _says(line, numbers)]
    return [list(found[0].words)] if len(found) == 1 else []


def _says(line: Line, numbers: Sequence[str]) -> bool:
    said = [digits for word in line.words if (digits := _digits(word.text))]
    alone = len(numbers) == 1 and len(numbers[0]) <= _TELLING
    return not alone and sorted(said) == sorted(numbers)


def _digits(text: str) -> str:
    match = _NUMBER.match(_SIGN.sub("", text).replace(" ", "."))
    return match[0] if match else ""


def _draw(
    page: PdfPage, number: int, pages: int, words: Sequence[Word], found: Sequence[Sequence[Word]]
) -> PageImage:
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        boxes = [[_page_box(text_page, word) for word in group] for group in found]
        turns = _quarter_turns(text_page, words) if words else 0
    finally:
        text_page.close()
    scale = min(_SCALE, _LONGEST_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(
        scale=scale,
        rotation=(90 * turns - page.get_rotation()) % 360,
        force_bitmap_format=raw.FPDFBitmap_BGR,
        rev_byteorder=True,
    )
    try:
        to_bitmap = bitmap.get_posconv(page).to_bitmap
        return PageImage(
            number,
            pages,
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            bytes(bitmap.buffer),
            tuple(_around(to_bitmap, group) for group in boxes if group),
            " ".join(word.text for group in found for word in group),
        )
    finally:
        bitmap.close()


def _page_box(text_page: PdfTextPage, word: Word) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of a word in the page's own points."""
    last = word.start + max(len(word.text), 1) - 1
    ends = [text_page.get_charbox(index, loose=True) for index in (word.start, last)]
    lefts, bottoms, rights, tops = zip(*ends, strict=True)
    return min(lefts), max(tops), max(rights), min(bottoms)


def _quarter_turns(text_page: PdfTextPage, words: Sequence[Word]) -> int:
    """Return how often the page must be turned clockwise until its words read upright."""
    word = max(words, key=lambda word: len(word.text))
    box = _page_box(text_page, word)
    for way, turn in TURNS.items():
        left, top, _, _ = turn(box)
        if abs(left - word.left) < 1 and abs(top - word.top) < 1:
            return _QUARTER_TURNS[way]
    return 0


def _around(
    to_bitmap: Callable[[float, float], tuple[int, int]],
    boxes: Sequence[tuple[float, float, float, float]],
) -> Box:
    corners = [
        to_bitmap(x, y)
        for left, top, right, bottom in boxes
        for x, y in ((left, bottom), (right, top))
    ]
    across, down = zip(*corners, strict=True)
    return Box(min(across) - _PAD, min(down) - _PAD, max(across) + _PAD, max(down) + _PAD)
