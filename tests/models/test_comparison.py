"""Ranks, distances and marks of a comparison; never across meanings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import Catalogue, Desired, Indicator
from baro_desktop.models.comparison import Comparison, build_comparison, build_pairs
from baro_desktop.models.observation import Figure, Measure, Observation, State, StoredObservation
from baro_desktop.models.period import parse_period

AT = datetime(2026, 6, 1, tzinfo=UTC)
NOTHING = Figure(None, "pct.", State.NOT_COMPUTED)


def held(
    area: str,
    value: int | Figure,
    period: str = "2024",
    definition: str = "1.2-a",
    measure: Measure = Measure.STATUS,
) -> StoredObservation:
    figure = value if isinstance(value, Figure) else Figure(Decimal(value), "pct.")
    about = Observation(area, "1.2", measure, definition, parse_period(period), figure)
    return StoredObservation("i", about, "r.txt", "r", None, None, AT, "anne")


@pytest.fixture
def indicator(catalogue: Catalogue) -> Indicator:
    return catalogue.by_code["1.2"]


def ranks(comparison: Comparison) -> dict[str, int | None]:
    return {row.area: row.rank for row in comparison.rows}


@pytest.mark.parametrize(
    ("desired", "expected"),
    [
        (Desired.UP, {"B": 1, "C": 1, "A": 3}),
        (Desired.DOWN, {"A": 1, "B": 2, "C": 2}),
        (Desired.FOLLOW, {"B": 1, "C": 1, "A": 3}),
        (Desired.PARITY, {"B": 1, "C": 1, "A": 3}),
    ],
)
def test_rank_follows_the_wanted_direction_and_ties_share_it(
    indicator: Indicator, desired: Desired, expected: dict[str, int]
) -> None:
    wanted = replace(indicator, desired=desired)
    figures = [held("A", 60), held("B", 70), held("C", 70)]
    assert ranks(build_comparison(wanted, figures)) == expected


@pytest.mark.parametrize(
    ("other", "rank"),
    [
        (held("X", 99, "2023"), 1),
        (held("X", 99, "januar-september 2024"), None),
        (held("X", 99, definition="1.2-b"), None),
        (held("X", NOTHING), None),
        (held("Hele landet", 99), None),
    ],
    ids=["another year", "a shorter time", "another meaning", "not computed", "whole country"],
)
def test_only_what_can_be_held_against_the_others_has_a_rank(
    indicator: Indicator, other: StoredObservation, rank: int | None
) -> None:
    shown = build_comparison(indicator, [held("A", 60), held("B", 70), held("C", 65), other])
    assert ranks(shown)[other.observation.area] == rank
    first = 1 if rank is None else 2
    assert ranks(shown)["B"] == first


def test_unlike_periods_and_meanings_are_marked(indicator: Indicator) -> None:
    figures = [held("A", 60), held("B", 61), held("C", 62, "2023"), held("D", 9, "2024", "1.2-b")]
    marks = {r.area: (r.other_period, r.other_definition)
             for r in build_comparison(indicator, figures).rows}  # fmt: skip
    assert marks == {
        "A": (False, False), "B": (False, False), "C": (True, False), "D": (False, True)
    }  # fmt: skip


def test_distance_is_to_the_same_period_of_the_country(indicator: Indicator) -> None:
    country = [held("Hele landet", 50, "2023"), held("Hele landet", 55)]
    figures = [held("A", 60), held("B", 60, "2023"), held("C", 60, "2022"), *country]
    rows = {row.area: row for row in build_comparison(indicator, figures).rows}
    said = {name: (rows[name].difference, rows[name].country_period) for name in "ABC"}
    assert said["A"] == (Figure(Decimal(5), indicator.change_unit), None)
    assert said["B"] == (Figure(Decimal(10), indicator.change_unit), None)
    assert said["C"] == (Figure(Decimal(5), indicator.change_unit), parse_period("2024"))
    assert rows["Hele landet"].difference is None


def test_no_distance_across_meanings(indicator: Indicator) -> None:
    figures = [held("A", 60), held("Hele landet", 50, definition="1.2-b")]
    assert build_comparison(indicator, figures).rows[0].difference is None


def test_a_chosen_period_leaves_the_others_without_a_figure(indicator: Indicator) -> None:
    figures = [held("A", 60), held("A", 58, "2023"), held("B", 70)]
    shown = build_comparison(indicator, figures, ["A", "B"], parse_period("2023"))
    assert [(row.area, row.value, row.rank) for row in shown.rows] == [
        ("A", Decimal(58), 1),
        ("B", None, None),
    ]
    assert [period.label for period in shown.periods] == ["2024", "2023"]


def test_areas_without_a_report_stand_last(indicator: Indicator) -> None:
    shown = build_comparison(indicator, [held("B", 60)], ["A", "B"])
    assert [row.area for row in shown.rows] == ["B", "A"]
    assert shown.rows[1].figure is None


def test_change_is_computed_where_none_is_printed(indicator: Indicator) -> None:
    (row,) = build_comparison(indicator, [held("A", 60), held("A", 57, "2023")]).rows
    assert row.change is not None
    assert (row.change.figure.value, row.change.printed) == (Decimal(3), False)


def test_pairs_take_areas_with_both_figures_in_their_usual_meaning(indicator: Indicator) -> None:
    x = build_comparison(
        indicator,
        [held("A", 1), held("B", 2), held("C", 3, "2024", "1.2-b"), held("Hele landet", 5)],
    )
    y = build_comparison(indicator, [held("A", 4, "2023"), held("C", 5), held("D", 6)])
    pairs = build_pairs(x, y)
    assert [(pair.area, pair.x_period.label, pair.y_period.label) for pair in pairs.pairs] == [
        ("A", "2024", "2023")
    ]
    assert pairs.left_out == ("B", "C", "D")
