"""Which local figures are withheld from print."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.disclosure import small_measures, withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry, GroupInput, observations_of, share
from baro_desktop.models.observation import Measure, State, StoredObservation
from baro_desktop.models.period import year_period

RULE = SmallNumberRule()
NOTHING = GroupInput()
TARGET = {Measure.STATUS, Measure.STATUS_COUNT}


def stored(
    catalogue: Catalogue, code: str, target: GroupInput, comparison: GroupInput = NOTHING
) -> tuple[StoredObservation, ...]:
    """Return what an entry of 2025 becomes."""
    entry = Entry("Ballerup", code, year_period(2025), target, comparison)
    now = datetime(2026, 6, 10, tzinfo=UTC)
    return tuple(
        StoredObservation(str(n), item, "indtastet", None, "e", date(2026, 6, 10), now, "")
        for n, item in enumerate(observations_of(entry, catalogue.by_code[code]))
    )


def group(count: str, base: str) -> GroupInput:
    """Return numerator and denominator of a group."""
    return GroupInput(Decimal(count), Decimal(base))


@pytest.mark.parametrize(
    ("count", "base", "hidden"),
    [
        ("5", "100", set()),
        ("4", "100", TARGET),
        ("1", "100", TARGET),
        ("0", "100", set()),
        ("96", "100", TARGET),
        ("95", "100", set()),
        ("100", "100", set()),
        ("2", "4", {*TARGET, Measure.STATUS_BASE}),
        ("0", "3", {*TARGET, Measure.STATUS_BASE}),
    ],
)
def test_share_of_few_people(
    catalogue: Catalogue, count: str, base: str, hidden: set[Measure]
) -> None:
    given_figures = stored(catalogue, "L2", target=group(count, base))
    shown = withhold_small_counts(given_figures, catalogue, RULE)
    withheld = {
        item.observation.measure
        for item in shown
        if item.observation.figure.state is State.WITHHELD
    }
    assert withheld == hidden


@pytest.mark.parametrize(
    ("count", "level", "hidden"),
    [("150", "98.0", True), ("150", "100.0", False), ("150", "90.0", False), ("4", "50.0", True)],
)
def test_count_and_share_give_the_rest_away(
    catalogue: Catalogue, count: str, level: str, hidden: bool
) -> None:
    held = stored(catalogue, "L2", GroupInput(count=Decimal(count), value=Decimal(level)))
    shown = withhold_small_counts(held, catalogue, RULE)
    states = {item.observation.figure.state for item in shown}
    assert states == {State.WITHHELD if hidden else State.REPORTED}


@pytest.mark.parametrize(("count", "hidden"), [("0", False), ("3", True), ("5", False)])
def test_count_of_few(catalogue: Catalogue, count: str, hidden: bool) -> None:
    held = stored(catalogue, "L6", target=GroupInput(count=Decimal(count)))
    (shown,) = withhold_small_counts(held, catalogue, RULE)
    assert (shown.observation.figure.state is State.WITHHELD) is hidden


def test_comparison_group_is_protected_too(catalogue: Catalogue) -> None:
    held = stored(catalogue, "L2", group("50", "100"), group("3", "900"))
    shown = withhold_small_counts(held, catalogue, RULE)
    values = {item.observation.measure: item.observation.figure.value for item in shown}
    assert values[Measure.COMPARISON] is None
    assert values[Measure.STATUS] == 50


def test_a_grade_is_no_count(catalogue: Catalogue) -> None:
    held = stored(catalogue, "L7", target=GroupInput(value=Decimal("3.5")))
    assert withhold_small_counts(held, catalogue, RULE) == held


def test_a_rule_without_limit_withholds_nothing(catalogue: Catalogue) -> None:
    held = stored(catalogue, "L2", target=group("1", "100"))
    assert withhold_small_counts(held, catalogue, SmallNumberRule(limit=0)) == held


@example(numbers=(1, 4000))
@example(numbers=(3999, 4000))
@given(
    numbers=st.integers(1, 4000).flatmap(
        lambda base: st.tuples(st.integers(0, base), st.just(base))
    )
)
def test_a_share_with_its_base_never_gives_a_small_count_back(
    catalogue: Catalogue, numbers: tuple[int, int]
) -> None:
    count, base = (Decimal(number) for number in numbers)
    form = catalogue.by_code["L2"].form
    assert form is not None
    level = share(count, base, 1)
    typed = {Measure.STATUS: level, Measure.STATUS_BASE: base}
    both = {**typed, Measure.STATUS_COUNT: count}
    needed = small_measures(both, form, RULE)
    assert needed <= small_measures(typed, form, RULE) | {Measure.STATUS_COUNT}
