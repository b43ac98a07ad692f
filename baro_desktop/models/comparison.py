"""One indicator across areas, ranked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Desired, Indicator
from baro_desktop.models.centre import group_by_area_and_indicator, latest
from baro_desktop.models.observation import Figure, Measure, State, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.models.series import Series, build_series

T = TypeVar("T")
_RATES = frozenset(("pct.", "pct. point", "karakter", "indeks"))


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One area of a comparison.

    Attributes:
        rank: 1 is nearest to what is wanted (highest where no way is wanted); equal
            values share a rank; None for the whole country and where there is no number.
        difference: to the whole country, None where that is unknown, is another definition,
            or is a sum of all areas (a count), which no single area can be held against.
        other_period: the figure is about another period than most of the others.
        other_definition: the figure means something else than most of the others.
    """

    area: str
    figure: Figure
    period: Period
    change: Figure | None
    rank: int | None
    difference: Figure | None
    other_period: bool
    other_definition: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator in all areas that have it, best rank first, the whole country last."""

    indicator: Indicator
    rows: tuple[ComparisonRow, ...]
    series: tuple[Series, ...]


def build_comparison(indicator: Indicator, observations: Iterable[StoredObservation]) -> Comparison:
    """Compare areas by their latest figure of one indicator.

    Args:
        observations: current observations of the indicator in all areas to compare.
    """
    grouped = group_by_area_and_indicator(observations)
    held = {area: own for (area, _), own in grouped.items()}
    statuses = {area: latest(own, Measure.STATUS) for area, own in held.items()}
    known = {area: status for area, status in statuses.items() if status is not None}
    rows = [_row(area, indicator, known, held[area]) for area in known]
    rows.sort(key=lambda row: (row.rank is None, row.rank or 0, row.area))
    series = (build_series(area, own) for area, own in sorted(held.items()))
    return Comparison(indicator, tuple(rows), tuple(line for line in series if line))


def _row(
    area: str,
    indicator: Indicator,
    known: dict[str, StoredObservation],
    own: list[StoredObservation],
) -> ComparisonRow:
    status = known[area].observation
    changes = (
        s.observation.figure
        for s in own
        if s.observation.measure is Measure.CHANGE and s.observation.period == status.period
    )
    return ComparisonRow(
        area,
        status.figure,
        status.period,
        next(changes, None),
        _rank(area, indicator, known),
        _difference(area, indicator, known),
        status.period != _most_common([s.observation.period for s in known.values()]),
        status.definition != _most_common([s.observation.definition for s in known.values()]),
    )


def _rank(area: str, indicator: Indicator, known: dict[str, StoredObservation]) -> int | None:
    own = known[area].observation.figure
    if area == WHOLE_COUNTRY or own.state is not State.REPORTED or own.value is None:
        return None
    others = [
        status.observation.figure.value
        for name, status in known.items()
        if name != WHOLE_COUNTRY and status.observation.figure.value is not None
    ]
    if indicator.desired is Desired.DOWN:
        return 1 + sum(value < own.value for value in others)
    return 1 + sum(value > own.value for value in others)


def _difference(
    area: str, indicator: Indicator, known: dict[str, StoredObservation]
) -> Figure | None:
    country = known.get(WHOLE_COUNTRY)
    own = known[area].observation
    if country is None or area == WHOLE_COUNTRY or own.figure.value is None:
        return None
    other: Decimal | None = country.observation.figure.value
    if other is None or country.observation.definition != own.definition:
        return None
    if own.figure.unit not in _RATES:
        return None
    return Figure(own.figure.value - other, indicator.change_unit)


def _most_common(items: list[T]) -> T:
    return max(items, key=items.count)
