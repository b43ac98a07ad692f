"""The table of a centre: what each of its indicators says now, and what that means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from baro_desktop.models.assessment import Assessment, assess_change, assess_parity
from baro_desktop.models.catalogue import (
    WHOLE_COUNTRY,
    Catalogue,
    Centre,
    Desired,
    Indicator,
    IndicatorKind,
)
from baro_desktop.models.observation import Figure, Measure, State, StoredObservation
from baro_desktop.models.period import Period, alike
from baro_desktop.models.records import record, replace
from baro_desktop.models.series import Series, build_series
from baro_desktop.models.target import Target

COMPARISON_GROUP = "Etnisk danske"


@record
class Compared:
    """A figure that another one is held against.

    Attributes:
        label: the area or group that it belongs to.
        same_period: False when it is about another period than the figure beside it.
    """

    label: str
    figure: Figure
    period: Period
    same_period: bool


@record
class Change:
    """How far a figure moved.

    Attributes:
        since: year of the baseline, or the earlier period, as text.
        printed: True when the report prints it; False when the program computed it.
    """

    figure: Figure
    since: str
    printed: bool


@record
class CentreRow:
    """One row of a centre's table.

    Attributes:
        status: observation that holds for the latest period; None when there is none.
        change: None when nothing earlier is known.
        series: the own area over time, for the small trend line.
        series_break: the meaning changed between the periods that are known.
        remark: what the centre wrote about the figure.
        remarks: what it wrote about the figures of all periods, newest first.
        earlier_gap: how far the two groups were apart the period before, where they are to
            be level; None when it is not known.
        conditions: how the figure was made, to be printed wherever it stands (»Foreløbigt
            tal«, third generation with its reason …).
        target: the one that was decided for the row's period, else the next one to come.
        counts: numerators and denominators behind the shares, where they were entered; for
            the screen only, since an export hides small ones.
    """

    indicator: Indicator
    status: StoredObservation | None
    comparison: Compared | None
    change: Change | None
    assessment: Assessment
    series: Series | None
    series_break: bool
    remark: str = ""
    conditions: tuple[str, ...] = ()
    target: Target | None = None
    remarks: tuple[tuple[Period, str], ...] = ()
    earlier_gap: Decimal | None = None
    counts: tuple[tuple[Measure, Figure], ...] = ()

    @property
    def figure(self) -> Figure | None:
        """Return what the latest period says."""
        return self.status.observation.figure if self.status else None

    @property
    def period(self) -> Period | None:
        """Return the latest period."""
        return self.status.observation.period if self.status else None


@record
class CentreTable:
    """The rows of one centre for one area, in the order of the catalogue."""

    centre: Centre
    area: str
    comparison_areas: tuple[str, ...]
    rows: tuple[CentreRow, ...]

    def of_kind(self, kind: IndicatorKind) -> tuple[CentreRow, ...]:
        """Return the rows of one group of the table."""
        return tuple(row for row in self.rows if row.indicator.kind is kind)


Notes = dict[tuple[str, Period], tuple[str, ...]]
Remarks = dict[tuple[str, Period], str]
Grouped = dict[tuple[str, str], list[StoredObservation]]
Pair = tuple[Decimal, Decimal]


def group_by_area_and_indicator(observations: Iterable[StoredObservation]) -> Grouped:
    """Return current observations by (area, indicator)."""
    grouped: Grouped = defaultdict(list)
    for stored in observations:
        grouped[stored.observation.area, stored.observation.indicator].append(stored)
    return grouped


def build_centre_table(
    catalogue: Catalogue,
    centre: Centre,
    area: str,
    comparison_areas: Sequence[str],
    observations: Iterable[StoredObservation],
    remarks: Remarks | None = None,
    conditions: Notes | None = None,
    targets: Iterable[Target] = (),
) -> CentreTable:
    """Build the table of a centre.

    Args:
        comparison_areas: areas to hold the figures against, most wanted first. A row shows
            the whole country where it has the same period, else the first one that has it.
        observations: current observations of at least the area and the comparison areas.
        remarks: texts by indicator code and period.
        conditions: how figures were made, by indicator code and period.
        targets: what was decided, of any area and indicator.
    """
    decided = [target for target in targets if target.area == area]
    grouped = group_by_area_and_indicator(observations)
    texts = (remarks or {}, conditions or {})
    rows = tuple(
        with_target(build_row(indicator, area, comparison_areas, grouped, *texts), decided)
        for indicator in catalogue.of_centre(centre.id)
    )
    return CentreTable(centre, area, tuple(comparison_areas), rows)


def with_target(row: CentreRow, targets: Iterable[Target]) -> CentreRow:
    """Return the row with the target for its period, else with the next one to come.

    Where all of them lie behind, the last one stands: it is what was to be reached.
    """
    own = sorted(
        (target for target in targets if target.indicator == row.indicator.code),
        key=lambda target: target.period.end,
    )
    if not own:
        return row
    ends = row.period.end if row.period else own[0].period.end
    due = next((target for target in own if target.period.end >= ends), own[-1])
    return replace(row, target=due)


def build_row(
    indicator: Indicator,
    area: str,
    comparison_areas: Sequence[str],
    grouped: Grouped,
    remarks: Remarks,
    conditions: Notes,
) -> CentreRow:
    """Build the row of one indicator from current observations by area and indicator."""
    own = grouped.get((area, indicator.code), [])
    status = latest(own, Measure.STATUS)
    series = build_series(area, own)
    written = _written(indicator, remarks)
    if status is None:
        return CentreRow(
            indicator, None, None, None, Assessment.NO_DATA, None, False, remarks=written
        )
    comparison = _comparison(status, own, indicator, comparison_areas, grouped)
    change = change_of(status, own, indicator)
    broken = series is not None and series.broken
    period = status.observation.period
    earlier = _earlier_pair(status, own) if indicator.desired is Desired.PARITY else None
    return CentreRow(
        indicator,
        status,
        comparison,
        change,
        _assess(status, comparison, change, earlier, indicator, broken=broken),
        series,
        broken,
        remarks.get((indicator.code, period), ""),
        conditions.get((indicator.code, period), ()),
        remarks=written,
        earlier_gap=abs(earlier[0] - earlier[1]) if earlier else None,
        counts=_counts(own, period),
    )


_COUNTED = (
    Measure.STATUS_COUNT,
    Measure.STATUS_BASE,
    Measure.COMPARISON_COUNT,
    Measure.COMPARISON_BASE,
)


def _counts(own: Iterable[StoredObservation], period: Period) -> tuple[tuple[Measure, Figure], ...]:
    held = {
        item.observation.measure: item.observation.figure
        for item in own
        if item.observation.period == period
    }
    return tuple((measure, held[measure]) for measure in _COUNTED if measure in held)


def _written(indicator: Indicator, remarks: Remarks) -> tuple[tuple[Period, str], ...]:
    own = [(period, text) for (code, period), text in remarks.items() if code == indicator.code]
    return tuple(sorted(own, reverse=True))


def latest(observations: Iterable[StoredObservation], measure: Measure) -> StoredObservation | None:
    """Return the observation of a measure with the latest period; later generated wins a tie."""
    of_measure = [item for item in observations if item.observation.measure is measure]
    return max(of_measure, key=_lateness, default=None)


def _lateness(stored: StoredObservation) -> tuple[object, ...]:
    period = stored.observation.period
    return (period.end, period.start, stored.lateness)


def _comparison(
    status: StoredObservation,
    own: Sequence[StoredObservation],
    indicator: Indicator,
    comparison_areas: Sequence[str],
    grouped: Grouped,
) -> Compared | None:
    """Return what a row is held against: figures of the same period are told before others."""
    if indicator.kind is IndicatorKind.LOCAL:
        group = [s for s in own if s.observation.measure is Measure.COMPARISON]
        return _closest(COMPARISON_GROUP, status, group)
    others: dict[str, Compared] = {}
    for area in sorted(comparison_areas, key=lambda name: name != WHOLE_COUNTRY):
        found = _closest_in(area, status, indicator, grouped)
        if found is not None and found.same_period:
            return found
        if found is not None:
            others[area] = found
    return next((others[area] for area in comparison_areas if area in others), None)


def _closest_in(
    area: str, status: StoredObservation, indicator: Indicator, grouped: Grouped
) -> Compared | None:
    others = grouped.get((area, indicator.code), [])
    levels = [s for s in others if s.observation.measure is Measure.STATUS]
    return _closest(area, status, levels)


def _closest(
    label: str, status: StoredObservation, candidates: Sequence[StoredObservation]
) -> Compared | None:
    """Pick the same definition and period, else the same definition's latest period."""
    own = status.observation
    comparable = [s for s in candidates if s.observation.definition == own.definition]
    same = [s for s in comparable if s.observation.period == own.period]
    chosen = max(same or comparable, key=_lateness, default=None)
    if chosen is None or (not same and own.indicator.startswith("L")):
        return None
    other = chosen.observation
    return Compared(label, other.figure, other.period, other.period == own.period)


