"""Which lines the graph of an indicator has, and at which periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import Indicator, IndicatorKind, PeriodKind
from baro_desktop.models.centre import COMPARISON_GROUP, CentreRow
from baro_desktop.models.observation import Measure
from baro_desktop.models.period import Period, alike
from baro_desktop.models.series import Point, Segment, Series, build_series
from baro_desktop.models.target import Target

_MOST_COMPARISONS = 3
_SHARES = frozenset({"pct.", "pct. point"})
_COMPARABLE_UNITS = _SHARES | {"karakter", "indeks"}
"""Numbers of people or areas in one municipality say nothing beside those of another."""

_NEIGHBOURS, _ELECTIONS = 1.6, 4.6
"""Years that a solid line may span, as in the window; elections are held every fourth year."""

_DAYS_A_YEAR = 365.25

_LABEL_HEIGHT, _LABEL_WIDTH = Decimal("0.05"), 0.1
"""Parts of the two axes that a number beside the end of a line takes."""


@dataclass(frozen=True, slots=True)
class Line:
    """Points that may be joined by one line: one definition, no gap, periods of one length.

    Attributes:
        label: area or group that it belongs to.
        number: 0 for the own area, then one for each area or group compared with.
        continued: an earlier line belongs to the same label and definition.
        earlier: of a definition that is no longer in force.
        bridge: joins two points across years of which nothing is known; both are points of
            other lines too.
    """

    label: str
    number: int
    points: tuple[Point, ...]
    continued: bool
    earlier: bool
    bridge: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """The graph of one indicator.

    Attributes:
        periods: every period that a line has a point at, oldest first.
        lines: the own area's first.
        broken: the meaning changed along the way.
        uneven: periods of different length are left unjoined.
        targets: what the own area is to reach, each a level line.
    """

    indicator: Indicator
    periods: tuple[Period, ...]
    lines: tuple[Line, ...]
    broken: bool
    uneven: bool
    targets: tuple[Target, ...] = ()

    @property
    def derived(self) -> bool:
        """True when a point is computed from status and change."""
        return any(point.derived for line in self.lines for point in line.points)

    @property
    def bridged(self) -> bool:
        """True when a line goes over years of which nothing is known."""
        return any(line.bridge for line in self.lines)

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Return every number that is drawn."""
        points = (point for line in self.lines for point in line.points)
        known = (point.value for point in points if point.value is not None)
        return (*known, *(target.value for target in self.targets))

    def cells(self, period: Period) -> tuple[Decimal | None, ...]:
        """Return what stands at a period, line by line, and then the targets."""
        values = (
            next((point.value for point in line.points if point.period == period), None)
            for line in self.lines
        )
        return (*values, *(target.value for target in self.targets))

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

    @property
    def crowded(self) -> frozenset[int]:
        """Which lines beside the own end so near an earlier one that their values would overlap."""
        lowest = min(Decimal(0), *self.values) if self.axis_start is None else self.axis_start
        high = (max(self.values) - lowest) * _LABEL_HEIGHT
        days = [axis_day(period).toordinal() for period in self.periods]
        wide = (max(days) - min(days)) * _LABEL_WIDTH
        written: list[tuple[Decimal, int]] = []
        left_out = set()
        for number in sorted({line.number for line in self.lines} - {0}):
            last = self.of_label(number)[-1]
            value, day = last.value or Decimal(0), axis_day(last.period).toordinal()
            if any(
                abs(value - other) < high and abs(day - then) <= wide for other, then in written
            ):
                left_out.add(number)
            else:
                written.append((value, day))
        return frozenset(left_out)

    def of_label(self, number: int) -> tuple[Point, ...]:
        """Return the points of one area or group, oldest first."""
        own = (line for line in self.lines if line.number == number and not line.bridge)
        return tuple(point for line in own for point in line.points)


def chart_data(row: CentreRow, contents: CommitteeWorkbook) -> ChartData | None:
    """Return the graph of a row, or None when fewer than two points are known."""
    if row.series is None or len(_reported(row.series.points)) < 2:
        return None
    series = [row.series, *_compared(row, contents)]
    lines = [
        line for number, one in enumerate(series) for line in _lines(one, number, row.indicator)
    ]
    periods = sorted({point.period for line in lines for point in line.points})
    uneven = not row.indicator.cumulative and any(
        not alike(a.period, b.period)
        for segment in row.series.segments
        for a, b in pairwise(_reported(segment.points))
    )
    targets = contents.targets_of(row.indicator.code)
    return ChartData(
        row.indicator, tuple(periods), tuple(lines), row.series.broken, uneven, targets
    )


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


def _lines(series: Series, number: int, indicator: Indicator) -> Iterator[Line]:
    before: date | None = None
    for segment in series.segments:
        earlier = segment is not series.segments[-1]
        continued = False
        for run in _runs(segment, before, cumulative=indicator.cumulative):
            pieces = tuple(_pieces(run, _longest_step(indicator)))
            for points in pieces:
                yield Line(series.label, number, points, continued, earlier)
                continued = True
            for one, other in pairwise(pieces):
                across = (one[-1], other[0])
                yield Line(series.label, number, across, continued, earlier, bridge=True)
        before = max(point.period.end for point in segment.points)


def _longest_step(indicator: Indicator) -> float:
    form = indicator.form
    elections = form is not None and form.periods is PeriodKind.ELECTION
    return _ELECTIONS if elections else _NEIGHBOURS


def _pieces(run: tuple[Point, ...], longest: float) -> Iterator[tuple[Point, ...]]:
    """Cut a run where too many years lie between two points for a solid line."""
    piece = [run[0]]
    for before, after in pairwise(run):
        days = (axis_day(after.period) - axis_day(before.period)).days
        if days > longest * _DAYS_A_YEAR:
            yield tuple(piece)
            piece = []
        piece.append(after)
    yield tuple(piece)


def _runs(
    segment: Segment, before: date | None, *, cumulative: bool
) -> Iterator[tuple[Point, ...]]:
    """Cut a segment where a figure is missing or the length of the period changes.

    Args:
        before: last day of the definition before; what reaches back to it, such as a derived
            baseline, is never joined to what comes after the break.
    """
    run: list[Point] = []
    for point in segment.points:
        if point.value is None:
            if run:
                yield tuple(run)
            run = []
            continue
        broken = run and before is not None and run[-1].period.end <= before < point.period.end
        unlike = run and not cumulative and not alike(run[-1].period, point.period)
        if broken or unlike:
            yield tuple(run)
            run = []
        run.append(point)
    if run:
        yield tuple(run)


def _reported(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(point for point in points if point.value is not None)
