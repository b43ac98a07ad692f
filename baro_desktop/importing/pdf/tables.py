"""Which value belongs to which label, judged by where both stand.

In a row of a table the smaller of label and value stands within the height of the larger
one, wherever the row puts it. A cell that holds a whole goal has its values one below the
other beside labels of several lines, so that their order says more than their height.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from baro_desktop.importing.pdf.labels import Block
from baro_desktop.importing.pdf.tokens import Token

_TRIM_TOP, _TRIM_BOTTOM = 0.2, 0.15
"""What of a line's height is left out, since the letters of tight lines overlap."""

_TOLERANCE = 0.35
"""How far two heights that are meant alike may differ, in heights of the letters."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """The tokens of one column by label.

    Attributes:
        by_label: for each label its tokens.
        certain: each token stands level with one label and no other; or there is one for each
            label in the same order, and none stands level with another label than its own.
    """

    by_label: tuple[tuple[Token, ...], ...]
    certain: bool


def assign(tokens: Sequence[Token], labels: Sequence[Block]) -> Assigned:
    """Give each token to the label that it stands level with."""
    spans = [span(label) for label in labels]
    levels = [_level(token, spans) for token in tokens]
    if len(tokens) == len(labels) and all(
        number in level or not level for number, level in enumerate(levels)
    ):
        return Assigned(tuple((token,) for token in tokens), certain=True)
    found: list[list[Token]] = [[] for _ in labels]
    for token, level in zip(tokens, levels, strict=True):
        if len(level) == 1:
            found[level[0]].append(token)
    certain = all(len(level) == 1 for level in levels)
    return Assigned(tuple(tuple(group) for group in found), certain)


def _level(token: Token, spans: Sequence[tuple[float, float]]) -> list[int]:
    """Return the numbers of the labels whose lines overlap with the token's in height."""
    first, last = span(token)
    return [n for n, (top, bottom) in enumerate(spans) if first < bottom and top < last]


def span(thing: Token | Block) -> tuple[float, float]:
    """Return from where to where lines stand, so that those of rows that touch do not overlap."""
    first, last = thing.lines[0], thing.lines[-1]
    return first.top + _TRIM_TOP * first.height, last.bottom - _TRIM_BOTTOM * last.height


def proves_rows(pairs: Sequence[tuple[Token, Block]]) -> bool:
    """True if tokens stand where only a row for each label can have put them.

    All stand at the top, in the middle or at the bottom of their labels, and a label of
    several lines lies between two of them: values in one cell would stand closer together.
    """
    pairs = [pair for pair in pairs if _is_on_one_page(*pair)]
    ways = (_top_gap, _middle_gap, _bottom_gap)
    if not any(all(_is_small(way(*pair), pair[0]) for pair in pairs) for way in ways):
        return False
    steps = pairwise(pairs)
    return any(_is_apart(before, after) for before, after in steps)


def _is_on_one_page(token: Token, label: Block) -> bool:
    """False where a page break may have torn the row apart."""
    return len({line.page for line in (*token.lines, *label.lines)}) == 1


def _is_apart(before: tuple[Token, Block], after: tuple[Token, Block]) -> bool:
    """True if two tokens of one column are further apart than paragraphs of one cell."""
    (token, label), (following, below) = before, after
    if token.lines[-1].page != following.lines[0].page:
        return False  # a page break moves both to the top of the next page
    paragraph_gap = below.lines[0].top - label.lines[-1].bottom
    token_gap = following.lines[0].top - token.lines[-1].bottom
    return token_gap - paragraph_gap > 0.5 * token.lines[0].height


def _is_small(gap: float, token: Token) -> bool:
    return abs(gap) < _TOLERANCE * token.lines[0].height


def _top_gap(token: Token, label: Block) -> float:
    return token.lines[0].middle - label.lines[0].middle


def _bottom_gap(token: Token, label: Block) -> float:
    return token.lines[-1].middle - label.lines[-1].middle


def _middle_gap(token: Token, label: Block) -> float:
    return (_top_gap(token, label) + _bottom_gap(token, label)) / 2
