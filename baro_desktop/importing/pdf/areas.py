"""The header of the key figures: the municipality beside »Hele landet«."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from baro_desktop.importing.pdf.headers import HeaderCell, country_headers, follows
from baro_desktop.importing.pdf.lines import Line, into_lines, segments
from baro_desktop.importing.pdf.tokens import Kind, tokenise
from baro_desktop.importing.pdf.words import Word

_MOST_WORDS = 1000
_USUAL = 2
"""How many areas a report shows: its own and the whole country."""

_FIGURES = 0.25
"""How many figures a column has at least for each label; some cells are empty."""

_top, _left = attrgetter("top"), attrgetter("left")


@dataclass(frozen=True, slots=True)
class AreaHeader:
    """The header cells of the value columns, from left to right.

    Attributes:
        country: which of them is »Hele landet«.
    """

    cells: tuple[HeaderCell, ...]
    country: int

    @property
    def top(self) -> float:
        """Top of the row."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Bottom of the row."""
        return max(word.bottom for word in self.words)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the cells."""
        return tuple(word for cell in self.cells for word in cell.words)

    @property
    def names(self) -> tuple[str, ...]:
        """What the cells say."""
        return tuple(cell.text for cell in self.cells)


def area_headers(strip: Sequence[Word], *, national: bool) -> list[AreaHeader]:
    """Find every header of key figures, highest first.

    Args:
        strip: the words below the barometer.
        national: the whole country is the only area.
    """
    countries = country_headers(strip)
    if national:
        return [AreaHeader((country,), 0) for country in countries]
    headers = _headers(strip, countries, frozenset())
    names = frozenset(name for header in headers for name in header.names)
    more = any(len(header.cells) > _USUAL for header in headers)
    return _headers(strip, countries, names) if more else headers


def _headers(
    strip: Sequence[Word], countries: Sequence[HeaderCell], names: frozenset[str]
) -> list[AreaHeader]:
    headers: list[AreaHeader] = []
    for country in countries:
        printed = (_repetition(strip, before, country) for before in reversed(headers))
        again = next((header for header in printed if header), None)
        headers.append(again or _header(strip, country, names))
    return headers


def _repetition(
    strip: Sequence[Word], header: AreaHeader, country: HeaderCell
) -> AreaHeader | None:
    """Return the header printed again around another »Hele landet«, None if that is another one.

    Some printers put the rest of a broken row on top of the repeated header; its words
    are told apart by their places.
    """
    first = header.cells[header.country]
    down, reach = country.top - first.top, 0.1 * country.words[0].height
    found: dict[Word, Word] = {}
    for word in header.words:
        again = [
            other
            for other in _at_height(strip, word.top + down - reach, word.top + down + reach)
            if other.text == word.text
            and abs(other.left - word.left) < reach
            and abs(other.top - word.top - down) < reach
        ]
        if not again:
            return None
        found[word] = again[0]
    cells = tuple(HeaderCell(tuple(found[word] for word in cell.words)) for cell in header.cells)
    return AreaHeader(cells, header.country)


def _header(strip: Sequence[Word], country: HeaderCell, known: frozenset[str]) -> AreaHeader:
    """Return the header around »Hele landet«; `known`: names that have figures elsewhere."""
    near = _at_height(strip, country.top, country.bottom)
    level = [word for word in near if _is_level(word, country) and word not in country.words]
    beside = _names(level, country)
    own = _nearest(beside, country)
    if own is None:
        return AreaHeader((country,), 0)
    others = [
        cell
        for cell in (_wrapped(cell, strip) for cell in beside if cell is not own)
        if cell.text in known or _heads_figures(cell, country, strip)
    ]
    cells = sorted((country, _wrapped(own, strip), *others), key=lambda cell: cell.centre)
    return AreaHeader(tuple(cells), cells.index(country))


def _wrapped(cell: HeaderCell, strip: Sequence[Word]) -> HeaderCell:
    """Add the words, or the rest of a word, that stand below in the same cell."""
    words = list(cell.words)
    below = _at_height(strip, cell.bottom, cell.bottom + 3 * words[0].height)
    for word in below:
        if word.top < cell.bottom - 0.5 * word.height or not follows(words, word):
            continue
        if not word.text.isalpha() or any(_is_value_before(other, word) for other in below):
            break
        words.append(word)
    return HeaderCell(tuple(words))


def _is_value_before(word: Word, unit: Word) -> bool:
    level = abs(word.top - unit.top) < 0.4 * unit.height
    return level and word.text[-1].isdigit() and 0 < unit.left - word.left < 8 * unit.height


def _at_height(strip: Sequence[Word], top: float, bottom: float) -> Sequence[Word]:
    """Return the words that begin between two heights, with some above for tall ones."""
    tall = 2 * (bottom - top)
    begin = bisect_left(strip, top - tall, key=_top)
    return strip[begin : bisect_right(strip, bottom, key=_top)]


def _is_level(word: Word, cell: HeaderCell) -> bool:
    """True for a word on the height of a cell, or half a line above: its neighbour is taller."""
    height = cell.words[0].height
    if not 0.7 < word.height / height < 1.4:
        return False
    return word.top + 0.35 * height < cell.bottom and word.bottom > cell.top - 0.3 * height


def _names(level: Sequence[Word], country: HeaderCell) -> list[HeaderCell]:
    """Return the header cells beside the country's, each with all of its lines."""
    parts = [part for line in into_lines(level) for part in segments(line)]
    cells: list[list[Line]] = []
    for part in sorted(parts, key=_left):
        beside = part.right <= country.left or part.left >= country.right
        if not beside or any(map(str.isdigit, part.text)):
            continue
        if not cells or part.left >= max(other.right for other in cells[-1]):
            cells.append([])
        cells[-1].append(part)
    return [HeaderCell(tuple(word for part in cell for word in part.words)) for cell in cells]


def _nearest(names: Sequence[HeaderCell], country: HeaderCell) -> HeaderCell | None:
    """Return the header cell beside the country's: to its left, where there is one."""
    left = [cell for cell in names if cell.right <= country.left]
    return left[-1] if left else next(iter(names), None)


def _heads_figures(cell: HeaderCell, country: HeaderCell, strip: Sequence[Word]) -> bool:
    """True for a cell with figures below it, but no label, down to the next header."""
    begin = bisect_right(strip, country.bottom, key=_top)
    below = strip[begin : begin + _MOST_WORDS]
    again = next((one.top for one in country_headers(below)), float("inf"))
    table = below[: bisect_left(below, again, key=_top)]
    reach = country.words[0].height
    left, right = cell.left - reach, cell.right + reach
    column = [word for word in table if word.left < right and word.right > left]
    if any(map(_is_label, column)):
        return False
    tokens = tokenise(column, years=False)
    figures = sum(token.kind is Kind.VALUE and not token.bare for token in tokens)
    return figures >= _FIGURES * sum(map(_is_label, table)) > 0


def _is_label(word: Word) -> bool:
    return word.text.casefold() == "nøgletal"
