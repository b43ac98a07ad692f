"""Where one column of a table ends and the next begins."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from baro_desktop.importing.pdf.headers import HeaderCell
from baro_desktop.importing.pdf.strip import label_starts
from baro_desktop.importing.pdf.words import SIGNS, Word, heights

_left = itemgetter(1)  # of a word
_SHRUNK = 0.08
"""Cells may touch: each word is taken this much smaller, in heights of its letters."""

_LABELS_TAKE = 0.25
"""What labels take at least of the width up to the middle of the first value column."""

_NEAR = 4.0
"""How far from a boundary a sign is its column's beyond doubt, in heights of its letters."""

_FAR = 0.8
"""How far from a sign its number or label may stand, in heights of its letters."""

_TRIED = 6
_HEADING = 1.4
"""Letters so much higher than those of the header cells make a heading, not a row."""

_TOUCHING = 0.15
"""How far a word may stand over a boundary, in heights of its letters."""

DOUBT = "?"
"""Stands for a word that would be cut in two."""

Split = Callable[[Word, float], tuple[Word, Word] | None]
"""Cuts a word of the strip at a boundary, by its letters."""


_Gap = tuple[int, float, float, float]
"""How many words cross a stretch, its width below zero, its left and its right edge.

So the one with the fewest words sorts first, and of these the widest.
"""


def deal(
    words: Sequence[Word],
    headers: Sequence[tuple[float, Sequence[HeaderCell]]],
    faults: Callable[[Sequence[Word]], int],
    split: Split,
) -> list[list[Word]]:
    """Deal the words below headers to the label column and the columns of the header cells.

    Args:
        words: highest first.
        headers: each printing with the height from which it holds, its cells from left to right.
        faults: tells how much in a value column is no value.
        split: cuts a word of two cells.
    """
    if _labels_are_last(words, headers[0][1]):
        return _deal_in_mirror(words, headers, faults, split)
    columns: list[list[Word]] = [[] for _ in range(len(headers[0][1]) + 1)]
    for parts in _runs(_below(words, headers)):
        for boundaries, part in _bounded(parts, faults):
            for column, more in zip(columns, divide(part, boundaries, split), strict=True):
                column.extend(more)
    return columns


