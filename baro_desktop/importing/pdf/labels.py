"""The blocks of the label column: goals, indicators, key figures, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from baro_desktop.importing.pdf.lines import Line, joined, segments

_INDICATOR = re.compile(r"\d{1,2}\.\d{1,2}\.? ?[^\W\d]|\d{1,2}\.\d{1,2}\.?$")
_KEY_FIGURE = re.compile(r"Nøgletal \d{1,2}\b", re.IGNORECASE)
_GOAL = re.compile(
    r"[A-ZÆØÅ]\w+(?: [^\W\d]+){0,3}(?: [-\u2013\u2014] ?| ?[-\u2013\u2014] )(?=[A-ZÆØÅ])"
)
_PERIOD_END = re.compile(r"\b(?:19|20)\d{2}$")
_NEW_START = re.compile(r"[A-ZÆØÅ*\u2022]|\d+\. [A-ZÆØÅ]")
_FOOTNOTE = re.compile(r"\*|Rapport dannet\b", re.IGNORECASE)
_VALUE = re.compile(
    r"[-+\u2212]? ?\d[\d.,]*( [^\W\d]+\.?){0,2}|Opgøres( ikke)?|ikke", re.IGNORECASE
)
_FIGURE = re.compile(r"[-+\u2212]? ?\d|opgøres", re.IGNORECASE)
_APART = 1.2
"""How far from the words of a label a figure stands that is none of them, in heights."""

_OVER = 0.5
"""How far a word reaches over the next one where one is printed upon the other, in heights."""

_INDENT = 3.0
"""How far right of the labels a line begins that is none, in heights of its letters."""

_ECHO = 3
"""How many lines at most are printed on two pages."""

_TIGHT, _LOOSE = 1.25, 1.7
"""In usual steps: lines closer than the first are one label, further apart than the second not.

Between them, and over a page break, the end of a sentence decides.
"""


class BlockKind(Enum):
    """What a block announces."""

    GOAL = auto()
    INDICATOR = auto()
    KEY_FIGURE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together."""

    kind: BlockKind
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return joined(self.lines)

    @property
    def top(self) -> float:
        """Top of its first line."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """Bottom of its last line."""
        return self.lines[-1].bottom

    @property
    def is_doubtful(self) -> bool:
        """True if a figure stands far behind the words of a line, or print upon them."""
        return any(map(_is_doubtful, self.lines))

    @property
    def place(self) -> str:
        """Where it stands, in words a user understands."""
        return place_of(self.lines[0])


def _is_doubtful(line: Line) -> bool:
    gaps = [word.left - before.right for before, word in pairwise(line.words)]
    if not gaps or min(gaps) < -_OVER * line.height:  # words lie upon each other
        return bool(gaps)
    if max(gaps) <= _APART * line.height:
        return False
    return any(_FIGURE.match(part.text) for part in segments(line, _APART)[1:])


def place_of(line: Line) -> str:
    """Return the place of a line."""
    return f"side {line.page + 1}"


def into_blocks(lines: Sequence[Line], *, goals: bool) -> list[Block]:
    """Group the lines of a label column, highest first; `goals`: it is the barometer's."""
    lines = _without_echo(lines)
    usual = _usual_step(lines)
    blocks: list[list[Line]] = []
    kinds: list[BlockKind] = []
    goal_until = -1
    for number, line in enumerate(lines):
        kind = _kind(lines, number, goals=goals) if number > goal_until else BlockKind.OTHER
        if kind is BlockKind.GOAL:
            goal_until = number + _lines_of_name(lines, number)
        starts = kind is not BlockKind.OTHER
        if starts or not blocks or (number > goal_until and _ends(blocks[-1][-1], line, usual)):
            blocks.append([])
            kinds.append(kind)
        blocks[-1].append(line)
    return [Block(kind, tuple(block)) for kind, block in zip(kinds, blocks, strict=True)]


def _without_echo(lines: Sequence[Line]) -> list[Line]:
    """Drop lines at the top of a page that repeat those at the end of the page before."""
    kept: list[Line] = []
    skip = 0
    for number, line in enumerate(lines):
        if kept and line.page != kept[-1].page and not skip:
            counts = range(min(_ECHO, len(kept), len(lines) - number), 0, -1)
            following = [one.text for one in lines[number : number + _ECHO]]
            ending = [one.text for one in kept[-_ECHO:]]
            skip = next((n for n in counts if ending[-n:] == following[:n]), 0)
        if skip:
            skip -= 1
        else:
            kept.append(line)
    return kept


def _kind(lines: Sequence[Line], number: int, *, goals: bool) -> BlockKind:
    text = lines[number].text
    if _INDICATOR.match(text):
        return BlockKind.INDICATOR
    if _KEY_FIGURE.match(text):
        return BlockKind.KEY_FIGURE
    if text.casefold() == "nøgletal" and lines[number + 1 : number + 2]:
        following = lines[number + 1].text
        return BlockKind.KEY_FIGURE if following[0].isdigit() else BlockKind.OTHER
    if goals and text[0].isupper() and _GOAL.match(joined(lines[number : number + 4])):
        return BlockKind.GOAL
    return BlockKind.OTHER


def _lines_of_name(lines: Sequence[Line], number: int) -> int:
    """Return how many lines after the first one the name of a goal takes up to its dash."""
    for count in range(3):
        if _GOAL.match(joined(lines[number : number + count + 1]) + " X"):
            return count
    return 3


def has_stray_values(lines: Sequence[Line]) -> bool:
    """True if a value stands right of the labels in their own column: the columns are wrong."""
    left = min((line.left for line in lines), default=0.0)
    return any(
        _VALUE.fullmatch(line.text) and line.left > left + _INDENT * line.height for line in lines
    )


def _usual_step(lines: Sequence[Line]) -> float:
    """Return how far below a line the next one of the same label usually stands."""
    steps = sorted(
        below.top - above.top
        for above, below in pairwise(lines)
        if above.page == below.page and below.top - above.top > 0.7 * above.height
    )
    return steps[len(steps) // 4] if steps else 0.0


def _ends(last: Line, line: Line, usual: float) -> bool:
    """True if a line is too far off, too large or too new a sentence to belong to the block."""
    if _FOOTNOTE.match(line.text) or not 0.7 < line.height / last.height < 1.4:
        return True
    new_start = _NEW_START.match(line.text) is not None
    if new_start and _PERIOD_END.search(last.text):
        return True
    step = line.top - last.top
    if line.page == last.page and not _TIGHT * usual < step <= _LOOSE * usual:
        return step > usual * _TIGHT
    return new_start and last.text.endswith(".")
