"""Reference periods as the reports print them."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.display import date_text, month_text
from baro_desktop.models.period import PeriodFormatError, month_end, parse_period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("30. april 2026", "2026-04-30", "2026-04-30"),
        ("1. september 2024", "2024-09-01", "2024-09-01"),
        ("30/4-2026", "2026-04-30", "2026-04-30"),
        ("2. kvartal 2025", "2025-04-01", "2025-06-30"),
        ("1. halvår 2025", "2025-01-01", "2025-06-30"),
        ("marts 2026", "2026-03-01", "2026-03-31"),
        ("September 2025", "2025-09-01", "2025-09-30"),
        ("sep. 2025", "2025-09-01", "2025-09-30"),
        ("februar 2024", "2024-02-01", "2024-02-29"),
        ("juli 2016-december 2025", "2016-07-01", "2025-12-31"),
        ("januar-september 2024", "2024-01-01", "2024-09-30"),
        ("januar – september 2024", "2024-01-01", "2024-09-30"),
        ("1. oktober 2024-30. september 2025", "2024-10-01", "2025-09-30"),
        ("2020-2022", "2020-01-01", "2022-12-31"),
        ("3. kvartal 2024-1. kvartal 2025", "2024-07-01", "2025-03-31"),
    ],
)
def test_known_forms_give_first_and_last_day(text: str, start: str, end: str) -> None:
    period = parse_period(text)
    assert (str(period.start), str(period.end), period.label) == (start, end, text)


@pytest.mark.parametrize(
    "text",
    ["", "24", "31. februar 2024", "5. kvartal 2024", "smarch 2024", "december 2024-januar 2024",
     "1. kvartal", "0/4-2026", "april 20260", "2024-2020", "40. april 2026"],
)  # fmt: skip
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PeriodFormatError):
        parse_period(text)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_any_date_in_words_is_that_day(day: date) -> None:
    period = parse_period(date_text(day))
    assert (period.start, period.end) == (day, day)
    assert parse_period(month_text(day)).start == day.replace(day=1)


def test_label_does_not_count_when_periods_are_compared() -> None:
    assert parse_period("September 2025") == parse_period("september 2025")


def test_every_month_ends_on_its_last_day() -> None:
    for year in (1900, 2000, 2023, 2024):
        for month in range(1, 13):
            last = calendar.monthrange(year, month)[1]
            assert month_end(date(year, month, 1)) == date(year, month, last)
