"""Figures that may be typing mistakes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue, LocalForm
from baro_desktop.models.entry import Entry, GroupInput, HousingArea
from baro_desktop.models.entry_jumps import is_jump, jumps
from baro_desktop.models.period import year_period

YEAR = year_period(2025)


def form(catalogue: Catalogue, code: str) -> LocalForm:
    found = catalogue.by_code[code].form
    assert found is not None
    return found


def share(count: int, base: int) -> Entry:
    return Entry("Ballerup", "L2", YEAR, GroupInput(Decimal(count), Decimal(base)))


@pytest.mark.parametrize(
    ("before", "now", "jumped"),
    [(100, 150, False), (100, 151, True), (100, 50, False), (100, 49, True), (0, 0, False),
     (0, 1, True), (-2, -3, False), (-2, 2, True)],
)  # fmt: skip
def test_more_than_half_is_a_jump(before: int, now: int, *, jumped: bool) -> None:
    assert is_jump(Decimal(before), Decimal(now)) is jumped


def test_count_and_share_are_both_looked_at(catalogue: Catalogue) -> None:
    found = jumps(share(2140, 7950), share(206, 7950), form(catalogue, "L2"))
    assert [(jump.field, str(jump.before), str(jump.now)) for jump in found] == [
        ("target.count", "206", "2140"),
        ("target.value", "2.6", "26.9"),
    ]


def test_groups_that_were_not_reported_before_do_not_jump(catalogue: Catalogue) -> None:
    assert jumps(share(2140, 7950), Entry("Ballerup", "L2", YEAR), form(catalogue, "L2")) == ()


def test_housing_area_is_compared_with_itself(catalogue: Catalogue) -> None:
    def homes(*counts: int) -> Entry:
        areas = [HousingArea(f"Vej {n}", (("Dansk", c),)) for n, c in enumerate(counts)]
        return Entry("Ballerup", "L9", YEAR, housing_areas=tuple(areas))

    (jump,) = jumps(homes(100, 20, 5), homes(90, 200), form(catalogue, "L9"))
    assert (jump.about, str(jump.before), str(jump.now)) == ("Vej 1", "200", "20")


@given(st.decimals(-100, 100, places=1))
def test_the_same_figure_never_jumps(value: Decimal) -> None:
    assert not is_jump(value, value)
