"""The words of a PDF with their boxes, turned so that each page reads upright.

The text of a page is taken once, and then the boxes of the first and last character of each
word alone. Rectangles of whole runs are no help: Qt's printer gives one for each glyph.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator
from math import pi
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_WORD = re.compile(r"[^\s\0\u200b\u2028\u2029]+")
_LINE_END_HYPHENS = "\ufffe\x02"
"""What pdfium puts for a hyphen at the end of a line, joining the two lines' words."""

_PARTS = re.compile(rf"[^{_LINE_END_HYPHENS}]+[{_LINE_END_HYPHENS}]*|[{_LINE_END_HYPHENS}]+")
_HYPHEN = re.compile(rf"[{_LINE_END_HYPHENS}]")
_GLUED = re.compile(
    r"(?<=[a-zæøå)])(?=[A-ZÆØÅ0-9])|(?<=\d)(?=[a-zæøå])|(?<=[a-zæøå]\.)(?=[-+\u2212]?\d)"
)
"""Where cells that touch are run together: `AlbertslundHele`, `personer63.622`, `pct.-5`."""

_UNREADABLE = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff\ud800-\udfff]")
_SOFT_HYPHEN = "\u00ad"
_ODD = re.compile(f"{_UNREADABLE.pattern}|{_GLUED.pattern}|{_SOFT_HYPHEN}")
_DAMAGED = "\ufffd"
_SAMPLE = 40
_SPACED = 3.6
"""Characters and blanks a word, below which letters stand apart."""

_CLOSE = 0.1
"""How far apart letters of one word may stand, in heights of theirs."""

_edges = attrgetter("left", "bottom", "right", "top")

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in the page's own points, y upwards."""

_RawWord = tuple[str, int, Box, Box]
"""Text, number of its first character, and the boxes of the first and the last one."""


class Word(NamedTuple):
    """Letters without a blank between them.

    Attributes:
        top: measured downwards, like `bottom`; both span the letters, not the line.
        page: from 0.
        start: number of its first character on the page.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    page: int
    start: int

    @property
    def height(self) -> float:
        """Height of the letters, the measure of every distance nearby."""
        return self.bottom - self.top


Turn = Callable[[Box], Box]
"""From the page's own box to left, top, right, bottom of the upright page, y downwards."""

TURNS: dict[tuple[int, int], Turn] = {
    (1, 0): lambda box: (box[0], -box[3], box[2], -box[1]),
    (0, 1): lambda box: (box[1], box[0], box[3], box[2]),
    (-1, 0): lambda box: (-box[2], box[1], -box[0], box[3]),
    (0, -1): lambda box: (-box[3], -box[2], -box[1], -box[0]),
}
"""By the way that the letters run, in the page's own directions."""


