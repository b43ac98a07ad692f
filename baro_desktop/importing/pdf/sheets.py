"""Two pages printed beside each other on one sheet, as »2 sider pr. ark« does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from baro_desktop.importing.pdf.strip import moved, second_column
from baro_desktop.importing.pdf.words import Word

_GUTTER = 0.6
"""How wide the stretch between two pages is at least, in heights of their letters."""

_BEFORE = 12.0
"""How far before the labels of the second page the stretch ends at most, in such heights."""


class _Gutter(NamedTuple):
    """Where the second page begins, and how far its labels are from those of the first."""

    left: float
    right: float
    shift: float


def pages_of(sheets: Sequence[list[Word]]) -> list[list[Word]]:
    """Return the pages in their order; one that stands alone on its sheet is that sheet."""
    pages: list[list[Word]] = []
    known: _Gutter | None = None
    for words in sheets:
        gutter = _gutter(words)
        if gutter is None and known is not None and _fits(known, words):
            gutter = known
        known = gutter or known
        pages += _parts(words, gutter)
    return pages


def _parts(words: list[Word], gutter: _Gutter | None) -> list[list[Word]]:
    """Cut a sheet at the gutter, and its parts at theirs."""
    if gutter is None:
        return [words]
    first = [word for word in words if word.left < gutter.right]
    second = moved([word for word in words if word.left >= gutter.right], 0.0, -gutter.shift)
    return [page for half in (first, second) for page in _parts(half, _gutter(half))]


def _gutter(words: list[Word]) -> _Gutter | None:
    """Find the widest stretch without a word before a second column of labels."""
    columns = second_column(words)
    if columns is None:
        return None
    first, second = columns
    height = words[0].height
    edges = sorted((word.left, word.right) for word in words)
    gaps, end = [], edges[0][1]
    for _, (left, right) in pairwise(edges):
        if left > end:
            gaps.append((left - end, end, left))
        end = max(end, right)
    near = [gap for gap in gaps if second - _BEFORE * height < gap[2] <= second]
    width, left, right = max(near, default=(0.0, 0.0, 0.0))
    return _Gutter(left, right, second - first) if width > _GUTTER * height else None


def _fits(gutter: _Gutter, words: Sequence[Word]) -> bool:
    """True if a sheet without labels on its second page has that page where another has it."""
    height = words[0].height if words else 0.0
    edge = gutter.right - height
    before = [word.right for word in words if word.left < edge]
    after = [word.left for word in words if word.left >= edge]
    if not before or not after or min(after) > gutter.right + height:
        return False
    return min(after) - max(before) > _GUTTER * height
