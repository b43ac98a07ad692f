"""Rules that hold for any figures: ranks, rounding, movements and targets."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.barometer import Movement, movement_of_goal
from baro_desktop.models.catalogue import Catalogue, Desired, LocalForm
from baro_desktop.models.comparison import build_comparison
from baro_desktop.models.entry import share
from baro_desktop.models.local_periods import expected_period, period_of_year, reporting_periods
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import alike, year_period
from baro_desktop.models.records import replace
from baro_desktop.models.target import Target, TargetState, assess_target

AT = datetime(2026, 6, 1, tzinfo=UTC)
DIRECTIONS = st.sampled_from([Desired.UP, Desired.DOWN])
SIGNS = st.sampled_from([m for m in Movement if m not in {Movement.OPPOSED, Movement.NOT_COMPUTED}])


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_share_is_the_nearest_one_and_a_half_goes_up(count: int, base: int, digits: int) -> None:
    shown = share(Decimal(count), Decimal(base), digits)
    scale = 10**digits
    twice_off = 2 * (int(shown * scale) * base - 100 * scale * count)
    assert -base < twice_off <= base
    assert shown.as_tuple().exponent == -digits


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=9), st.sampled_from(Desired))
def test_a_rank_is_one_more_than_how_many_stand_better(
    catalogue: Catalogue, values: list[int], desired: Desired
) -> None:
    held = []
    for place, value in enumerate(values):
        figure = Figure(Decimal(value), "pct.")
        about = (f"{place}", "1.2", Measure.STATUS, "1.2-a", year_period(2024), figure)
        held.append(StoredObservation("i", Observation(*about), "r", "r", None, None, AT, ""))
    made = build_comparison(replace(catalogue.by_code["1.2"], desired=desired), held)
    for row in made.rows:
        own = values[int(row.area)]
        better = [v for v in values if (v < own if desired is Desired.DOWN else v > own)]
        assert row.rank == 1 + len(better)


@given(st.lists(SIGNS, max_size=3))
def test_a_goal_moves_as_most_of_what_is_judged(signs: list[Movement]) -> None:
    moved = movement_of_goal(signs)
    judged = Counter(sign for sign in signs if sign is not Movement.FOLLOWED)
    if not judged:
        assert moved is (Movement.FOLLOWED if signs else Movement.NOT_COMPUTED)
    elif max(judged.values()) * 2 > judged.total():
        assert moved is max(judged, key=lambda sign: judged[sign])
    else:
        assert moved is (Movement.OPPOSED if judged.total() == 2 else Movement.UNCHANGED)


@given(DIRECTIONS, st.integers(-9, 9), st.integers(-9, 9), st.integers(2020, 2030))
def test_a_target_is_reached_at_it_or_beyond_and_missed_only_when_its_time_is_up(
    desired: Desired, aim: int, value: int, year: int
) -> None:
    target = Target("Ballerup", "1.2", year_period(2026), Decimal(aim))
    found = assess_target(target, desired, Decimal(value), year_period(year))
    enough = value >= aim if desired is Desired.UP else value <= aim
    if year > 2026:
        assert (found.state, found.distance) == (TargetState.UNKNOWN, None)
    else:
        short = TargetState.MISSED if year == 2026 else TargetState.AHEAD
        assert found.state is (TargetState.REACHED if enough else short)
        assert found.distance == value - aim


@given(st.dates(date(2022, 1, 1), date(2060, 12, 31)))
def test_what_is_asked_for_has_ended_and_nothing_newer_has(
    catalogue: Catalogue, today: date
) -> None:
    forms = [item.form for item in catalogue.indicators if item.form is not None]
    for form in forms:
        _asked_for(form, catalogue, today)


def _asked_for(form: LocalForm, catalogue: Catalogue, today: date) -> None:
    periods = reporting_periods(form, catalogue, today)
    wanted = expected_period(form, catalogue, today)
    assert wanted is not None
    assert wanted.end <= today
    ended = [period for period in periods if period.end < today]
    assert wanted == max([*ended, wanted], key=lambda period: period.end)
    assert period_of_year(form, catalogue, wanted.end.year, today) == wanted
    assert len(set(periods)) == len(periods)


@given(st.integers(2001, 2060), st.integers(2001, 2060))
def test_years_are_alike_and_a_year_is_never_like_half_of_one(one: int, other: int) -> None:
    first, second = year_period(one), year_period(other)
    half = replace(second, end=date(other, 6, 30))
    assert alike(first, second)
    assert not alike(first, half)
