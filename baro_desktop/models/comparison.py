"""One indicator across areas, ranked; two indicators across areas, paired."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Desired, Indicator
from baro_desktop.models.centre import Change, change_of, group_by_area_and_indicator, latest
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import Period, alike

_RATES = frozenset(("pct.", "pct. point", "karakter", "indeks"))


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One area of a comparison.

    Attributes:
        figure: None where there is no report for the period; `period` then, too.
        rank: 1 is nearest to what is wanted (highest where no way is wanted); equal values
            share a rank. None for the whole country, where there is no number, and where the
            figure means something else or is counted over a longer or shorter time than
            those that are ranked.
        difference: to the whole country; None where that is unknown, means something else,
            or is a sum of all areas (a count), which no single area can be held against.
        country_period: period of the whole country's figure where it is another one.
        other_period: the figure is about another period than most of the others.
        other_definition: the figure means something else than most of the others.
    """

    area: str
    figure: Figure | None
    period: Period | None
    change: Change | None
    rank: int | None
    difference: Figure | None
    country_period: Period | None
    other_period: bool
    other_definition: bool

    @property
    def value(self) -> Decimal | None:
        """The number, None for any kind of nothing."""
        return self.figure.value if self.figure else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator in some areas: best rank first, then those without one.

    Attributes:
        period: the one that was chosen, None for the latest of each area.
        periods: all that any of the areas has a level for, newest first.
    """

    indicator: Indicator
    period: Period | None
    periods: tuple[Period, ...]
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one area."""

    area: str
    x: Figure
    x_period: Period
    y: Figure
    y_period: Period


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two indicators against each other.

    Attributes:
        left_out: municipalities that lack one of the two, or have it in another meaning than most.
    """

    x: Indicator
    y: Indicator
    pairs: tuple[Pair, ...]
    left_out: tuple[str, ...]


Held = Mapping[str, Sequence[StoredObservation]]
Levels = Mapping[str, StoredObservation]


def build_comparison(
    indicator: Indicator,
    observations: Iterable[StoredObservation],
    areas: Sequence[str] | None = None,
    period: Period | None = None,
) -> Comparison:
    """Compare areas by one indicator.

    Args:
        observations: current observations of the indicator in all areas to compare, and in
            the whole country.
        areas: those to show, with figures or not; all that have figures where left out.
        period: compare this one alone; None for the latest of each area.
    """
    grouped = group_by_area_and_indicator(observations)
    held = {area: own for (area, _), own in grouped.items()}
    shown = [area for area in held if areas is None or area in areas]
    names = tuple(shown) if areas is None else tuple(dict.fromkeys(areas))
    levels = _levels(held, period)
    frame = _Frame.of({name: levels[name] for name in names if name in levels}, indicator)
    rows = [_row(name, indicator, frame, levels, held, period) for name in names]
    rows.sort(key=lambda row: (row.rank is None, row.rank or 0, row.value is None, row.area))
    return Comparison(indicator, period, _periods(held, names), tuple(rows))


def build_pairs(x: Comparison, y: Comparison) -> Pairs:
    """Pair two comparisons; only areas with both figures, each in its usual meaning."""
    first = {row.area: row for row in x.rows}
    second = {row.area: row for row in y.rows}
    names = list(dict.fromkeys([*first, *second]))
    found, left = [], []
    for name in names:
        pair = _pair(name, first.get(name), second.get(name))
        if pair is not None:
            found.append(pair)
        elif name != WHOLE_COUNTRY:
            left.append(name)
    return Pairs(x.indicator, y.indicator, tuple(found), tuple(left))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What most figures are about, and the values that are ranked, smallest first."""

    definition: str
    period: Period | None
    ranked: tuple[Decimal, ...]

    @classmethod
    def of(cls, levels: Levels, indicator: Indicator) -> _Frame:
        """Find it among municipalities with a number, else among whatever there is."""
        own = [s.observation for name, s in levels.items() if name != WHOLE_COUNTRY]
        known = [o for o in own if o.figure.value is not None]
        counted = known or own or [s.observation for s in levels.values()]
        definitions = Counter(o.definition for o in counted)
        order = [d.id for d in indicator.definitions]
        definition = max(
            definitions,
            key=lambda d: (definitions[d], order.index(d) if d in order else len(order)),
            default="",
        )
        periods = Counter(o.period for o in counted if o.definition == definition)
        period = max(periods, key=lambda p: (periods[p], p), default=None)
        frame = cls(definition, period, ())
        values = [o.figure.value for o in known if frame.ranks(o)]
        return cls(definition, period, tuple(sorted(v for v in values if v is not None)))

    def ranks(self, level: Observation) -> bool:
        """Tell whether a figure can have a rank: same meaning, as long a time."""
        fits = self.period is not None and alike(level.period, self.period)
        return fits and level.definition == self.definition and level.figure.value is not None


