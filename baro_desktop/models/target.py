"""Targets: what an indicator was decided to reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baro_desktop.models.period import Period


@dataclass(frozen=True, slots=True)
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
