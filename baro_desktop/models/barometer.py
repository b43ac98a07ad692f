"""The movement of a goal by the publisher's rule.

Source: integrationsbarometer.dk, »Barometerets bevægelser«: every indicator of a goal
counts the same and is positive, negative or unchanged by its rounded change. One
indicator decides alone; of several, the sign that most of them share decides; three
different signs are unchanged. The rule says nothing of indicators that are not computed, or
for which the municipality wants no direction: they are left out here, and two left that
differ give OPPOSED.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.assessment import Assessment, assess_change
from baro_desktop.models.catalogue import Desired


class Movement(StrEnum):
    """How a goal moved since its baseline."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNCHANGED = "unchanged"
    FOLLOWED = "followed"
    """The municipality wants no direction, so no movement is good, bad or none."""
    OPPOSED = "opposed"
    NOT_COMPUTED = "not_computed"


_SIGNS = {
    Assessment.WANTED: Movement.POSITIVE,
    Assessment.UNWANTED: Movement.NEGATIVE,
    Assessment.UNCHANGED: Movement.UNCHANGED,
}


def movement_of_indicator(change: Decimal, desired: Desired) -> Movement:
    """Return whether one indicator moved the wanted way."""
    return _SIGNS.get(assess_change(change, desired), Movement.FOLLOWED)


def movement_of_goal(movements: Sequence[Movement]) -> Movement:
    """Return the movement of a goal from those of its computed indicators.

    Args:
        movements: one per indicator of the goal that is computed, in any order.
    """
    judged = [movement for movement in movements if movement is not Movement.FOLLOWED]
    counts = Counter(judged).most_common()
    if not counts:
        return Movement.FOLLOWED if movements else Movement.NOT_COMPUTED
    if len(counts) == 1 or counts[0][1] > counts[1][1]:
        return counts[0][0]
    return Movement.OPPOSED if len(judged) == 2 else Movement.UNCHANGED