def change_of(
    status: StoredObservation, own: Sequence[StoredObservation], indicator: Indicator
) -> Change | None:
    """Return the printed change of a level, else the one since the period before."""
    observation = status.observation
    for stored in own:
        printed = stored.observation
        if (
            printed.measure is Measure.CHANGE
            and printed.period == observation.period
            and printed.definition == observation.definition
        ):
            return Change(printed.figure, str(printed.baseline or ""), printed=True)
    earlier = previous(status, own, cumulative=indicator.cumulative)
    if earlier is None or observation.figure.value is None:
        return None
    before = earlier.observation.figure.value
    assert before is not None  # previous() returns reported figures only
    difference = Figure(observation.figure.value - before, indicator.change_unit)
    return Change(difference, earlier.observation.period.label, printed=False)


def previous(
    status: StoredObservation, own: Sequence[StoredObservation], *, cumulative: bool = False
) -> StoredObservation | None:
    """Return the reported level of the period before, in the same definition.

    Args:
        cumulative: the figure counts since a fixed day, so its periods grow; others are
            compared with equally long periods only.
    """
    observation = status.observation
    earlier = [
        s
        for s in own
        if s.observation.measure is observation.measure
        and s.observation.definition == observation.definition
        and s.observation.period.end < observation.period.end
        and s.observation.figure.state is State.REPORTED
        and (
            s.observation.period.start == observation.period.start
            if cumulative
            else alike(s.observation.period, observation.period)
        )
    ]
    return max(earlier, key=_lateness, default=None)


