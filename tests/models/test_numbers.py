"""Danish numbers: strict in, exact out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.numbers import NumberFormatError, format_number, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("12", "12"),
        ("-12", "-12"),
        ("\u221212", "-12"),
        ("+3", "3"),
        ("1.729", "1729"),
        ("67.394", "67394"),
        ("1.234.567,25", "1234567.25"),
        ("1,5", "1.5"),
        ("2,0", "2.0"),
        ("\u00a014\u00a0", "14"),
        ("1729", "1729"),
    ],
)
def test_danish_forms_are_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)
    assert parse_number(text).as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12.5",
        "1.23",
        "12.3456",
        "1,234.5",
        "007",
        "1 729",
        "--1",
        "1e3",
        "NaN",
        "١٢",
        ",5",
        "5,",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NumberFormatError):
        parse_number(text)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
    )
)
def test_what_is_written_is_what_is_read(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@pytest.mark.parametrize(
    ("value", "signed", "text"),
    [("1234.5", False, "1.234,5"), ("-12", False, "−12"), ("17", True, "+17"), ("0", True, "0")],
)
def test_numbers_are_written_the_danish_way(value: str, signed: bool, text: str) -> None:
    assert format_number(Decimal(value), signed=signed) == text
