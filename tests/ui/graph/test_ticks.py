"""Ranges, ticks and labels that keep apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.ui.graph.spread import spread
from baro_desktop.ui.graph.ticks import (
    covering_ticks,
    tick_texts,
    value_range,
    value_ticks,
    year_ticks,
)


def test_years_are_whole_and_reach_from_first_to_last() -> None:
    assert year_ticks(2012.5, 2024.5, 8) == (2012, 2014, 2016, 2018, 2020, 2022, 2024)


def test_last_year_is_named_even_where_room_is_scarce() -> None:
    assert year_ticks(2011.5, 2024.5, 3)[-1] == 2024


def test_range_of_equal_values_is_not_flat() -> None:
    low, high = value_range([71.0, 71.0], lowest=0, highest=100)
    assert low < 71 < high


def test_a_tenth_of_a_percent_fills_no_graph() -> None:
    low, high = value_range([75.0], lowest=0, highest=100, finest=0.1)
    assert high - low >= 2
    assert value_range([0.53], lowest=0, highest=1, finest=0.01) == pytest.approx((0.51, 0.55))


def test_range_of_shares_does_not_start_at_zero() -> None:
    assert value_range([66.0, 71.0], lowest=0, highest=100)[0] > 50


def test_range_keeps_inside_the_unit() -> None:
    assert value_range([1.0, 99.0], lowest=0, highest=100) == (0, 100)


def test_ticks_of_counts_are_whole() -> None:
    assert value_ticks(0, 2, whole=True) == [0, 1, 2]


@pytest.mark.parametrize("most", [2, 3, 4, 5, 6])
def test_ticks_of_any_number_reach_both_ends(most: int) -> None:
    ticks = covering_ticks(5, 30, most, whole=True)
    assert ticks[0] <= 5
    assert ticks[-1] >= 30
    assert len(ticks) <= most + 2


def test_ticks_are_written_the_danish_way() -> None:
    assert tick_texts([1000.0, 1000.5]) == ["1.000,0", "1.000,5"]
    assert tick_texts([-10.0, 0.0]) == ["−10", "0"]


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=12))
def test_ticks_cover_any_values(values: list[float]) -> None:
    low, high = value_range(values)
    assert low <= min(values)
    assert max(values) <= high
    assert len(value_ticks(low, high)) >= 2


@given(st.lists(st.floats(0, 200), min_size=1, max_size=8))
def test_labels_never_overlap_where_there_is_room(wanted: list[float]) -> None:
    placed = sorted(spread(wanted, 14, 7, 193))
    assert all(other - one >= 13.999 for one, other in pairwise(placed))
    assert placed[-1] <= 193.001


def test_crowded_labels_move_apart_about_their_middle() -> None:
    assert spread([100, 100, 100, 20], 14, 7, 193) == [86, 100, 114, 20]
