"""The header cells that say what stands beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from baro_desktop.importing.pdf.lines import into_lines, joined
from baro_desktop.importing.pdf.words import Word

_text = itemgetter(0)  # of a word
_STATUS = "aktuelstatus"
_CHANGE = "udviklingsidenbasismåling"
_COUNTRY = "helelandet"
_SHORTEST = 3
"""How many letters of a cell a line of it holds at least; narrow cells break words."""

_NEAR = 60
"""How many words before and after its first one, by height, the others of a cell are among."""

_REACH = 1.6
"""How far below its last line a cell's next word may stand, in heights of the letters."""


class HeaderCell(NamedTuple):
    """One header cell, which may be wrapped."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return joined(into_lines(self.words))

    @property
    def top(self) -> float:
        """Top of its first line."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Bottom of its last line."""
        return max(word.bottom for word in self.words)

    @property
    def left(self) -> float:
        """Left edge."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Right edge."""
        return max(word.right for word in self.words)

    @property
    def centre(self) -> float:
        """Middle between left and right."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class BarometerHeader:
    """One printing of the header of a barometer table."""

    status: HeaderCell
    change: HeaderCell

    @property
    def top(self) -> float:
        """Top of the header row."""
        return min(self.status.top, self.change.top)

    @property
    def bottom(self) -> float:
        """Bottom of the header row."""
        return max(self.status.bottom, self.change.bottom)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of both cells."""
        return self.status.words + self.change.words


def barometer_headers(strip: Sequence[Word]) -> list[BarometerHeader]:
    """Find every printing of »Aktuel status« beside »Udvikling siden basismåling*«."""
    statuses, changes = _cells(strip, (_STATUS, _CHANGE))
    headers = []
    for change in changes:
        level = [status for status in statuses if _level(status, change)]
        if level:
            nearest = min(level, key=lambda cell: abs(cell.centre - change.centre))
            headers.append(BarometerHeader(nearest, change))
    return sorted(headers, key=lambda header: header.top)


def country_headers(strip: Sequence[Word]) -> list[HeaderCell]:
    """Find every »Hele landet«, highest first."""
    return _cells(strip, (_COUNTRY,))[0]


def _level(one: HeaderCell, other: HeaderCell) -> bool:
    reach = one.words[0].height
    return one.top < other.bottom + reach and other.top < one.bottom + reach


def _cells(strip: Sequence[Word], wordings: Sequence[str]) -> list[list[HeaderCell]]:
    """Find the places where words make up the cells, on one line or wrapped, even in a word."""
    by_start = {wording[:_SHORTEST]: number for number, wording in enumerate(wordings)}
    cells: list[list[HeaderCell]] = [[] for _ in wordings]
    letters = {letter for start in by_start for letter in (start[0], start[0].upper())}
    for number, text in enumerate(map(_text, strip)):
        if text[0] not in letters:  # as most
            continue
        found = by_start.get(text[:_SHORTEST].casefold())
        if found is not None:
            near = strip[max(0, number - _NEAR) : number + _NEAR]
            cell = _cell(strip[number], near, wordings[found])
            cells[found] += [cell] if cell else []
    return cells


def _cell(first: Word, near: Sequence[Word], wording: str) -> HeaderCell | None:
    """Put words behind the first one, or below it, until they make up the wording."""
    words = [first]
    missing = wording.removeprefix(_key(first))
    while missing:
        letter = missing[0]
        following = [
            word
            for word in near
            if word.text[0].casefold() == letter
            and missing.startswith(_key(word))
            and follows(words, word)
        ]
        if not following or len(missing) == len(wording):
            return None
        words.append(min(following, key=partial(_distance, words[-1])))
        missing = missing.removeprefix(_key(words[-1]))
    stars = [word for word in near if word.text == "*" and follows(words, word)]
    return HeaderCell((*words, *stars))


def _key(word: Word) -> str:
    return word.text.casefold().rstrip("*:.").replace("-", "")


def follows(cell: Sequence[Word], word: Word) -> bool:
    """True if a word stands right behind the last word of a cell, or below the cell."""
    before = cell[-1]
    height = before.height
    if abs(word.top - before.top) < 0.4 * height:
        return -0.2 * height < word.left - before.right < 1.2 * height
    if not 0 < word.top - before.top < (1 + _REACH) * height:
        return False
    left, right = min(part.left for part in cell), max(part.right for part in cell)
    return word.left < right and word.right > left


def _distance(before: Word, word: Word) -> float:
    return abs(word.top - before.top) * 4 + abs(word.left - before.right)