def _levels(held: Held, period: Period | None) -> dict[str, StoredObservation]:
    found = {}
    for area, own in held.items():
        wanted = own if period is None else [s for s in own if s.observation.period == period]
        level = latest(wanted, Measure.STATUS)
        if level is not None:
            found[area] = level
    return found


def _row(
    area: str,
    indicator: Indicator,
    frame: _Frame,
    levels: Levels,
    held: Held,
    period: Period | None,
) -> ComparisonRow:
    status = levels.get(area)
    if status is None:
        return ComparisonRow(area, None, None, None, None, None, None, False, False)
    own = status.observation
    country = _country(own, held, same=period is not None)
    difference = _difference(area, own, country, indicator)
    other = difference is not None and country is not None and country.period != own.period
    return ComparisonRow(
        area,
        own.figure,
        own.period,
        change_of(status, held[area], indicator),
        _rank(area, own, frame, indicator),
        difference,
        country.period if other and country is not None else None,
        own.period != frame.period,
        own.definition != frame.definition,
    )


def _rank(area: str, own: Observation, frame: _Frame, indicator: Indicator) -> int | None:
    value = own.figure.value
    if area == WHOLE_COUNTRY or value is None or not frame.ranks(own):
        return None
    if indicator.desired is Desired.DOWN:
        return 1 + bisect_left(frame.ranked, value)
    return 1 + len(frame.ranked) - bisect_right(frame.ranked, value)


def _country(own: Observation, held: Held, *, same: bool) -> Observation | None:
    """Return the country's level of the same meaning: same period, else the latest as long."""
    alike_ones = [
        stored
        for stored in held.get(WHOLE_COUNTRY, ())
        if stored.observation.measure is Measure.STATUS
        and stored.observation.definition == own.definition
        and (stored.observation.period == own.period
             or (not same and alike(stored.observation.period, own.period)))
    ]  # fmt: skip
    exact = [s for s in alike_ones if s.observation.period == own.period]
    found = latest(exact, Measure.STATUS) or latest(alike_ones, Measure.STATUS)
    return found.observation if found else None


def _difference(
    area: str, own: Observation, country: Observation | None, indicator: Indicator
) -> Figure | None:
    if area == WHOLE_COUNTRY or country is None or own.figure.unit not in _RATES:
        return None
    if own.figure.value is None or country.figure.value is None:
        return None
    return Figure(own.figure.value - country.figure.value, indicator.change_unit)


def _periods(held: Held, names: Sequence[str]) -> tuple[Period, ...]:
    levels = (
        stored.observation
        for name in names
        for stored in held.get(name, ())
        if stored.observation.measure is Measure.STATUS
    )
    known = {level.period: level.period for level in levels}
    return tuple(sorted(known, key=lambda period: (period.end, period.start), reverse=True))


def _pair(name: str, x: ComparisonRow | None, y: ComparisonRow | None) -> Pair | None:
    for row in (x, y):
        if row is None or row.value is None or row.other_definition:
            return None
    assert x is not None  # checked above
    assert y is not None
    if x.figure is None or x.period is None or y.figure is None or y.period is None:
        return None
    return Pair(name, x.figure, x.period, y.figure, y.period)
