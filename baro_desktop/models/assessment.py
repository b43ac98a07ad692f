"""What a movement means against the wanted direction."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.catalogue import Desired


class Assessment(StrEnum):
    """The judgement of one row, or the reason why there is none."""

    WANTED = "wanted"
    UNWANTED = "unwanted"
    UNCHANGED = "unchanged"
    LEVEL = "level"
    NARROWING = "narrowing"
    SAME_GAP = "same_gap"
    WIDENING = "widening"
    GAP = "gap"
    FOLLOWED = "followed"
    SERIES_BREAK = "series_break"
    NOT_COMPUTED = "not_computed"
    BLANK = "blank"
    WITHHELD = "withheld"
    NO_EARLIER = "no_earlier"
    NO_DATA = "no_data"


def assess_change(change: Decimal, desired: Desired) -> Assessment:
    """Judge a change: a rise is wanted for `up`, a fall for `down`, nothing for `follow`."""
    if desired in {Desired.FOLLOW, Desired.PARITY}:
        return Assessment.FOLLOWED
    if change == 0:
        return Assessment.UNCHANGED
    return Assessment.WANTED if (change > 0) == (desired is Desired.UP) else Assessment.UNWANTED


def assess_parity(
    target: Decimal,
    comparison: Decimal,
    earlier: tuple[Decimal, Decimal] | None = None,
) -> Assessment:
    """Judge how far the target group is from the comparison group.

    Args:
        target, comparison: values with the decimals that are printed.
        earlier: the same two a period before, if they are known.

    Returns:
        LEVEL when both print alike; else NARROWING, WIDENING or SAME_GAP against the
        earlier gap, or GAP when no earlier one is known.
    """
    gap = abs(target - comparison)
    if gap == 0:
        return Assessment.LEVEL
    if earlier is None:
        return Assessment.GAP
    earlier_gap = abs(earlier[0] - earlier[1])
    if gap == earlier_gap:
        return Assessment.SAME_GAP
    return Assessment.NARROWING if gap < earlier_gap else Assessment.WIDENING
