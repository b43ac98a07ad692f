"""Strict Danish numbers, and what is said about the others."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.ui.entry.numbers import NumberRule, read_number, suggestion, unfinished

COUNT = NumberRule(Decimal(0), None, 0, "borgere")
SHARE = NumberRule(Decimal(0), Decimal(100), 1)
GRADE = NumberRule(Decimal(-3), Decimal(12), 1)


def test_comma_in_a_count_is_told_as_in_the_design() -> None:
    problem = read_number("31,2", COUNT).problem
    assert problem is not None
    assert problem.lead == "Skriv et helt tal."
    assert problem.rest == "»31,2« er ikke et antal borgere. Mente du 31.200?"


@pytest.mark.parametrize(
    ("text", "rule", "meant"),
    [
        ("31 200", COUNT, "31.200"),
        ("31,200", COUNT, "31.200"),
        ("007", COUNT, "7"),
        ("12.5", SHARE, "12,5"),
        ("12,5 %", SHARE, "12,5"),
        ("6.4", GRADE, "6,4"),
        ("12.5", COUNT, ""),
        ("mange", COUNT, ""),
        ("1250.5", SHARE, ""),
        ("0,5", COUNT, ""),
    ],
)
def test_suggestion_stands_only_where_one_is_plausible(
    text: str, rule: NumberRule, meant: str
) -> None:
    assert suggestion(text, rule) == meant


@pytest.mark.parametrize("text", ["", "  ", "1.234", "−0", "7"])
def test_right_numbers_and_nothing_are_no_problem(text: str) -> None:
    assert read_number(text, COUNT).problem is None


def test_range_and_decimals_are_told() -> None:
    assert read_number("12,5", GRADE).problem is not None
    assert read_number("6,45", GRADE).problem is not None
    assert read_number("-3", GRADE).value == -3


def test_half_typed_number_is_not_yet_wrong() -> None:
    assert unfinished("1.2", COUNT)
    assert unfinished("12,", SHARE)
    assert not unfinished("31,", COUNT)
    assert not unfinished("1a", SHARE)


@given(st.text(max_size=12))
def test_any_text_gives_a_number_a_problem_or_nothing(text: str) -> None:
    reading = read_number(text, COUNT)
    assert reading.value is None or reading.problem is None
    assert bool(text.strip()) == (reading.value is not None or reading.problem is not None)
