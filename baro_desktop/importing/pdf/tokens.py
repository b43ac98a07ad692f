"""What the words of a value column say, each with where it stands.

A value may be wrapped (`0` above `omdannelsesområder`, `12 pct.` above `point`); a number,
`Siden` and `Opgøres` begin a new one, and so does anything that is no unit below a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from baro_desktop.importing.pdf.lines import Line, into_lines, joined, line_of
from baro_desktop.importing.pdf.words import SIGNS, Word

_DIGITS = r"[-+\u2010-\u2015\u2212]?\d+(?:[.,]\d+)*"
_NUMBER = re.compile(_DIGITS)
_NUMBER_AND_UNIT = re.compile(_DIGITS + r"(?:[^\W\d_][^\W_]*[.-]?|%)")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SINCE = re.compile(r"siden(?:19|20)\d{2}")
_NOTHING = "opgøresikke"
_BEGINNINGS = frozenset(("siden", "opgøres"))
_UNIT_LINE = re.compile(r"[^\W\d_][^\d_]*|%.*")
_LETTERS = re.compile(r"[^a-zæøå%]+", re.IGNORECASE)
_WRAPPED_UNITS = (
    "pctpoint",
    "procentpoint",
    "%point",
    "personer",
    "forløb",
    "parallelsamfund",
    "omdannelsesområder",
    "boligområder",
    "indvandring",
    "udvandring",
)
"""What may go on below its number; any other unit must stand on the same line."""

_BELOW_SIGN = 0.3
_REACH = 1.6
"""How far below a number its unit may stand, in heights of the letters."""


class Kind(Enum):
    """What a token is."""

    YEAR = auto()
    SINCE = auto()
    VALUE = auto()
    NOTHING = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One value with its lines."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """What it says; keywords as they are, also where a narrow cell broke a word."""
        text = joined(self.lines)
        if self.kind is Kind.SINCE:
            return f"Siden {text[-4:]}"
        return "Opgøres ikke" if self.kind is Kind.NOTHING else text

    @property
    def top(self) -> float:
        """Top of its first line."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """Bottom of its last line."""
        return self.lines[-1].bottom

    @property
    def bare(self) -> bool:
        """True for a number without a unit."""
        return _NUMBER.fullmatch(self.text.replace(" ", "")) is not None


def tokenise(words: Sequence[Word], *, years: bool) -> list[Token]:
    """Read the words of one column.

    Args:
        years: four digits alone are the year of a goal, not a number.
    """
    tokens: list[Token] = []
    for line in into_lines(words):
        for part in _parts(line):
            if tokens and _continues(tokens[-1], part):
                tokens[-1] = _token((*tokens[-1].lines, part), years)
            else:
                tokens.append(_token((part,), years))
    return tokens


def _parts(line: Line) -> list[Line]:
    """Split a line before each number and keyword."""
    parts = [[line.words[0]]]
    for word in line.words[1:]:
        if _begins(word, parts[-1]):
            parts.append([])
        parts[-1].append(word)
    if len(parts) == 1:
        return [line]
    return [line_of(part, line.top, line.bottom) for part in parts]


def _begins(word: Word, before: Sequence[Word]) -> bool:
    text = word.text.casefold()
    if text in _BEGINNINGS or text in SIGNS:
        return True
    if text.isalpha():
        return False
    if not text[-1].isdigit() and not text[:1].isdigit() and not _NUMBER_AND_UNIT.fullmatch(text):
        return False
    last = before[-1]
    if last.text.casefold() == "siden" and len(before) == 1:
        return False
    sign_only = len(before) == 1 and last.text in SIGNS
    return not (sign_only and word.left - last.right < 0.5 * word.height)


def _continues(token: Token, part: Line) -> bool:
    """True if a line below belongs to the value above it."""
    above = token.lines[-1]
    if part.top - above.bottom > _REACH * above.height:
        return False
    if above.text in SIGNS and part.text[0].isdigit():  # what is no value is told
        return part.top - above.bottom < _BELOW_SIGN * above.height
    if _may_be_keyword(token.lines) and _is_keyword(_compact((*token.lines, part)), whole=False):
        return True
    if token.kind is not Kind.VALUE or not _UNIT_LINE.fullmatch(part.text):
        return False
    unit = _LETTERS.sub("", token.text + part.text).casefold()
    return bool(unit) and any(known.startswith(unit) for known in _WRAPPED_UNITS)


def _compact(lines: Iterable[Line]) -> str:
    """Return the letters without blanks and hyphens."""
    text = "".join(word.text for line in lines for word in line.words)
    return text.casefold().rstrip(".").replace("-", "")


def _may_be_keyword(lines: Sequence[Line]) -> bool:
    """False for what begins with a digit, as most values do."""
    return not lines[0].words[0].text[0].isdigit()


def _is_keyword(compact: str, *, whole: bool) -> bool:
    """True for »Siden 2012« and »Opgøres ikke«, or, unless it must be whole, their beginnings."""
    if whole:
        return compact == _NOTHING or _SINCE.fullmatch(compact) is not None
    begun = _NOTHING.startswith(compact) or "siden".startswith(compact)
    return len(compact) > 1 and (begun or _SINCE.fullmatch(compact) is not None)


def _token(lines: tuple[Line, ...], years: bool) -> Token:
    if years and lines[0].text[0] in "12" and _YEAR.fullmatch(joined(lines)):
        return Token(Kind.YEAR, lines)
    if _may_be_keyword(lines):
        compact = _compact(lines)
        if _is_keyword(compact, whole=True):
            return Token(Kind.NOTHING if compact == _NOTHING else Kind.SINCE, lines)
    first = lines[0].words[0].text
    is_number = (
        _NUMBER.fullmatch(first) is not None
        or (first in SIGNS and len(lines[0].words) > 1)
        or _NUMBER_AND_UNIT.fullmatch(first) is not None
    )
    return Token(Kind.VALUE if is_number else Kind.OTHER, lines)


def may_be_value(word: Word) -> bool:
    """True for a number, a sign, and any part of a unit."""
    letters = _LETTERS.sub("", word.text).casefold()
    if any(character.isdigit() for character in word.text) or word.text in SIGNS:
        return True
    return any(letters in known for known in _WRAPPED_UNITS)


def count_faults(words: Sequence[Word], *, years: bool) -> int:
    """Return how much in a value column is no value, or has a unit or none unlike the others."""
    tokens = tokenise(words, years=years)
    values = [token for token in tokens if token.kind is Kind.VALUE]
    bare = sum(token.bare for token in values)
    others = sum(token.kind is Kind.OTHER for token in tokens)
    return others + min(bare, len(values) - bare)