class PageWords:
    """The words of one page."""

    def __init__(self, page: PdfPage, number: int) -> None:
        """Read the text of a page; close it afterwards."""
        from pypdfium2 import raw

        self._number = number
        self._text_page = _upright_text(page)
        self._limits: Box = page.get_bbox()
        self._rect = raw.FS_RECTF()
        self._reference = ctypes.byref(self._rect)
        self._box_of = raw.FPDFText_GetLooseCharBox
        self._code_of = raw.FPDFText_GetUnicode
        self.text = self._read_text()

    def close(self) -> None:
        """Free the page."""
        self._text_page.close()

    def words(self) -> list[Word]:
        """Return the words that stand on the page and run the way that most of them do."""
        raw_words = self._raw_words()
        way = _way(raw_words)
        turn, upright = TURNS[way], way == (1, 0)
        left, bottom, right, top = self._limits
        number = self._number
        words = []
        for text, start, first, last in raw_words:
            if upright:
                begin, low, high = first[0], -first[1], -first[3]
                behind, last_low, end, last_high = last[0], -last[1], last[2], -last[3]
            else:
                begin, high, _, low = turn(first)
                behind, last_high, end, last_low = turn(last)
            if behind < begin or last_high > low or last_low < high:
                words += self._over_lines(text, start, turn)
                continue
            if first[0] > right or last[2] < left or first[1] > top or first[3] < bottom:
                continue  # beside the paper
            if low > high:
                words.append(Word(text, begin, end, high, low, number, start))
        spaced = len(self.text) < _SPACED * len(words)
        return joined_letters(words) if spaced else words

    def _over_lines(self, text: str, start: int, turn: Turn) -> list[Word]:
        """Cut a word that pdfium joined from the end of one line and the start of another.

        Text that runs another way than the page comes apart into letters and is left out.
        """
        pieces: list[Word] = []
        for at, letter in enumerate(text):
            left, high, right, low = turn(self._box(start + at))
            last = pieces[-1] if pieces else None
            if last and left >= last.left and high < last.bottom and low > last.top:
                pieces[-1] = last._replace(text=last.text + letter, right=right)
            else:
                pieces.append(Word(letter, left, right, high, low, self._number, start + at))
        return pieces if 2 * len(pieces) <= max(4, len(text)) else []

    def split(self, word: Word, boundary: float) -> tuple[Word, Word] | None:
        """Cut a word of the strip in two where two columns touch; None if a number is there."""
        boxes = [self._box(word.start + at) for at in range(len(word.text))]
        turn = TURNS[_way([(word.text + "  ", word.start, boxes[0], boxes[-1])])]
        edges = [turn(box) for box in boxes]
        moved = word.left - edges[0][0]
        for at in range(1, len(edges)):
            if (edges[at][0] + edges[at][2]) / 2 + moved > boundary:
                if not word.text[at - 1 : at + 1].isalpha():
                    return None
                before = word._replace(text=word.text[:at], right=edges[at - 1][2] + moved)
                after = word._replace(text=word.text[at:], left=edges[at][0] + moved)
                return before, after._replace(start=word.start + at)
        return None

    def _read_text(self) -> str:
        """Return the text with one character for each that pdfium counts."""
        count = self._text_page.count_chars()
        text: str = self._text_page.get_text_range() if count else ""
        if len(text) == count:
            return text
        codes = (self._code_of(self._text_page.raw, index) for index in range(count))
        return "".join(chr(code) if code < 0x110000 else _DAMAGED for code in codes)

    def _box(self, index: int) -> Box:
        self._box_of(self._text_page.raw, index, self._reference)
        return _edges(self._rect)

    def _raw_words(self) -> list[_RawWord]:
        odd = _ODD.search(self.text) is not None
        page, box_of, rect, reference = (
            self._text_page.raw,
            self._box_of,
            self._rect,
            self._reference,
        )
        words: list[_RawWord] = []
        for match in _WORD.finditer(self.text):
            text = match[0]
            if odd and _ODD.search(text):
                words += self._odd_words(text, match.start())
                continue
            start, end = match.span()
            box_of(page, start, reference)
            first = last = _edges(rect)
            if end - start > 1:
                box_of(page, end - 1, reference)
                last = _edges(rect)
            words.append((text, start, first, last))
        return words

    def _odd_words(self, text: str, start: int) -> Iterator[_RawWord]:
        """Cut where a hyphen ended a line or cells touch, and show what cannot be read as such."""
        for part in _PARTS.finditer(text):
            begin = start + part.start()
            for piece in _GLUED.split(part[0]):
                shown = _HYPHEN.sub("-", piece).replace(_SOFT_HYPHEN, "")
                letters = piece.rstrip(_LINE_END_HYPHENS + _SOFT_HYPHEN) or piece
                if shown:
                    first, last = self._box(begin), self._box(begin + len(letters) - 1)
                    yield _UNREADABLE.sub(_DAMAGED, shown), begin, first, last
                begin += len(piece)


def joined_letters(words: list[Word]) -> list[Word]:
    """Put letters together that stand close: pdfium sees blanks in what some printers turn."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        level = last and abs(last.top - word.top) < 0.1 * word.height
        if last and level and abs(word.left - last.right) < _CLOSE * word.height:
            joined[-1] = last._replace(text=last.text + word.text, right=word.right)
        else:
            joined.append(word)
    return joined


def _upright_text(page: PdfPage) -> PdfTextPage:
    """Load the text of a page turned upright: pdfium tells words apart as the page is shown."""
    text = page.get_textpage()
    shown, angle = page.get_rotation(), _angle(text)
    if shown == angle:
        return text
    text.close()
    page.set_rotation(angle)
    text = page.get_textpage()
    page.set_rotation(shown)
    return text


def _angle(text: PdfTextPage) -> int:
    """Return by how many degrees the page must be turned to show most letters upright."""
    from pypdfium2 import raw

    count = text.count_chars()
    places = range(0, count, max(1, count // _SAMPLE))
    turns = Counter(round(raw.FPDFText_GetCharAngle(text.raw, n) / (pi / 2)) % 4 for n in places)
    return -90 * turns.most_common(1)[0][0] % 360 if turns else 0


def _way(words: list[_RawWord]) -> tuple[int, int]:
    """Return the direction in which most of the longer words run."""
    ways: Counter[tuple[int, int]] = Counter()
    for text, _, first, last in words:
        if len(text) < 3:
            continue
        across = last[0] + last[2] - first[0] - first[2]
        up = last[1] + last[3] - first[1] - first[3]
        if abs(across) >= abs(up):
            ways[1 if across >= 0 else -1, 0] += 1
        else:
            ways[0, 1 if up > 0 else -1] += 1
        if ways.total() >= _SAMPLE:
            break
    return ways.most_common(1)[0][0] if ways else (1, 0)
