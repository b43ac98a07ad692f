"""What the rows of a centre are sorted by, one function for each column.

None means that there is nothing to sort by; such rows stand last, whichever the way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import Period

_DANISH = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""Signs that follow z, since the three letters do in Danish and in another order."""

_WORST_FIRST = (
    Assessment.UNWANTED,
    Assessment.WIDENING,
    Assessment.GAP,
    Assessment.SAME_GAP,
    Assessment.UNCHANGED,
    Assessment.NARROWING,
    Assessment.WANTED,
    Assessment.LEVEL,
    Assessment.FOLLOWED,
    Assessment.SERIES_BREAK,
    Assessment.NO_EARLIER,
)


def name(row: CentreRow) -> str:
    """Sort by the name, in the Danish alphabet."""
    return row.indicator.short_name.casefold().translate(_DANISH)


def status(row: CentreRow) -> Decimal | None:
    """Sort by the figure."""
    return _value(row.figure)


def period(row: CentreRow) -> tuple[object, ...] | None:
    """Sort by the last day that the figure is about."""
    return _days(row.period)


def comparison(row: CentreRow) -> Decimal | None:
    """Sort by the figure beside it."""
    return _value(row.comparison.figure) if row.comparison else None


def change(row: CentreRow) -> Decimal | None:
    """Sort by how far the figure moved, falls before rises."""
    return _value(row.change.figure) if row.change else None


def judgement(row: CentreRow) -> int | None:
    """Sort by what the judgement means: what needs attention comes first."""
    known = row.assessment in _WORST_FIRST
    return _WORST_FIRST.index(row.assessment) if known else None


def in_order(
    rows: Sequence[CentreRow], key: Callable[[CentreRow], Any], *, descending: bool
) -> tuple[CentreRow, ...]:
    """Return the rows sorted; those that are alike keep the order of the catalogue."""
    known = [row for row in rows if key(row) is not None]
    known.sort(key=key, reverse=descending)
    return (*known, *(row for row in rows if key(row) is None))


def _value(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None


def _days(period: Period | None) -> tuple[object, ...] | None:
    return (period.end, period.start) if period else None
