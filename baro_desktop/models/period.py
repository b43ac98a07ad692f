"""Reference periods: a year, a day, a quarter, a month, or a span of them.

Reports print a period in words; the program compares first and last day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache, total_ordering

from baro_desktop.models.records import field, record

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"sept": 9}
_FEBRUARY, _SHORT = 2, frozenset({4, 6, 9, 11})
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2199
_REMEMBERED = 512
"""Texts whose period is kept: documents repeat each other."""


class PeriodFormatError(ValueError):
    """A text is not a period that the reports print."""


@total_ordering
@record
class Period:
    """A reference period, compared by its days and shown as it was printed.

    Attributes:
        start: first day.
        end: last day, the same as `start` for a date.
        label: the words of the document (`2. kvartal 2025`).
    """

    start: date
    end: date
    label: str = field(compare=False)

    def __post_init__(self) -> None:
        """Refuse a period that ends before it starts."""
        if self.end < self.start:
            raise PeriodFormatError(self.label)

    def __lt__(self, other: Period) -> bool:
        """Sort by the days."""
        return (self.start, self.end) < (other.start, other.end)


_MONTH_LENGTHS_DIFFER_BY = 3


def alike(one: Period, other: Period) -> bool:
    """True when two periods are equally long, so that counts over them can be compared."""
    lengths = [(period.end - period.start).days for period in (one, other)]
    return abs(lengths[0] - lengths[1]) <= _MONTH_LENGTHS_DIFFER_BY


def month_number(name: str) -> int:
    """Return 1-12 for a Danish month name or its abbreviation (`sep.`).

    Raises:
        PeriodFormatError: if the name is no month.
    """
    folded = name.strip().rstrip(".").casefold()
    if folded in MONTHS:
        return MONTHS.index(folded) + 1
    if folded in _SHORT_MONTHS:
        return _SHORT_MONTHS[folded]
    raise PeriodFormatError(name)


def month_end(day: date) -> date:
    """Return the last day of the month that a day is in."""
    return day.replace(day=_days_in(day.year, day.month))


def _days_in(year: int, month: int) -> int:
    """Return the days of a month; `calendar` would load the locale for that."""
    if month != _FEBRUARY:
        return 30 if month in _SHORT else 31
    return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28


def year_period(year: int) -> Period:
    """Return the calendar year as a period."""
    return _between((year, 1, 1), (year, 12, 31), str(year))


@lru_cache(_REMEMBERED)
def parse_period(text: str) -> Period:
    """Read a period as the reports print it.

    Known forms: `2024`, `30. april 2026`, `30/4-2026`, `marts 2026`, `2. kvartal 2025`,
    `1. halvår 2025`, and a span of two of the same kind joined by a dash, where the first
    may leave out its year (`januar-september 2024`, `juli 2016-december 2025`).

    Raises:
        PeriodFormatError: if the text is in no known form or names no real days.
    """
    label = " ".join(text.split())
    folded = label.translate(_DASHES).casefold().rstrip(".")
    for held, pattern, read in _FORMS:
        match = re.fullmatch(pattern, folded) if held in folded else None
        if match:
            return read(match, label)
    raise PeriodFormatError(text)


_MONTH = r"[a-zæøå]{3,9}\.?"
_DAY = r"(\d{1,2})\. ?"
_DASH = r" ?- ?"
_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")


def _between(first: tuple[int, int, int], last: tuple[int, int, int], label: str) -> Period:
    if not all(_EARLIEST_YEAR <= year <= _LATEST_YEAR for year in (first[0], last[0])):
        raise PeriodFormatError(label)
    try:
        return Period(date(*first), date(*last), label)
    except ValueError as error:
        raise PeriodFormatError(label) from error


def _months(first: tuple[int, int], last: tuple[int, int], label: str) -> Period:
    days = _days_in(*last) if 1 <= last[1] <= 12 and last[0] > 0 else 0
    return _between((*first, 1), (*last, days), label)


def _year(match: re.Match[str], label: str) -> Period:
    return _between((int(match[1]), 1, 1), (int(match[1]), 12, 31), label)


def _year_span(match: re.Match[str], label: str) -> Period:
    return _between((int(match[1]), 1, 1), (int(match[2]), 12, 31), label)


def _date(match: re.Match[str], label: str) -> Period:
    day = (int(match[3]), month_number(match[2]), int(match[1]))
    return _between(day, day, label)


def _numeric_date(match: re.Match[str], label: str) -> Period:
    day = (int(match[3]), int(match[2]), int(match[1]))
    return _between(day, day, label)


def _date_span(match: re.Match[str], label: str) -> Period:
    year = int(match[6])
    first = (int(match[3] or year), month_number(match[2]), int(match[1]))
    return _between(first, (year, month_number(match[5]), int(match[4])), label)


def _month(match: re.Match[str], label: str) -> Period:
    month = (int(match[2]), month_number(match[1]))
    return _months(month, month, label)


def _month_span(match: re.Match[str], label: str) -> Period:
    year = int(match[4])
    return _months(
        (int(match[2] or year), month_number(match[1])), (year, month_number(match[3])), label
    )


def _part_span(length: int) -> Callable[[re.Match[str], str], Period]:
    def read(match: re.Match[str], label: str) -> Period:
        last_year = int(match[4] or match[2] or 0)
        first_part, last_part = int(match[1]), int(match[3] or match[1])
        first_year = int(match[2] or last_year)
        return _months(
            (first_year, (first_part - 1) * length + 1), (last_year, last_part * length), label
        )

    return read


_FORMS: tuple[tuple[str, str, Callable[[re.Match[str], str], Period]], ...] = (
    ("", r"(\d{4})", _year),
    (
        "kvartal",
        rf"([1-4])\. kvartal(?: (\d{{4}}))?(?:{_DASH}([1-4])\. kvartal (\d{{4}}))?",
        _part_span(3),
    ),
    (
        "halvår",
        rf"([12])\. halvår(?: (\d{{4}}))?(?:{_DASH}([12])\. halvår (\d{{4}}))?",
        _part_span(6),
    ),
    ("-", rf"(\d{{4}}){_DASH}(\d{{4}})", _year_span),
    ("", rf"(?:den |d\. )?{_DAY}({_MONTH}) (\d{{4}})", _date),
    ("", r"(\d{1,2})[/.](\d{1,2})[-/.](\d{4})", _numeric_date),
    ("-", rf"{_DAY}({_MONTH})(?: (\d{{4}}))?{_DASH}{_DAY}({_MONTH}) (\d{{4}})", _date_span),
    ("", rf"({_MONTH}) (\d{{4}})", _month),
    ("-", rf"({_MONTH})(?: (\d{{4}}))?{_DASH}({_MONTH}) (\d{{4}})", _month_span),
)
"""What a form always holds, the form, and how it is read.

A form is compiled when a text is first held against it: a start meets few.
"""
