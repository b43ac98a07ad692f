"""Strict Danish numbers: what is wrong with a text, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from baro_desktop.models.numbers import (
    NumberFormatError,
    decimals_of,
    format_number,
    parse_number,
)

_UNIT_TAIL = re.compile(r"\s*(%|pct\.?|procent|stk\.?)$", re.IGNORECASE)
_UNFINISHED = re.compile(r"[-+\u2212]?\d*(\.\d{0,3})*(,\d*)?")
_LONGEST_QUOTE = 20


@dataclass(frozen=True, slots=True)
class NumberRule:
    """What a field takes.

    Attributes:
        decimals: 0 for whole numbers.
        thing: what is counted, as it stands in »ikke et antal borgere«; "" for measures.
    """

    minimum: Decimal
    maximum: Decimal | None
    decimals: int
    thing: str = ""

    @property
    def whole(self) -> bool:
        """True for counts."""
        return self.decimals == 0


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: what to do, in bold, and why."""

    lead: str
    rest: str = ""

    @property
    def text(self) -> str:
        """Both on one line."""
        return f"{self.lead} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class Reading:
    """A number, or nothing, or a problem."""

    value: Decimal | None = None
    problem: Problem | None = None


def read_number(text: str, rule: NumberRule) -> Reading:
    """Read what was typed; an empty field is no problem."""
    if not text.strip():
        return Reading()
    try:
        value = parse_number(text)
    except NumberFormatError:
        return Reading(problem=_unreadable(text, rule))
    if rule.whole and value != value.to_integral_value():
        return Reading(problem=_unreadable(text, rule))
    if decimals_of(value) > rule.decimals:
        return Reading(problem=_too_fine(rule))
    if value < rule.minimum or (rule.maximum is not None and value > rule.maximum):
        return Reading(problem=_out_of_range(rule))
    return Reading(value=value)


def unfinished(text: str, rule: NumberRule) -> bool:
    """Tell whether more typing can still make a number of the text."""
    stripped = text.strip()
    if rule.whole and "," in stripped:
        return False
    return _UNFINISHED.fullmatch(stripped) is not None


def suggestion(text: str, rule: NumberRule) -> str:
    """Return what was probably meant, in Danish form, or "" when nothing is plausible."""
    for candidate in _candidates(text.strip(), rule):
        reading = read_number(candidate, rule)
        if reading.value is not None:
            return format_number(reading.value)
    return ""


def _candidates(text: str, rule: NumberRule) -> Iterator[str]:
    bare = _UNIT_TAIL.sub("", text)
    readers: tuple[Callable[[str, NumberRule], str], ...] = (
        _without_unit,
        _without_blanks,
        _comma_for_thousands,
        _english_form,
        _point_for_comma,
        _without_zeros,
    )
    for read in readers:
        candidate = read(bare, rule)
        if candidate and candidate != text:
            yield candidate


def _without_unit(text: str, rule: NumberRule) -> str:
    del rule
    return text


def _without_blanks(text: str, rule: NumberRule) -> str:
    """Read `31 200` and `31'200` as 31.200."""
    del rule
    return re.sub(r"[\s'’]", "", text) if re.fullmatch(r"\d{1,3}([\s'’]\d{3})+", text) else ""


def _comma_for_thousands(text: str, rule: NumberRule) -> str:
    """Read `31,2` as 31.200 where only whole numbers make sense."""
    match = re.fullmatch(r"([1-9]\d{0,2}),(\d{1,3})", text)
    return f"{match[1]}{match[2]:0<3}" if match and rule.whole else ""


def _english_form(text: str, rule: NumberRule) -> str:
    """Read `1,234.5` as 1.234,5."""
    if not re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return ""
    whole, _, fraction = text.partition(".")
    joined = whole.replace(",", "")
    return f"{joined},{fraction}" if fraction and not rule.whole else joined


def _point_for_comma(text: str, rule: NumberRule) -> str:
    """Read `12.5` as 12,5 where decimals make sense."""
    return text.replace(".", ",") if not rule.whole and text.count(".") == 1 else ""


def _without_zeros(text: str, rule: NumberRule) -> str:
    """Read `007` as 7."""
    del rule
    return text.lstrip("0") if re.fullmatch(r"0+[1-9]\d*", text) else ""


def _unreadable(text: str, rule: NumberRule) -> Problem:
    quoted = _quote(text)
    meant = suggestion(text, rule)
    tail = f" Mente du {meant}?" if meant else ""
    if rule.whole:
        thing = f"et antal {rule.thing}" if rule.thing else "et helt tal"
        return Problem("Skriv et helt tal.", f"»{quoted}« er ikke {thing}.{tail}")
    return Problem("Skriv tallet med komma.", f"»{quoted}« er ikke et tal.{tail}")


def _too_fine(rule: NumberRule) -> Problem:
    decimals = "1 decimal" if rule.decimals == 1 else f"{rule.decimals} decimaler"
    return Problem(f"Skriv tallet med højst {decimals}.")


def _out_of_range(rule: NumberRule) -> Problem:
    low = format_number(rule.minimum)
    if rule.maximum is None:
        return Problem(f"Skriv et tal, der er {low} eller derover.")
    return Problem(f"Skriv et tal mellem {low} og {format_number(rule.maximum)}.")


def _quote(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[:_LONGEST_QUOTE]}…"
