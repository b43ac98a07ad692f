"""The words of a PDF with their boxes, turned so that each page reads upright.

The text of a page is taken once, and then the boxes of the first and last character of each
word alone. Rectangles of whole runs are no help: Qt's printer gives one for each glyph.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice, pairwise, starmap
from math import pi
from operator import itemgetter, sub
from typing import TYPE_CHECKING, NamedTuple

from baro_desktop.importing.pdf.doubts import DAMAGED, LINE_END_HYPHENS, SOFT_HYPHEN, with_doubts
from baro_desktop.importing.pdf.glyphs import Box, Glyphs
from baro_desktop.importing.pdf.numbers import joined_numbers, with_notes

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_WORD = re.compile(r"[^\s\0\u200b\u2028\u2029]+")
_PARTS = re.compile(rf"[^{LINE_END_HYPHENS}]+[{LINE_END_HYPHENS}]*|[{LINE_END_HYPHENS}]+")
_HYPHEN = re.compile(rf"[{LINE_END_HYPHENS}]")
GLUED = re.compile(
    r"(?<=[a-zæøå)])(?=[A-ZÆØÅ0-9])|(?<=\d)(?=[a-zæøå])|(?<=[a-zæøå]\.)(?=[-+\u2212]?\d)"
)
"""Where cells that touch are run together: `AlbertslundHele`, `personer63.622`, `pct.-5`."""

_NO_LETTERS = r"\x01-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff\ud800-\udfff"
UNREADABLE = re.compile(f"[{_NO_LETTERS}]")
_MAYBE_MINUS = re.compile(rf"(?<![\w-]){SOFT_HYPHEN}(?=\d)")
"""Some fonts draw a hyphen where the text has a soft one."""

ODD = re.compile(
    rf"[A-ZÆØÅ\d.{_NO_LETTERS}{SOFT_HYPHEN}](?:(?<=[a-zæøå)][A-ZÆØÅ0-9])|(?<=\d)(?=[a-zæøå])"
    rf"|(?<=[a-zæøå]\.)(?=[-+\u2212]?\d)|(?<=[{_NO_LETTERS}{SOFT_HYPHEN}]))"
)
"""A letter at which a word is no plain one: unreadable, a soft hyphen, or beside a glued place.

It begins with a set, so that a page is searched in one quick pass.
"""

_SAMPLE = 40
_SPACED = 3.6
"""Characters and blanks a word, below which letters stand apart."""

SIGNS = frozenset("-+\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
"""What stands before a number, or between words."""

_LOW = 0.5
"""How high a dash is at most beside other letters, where each glyph has a box of its own."""

_CLOSE = 0.1
"""How far apart letters of one word may stand, in heights of theirs."""

_ASLANT, _HARDLY = 0.5, 0.1
"""Radians between a watermark or stamp and the other words; slanted letters have fewer than
the first, all on a sheet that was fed askew fewer than the second."""

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


make_word: Callable[[tuple[str, float, float, float, float, int, int]], Word]
make_word = partial(tuple.__new__, Word)
"""`Word._make` without a call of Python: a strip is made anew several times."""


def heights(words: Iterable[Word]) -> Iterator[float]:
    """Return the heights of words, in a third of the time that asking each one takes."""
    return starmap(sub, map(itemgetter(4, 3), words))


Turn = Callable[[Box], Box]
"""From the page's own box to left, top, right, bottom of the upright page, y downwards."""

TURNS: dict[tuple[int, int], Turn] = {
    (1, 0): lambda box: (box[0], -box[1], box[2], -box[3]),
    (0, 1): lambda box: (box[3], box[0], box[1], box[2]),
    (-1, 0): lambda box: (-box[2], box[3], -box[0], box[1]),
    (0, -1): lambda box: (-box[1], -box[2], -box[3], -box[0]),
}
"""By the way that the letters run, in the page's own directions."""


