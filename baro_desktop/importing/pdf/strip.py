"""Pages and columns of pages stacked to one tall strip, so that a row can run over a break."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.words import Word, make_word

_text, _left, _right, _top, _bottom = map(itemgetter, range(5))  # of a word
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}\.?")
_LEADING = 0.35
"""What stands between two lines of a label, in heights of their letters."""

_REPEATED = 5
"""Among how many heights of letters the lines are that stand on two pages."""

_HEADER = re.compile(r"\b(landet|aktuel|status|udvikling|basismåling)\b", re.IGNORECASE)
_VALUE = re.compile(r"[-+\u2212]?\d|opgøres|siden", re.IGNORECASE)
_MINIMUM_SHIFT = 0.3
"""How far apart the label columns of two text columns are, in widths of the text."""


def stack(pages: Sequence[list[Word]]) -> list[Word]:
    """Return the words with tops that grow from page to page, highest first.

    The last line of one piece and the first one of the next follow each other as if
    they stood on one page. Pieces beside each other are moved to the same left edge.
    """
    strip: list[Word] = []
    end = 0.0
    before: Sequence[Word] = ()
    for page in pages:
        words = _without_repeats(page, before)
        before = page
        for piece in _pieces(words):
            start = min(map(_top, piece))
            leading = _LEADING * min(word.height for word in piece if word.top == start)
            strip += moved(piece, end + leading - start)
            end = max(map(_bottom, piece)) + end + leading - start
    strip.sort(key=_top)
    return strip


def _without_repeats(words: list[Word], before: Sequence[Word]) -> list[Word]:
    """Drop what the page before ended with: Qt and WebKit print lines that are cut on both.

    The first lines must be the last ones of their column on that page; values, that can
    stand below their like, the last of all.
    """
    if not words or not before:
        return words
    ending, start = into_lines(_lowest(before)), into_lines(_highest(words))
    if _HEADER.search(start[0].text):
        return words
    left = start[0].left
    above = [line for line in ending if abs(line.left - left) < 1]
    below = [line for line in start if abs(line.left - left) < 1]
    for count in range(min(len(above), len(below)), 0, -1):
        last, down = above[-count:], above[-count].top - below[0].top
        if _VALUE.match(last[-1].text) and last[-1] is not ending[-1]:
            continue
        if all(_is_same(new, old, down) for new, old in zip(below, last, strict=False)):
            alike = [any(_is_same(line, old, down) for old in ending) for line in start]
            repeated = start[: alike.index(False) if False in alike else len(start)]
            gone = {id(word) for line in repeated for word in line.words}
            return [word for word in words if id(word) not in gone]
    return words


def _is_same(line: Line, other: Line, down: float) -> bool:
    """True if all words of a line stand on another one, so much further down."""
    if abs(other.top - line.top - down) > 1:
        return False
    there = {(word.text, round(word.left)) for word in other.words}
    return all((word.text, round(word.left)) in there for word in line.words)


def _highest(words: Sequence[Word]) -> list[Word]:
    """Return the words of the first lines of a page."""
    first = min(map(_top, words))
    return [word for word in words if word.top < first + _REPEATED * (word.bottom - word.top)]


def _lowest(words: Sequence[Word]) -> list[Word]:
    """Return the words of the last lines of a page."""
    last = max(map(_bottom, words))
    return [word for word in words if word.bottom > last - _REPEATED * (word.bottom - word.top)]


def moved(words: list[Word], down: float, right: float = 0.0) -> list[Word]:
    """Return words so much further down and to the right."""
    if not down and not right:
        return words
    return [
        make_word((text, left + right, end + right, top + down, bottom + down, page, start))
        for text, left, end, top, bottom, page, start in words
    ]


def _pieces(words: list[Word]) -> list[list[Word]]:
    """Cut a page set in two columns: what is above both, the left, the right, what is below."""
    if not words:
        return []
    columns = second_column(words)
    if columns is None:
        return [words]
    first, second = columns
    edge = second - 0.1 * words[0].height
    begin, end = _set_in_columns(into_lines(words), edge)
    within = [word for word in words if begin <= word.top < end]
    pieces = (
        [word for word in words if word.top < begin],
        [word for word in within if word.left < edge],
        moved([word for word in within if word.left >= edge], 0.0, first - second),
        [word for word in words if word.top >= end],
    )
    return [piece for piece in pieces if piece]


def _set_in_columns(lines: Sequence[Line], edge: float) -> tuple[float, float]:
    """Return the tallest stretch of the page in which no line runs across the edge."""
    across = [line for line in lines if _runs_across(line, edge)]
    begins = [float("-inf"), *(line.bottom for line in across)]
    ends = [*(line.top for line in across), float("inf")]
    top, bottom = lines[0].top, lines[-1].bottom
    stretches = zip(begins, ends, strict=True)
    return max(stretches, key=lambda pair: min(pair[1], bottom) - max(pair[0], top))


def _runs_across(line: Line, edge: float) -> bool:
    before = [word for word in line.words if word.left < edge]
    after = [word for word in line.words if word.left >= edge]
    if before and before[-1].right > edge:
        return True
    return bool(before and after) and after[0].left - before[-1].right < 0.6 * line.height


def second_column(words: list[Word]) -> tuple[float, float] | None:
    """Return the left edges of two columns of text, None for a page set in one."""
    starts = sorted(label_starts(words))
    if len(starts) < 2:
        return None
    width = max(map(_right, words)) - min(map(_left, words))
    gap, second = max((after - before, after) for before, after in pairwise(starts))
    return (starts[0], second) if gap > _MINIMUM_SHIFT * width else None


def label_starts(words: Sequence[Word]) -> list[float]:
    """Return where the numbers of indicators and key figures stand."""
    return [
        words[number].left
        for number, (text, following) in enumerate(pairwise(map(_text, words)))
        if (text[0].isdigit() or text[0] in "nN")  # as the patterns want, but quicker
        and (
            (_NUMBERED.fullmatch(text) and following[0].isalpha())
            or (text.casefold() == "nøgletal" and following[0].isdigit())
        )
    ]


class HeaderRow(NamedTuple):
    """A printed header row: how high it begins and ends, and its words."""

    top: float
    bottom: float
    words: tuple[Word, ...]


def close_gaps(
    strip: Sequence[Word], headers: Sequence[HeaderRow]
) -> tuple[list[Word], list[float]]:
    """Take header rows out, so that a row broken over a repeated header is whole again.

    Returns:
        The other words, and for each header the height below which its columns hold now.
    """
    taken = {id(word) for header in headers for word in header.words}
    words = [word for word in strip if id(word) not in taken]
    closed: list[Word] = []
    begins: list[float] = []
    at, up = 0, 0.0
    for number, header in enumerate(headers):
        end = bisect_left(words, header.top, lo=at, key=_top)
        if end == len(words):
            begins += [below.top - up for below in headers[number:]]
            break
        begins.append(header.top - up)
        closed += moved(words[at:end], -up)
        up += _gap(header, words[end])
        at = end
    return closed + moved(words[at:], -up), begins


def _gap(header: HeaderRow, below: Word) -> float:
    """Return the height that a header takes; none where a row is printed over it."""
    return below.top - header.top if below.top > header.bottom - 0.5 * below.height else 0.0
