"""What is drawn of a series: strokes, bridges, dots, and the signs of nothing.

A solid stroke joins neighbouring periods. Where a value is missing there is a gap; where
years lie between without any report a pale bridge guides the eye; and nothing at all
crosses a break in the series.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from baro_desktop.models.catalogue import Indicator, PeriodKind
from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.models.series import Point, Series
from baro_desktop.ui.graph.place import place_of

_NEIGHBOURS, _BETWEEN_ELECTIONS = 1.6, 4.6
"""Years between two periods that a solid line still joins."""


@record
class Dot:
    """One known value of a line: its place in years and its height in the unit."""

    x: float
    y: float
    point: Point


@record
class Stroke:
    """A line through neighbouring dots; a bridge where years between them are unknown."""

    dots: tuple[Dot, ...]
    bridge: bool = False


@record
class Nothing:
    """A period that has a report but no value."""

    x: float
    point: Point


@record
class Line:
    """Everything that is drawn of one series."""

    label: str
    area: str
    dots: tuple[Dot, ...]
    strokes: tuple[Stroke, ...]
    nothings: tuple[Nothing, ...]

    @property
    def last(self) -> Dot | None:
        """The dot that the label stands beside."""
        return max(self.dots, key=lambda dot: dot.x, default=None)


@record
class Break:
    """Where the meaning changes: place in years and the id of the new definition."""

    x: float
    definition: str


def lines_of(series: Iterable[Series], *, neighbours: float = _NEIGHBOURS) -> tuple[Line, ...]:
    """Return what is drawn of each series.

    Args:
        neighbours: years that may lie between two periods of one solid stroke; elections
            need more than the years of other indicators.
    """
    held = tuple(series)
    breaks = breaks_of(held)
    return tuple(_line(one, breaks, neighbours) for one in held)


def breaks_of(series: Sequence[Series]) -> tuple[Break, ...]:
    """Return the breaks of all series, one for each new definition.

    A break stands between the last reported period of the old meaning and the first of
    the new one; derived baselines reach back and say nothing about when the meaning changed.
    """
    if len({segment.definition for one in series for segment in one.segments}) < 2:
        return ()
    first: dict[str, list[float]] = {}
    last: dict[str, list[float]] = {}
    order: list[str] = []
    for segment in sorted(
        (segment for one in series for segment in one.segments),
        key=lambda segment: max(point.period.end for point in segment.points),
    ):
        places = [place_of(point.period) for point in segment.points if not point.derived]
        if segment.definition not in order:
            order.append(segment.definition)
        first.setdefault(segment.definition, []).append(min(places))
        last.setdefault(segment.definition, []).append(max(places))
    return tuple(Break((max(last[old]) + min(first[new])) / 2, new) for old, new in pairwise(order))


def _line(series: Series, breaks: Sequence[Break], neighbours: float) -> Line:
    dots: list[Dot] = []
    strokes: list[Stroke] = []
    nothings: list[Nothing] = []
    for segment in series.segments:
        known = [_dot(point) if point.value is not None else None for point in segment.points]
        strokes += _strokes(known, breaks, neighbours)
        dots += [dot for dot in known if dot is not None]
        nothings += [
            Nothing(place_of(point.period), point)
            for point in segment.points
            if point.value is None
        ]
    return Line(series.label, series.area, _in_time(dots), tuple(strokes), tuple(nothings))


def _in_time(dots: list[Dot]) -> tuple[Dot, ...]:
    return tuple(sorted(dots, key=lambda dot: dot.x))


def _dot(point: Point) -> Dot:
    assert point.value is not None  # the caller looked
    return Dot(place_of(point.period), float(point.value), point)


def _strokes(
    dots: Sequence[Dot | None], breaks: Sequence[Break], neighbours: float
) -> Iterable[Stroke]:
    """Yield strokes through neighbours; None stands for a period without a value."""
    run: list[Dot] = []
    for before, after in pairwise(dots):
        if before is None or after is None:
            continue
        if any(before.x < gap.x < after.x for gap in breaks):
            continue
        if after.x - before.x > neighbours:
            yield Stroke((before, after), bridge=True)
            continue
        if run and run[-1] is not before:
            yield Stroke(tuple(run))
            run = []
        run = [*(run or [before]), after]
    if run:
        yield Stroke(tuple(run))


def neighbours_of(indicator: Indicator) -> float:
    """Return how many years a solid line of the indicator may span."""
    form = indicator.form
    elections = form is not None and form.periods is PeriodKind.ELECTION
    return _BETWEEN_ELECTIONS if elections else _NEIGHBOURS


def known_periods(series: Iterable[Series]) -> tuple[Period, ...]:
    """Return every period of the series once, oldest first."""
    return tuple(sorted({point.period for one in series for point in one.points}))