class PageWords:
    """The words of one page.

    Attributes:
        text: one character for each that PDFium counts.
        hides_digits: digits may be missing in it, each drawn where the text has a blank.
    """

    def __init__(self, page: PdfPage, number: int) -> None:
        """Read the text of a page; close it afterwards."""
        self._number = number
        self._text_page = _upright_text(page)
        self._limits: Box = page.get_bbox()
        self._glyphs = Glyphs(self._text_page)
        self.text, self.hides_digits = with_doubts(self._read_text(), self._glyphs)

    def close(self) -> None:
        """Free the page."""
        self._text_page.close()

    def words(self) -> list[Word]:
        """Return the words that stand on the page and run the way that most of them do."""
        raw_words = list(map(self._with_note, self._without_stamps(self._raw_words())))
        way = _way(raw_words)
        upright = way == (1, 0)
        words = self._upright(raw_words) if upright else self._turned(raw_words, TURNS[way])
        if not unicodedata.is_normalized("NFC", self.text):  # »å« drawn as two signs
            words = [word._replace(text=unicodedata.normalize("NFC", word.text)) for word in words]
        spaced = len(self.text) < _SPACED * len(words)
        words = joined_numbers(level_signs(joined_letters(words) if spaced else words))
        return with_notes(words)

    def _upright(self, raw_words: Iterable[_RawWord]) -> list[Word]:
        """Return the words of a usual page: the same as `_turned` gives, in half the time."""
        left, lowest, right, highest = self._limits
        number = self._number
        words: list[Word] = []
        for text, start, (begin, high, _, low), (behind, last_high, end, last_low) in raw_words:
            if behind < begin or last_high < low or last_low > high:
                words += self._over_lines(text, start, TURNS[1, 0])
            elif low <= highest and high >= lowest and high > low:  # else off the paper
                # Beside the paper, the page was cut: its row lacks something.
                shown = DAMAGED if begin > right or end < left else text
                # Glyphs may have boxes of their own, so that the dash of »-8« is a low one.
                if text[0] in SIGNS:
                    top, bottom = -last_high, -last_low
                else:
                    top, bottom = -high, -low
                words.append(make_word((shown, begin, end, top, bottom, number, start)))
        return words

    def _turned(self, raw_words: Iterable[_RawWord], turn: Turn) -> list[Word]:
        left, bottom, right, top = self._limits
        words: list[Word] = []
        for text, start, first, last in raw_words:
            begin, high, _, low = turn(first)
            behind, last_high, end, last_low = turn(last)
            if behind < begin or last_high > low or last_low < high:
                words += self._over_lines(text, start, turn)
            elif first[3] <= top and first[1] >= bottom and low > high:
                shown = DAMAGED if first[0] > right or last[2] < left else text
                words.append(Word(shown, begin, end, high, low, self._number, start))
        return words

    def _over_lines(self, text: str, start: int, turn: Turn) -> list[Word]:
        """Cut a word that pdfium joined from the end of one line and the start of another.

        Text that runs another way than the page comes apart into letters and is left out.
        """
        pieces: list[Word] = []
        for at, letter in enumerate(text):
            left, high, right, low = turn(self._glyphs.box(start + at))
            last = pieces[-1] if pieces else None
            if last and left >= last.left and high < last.bottom and low > last.top:
                pieces[-1] = last._replace(text=last.text + letter, right=right)
            else:
                pieces.append(Word(letter, left, right, high, low, self._number, start + at))
        return pieces if 2 * len(pieces) <= max(4, len(text)) else []

    def split(self, word: Word, boundary: float) -> tuple[Word, Word] | None:
        """Cut a word of the strip in two where two columns touch; None if a number is there."""
        boxes = [self._glyphs.box(word.start + at) for at in range(len(word.text))]
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
        length = self._text_page.count_chars()
        text: str = self._text_page.get_text_range() if length else ""
        if len(text) == length:
            return text
        codes = map(self._glyphs.code, range(length))
        return "".join(chr(code) if code < 0x110000 else DAMAGED for code in codes)

    def _raw_words(self) -> list[_RawWord]:
        matches = list(_WORD.finditer(self.text))
        texts, starts = list(map(re.Match.group, matches)), list(map(re.Match.start, matches))
        lasts = [end - 1 for end in map(re.Match.end, matches)]
        words = list(
            zip(texts, starts, self._glyphs.boxes(starts), self._glyphs.boxes(lasts), strict=True)
        )
        odd = {bisect(starts, match.start()) - 1 for match in ODD.finditer(self.text)}
        for number in sorted(odd - {-1}, reverse=True):
            words[number : number + 1] = self._odd_words(texts[number], starts[number])
        return words

    def _without_stamps(self, words: list[_RawWord]) -> list[_RawWord]:
        """Leave out what runs across the page or aslant: watermarks, signatures at the edge."""
        angles = self._glyphs.angles(map(itemgetter(1), words))
        if not any(angles):
            return words
        turns = Counter(round(angle / (pi / 2)) % 4 for angle in angles)
        usual = turns.most_common(1)[0][0] * pi / 2
        return [
            word
            for word, angle in zip(words, angles, strict=True)
            if (turned := abs((angle - usual + pi) % (2 * pi) - pi)) < _HARDLY
            or (turned < _ASLANT and self._glyphs.leans(word[1]))
        ]

    def _with_note(self, word: _RawWord) -> _RawWord:
        """Show that a number of two sizes is not one: the last digit may be that of a note."""
        text, start, first, last = word
        if text[-1].isdigit() and (first[1] != last[1] or first[3] != last[3]):
            letters = range(start, start + len(text))
            digits = [index for index in letters if self.text[index].isdigit()]
            if not self._glyphs.alike(digits[0], digits[-1]):
                return text + DAMAGED, start, first, last
        return word

    def _odd_words(self, text: str, start: int) -> Iterator[_RawWord]:
        """Cut where a hyphen ended a line or cells touch, and show what cannot be read as such."""
        for part in _PARTS.finditer(text):
            begin = start + part.start()
            for piece in GLUED.split(part[0]):
                shown = _MAYBE_MINUS.sub(DAMAGED, _HYPHEN.sub("-", piece))
                shown = shown.replace(SOFT_HYPHEN, "")
                letters = piece.rstrip(LINE_END_HYPHENS + SOFT_HYPHEN) or piece
                if shown:
                    first, last = (
                        self._glyphs.box(begin),
                        self._glyphs.box(begin + len(letters) - 1),
                    )
                    yield UNREADABLE.sub(DAMAGED, shown), begin, first, last
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


