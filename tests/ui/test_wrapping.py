"""Numbers stay with the word that they count."""

from __future__ import annotations

import pytest

from baro_desktop.ui.wrapping import bound


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Forsørgelsesgab, 16-66 år", "Forsørgelsesgab, 16-66~år"),
        ("i skriftlig dansk, 9. klasse", "i skriftlig dansk, 9.~klasse"),
        ("18. november 2025", "18.~november 2025"),
        ("1. oktober 2024-30. september 2025", "1.~oktober 2024-30. september 2025"),
        ("25 årene", "25 årene"),
    ],
)
def test_no_line_ends_between_a_number_and_its_word(text: str, wanted: str) -> None:
    assert bound(text) == wanted.replace("~", "\u00a0")