def _labels_are_last(words: Sequence[Word], cells: Sequence[HeaderCell]) -> bool:
    """True for labels that stand right of their figures."""
    starts = sorted(label_starts(words))
    return bool(starts) and starts[len(starts) // 2] > max(cell.right for cell in cells)


def _deal_in_mirror(
    words: Sequence[Word],
    headers: Sequence[tuple[float, Sequence[HeaderCell]]],
    faults: Callable[[Sequence[Word]], int],
    split: Split,
) -> list[list[Word]]:
    """Deal words as if the page were seen from behind, where the labels come first."""

    def faults_behind(column: Sequence[Word]) -> int:
        return faults(_mirrored(column))

    def split_behind(word: Word, boundary: float) -> tuple[Word, Word] | None:
        parts = split(_mirrored([word])[0], -boundary)
        if parts is None:
            return None
        after, before = _mirrored(parts)
        return before, after

    seen = [
        (begin, [HeaderCell(tuple(_mirrored(cell.words))) for cell in reversed(cells)])
        for begin, cells in headers
    ]
    labels, *values = deal(_mirrored(words), seen, faults_behind, split_behind)
    return [_mirrored(labels), *(_mirrored(column) for column in reversed(values))]


def _mirrored(words: Iterable[Word]) -> list[Word]:
    return [word._replace(left=-word.right, right=-word.left) for word in words]


@dataclass(frozen=True, slots=True)
class _Part:
    """The words below one printing of a header."""

    cells: Sequence[HeaderCell]
    words: list[Word]


class _Boundaries(NamedTuple):
    """Where columns begin, and how much speaks against it."""

    faults: int
    places: tuple[float, ...]


def _below(
    words: Sequence[Word], headers: Sequence[tuple[float, Sequence[HeaderCell]]]
) -> list[_Part]:
    """Cut the words at each printing of a header; what stands above the first is its own."""
    if len(headers) == 1:
        return [_Part(headers[0][1], list(words))]
    parts = [_Part(cells, []) for _, cells in headers]
    begins = [begin for begin, _ in headers[1:]]
    for word in words:
        parts[bisect(begins, word.top)].words.append(word)
    return parts


def _runs(parts: Sequence[_Part]) -> list[list[_Part]]:
    """Group parts that follow each other and whose headers stand at the same places."""
    runs: list[list[_Part]] = []
    for part in parts:
        if not runs or not _is_like(runs[-1][-1].cells, part.cells):
            runs.append([])
        runs[-1].append(part)
    return runs


def _is_like(one: Sequence[HeaderCell], other: Sequence[HeaderCell]) -> bool:
    reach = 0.3 * one[0].words[0].height
    return all(abs(a.centre - b.centre) < reach for a, b in zip(one, other, strict=True))


def _bounded(
    parts: Sequence[_Part], faults: Callable[[Sequence[Word]], int]
) -> list[tuple[tuple[float, ...], list[Word]]]:
    """Find the boundaries of a run; two tables with like headers can have unlike columns."""
    together = _find([word for part in parts for word in part.words], parts[0].cells, faults)
    if not together.faults or len(parts) == 1:
        return [(together.places, part.words) for part in parts]
    alone = [_find(part.words, part.cells, faults) for part in parts]
    if sum(found.faults for found in alone) >= together.faults:
        return [(together.places, part.words) for part in parts]
    return [(found.places, part.words) for found, part in zip(alone, parts, strict=True)]


def _find(
    words: Sequence[Word],
    cells: Sequence[HeaderCell],
    faults: Callable[[Sequence[Word]], int],
) -> _Boundaries:
    """Find where the column of each cell begins, the last one first."""
    tallest = _HEADING * cells[0].words[0].height
    if max(heights(words), default=0.0) >= tallest:
        words = [word for word in words if word.height < tallest]
    rows = _down_to_last_number(words, cells[0].left)
    everything = [*rows, *(_as_one_word(cell) for cell in cells)]
    start = min(map(_left, everything))
    start += _LABELS_TAKE * (cells[0].centre - start)
    found = _Boundaries(0, ())
    for before, centre in reversed(list(pairwise((start, *(cell.centre for cell in cells))))):
        end = found.places[0] if found.places else float("inf")
        best = _boundary(everything, rows, (before, centre, end), faults)
        found = _Boundaries(found.faults + best.faults, (*best.places, *found.places))
    return found


def _as_one_word(cell: HeaderCell) -> Word:
    """Return a word as wide as a header cell, since no column begins within one."""
    first = cell.words[0]
    return first._replace(left=cell.left, right=cell.right)


def _down_to_last_number(words: Sequence[Word], left: float) -> list[Word]:
    """Return the words down to the last number that stands right of a place."""
    last = max(
        (word.bottom for word in words if word.right > left and word.text[-1].isdigit()),
        default=float("-inf"),
    )
    return [word for word in words if word.top < last]


def _boundary(
    everything: Sequence[Word],
    rows: Sequence[Word],
    places: tuple[float, float, float],
    faults: Callable[[Sequence[Word]], int],
) -> _Boundaries:
    """Return where a column begins that holds the second place and ends at the third."""
    before, centre, end = places
    tried: list[tuple[int, int, float]] = []
    for crossed, _, left, right in sorted(_gaps(everything, before, centre))[:_TRIED]:
        middle = (left + right) / 2
        twice, twice_end = 2 * middle, 2 * end
        column = [word for word in rows if twice < word.left + word.right < twice_end]
        tried.append((faults(column) + crossed, len(tried), middle))
        if not tried[-1][0]:
            break
    if not tried:
        return _Boundaries(1, (centre,))
    fewest, _, place = min(tried)
    return _Boundaries(fewest, (place,))


def find_boundary(
    words: Sequence[Word], last: float, faults: Callable[[Sequence[Word]], int]
) -> float:
    """Return where the column that holds a place begins, in rows without labels."""
    start = min(word.left for word in words)
    return _boundary(words, words, (start, last, float("inf")), faults).places[0]


def widest_gaps(words: Sequence[Word], count: int) -> tuple[float, ...]:
    """Return the middles of the widest stretches that no word crosses, from left to right."""
    left, right = min(word.left for word in words), max(word.right for word in words)
    widest = sorted(gap for gap in _gaps(words, left, right) if not gap[0])[:count]
    return tuple(sorted((begin + end) / 2 for _, _, begin, end in widest))


def _gaps(words: Iterable[Word], left: float, right: float) -> list[_Gap]:
    """Return the stretches between two places with how many words cross each."""
    steps: list[tuple[float, int]] = []
    for _, begin, end, top, bottom, _, _ in words:
        if end > left and begin < right:
            smaller = _SHRUNK * (bottom - top)
            steps.append((begin + smaller, 1))
            steps.append((end - smaller, -1))
    steps.sort()
    gaps: list[_Gap] = []
    crossed, before = 0, left
    for place, step in steps:
        if place > before:
            if place >= right:
                break
            gaps.append((crossed, before - place, before, place))
            before = place
        crossed += step
    gaps.append((crossed, before - right, before, right))
    return gaps


def divide(words: Iterable[Word], boundaries: Sequence[float], split: Split) -> list[list[Word]]:
    """Deal words to the columns between the boundaries; one that reaches over is cut."""
    columns: list[list[Word]] = [[] for _ in range(len(boundaries) + 1)]
    signs: list[Word] = []
    ends = (*boundaries, float("inf"))
    for word in words:
        text, left, right, _, _, _, _ = word
        if text in SIGNS:
            signs.append(word)
            continue
        at = bisect(boundaries, left)
        if left <= right <= ends[at]:  # reaches over none
            columns[at].append(word)
            continue
        rest: Word | None = word
        for number, boundary in enumerate(boundaries):
            if rest is None or rest.right <= boundary:
                break
            if rest.left < boundary:
                rest = _cut(rest, boundary, columns[number], split if number else _never)
        if rest is not None:
            columns[bisect(boundaries, (rest.left + rest.right) / 2)].append(rest)
    for sign in signs:
        at = bisect(boundaries, (sign.left + sign.right) / 2)
        if any(abs(sign.left - boundary) < _NEAR * sign.height for boundary in boundaries):
            _place_sign(sign, columns[max(0, at - 1) : at + 2], columns[at])
        else:
            columns[at].append(sign)
    return columns


def _place_sign(sign: Word, near: Sequence[list[Word]], here: list[Word]) -> None:
    """Put a minus or dash to the nearer of its neighbours: a number, or the label it is part of."""
    level = [
        (word, column)
        for column in near
        for word in column
        if abs(word.top - sign.top) < 0.4 * sign.height
    ]
    after = [(word.left - sign.right, column) for word, column in level if word.left > sign.left]
    before = [(sign.left - word.right, column) for word, column in level if word.left < sign.left]
    gap_after, column_after = min(after, key=itemgetter(0), default=(float("inf"), here))
    gap_before, column_before = min(before, key=itemgetter(0), default=(float("inf"), here))
    if min(gap_after, gap_before) > _FAR * sign.height:
        here.append(sign)
    else:
        (column_before if gap_before <= gap_after else column_after).append(sign)


def _never(_word: Word, _boundary: float) -> None:
    """Labels and values are run together at no letter: what would be cut there is no value."""


def _cut(word: Word, boundary: float, column: list[Word], split: Split) -> Word:
    """Cut a word that stands well over the boundary; keep one whole that only touches it.

    One that cannot be cut, such as a number, stays with the column on the left, where it
    spoils what it does not belong to; the other column gets a sign of doubt.
    """
    over = min(word.right - boundary, boundary - word.left)
    if over <= _TOUCHING * (word.bottom - word.top):
        return word
    parts = split(word, boundary) or (word, word._replace(text=DOUBT, left=boundary))
    column.append(parts[0])
    return parts[1]