def level_signs(words: list[Word]) -> list[Word]:
    """Make a dash as tall as the word before it, where each glyph has a box of its own."""
    for number, (last, word) in enumerate(pairwise(words), start=1):
        low = word.text in SIGNS and word.height < _LOW * last.height
        if low and last.top < word.top and word.bottom < last.bottom:
            words[number] = word._replace(top=last.top, bottom=last.bottom)
    return words


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

    length = text.count_chars()
    places = range(0, length, max(1, length // _SAMPLE))
    turns = Counter(round(raw.FPDFText_GetCharAngle(text.raw, n) / (pi / 2)) % 4 for n in places)
    return -90 * turns.most_common(1)[0][0] % 360 if turns else 0


def _way(words: list[_RawWord]) -> tuple[int, int]:
    """Return the direction in which most of the longer words run."""
    ways = []
    for _, _, first, last in islice((word for word in words if len(word[0]) >= 3), _SAMPLE):
        across = last[0] + last[2] - first[0] - first[2]
        up = last[3] + last[1] - first[3] - first[1]
        if abs(across) >= abs(up):
            ways.append((1 if across >= 0 else -1, 0))
        else:
            ways.append((0, 1 if up > 0 else -1))
    return Counter(ways).most_common(1)[0][0] if ways else (1, 0)
