from __future__ import annotations

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.selection import area_groups, comparison_choices, first_area


@pytest.mark.parametrize(
    ("remembered", "known", "area"),
    [
        ("Herlev", (), "Herlev"),
        ("", (), "Ballerup"),
        ("", ("Aalborg", "Hele landet"), "Aalborg"),
        ("", ("Aalborg", "Ballerup"), "Ballerup"),
        ("Andeby", ("Aalborg",), "Aalborg"),
    ],
)
def test_the_window_begins_with_an_area_that_makes_sense(
    catalogue: Catalogue, remembered: str, known: tuple[str, ...], area: str
) -> None:
    assert first_area(remembered, known, catalogue) == area


def test_municipalities_without_figures_follow_the_others(catalogue: Catalogue) -> None:
    known, others = area_groups(("Ballerup", "Hele landet"), catalogue)
    assert known == ("Ballerup", "Hele landet")
    assert len(others) == 97
    assert "Ballerup" not in others


def test_an_area_is_not_compared_with_itself() -> None:
    assert comparison_choices("Aalborg", ("Aalborg", "Glostrup")) == ("Hele landet", "Glostrup")
    assert comparison_choices("Hele landet", ("Aalborg", "Hele landet")) == ("Aalborg",)
