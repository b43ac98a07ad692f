"""Numbers with blanks in them: »67 394«, or »6 1« where the letters stand apart.

Two numbers of a row never stand as near as two words do, so what does is one number. It stays
one word: no column begins within it, and what is no number by its look is told. The year of a
period may stand as near to the figure behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from baro_desktop.importing.pdf.doubts import DAMAGED
from baro_desktop.importing.thousands import has_blanks

if TYPE_CHECKING:
    from baro_desktop.importing.pdf.words import Word

_PART = re.compile(r"[-+\u2212]?\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What ends most periods; no number has four digits before a blank."""

_NEAR = 0.55
"""How far apart the parts of a number stand at most, in heights of their letters."""

_SIGNS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_BELOW = 0.3
"""How far a number may stand from the foot of the sign above it, in heights of its letters."""

_FOLLOWS = 1.5
_OVER, _WITHIN = 0.3, 0.3
"""How far numbers that touch share their heights at least, and reach over each other at most."""

_THOUSANDS = re.compile(r"([-+\u2212]?[1-9]\d{0,2})((?: \d{3})+)")


def joined_numbers(words: list[Word]) -> list[Word]:
    """Put numbers together that stand beside each other like words."""
    joined: list[Word] = []
    before = ""
    for word in words:
        text = word.text
        if before[-1:].isdigit() and text[0].isdigit() and _is_one(joined[-1], word):
            last = joined[-1]
            joined[-1] = last._replace(text=f"{before} {text}", right=word.right)
        else:
            joined.append(word)
        before = joined[-1].text
    return joined


def _is_one(last: Word, word: Word) -> bool:
    if _YEAR.fullmatch(last.text):
        return False
    level = abs(last.top - word.top) < 0.1 * word.height
    near = level and abs(word.left - last.right) < _NEAR * word.height
    return near and bool(_PART.fullmatch(word.text) and _PART.fullmatch(last.text.split(" ")[0]))


def with_notes(words: list[Word]) -> list[Word]:
    """Show which numbers are doubtful: touching ones on other levels, or below a lone sign.

    One of the former may be that of a note.
    """
    parts = [word for word in words if word.text[-1].isdigit()]
    parts += [sign for sign, after in pairwise([*words, *words[:1]]) if _is_lone(sign, after)]
    numbers = sorted(parts, key=lambda word: word.top)
    doubtful: set[int] = set()
    for at, word in enumerate(numbers):
        for other in islice(numbers, at + 1, None):
            if other.top > word.bottom + _BELOW * word.height:
                break
            if other.top != word.top and (_touch(word, other) or _is_below(word, other)):
                doubtful.update((id(word), id(other)))
    if not doubtful:
        return words
    return [w._replace(text=w.text + DAMAGED) if id(w) in doubtful else w for w in words]


def _is_lone(sign: Word, after: Word) -> bool:
    """True for a sign that no word follows on its line, as the dash before a period has one."""
    if sign.text not in _SIGNS:
        return False
    level = abs(after.top - sign.top) < _BELOW * sign.height
    return not (level and 0 <= after.left - sign.right < _FOLLOWS * sign.height)


def _is_below(sign: Word, number: Word) -> bool:
    """True for a number that a line was broken before, behind its sign."""
    height = number.height
    lower = abs(number.top - sign.bottom) < _BELOW * height
    near = abs(number.left - sign.left) < _BELOW * height
    return sign.text in _SIGNS and number.text[0].isdigit() and lower and near


def _touch(one: Word, other: Word) -> bool:
    """True for a number beside another one that stands a little higher or lower."""
    if one.text in _SIGNS or other.text in _SIGNS:
        return False
    gap = max(one.left, other.left) - min(one.right, other.right)
    over = min(one.bottom, other.bottom) - max(one.top, other.top)
    height = max(one.height, other.height)
    return over > _OVER * height and -_WITHIN * height < gap < _NEAR * height


def with_dots(pages: Sequence[list[Word]]) -> Sequence[list[Word]]:
    """Return pages with dots between thousands, if they have blanks there throughout."""
    if not any(" " in word.text for words in pages for word in words):
        return pages
    if not has_blanks(" ".join(word.text for words in pages for word in words)):
        return pages
    return [[_dotted(word) for word in words] for words in pages]


def _dotted(word: Word) -> Word:
    if " " in word.text and _THOUSANDS.fullmatch(word.text):
        return word._replace(text=word.text.replace(" ", "."))
    return word
