"""Whether a figure reaches its target."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import Desired
from baro_desktop.models.period import year_period
from baro_desktop.models.target import Target, TargetState, assess_target

REACHED, AHEAD = TargetState.REACHED, TargetState.AHEAD
MISSED, UNKNOWN = TargetState.MISSED, TargetState.UNKNOWN
GOAL = Target("Ballerup", "1.2", year_period(2026), Decimal("60.0"))


@pytest.mark.parametrize(
    ("desired", "value", "year", "state", "distance"),
    [
        (Desired.UP, "60", 2026, REACHED, "0"),
        (Desired.UP, "60.1", 2025, REACHED, "0.1"),
        (Desired.UP, "59.9", 2025, AHEAD, "-0.1"),
        (Desired.UP, "59.9", 2026, MISSED, "-0.1"),
        (Desired.DOWN, "60", 2026, REACHED, "0"),
        (Desired.DOWN, "59.9", 2025, REACHED, "-0.1"),
        (Desired.DOWN, "60.1", 2025, AHEAD, "0.1"),
        (Desired.DOWN, "60.1", 2026, MISSED, "0.1"),
        (Desired.PARITY, "61", 2026, UNKNOWN, "1"),
        (Desired.FOLLOW, "58", 2025, UNKNOWN, "-2"),
        (Desired.UP, None, 2026, UNKNOWN, None),
        (Desired.UP, "75", 2027, UNKNOWN, None),
    ],
)
def test_the_wanted_direction_and_the_period_decide(
    desired: Desired, value: str | None, year: int, state: TargetState, distance: str | None
) -> None:
    figure = None if value is None else Decimal(value)
    found = assess_target(GOAL, desired, figure, year_period(year))
    assert found.state is state
    assert found.distance == (None if distance is None else Decimal(distance))