def _assess(
    status: StoredObservation,
    comparison: Compared | None,
    change: Change | None,
    earlier: Pair | None,
    indicator: Indicator,
    *,
    broken: bool,
) -> Assessment:
    figure = status.observation.figure
    if figure.state is State.NOT_COMPUTED:
        return Assessment.NOT_COMPUTED
    if figure.state is State.BLANK:
        return Assessment.BLANK
    if figure.state is State.WITHHELD:
        return Assessment.WITHHELD
    if indicator.desired is Desired.PARITY:
        return _assess_gap(status, comparison, earlier)
    if change is None:
        if broken:
            return Assessment.SERIES_BREAK
        followed = indicator.desired is Desired.FOLLOW
        return Assessment.FOLLOWED if followed else Assessment.NO_EARLIER
    if change.figure.value is None:
        return Assessment.NO_EARLIER
    return assess_change(change.figure.value, indicator.desired)


def _assess_gap(
    status: StoredObservation, comparison: Compared | None, earlier: Pair | None
) -> Assessment:
    value = status.observation.figure.value
    if comparison is not None and comparison.figure.state is State.WITHHELD:
        return Assessment.WITHHELD
    if comparison is None or comparison.figure.value is None or value is None:
        return Assessment.FOLLOWED
    return assess_parity(value, comparison.figure.value, earlier)


def _earlier_pair(status: StoredObservation, own: Sequence[StoredObservation]) -> Pair | None:
    before = previous(status, own)
    if before is None or before.observation.figure.value is None:
        return None
    for stored in own:
        other = stored.observation
        if (
            other.measure is Measure.COMPARISON
            and other.period == before.observation.period
            and other.definition == before.observation.definition
            and other.figure.value is not None
        ):
            return before.observation.figure.value, other.figure.value
    return None
