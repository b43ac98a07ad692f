"""The publisher's rule for the movement of a goal, and ours where it is silent."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from baro_desktop.models.barometer import Movement, movement_of_goal, movement_of_indicator
from baro_desktop.models.catalogue import Desired

P, N, U = Movement.POSITIVE, Movement.NEGATIVE, Movement.UNCHANGED
F = Movement.FOLLOWED


@pytest.mark.parametrize(
    ("signs", "movement"),
    [
        ((), Movement.NOT_COMPUTED),
        ((P,), P),
        ((N,), N),
        ((U,), U),
        ((P, P), P),
        ((P, N), Movement.OPPOSED),
        ((P, U), Movement.OPPOSED),
        ((P, P, N), P),
        ((N, N, U), N),
        ((U, U, P), U),
        ((P, N, U), U),
        ((P, P, P), P),
        ((F,), F),
        ((F, F), F),
        ((F, P), P),
        ((F, P, N), Movement.OPPOSED),
    ],
)
def test_rule(signs: tuple[Movement, ...], movement: Movement) -> None:
    for order in permutations(signs):
        assert movement_of_goal(order) is movement


@pytest.mark.parametrize(
    ("change", "desired", "movement"),
    [
        ("-12", Desired.DOWN, P),
        ("-12", Desired.UP, N),
        ("17", Desired.UP, P),
        ("0", Desired.UP, U),
        ("1", Desired.FOLLOW, F),
        ("0", Desired.FOLLOW, F),
    ],
)
def test_a_falling_gap_is_progress(change: str, desired: Desired, movement: Movement) -> None:
    assert movement_of_indicator(Decimal(change), desired) is movement
