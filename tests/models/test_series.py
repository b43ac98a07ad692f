"""Series over time: their order, where they break, and the baselines that are derived."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.observation import Figure, Measure, Observation, State, StoredObservation
from baro_desktop.models.period import year_period
from baro_desktop.models.series import Point, Series, build_series

NOW = datetime(2026, 6, 10, tzinfo=UTC)
BASELINE = year_period(2012)


def said(
    year: int, value: int | None, definition: str = "2.1-a", measure: Measure = Measure.STATUS
) -> StoredObservation:
    """What a report said of one year; None is »opgøres ikke«."""
    state = State.NOT_COMPUTED if value is None else State.REPORTED
    figure = Figure(None if value is None else Decimal(value), "pct.", state)
    since = 2012 if measure is Measure.CHANGE else None
    about = ("Ballerup", "2.1", measure, definition, year_period(year))
    item = Observation(*about, figure, baseline=since)
    return StoredObservation("x", item, "x.txt", "d", None, date(2026, 6, 10), NOW, "anne")


def change(year: int, value: int | None, definition: str = "2.1-a") -> StoredObservation:
    return said(year, value, definition, Measure.CHANGE)


def built(*held: StoredObservation) -> Series:
    series = build_series("Ballerup", held)
    assert series is not None
    return series


def test_the_meaning_in_force_comes_last_even_where_it_alone_has_a_baseline() -> None:
    old = [said(2022, None), change(2022, None)]
    series = built(*old, said(2024, 20, "2.1-b"), change(2024, -5, "2.1-b"))
    assert [segment.definition for segment in series.segments] == ["2.1-a", "2.1-b"]
    assert series.segments[-1].points[0] == Point(BASELINE, Decimal(25), State.REPORTED, True)
    assert series.segments[-1].begins == year_period(2024)


def test_a_baseline_is_status_minus_change_and_marked_as_derived() -> None:
    (point, own) = built(said(2024, 20), change(2024, -5)).points
    assert (point.period, point.value, point.derived) == (BASELINE, Decimal(25), True)
    assert (own.value, own.derived) == (Decimal(20), False)


def test_a_reported_figure_of_the_baseline_year_is_never_replaced() -> None:
    series = built(said(2012, 30), said(2024, 20), change(2024, -5))
    assert [(p.value, p.derived) for p in series.points] == [
        (Decimal(30), False),
        (Decimal(20), False),
    ]


def test_of_several_baselines_the_one_of_the_newest_period_stands() -> None:
    series = built(said(2024, 20), change(2024, -5), said(2023, 21), change(2023, -3))
    assert [p.value for p in series.points if p.derived] == [25]


def test_a_change_of_another_meaning_or_period_gives_no_baseline() -> None:
    series = built(said(2024, 20), change(2024, -5, "2.1-b"), change(2023, -5))
    assert not [point for point in series.points if point.derived]


def test_the_comparison_group_has_no_baseline() -> None:
    held = [said(2024, 20), change(2024, -5), said(2024, 30, measure=Measure.COMPARISON)]
    series = build_series("Etnisk danske", held, Measure.COMPARISON)
    assert series is not None
    assert [(p.value, p.derived) for p in series.points] == [(Decimal(30), False)]


@given(
    st.dictionaries(st.integers(2013, 2030), st.none() | st.integers(-50, 50), min_size=1),
    st.integers(2013, 2031),
    st.randoms(use_true_random=False),
)
def test_whatever_is_known_is_in_order_and_nothing_crosses_a_break(
    levels: dict[int, int | None], broken: int, random: Random
) -> None:
    held = [said(year, value, "ab"[year >= broken]) for year, value in levels.items()]
    held += [change(year, 2, "ab"[year >= broken]) for year in levels]
    random.shuffle(held)
    series = built(*held)
    assert [s.definition for s in series.segments] == sorted({"ab"[y >= broken] for y in levels})
    for segment in series.segments:
        own = [p for p in segment.points if not p.derived]
        assert [p.period for p in segment.points] == sorted(p.period for p in segment.points)
        assert {"ab"[p.period.start.year >= broken] for p in own} == {segment.definition}
    told = {p.period.start.year: p.value for p in series.points if not p.derived}
    assert told == levels
