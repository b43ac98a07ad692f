"""Figures in running text: »… dansk oprindelse. 12 pct. point -12 pct. point«."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from baro_desktop.models.catalogue import Catalogue, IndicatorKind, Unit

SIGNS = "-+\u2010-\u2015\u2212\ufe63\uff0d"
"""What may stand before a number, as the inside of a pattern's brackets."""

_NUMBER = rf"[{SIGNS}]?\d[\d.,]*"
_BARE = re.compile(rf"(?<!\S)[{SIGNS}]?(?:\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?(?!\S)")
_NOT_COMPUTED = r"opgøres ikke\b\.?"
_LONE_SIGN = re.compile(rf"(?:^|\s)[{SIGNS}]\s*$")
_SIGN_BEHIND = re.compile(rf"\s*[{SIGNS}]\s*$")


@dataclass(frozen=True, slots=True)
class Split:
    """A text without its figures, and they in their order.

    Attributes:
        certain: False when a sign stands apart from its number, or behind the last unit.
        at_end: nothing follows the figures.
    """

    rest: str
    figures: tuple[str, ...]
    certain: bool = True
    at_end: bool = True


class Quantities:
    """Finds numbers that stand with a unit of the reports, and »Opgøres ikke«."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Know the spellings of the units that reports use."""
        used = {
            name
            for indicator in catalogue.indicators
            if indicator.kind is not IndicatorKind.LOCAL
            for name in (indicator.unit, indicator.change_unit)
        }
        units = (unit for unit in catalogue.units if unit.name in used)
        spellings = {_pattern(text) for unit in units for text in _spellings(unit)}
        self._unit = "|".join(sorted(spellings, key=len, reverse=True))
        figure = rf"(?<!\S)(?P<number>{_NUMBER})\s?(?:{self._unit})(?![{SIGNS}\w%])"
        self._figure = re.compile(rf"{figure}|(?<!\S){_NOT_COMPUTED}", re.IGNORECASE)
        self._last = re.compile(rf"{figure}$", re.IGNORECASE)
        self._twin = re.compile(
            rf"(?<!\S)({_NUMBER}) ({_NUMBER}) ({self._unit}) \3(?![\w%-])", re.IGNORECASE
        )
        self._twin_points = re.compile(
            rf"(?<!\S)({_NUMBER}) pct\. ({_NUMBER}) pct\. point point(?!\w)", re.IGNORECASE
        )

    def ends_with_figure(self, text: str) -> bool:
        """True for a text whose last words are a number with its unit."""
        return self._last.search(text) is not None

    def starts_with_unit(self, text: str) -> bool:
        """True for a text whose number may stand before it."""
        return re.match(rf"(?:{self._unit})(?![\w%-])", text, re.IGNORECASE) is not None

    def split(self, text: str) -> Split:
        """Take the figures out of a text; wrapped units (»0 0 areas areas«) find their number."""
        text = self._twin.sub(r"\1 \3 \2 \3", text)
        text = self._twin_points.sub(r"\1 pct. point \2 pct. point", text)
        matches = list(self._figure.finditer(text))
        certain = not any(_LONE_SIGN.search(text[: match.start()]) for match in matches)
        certain = certain and not (matches and _SIGN_BEHIND.match(text, matches[-1].end()))
        rest = " ".join(self._figure.sub(" ", text).split())
        at_end = not matches or not text[matches[-1].end() :].strip()
        figures = tuple(match[0] for match in matches)
        return Split(rest, figures, certain, at_end and _adjacent(text, matches))


def bare_splits(text: str, count: int) -> Iterator[Split]:
    """Yield every way to take `count` neighbouring bare numbers out of a text."""
    not_computed = re.search(rf"(?<!\S){_NOT_COMPUTED}", text, re.IGNORECASE)
    if not_computed:
        rest = f"{text[: not_computed.start()]} {text[not_computed.end() :]}"
        yield Split(" ".join(rest.split()), (not_computed[0],))
        return
    matches = list(_BARE.finditer(text))
    for first in range(len(matches) - count + 1):
        run = matches[first : first + count]
        if _adjacent(text, run):
            rest = f"{text[: run[0].start()]} {text[run[-1].end() :]}"
            at_end = not text[run[-1].end() :].strip()
            certain = not _LONE_SIGN.search(text[: run[0].start()])
            certain = certain and not _SIGN_BEHIND.match(text, run[-1].end())
            yield Split(" ".join(rest.split()), tuple(m[0] for m in run), certain, at_end)


def ends_with_bare_number(text: str) -> bool:
    """True for a text whose last word is a number that is no year."""
    last = text.rsplit(" ", 1)[-1]
    return _BARE.fullmatch(last) is not None and re.fullmatch(r"(?:19|20)\d\d", last) is None


def _adjacent(text: str, matches: list[re.Match[str]]) -> bool:
    return all(not text[one.end() : other.start()].strip() for one, other in pairwise(matches))


def _spellings(unit: Unit) -> Iterable[str]:
    return (unit.name, unit.screen, unit.singular, *unit.spellings)


def _pattern(spelling: str) -> str:
    """Return a pattern that forgives dots, and blanks where the spelling has one."""
    parts = re.split(r"[ ]", spelling)
    return r"\s?".join(re.escape(part).replace(r"\.", r"\.?") for part in parts)
