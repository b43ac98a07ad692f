"""Words that stand on one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from baro_desktop.importing.pdf.words import Word

_SAME_LINE = 0.4
"""How far the tops of two words of one line may lie apart, in heights of their letters."""

_text, _left, _top, _bottom = map(itemgetter, (0, 1, 3, 4))
"""Of a word; twice as fast as by name."""

_HYPHENS = "-\u2010\u2011"


class Line(NamedTuple):
    """Words from left to right; `top` and `bottom` are those of most of them.

    Some programs measure each glyph for itself, so that one word tells little of its line.

    Attributes:
        text: the words with one blank between them.
    """

    words: tuple[Word, ...]
    top: float
    bottom: float
    text: str

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def height(self) -> float:
        """Height of its letters."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def page(self) -> int:
        """Page that it stands on, from 0."""
        return self.words[0].page


_make_line: Callable[[tuple[tuple[Word, ...], float, float, str]], Line]
_make_line = partial(tuple.__new__, Line)
"""`Line._make` without a call of Python, as `make_word` is."""


def into_lines(words: Iterable[Word]) -> list[Line]:
    """Group words by their tops, highest line first."""
    lines: list[list[Word]] = []
    members: list[Word] = []
    limit = float("-inf")
    for word in sorted(words, key=_top):
        top = word.top
        if top > limit:
            members = [word]
            lines.append(members)
            limit = top + _SAME_LINE * (word.bottom - top)
        else:
            members.append(word)
    return [_line(members) for members in lines]


def _line(members: list[Word]) -> Line:
    if len(members) == 1:
        text, _, _, top, bottom, _, _ = members[0]
        return _make_line(((members[0],), top, bottom, text))
    members.sort(key=_left)
    members = _without_overprint(members)
    tops, bottoms = sorted(map(_top, members)), sorted(map(_bottom, members))
    return line_of(members, tops[(len(tops) - 1) // 2], bottoms[len(bottoms) // 2])


def line_of(words: Sequence[Word], top: float, bottom: float) -> Line:
    """Return words, from left to right, as a line."""
    return _make_line((tuple(words), top, bottom, " ".join(map(_text, words))))


def _without_overprint(members: list[Word]) -> list[Word]:
    """Drop words printed twice on one spot, which is how some programs make bold letters."""
    if len(set(map(_text, members))) == len(members):
        return members
    kept: list[Word] = []
    texts: set[str] = set()
    for word in members:
        if word.text in texts:
            reach = 0.3 * (word.bottom - word.top)
            if any(word.text == one.text and word.left - one.left < reach for one in kept[-2:]):
                continue
        texts.add(word.text)
        kept.append(word)
    return kept


def segments(line: Line, gap: float = 0.8) -> list[Line]:
    """Split a line where it has gaps wider than `gap` heights of its letters."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > gap * line.height:
            parts.append([])
        parts[-1].append(word)
    return [_line(part) for part in parts]


def joined(lines: Sequence[Line]) -> str:
    """Return the text of lines that belong together; a word cut at its hyphen is made whole."""
    text = lines[0].text if lines else ""
    if len(lines) == 1:
        return text
    for line in lines[1:]:
        text += ("" if not text or _ends_within_word(text, line.text) else " ") + line.text
    return text


def _ends_within_word(text: str, following: str) -> bool:
    """True after `ikke-` before `vestlig`, not after ` -` or before `og` of »for- og bag«."""
    if text[-1] not in _HYPHENS or len(text) < 2 or text[-2].isspace():
        return False
    return re.match(r"(og|eller|samt)\b", following) is None
