"""What looks like a CPR number is refused; figures, dates and file numbers are not."""

from __future__ import annotations

import pytest

from baro_desktop.models.errors import EntryError
from baro_desktop.models.personal_data import (
    holds_cpr_number,
    refuse_cpr_numbers,
    refuse_in_strings,
    without_cpr_numbers,
)


@pytest.mark.parametrize(
    "text",
    [
        "010203-4567",
        "Se 3112991234.",
        "290200–1234",
        "0102034567",
        "010203 4567",
        "cpr:010203-0000",
        "CPR-010203-4567",
        "010203-4567-Jensen",
        "010203—4567",
        "610203-4567",
        "9112991234",
        "150924 1230",
    ],
)
def test_a_cpr_number_is_seen(text: str) -> None:
    assert holds_cpr_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "12.345", "2026-01-02", "320103-1234", "011303-1234", "12345678", "4512345678",
        "5790000123456", "27.03.08-G01-12-26", "010203-45678", "1010203-4567", "010203-4567-9",
        "29-010203-4567", "600203-4567", "920103-1234", "913203-4567", "15.09.2024 kl. 12.30",
        "+45 70 11 22 33", "0045 70112233", "7011 2233 4455",
    ],
)  # fmt: skip
def test_other_numbers_are_not(text: str) -> None:
    assert not holds_cpr_number(text)


@pytest.mark.parametrize("text", ["0102034567", "010203 4567"])
def test_in_a_file_only_the_hyphen_tells(text: str) -> None:
    assert not holds_cpr_number(text, typed=False)
    assert holds_cpr_number("født 010203-4567", typed=False)


def test_the_refusal_names_the_field_and_not_the_number() -> None:
    with pytest.raises(EntryError) as refused:
        refuse_cpr_numbers({"source": "Jobcentret", "remark": "Borger 010203-4567"})
    assert refused.value.code == "cpr-number"
    assert refused.value.data == {"field": "remark"}


def test_nested_texts_are_looked_through() -> None:
    refuse_in_strings([{"title": "Notat", "centres": ["1"], "hide": True}])
    with pytest.raises(EntryError):
        refuse_in_strings([{"centres": [{"name": "010203-4567"}]}])


def test_a_draft_keeps_all_but_the_digits() -> None:
    typed = {"remark": "Fru 010203-4567 spurgte", "count": "12", "names": ["Syrien", 3]}
    kept = without_cpr_numbers(typed)
    assert kept == {**typed, "remark": "Fru ······-···· spurgte"}
