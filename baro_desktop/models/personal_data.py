"""Citizens' data has no place in the program: a text with a CPR number is refused.

A CPR number is a day of birth as DDMMYY and four digits more (CPR-kontoret, »Personnummeret i
CPR«, cpr.dk). Its check digit is not asked for: numbers without a valid one have been given since
2007. A number that stands in for one that is not known yet (»erstatningspersonnummer«) has 60
added to its day.

A day and a time without dots (»150924 1230«) cannot be told from a number in two parts. It is
refused, since citizens' data must not get in; the sentence says how to write it instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from baro_desktop.models.errors import EntryError

_DAY, _BEHIND = r"(\d\d)(?<!\d\d\d)(?<!\d-\d\d)", r"(?!-?\d)"
"""More digits make it the number of a case; the hyphen of »CPR-…« does not.

What stands before is looked at behind the first digits: a pattern that begins with digits is
found four times as fast.
"""

_HYPHENS = "-\u2010-\u2015\u2212"
_WRITTEN = re.compile(rf"{_DAY}(\d\d)(\d\d)[{_HYPHENS}](\d{{4}}){_BEHIND}")
_TYPED = re.compile(rf"{_DAY}(\d\d)(\d\d)[{_HYPHENS}\s\u00ad]*(\d{{4}}){_BEHIND}")
_A_LEAP_CENTURY = 2000
_STANDS_IN = 60


def holds_cpr_number(text: str, *, typed: bool = True) -> bool:
    """Tell whether a text holds what can be a CPR number.

    Args:
        typed: a person wrote the text: digits without the hyphen count too. In a file they may
            as well be a time stamp or two figures side by side.
    """
    pattern = _TYPED if typed else _WRITTEN
    return any(_is_day(*map(int, found.groups()[:2])) for found in pattern.finditer(text))


def refuse_cpr_numbers(texts: Mapping[str, str]) -> None:
    """Refuse texts, by the name of their field, of which one holds a CPR number.

    Raises:
        EntryError: `cpr-number`, with the `field`; the text itself is not in it.
    """
    for field, text in texts.items():
        if holds_cpr_number(text):
            raise EntryError("cpr-number", field=field)


def refuse_in_strings(values: Iterable[object]) -> None:
    """Refuse a CPR number in any string of a nested structure, as JSON has them.

    Raises:
        EntryError: `cpr-number`.
    """
    for value in values:
        if isinstance(value, str):
            refuse_cpr_numbers({"": value})
        elif isinstance(value, Mapping):
            refuse_in_strings(value.keys())
            refuse_in_strings(value.values())
        elif isinstance(value, Iterable):
            refuse_in_strings(value)


def without_cpr_numbers(value: object) -> object:
    """Return JSON data with dots for the digits of CPR numbers, for what is kept unasked."""
    if isinstance(value, str):
        return _TYPED.sub(_dotted, value)
    if isinstance(value, Mapping):
        return {without_cpr_numbers(key): without_cpr_numbers(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [without_cpr_numbers(held) for held in value]
    return value


def _dotted(found: re.Match[str]) -> str:
    return "······-····" if holds_cpr_number(found[0]) else found[0]


def _is_day(day: int, month: int) -> bool:
    with suppress(ValueError):
        return bool(date(_A_LEAP_CENTURY, month, day - _STANDS_IN if day > _STANDS_IN else day))
    return False
