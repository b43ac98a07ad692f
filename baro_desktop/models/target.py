"""Targets: what an indicator was decided to reach, and whether it did."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.catalogue import Desired
from baro_desktop.models.period import Period
from baro_desktop.models.records import record


@record
class Target:
    """The level that an indicator is to reach in an area by a political decision.

    Attributes:
        period: the period that it is to be reached in.
        value: a level in the indicator's own unit.
        decided_on: day of the decision, None when it was not written.
        decision: where it was decided, such as committee and agenda item.
    """

    area: str
    indicator: str
    period: Period
    value: Decimal
    decided_on: date | None = None
    decision: str = ""


class TargetState(StrEnum):
    """How a figure stands to its target."""

    REACHED = "reached"
    AHEAD = "ahead"
    """Not reached, and its period is still to come."""
    MISSED = "missed"
    UNKNOWN = "unknown"
    """There is no figure, or no direction in which a level would be reached."""


@record
class TargetAssessment:
    """How a figure stands to its target.

    Attributes:
        distance: figure minus target, in the indicator's own unit; None without a figure.
            For `parity` and `follow` it is all that can be said.
    """

    state: TargetState
    distance: Decimal | None


def assess_target(
    target: Target, desired: Desired, value: Decimal | None, period: Period
) -> TargetAssessment:
    """Hold a figure against a target.

    Args:
        value: the figure of `period`, None where there is none. A figure of a later period
            says nothing about a target whose own period is over.
    """
    if value is None or period.end > target.period.end:
        return TargetAssessment(TargetState.UNKNOWN, None)
    distance = value - target.value
    if desired not in {Desired.UP, Desired.DOWN}:
        return TargetAssessment(TargetState.UNKNOWN, distance)
    if (distance >= 0) if desired is Desired.UP else (distance <= 0):
        return TargetAssessment(TargetState.REACHED, distance)
    over = period.end >= target.period.end
    return TargetAssessment(TargetState.MISSED if over else TargetState.AHEAD, distance)
