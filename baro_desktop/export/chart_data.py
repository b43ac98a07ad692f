"""Which lines the graph of an indicator has, and at which periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import Indicator, IndicatorKind
from baro_desktop.models.centre import COMPARISON_GROUP, CentreRow
from baro_desktop.models.observation import Measure
from baro_desktop.models.period import Period, alike
from baro_desktop.models.series import Point, Segment, Series, build_series

_MOST_COMPARISONS = 3
_SHARES = frozenset({"pct.", "pct. point"})
_COMPARABLE_UNITS = _SHARES | {"karakter", "indeks"}
"""Numbers of people or areas in one municipality say nothing beside those of another."""

"""Days that two periods of the same kind may differ by, such as two quarters."""


@dataclass(frozen=True, slots=True)
class Line:
    """Points that may be joined by one line: one definition, no gap, periods of one length.

    Attributes:
        label: area or group that it belongs to.
        number: 0 for the own area, then one for each area or group compared with.
        continued: an earlier line belongs to the same label and definition.
        earlier: of a definition that is no longer in force.
    """

    label: str
    number: int
    points: tuple[Point, ...]
    continued: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class ChartData:
    """The graph of one indicator.

    Attributes:
        periods: every period that a line has a point at, oldest first.
        lines: the own area's first.
        broken: the meaning changed along the way.
        uneven: periods of different length are left unjoined.
    """

    indicator: Indicator
    periods: tuple[Period, ...]
    lines: tuple[Line, ...]
    broken: bool
    uneven: bool

    @property
    def derived(self) -> bool:
        """True when a point is computed from status and change."""
        return any(point.derived for line in self.lines for point in line.points)

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Return every number that is drawn."""
        points = (point for line in self.lines for point in line.points)
        return tuple(point.value for point in points if point.value is not None)

    @property
    def axis_start(self) -> int | None:
        """Where the axis begins: at zero, unless shares would lie flat far above it.

        None leaves it to Excel, for numbers below zero.
        """
        lowest, highest = min(self.values), max(self.values)
        if lowest < 0:
            return None
        if self.indicator.unit not in _SHARES or lowest <= highest - lowest:
            return 0
        return max(0, int(lowest - 5) // 10 * 10)

    def of_label(self, number: int) -> tuple[Point, ...]:
        """Return the points of one area or group, oldest first."""
        return tuple(p for line in self.lines if line.number == number for p in line.points)


def chart_data(row: CentreRow, contents: CommitteeWorkbook) -> ChartData | None:
    """Return the graph of a row, or None when fewer than two points are known."""
    if row.series is None or len(_reported(row.series.points)) < 2:
        return None
    series = [row.series, *_compared(row, contents)]
    lines = [
        line
        for number, one in enumerate(series)
        for line in _lines(one, number, cumulative=row.indicator.cumulative)
    ]
    periods = sorted({point.period for line in lines for point in line.points})
    uneven = not row.indicator.cumulative and any(
        not alike(a.period, b.period)
        for segment in row.series.segments
        for a, b in pairwise(_reported(segment.points))
    )
    return ChartData(row.indicator, tuple(periods), tuple(lines), row.series.broken, uneven)


def axis_day(period: Period) -> date:
    """Return the day that stands for a period on the axis: a year at its mark, else the end."""
    whole_year = (period.start.month, period.start.day) == (1, 1) and (
        period.end.month,
        period.end.day,
    ) == (12, 31)
    return period.start if whole_year and _same_year(period) else period.end


def _same_year(period: Period) -> bool:
    return period.start.year == period.end.year


def _compared(row: CentreRow, contents: CommitteeWorkbook) -> Iterator[Series]:
    code = row.indicator.code
    if row.indicator.kind is IndicatorKind.LOCAL:
        own = contents.by_area_and_code.get((contents.area, code), ())
        found = [build_series(COMPARISON_GROUP, own, Measure.COMPARISON)]
    elif row.indicator.unit in _COMPARABLE_UNITS:
        found = [
            build_series(area, contents.by_area_and_code.get((area, code), ()))
            for area in contents.comparison_areas[:_MOST_COMPARISONS]
        ]
    else:
        found = []
    for series in found:
        if series is not None and _reported(series.points):
            yield series


def _lines(series: Series, number: int, *, cumulative: bool) -> Iterator[Line]:
    for segment in series.segments:
        earlier = segment is not series.segments[-1]
        continued = False
        for points in _runs(segment, cumulative=cumulative):
            yield Line(series.label, number, points, continued, earlier)
            continued = True


def _runs(segment: Segment, *, cumulative: bool) -> Iterator[tuple[Point, ...]]:
    """Cut a segment where a figure is missing or the length of the period changes."""
    run: list[Point] = []
    for point in segment.points:
        if point.value is None:
            if run:
                yield tuple(run)
            run = []
            continue
        if run and not cumulative and not alike(run[-1].period, point.period):
            yield tuple(run)
            run = []
        run.append(point)
    if run:
        yield tuple(run)


def _reported(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(point for point in points if point.value is not None)
