"""Which copies are kept, by a table and for any days at all."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.backup_plan import DAILY, MONTHLY, WEEKLY, Copy, superfluous

NOW = datetime(2026, 6, 15, 12)

days_ago = st.floats(-400, 4000, allow_nan=False)
some_copies = st.lists(
    st.builds(lambda ago, ok: (ago, ok), days_ago, st.booleans()), max_size=120
).map(lambda made: [copy(ago, number, ok) for number, (ago, ok) in enumerate(made)])


def copy(ago: float, number: int = 0, verified: bool = True) -> Copy:
    return Copy(f"{number}", NOW - timedelta(days=ago), verified)


def kept(copies: list[Copy], now: datetime = NOW) -> list[Copy]:
    gone = superfluous(copies, now)
    return [item for item in copies if item not in gone]


@pytest.mark.parametrize(
    ("ago", "left"),
    [
        ([], 0),
        ([0.1, 0.2, 0.3, 1.1, 1.2, 1.5], 6),  # all of two days
        ([2, 2.1, 2.2], 1),  # one of an older day
        ([*range(2, 40)], 12 + 5),  # days, then the weeks that are left
        ([*range(2, 2000)], 12 + 10 + 9),
        ([5, 400, 800, 1200], 4),  # seldom used, nothing goes
        ([-1, -2, -3650], 3),  # from the future
        ([3000.1, 3000.2], 1),
    ],
)
def test_so_many_are_left(ago: list[float], left: int) -> None:
    assert len(kept([copy(days, number) for number, days in enumerate(ago)])) == left


def test_the_newest_of_a_day_is_the_one_that_stays() -> None:
    assert kept([copy(3.1, 1), copy(3.2, 2), copy(3, 3)]) == [copy(3, 3)]


def test_a_copy_that_is_not_verified_takes_no_verified_one_s_place() -> None:
    assert kept([copy(3.1, 1), copy(3, 2, verified=False)]) == [copy(3.1, 1)]


def test_a_clock_that_is_set_back_ten_years_removes_nothing() -> None:
    made = [copy(days, days) for days in range(100)]
    assert superfluous(made, NOW - timedelta(days=3650)) == ()


@given(some_copies)
def test_the_newest_verified_one_and_all_of_two_days_are_never_removed(copies: list[Copy]) -> None:
    gone = superfluous(copies, NOW)
    past = [item for item in copies if item.made_at <= NOW]
    assert all(item.made_at.date() < date(2026, 6, 14) for item in gone)
    verified = [item for item in past if item.verified]
    if verified:
        assert max(item.made_at for item in verified) in [
            item.made_at for item in kept(copies) if item.verified
        ]


@given(some_copies)
def test_few_are_left_and_a_second_look_removes_no_more(copies: list[Copy]) -> None:
    left = kept(copies)
    older = [item for item in left if item.made_at.date() < date(2026, 6, 14)]
    assert len(older) <= DAILY + WEEKLY + MONTHLY + 1
    assert superfluous(left, NOW) == ()


@given(some_copies, some_copies)
def test_copies_from_the_future_change_nothing(copies: list[Copy], others: list[Copy]) -> None:
    past = [item for item in copies if item.made_at <= NOW]
    future = [item for item in others if item.made_at > NOW]
    assert superfluous(past, NOW) == superfluous([*past, *future], NOW)
