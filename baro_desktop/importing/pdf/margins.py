"""What a browser prints at the edges of the paper: date, title, address, page number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from operator import itemgetter

from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.words import Word

_DEPTH = 2
"""How many lines at either edge may be such."""

_NEAR_EDGE = 0.2
"""How near a page number stands to the edge, in heights of the printed area."""

_SAME_SPOT = 2.0
_FEW_PAGES = 3
_DATE = re.compile(r"(\w+,? )?\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\b")
_PAGE_OF = re.compile(r"(?:^|.* )(?:side |s\. ?|page )?\d+ ?(?:/|af|of) ?\d+\.?", re.IGNORECASE)
_PAGE_THEN_DATE = re.compile(
    rf"(?:side |page )?\d+ ?(?:/|af|of) ?\d+ {_DATE.pattern}.*", re.IGNORECASE
)
_OF = re.compile(r"(?:af|of|/)\d*", re.IGNORECASE)
_PAGE = re.compile(r"(?:side|page|s\.) ?-?\d+-?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|file)://\S+|\S+\.html?\b", re.IGNORECASE)
_WEB = re.compile(r"(?:https?|file)://\S+", re.IGNORECASE)
_THEN_ADDRESS = re.compile(rf".+ {_WEB.pattern}", re.IGNORECASE)
_THEN_CLOCK = re.compile(
    rf".+ {_DATE.pattern},? (?:kl\.? ?)?\d{{1,2}}[.:]\d{{2}}(?: [AP]M)?", re.IGNORECASE
)
_CONTENT = re.compile(
    r"\baktuel|\bstatus|udvikling\b|siden|basismåling|\blandet|nøgletal \d|opgøres",
    re.IGNORECASE,
)
_top, _bottom = itemgetter(3), itemgetter(4)  # of a word
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """Pages without their margins, and the lines that stood there."""

    pages: list[list[Word]]
    edges: list[Line]


def trim(pages: Sequence[list[Word]]) -> Trimmed:
    """Take date, title, address and page number off the edges of the pages."""
    pages = _without_numbers(pages)
    edges = [_edge_lines(words) for words in pages]
    repeated = _repeated(edges)
    trimmed, dropped = [], []
    for words, blocks in zip(pages, edges, strict=True):
        gone = [line for block in blocks for line in _outermost(block, repeated)]
        dropped += gone
        lost = {id(word) for line in gone for word in line.words}
        trimmed.append([word for word in words if id(word) not in lost] if lost else words)
    return Trimmed(trimmed, dropped)


def _without_numbers(pages: Sequence[list[Word]]) -> Sequence[list[Word]]:
    """Drop the page number: it stands on one spot near the edge and climbs by one from 1."""
    if len(pages) < 2 or not all(pages):
        return pages
    first = min(min(map(_top, words)) for words in pages)
    last = max(max(map(_bottom, words)) for words in pages)
    near = _NEAR_EDGE * (last - first)
    candidates = (
        [word for word in words if word.text == number and _is_outside(word, first, last, near)]
        for number, words in zip(map(str, count(1)), pages, strict=False)
    )
    on_first = next(candidates)
    if not on_first:
        return pages
    found = [on_first, *candidates]
    enough = len(pages) - (len(pages) > _FEW_PAGES)  # one page may have lost it
    for word in on_first:
        if _is_one_of(word, pages[0]):
            continue  # the whole of »1 af 3« goes with its line
        same = [[one for one in page if _on_spot(one, word)] for page in found]
        if sum(map(bool, same)) >= enough:
            gone = {id(page[0]) for page in same if page}
            return [[one for one in words if id(one) not in gone] for words in pages]
    return pages


def _is_one_of(word: Word, words: Sequence[Word]) -> bool:
    """True for the first number of »1 af 3«."""
    after = words[words.index(word) + 1 :]
    return bool(after) and _OF.fullmatch(after[0].text) is not None


def _is_outside(word: Word, first: float, last: float, near: float) -> bool:
    return not first + near < word.top < last - near


def _on_spot(one: Word, other: Word) -> bool:
    """True for words that end, begin or lie in the middle at the same place of their pages."""
    if abs(one.bottom - other.bottom) > _SAME_SPOT:
        return False
    gaps = one.left - other.left, one.right - other.right
    return min(abs(gaps[0]), abs(gaps[1]), abs(sum(gaps)) / 2) < _SAME_SPOT


def _edge_lines(words: list[Word]) -> tuple[list[Line], list[Line]]:
    """Return the outermost lines at the top and at the bottom, outermost first."""
    if not words:
        return [], []
    first, last = min(map(_top, words)), max(map(_bottom, words))
    reach = (last - first) / 8
    down, up = first + reach, last - reach
    near_top = into_lines([word for word in words if word.top < down])
    near_bottom = into_lines([word for word in words if word.bottom > up])
    return near_top[: _DEPTH + 1], near_bottom[: -_DEPTH - 2 : -1]


def _outermost(block: list[Line], repeated: frozenset[str]) -> list[Line]:
    gone: list[Line] = []
    for line in block[:_DEPTH]:
        if not _is_running(line, repeated):
            break
        gone.append(line)
    return gone


def _repeated(edges: Sequence[tuple[list[Line], list[Line]]]) -> frozenset[str]:
    """Return the spots of lines that stand apart, alike, on every page but one at most.

    Near the table a line must stand on each of several pages.
    """
    counts, near = Counter[str](), Counter[str]()
    for blocks in edges:
        counts.update({spot for block in blocks for spot in _apart(block)})
        near.update({_spot(line) for block in blocks for line in block[:_DEPTH]})
    enough = max(2, len(edges) - 1)
    found = {spot for spot, count in counts.items() if count >= enough}
    if len(edges) >= _FEW_PAGES:
        found |= {spot for spot, count in near.items() if count == len(edges)}
    return frozenset(found)


def _apart(block: list[Line]) -> list[str]:
    """Return the spots of lines with a blank line behind them, away from the edge.

    A title with the page's address needs none: nothing in a report ends so on page after page.
    """
    pairs = pairwise(block)
    return [
        _spot(line)
        for line, inner in pairs
        if abs(inner.middle - line.middle) > 2.2 * max(line.height, inner.height)
        or _THEN_ADDRESS.fullmatch(line.text)
    ]


def _is_running(line: Line, repeated: frozenset[str]) -> bool:
    text = line.text
    if any(pattern.match(text) for pattern in (_DATE, _ADDRESS)):
        return "rapport dannet" not in text.casefold()
    if any(pattern.fullmatch(text) for pattern in (_PAGE_OF, _PAGE_THEN_DATE, _THEN_CLOCK, _PAGE)):
        return True
    words = _WEB.sub("", text)
    return _spot(line) in repeated and not text[0].isdigit() and not _CONTENT.search(words)


def _spot(line: Line) -> str:
    return f"{_DIGITS.sub('#', line.text)} {round(line.top / 3)}"
