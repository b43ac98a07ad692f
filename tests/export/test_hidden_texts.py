"""A text goes with a hidden figure when a reader could read the figure from it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baro_desktop.export.hidden_texts import tells

HIDDEN = frozenset({Decimal(3), Decimal("12.5")})


@pytest.mark.parametrize(
    "text",
    [
        *("Der var 3 i år.", "03 borgere", "3,0", "Tre borgere", "faldet fra 3 til 8"),
        *("12,5 pct.", "12.5 %", "12,50 pct.", "ca. 13 pct.", "knap 12 procent", "٣ borgere"),
    ],
)
def test_a_hidden_value_is_found_however_it_is_written(text: str) -> None:
    assert tells(text, HIDDEN)


@pytest.mark.parametrize("text", ["", "Opgjort 2025.", "30 af 128", "4.000 kr.", "12,8", "treer"])
def test_other_numbers_tell_nothing(text: str) -> None:
    assert not tells(text, HIDDEN)


@pytest.mark.parametrize(
    "text", ["1.234 borgere", "1 234 borgere", "1\u00a0234", "af 1\u202f234,0"]
)
def test_a_large_number_is_found_with_any_sign_between_thousands(text: str) -> None:
    assert tells(text, {Decimal(1234)})


def test_a_word_with_its_accent_apart_is_found() -> None:
    assert tells("kun e\u0301n borger", {Decimal(1)})


@pytest.mark.parametrize(
    "text",
    [
        *("Halvdelen er i job", "halveret siden 2024", "næsten en Tredjedel", "tre fjerdedele"),
        *("fordoblet på et år", "en tredobling", "dobbelt så mange", "hver anden kvinde"),
    ],
)
def test_a_part_or_a_multiple_tells_a_hidden_value(text: str) -> None:
    assert tells(text, {Decimal(17)})
    assert not tells(text, set())


@pytest.mark.parametrize(
    "text", ["Opgjort for 1. halvår", "4. kvartal", "Med tredje generation", "Det samme som før"]
)
def test_words_that_only_look_like_parts_tell_nothing(text: str) -> None:
    assert not tells(text, {Decimal(17)})


def test_a_pair_and_a_score_are_numbers() -> None:
    assert tells("Et par borgere", {Decimal(2)})
    assert tells("en snes", {Decimal(20)})
