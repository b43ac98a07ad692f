"""Series: the figures of one indicator in one area over time, broken where meaning changes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from baro_desktop.models.observation import Measure, Observation, State, StoredObservation
from baro_desktop.models.period import Period, year_period
from baro_desktop.models.records import record


@record
class Point:
    """One figure of a series.

    Attributes:
        derived: computed from status and change, so it may be off by one in the last digit.
        state: REPORTED, or why there is no value.
    """

    period: Period
    value: Decimal | None
    state: State
    derived: bool = False


@record
class Segment:
    """Points of one definition; no line is ever drawn from one segment to the next."""

    definition: str
    points: tuple[Point, ...]

    @property
    def begins(self) -> Period:
        """The first period that was reported in this meaning: a derived baseline lies before."""
        return min(point.period for point in self.points if not point.derived)


@record
class Series:
    """One indicator in one area.

    Attributes:
        label: what the line is called (an area, or a group of people).
        segments: by their first reported period, so that the meaning in force comes last.
    """

    label: str
    area: str
    unit: str
    segments: tuple[Segment, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All points, segment by segment, the oldest of each first."""
        return tuple(point for segment in self.segments for point in segment.points)

    @property
    def broken(self) -> bool:
        """True when the meaning changed along the way."""
        return len(self.segments) > 1


def build_series(
    label: str, observations: Iterable[StoredObservation], measure: Measure = Measure.STATUS
) -> Series | None:
    """Build the series of one indicator in one area.

    Args:
        label: name of the line.
        observations: current observations of one area and indicator, any measures and order.
        measure: the measure that is drawn; baselines are derived for `status` only.

    Returns:
        None when there is no observation of the measure at all.
    """
    held = [stored.observation for stored in observations]
    levels = [item for item in held if item.measure is measure]
    if not levels:
        return None
    changes = [item for item in held if item.measure is Measure.CHANGE]
    by_definition: dict[str, list[Observation]] = {}
    for level in sorted(levels, key=lambda item: (item.period.end, item.period.start)):
        by_definition.setdefault(level.definition, []).append(level)
    segments = [  # by their first reported period: derived baselines all lie at the same year
        _segment(definition, items, changes if measure is Measure.STATUS else [])
        for definition, items in by_definition.items()
    ]
    return Series(label, levels[0].area, levels[-1].figure.unit, tuple(segments))


def derived_baseline(status: Observation, change: Observation) -> Point | None:
    """Return baseline = status − change as a derived point, None when either has no number.

    The publisher rounds status and change each on its own: the result may be off by ±1.
    """
    if status.figure.value is None or change.figure.value is None or change.baseline is None:
        return None
    value = status.figure.value - change.figure.value
    return Point(year_period(change.baseline), value, State.REPORTED, derived=True)


def _segment(definition: str, levels: list[Observation], changes: list[Observation]) -> Segment:
    points = [Point(item.period, item.figure.value, item.figure.state) for item in levels]
    known = {point.period for point in points}
    baselines = _baselines(levels, [c for c in changes if c.definition == definition])
    points += [point for period, point in baselines.items() if period not in known]
    return Segment(definition, tuple(sorted(points, key=lambda point: point.period)))


def _baselines(levels: list[Observation], changes: list[Observation]) -> dict[Period, Point]:
    change_of = {change.period: change for change in changes}
    found: dict[Period, Point] = {}
    for level in levels:
        change = change_of.get(level.period)
        point = derived_baseline(level, change) if change else None
        if point:
            found[point.period] = point
    return found
