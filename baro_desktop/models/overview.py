"""The overview: nine goals, what is new, how far local reporting has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from baro_desktop.models.assessment import Assessment, assess_change
from baro_desktop.models.barometer import Movement, movement_of_goal, movement_of_indicator
from baro_desktop.models.catalogue import Catalogue, Centre, Goal, Indicator, IndicatorKind
from baro_desktop.models.centre import (
    Grouped,
    group_by_area_and_indicator,
    latest,
    previous,
)
from baro_desktop.models.local_periods import expected_period
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.models.series import Series, build_series


@dataclass(frozen=True, slots=True)
class GoalPart:
    """One indicator of a goal; `movement` is NOT_COMPUTED where there is no number."""

    indicator: Indicator
    status: Observation | None
    change: Observation | None
    movement: Movement
    series: Series | None


@dataclass(frozen=True, slots=True)
class GoalCard:
    """A goal with its movement by the publisher's rule; `known` is False without a report."""

    goal: Goal
    movement: Movement
    parts: tuple[GoalPart, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A figure that moved from one period to the next, in the same definition."""

    indicator: Indicator
    before: Figure
    before_period: Period
    now: Figure
    now_period: Period
    change: Figure
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class LocalProgress:
    """How many of a centre's local figures stand for the periods that are asked for now."""

    centre: Centre
    entered: int
    expected: int
    missing: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """A finding with the report that it was made in."""

    report: StoredReport
    finding: Finding


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the tab Overblik shows for one area."""

    area: str
    report_month: date | None
    goals: tuple[GoalCard, ...]
    news: tuple[NewsItem, ...]
    progress: tuple[LocalProgress, ...]
    findings: tuple[ReportFinding, ...]
    reports: tuple[StoredReport, ...]
    observation_count: int


def build_overview(
    catalogue: Catalogue,
    area: str,
    observations: Iterable[StoredObservation],
    reports: Sequence[StoredReport],
    today: date,
) -> Overview:
    """Build the overview of one area.

    Args:
        observations: current observations of the area.
        reports: all imported reports, of whichever area.
        today: decides which local periods are asked for now.
    """
    held = list(observations)
    grouped = group_by_area_and_indicator(held)
    own = [report for report in reports if report.area == area]
    return Overview(
        area,
        max((report.month for report in own), default=None),
        tuple(_goal_card(goal, catalogue, area, grouped) for goal in catalogue.goals),
        _news(catalogue, area, grouped),
        local_progress(catalogue, area, grouped, today),
        tuple(ReportFinding(report, item) for report in own for item in report.open_findings),
        tuple(reports),
        len(held),
    )


def local_progress(
    catalogue: Catalogue, area: str, grouped: Grouped, today: date
) -> tuple[LocalProgress, ...]:
    """Return per centre how many of its local figures stand; centres without any are left out."""
    progress = []
    for centre in catalogue.centres:
        asked = [i for i in catalogue.of_centre(centre.id) if i.kind is IndicatorKind.LOCAL]
        missing = tuple(i for i in asked if not _entered(i, catalogue, area, grouped, today))
        if asked:
            done = len(asked) - len(missing)
            progress.append(LocalProgress(centre, done, len(asked), missing))
    return tuple(progress)


def _entered(
    indicator: Indicator, catalogue: Catalogue, area: str, grouped: Grouped, today: date
) -> bool:
    assert indicator.form is not None  # the loader gives every local indicator a form
    wanted = expected_period(indicator.form, catalogue, today)
    stored = grouped.get((area, indicator.code), [])
    return wanted is None or any(item.observation.period == wanted for item in stored)


def _goal_card(goal: Goal, catalogue: Catalogue, area: str, grouped: Grouped) -> GoalCard:
    parts = tuple(_goal_part(indicator, area, grouped) for indicator in catalogue.of_goal(goal))
    computed = [part.movement for part in parts if part.movement is not Movement.NOT_COMPUTED]
    known = any(part.status is not None for part in parts)
    return GoalCard(goal, movement_of_goal(computed), parts, known)


def _goal_part(indicator: Indicator, area: str, grouped: Grouped) -> GoalPart:
    own = grouped.get((area, indicator.code), [])
    status = latest(own, Measure.STATUS)
    change = _change_of(status, own)
    movement = Movement.NOT_COMPUTED
    if change is not None and change.figure.value is not None:
        movement = movement_of_indicator(change.figure.value, indicator.desired)
    level = status.observation if status else None
    return GoalPart(indicator, level, change, movement, build_series(area, own))


def _change_of(
    status: StoredObservation | None, own: Sequence[StoredObservation]
) -> Observation | None:
    if status is None:
        return None
    for stored in own:
        item = stored.observation
        same = item.period == status.observation.period
        if item.measure is Measure.CHANGE and same:
            return item
    return None


def _news(catalogue: Catalogue, area: str, grouped: Grouped) -> tuple[NewsItem, ...]:
    items = (_news_item(indicator, area, grouped) for indicator in catalogue.indicators)
    return tuple(item for item in items if item is not None)


def _news_item(indicator: Indicator, area: str, grouped: Grouped) -> NewsItem | None:
    own = grouped.get((area, indicator.code), [])
    status = latest(own, Measure.STATUS)
    before = previous(status, own, cumulative=indicator.cumulative) if status else None
    if status is None or before is None:
        return None
    now, then = status.observation, before.observation
    if now.figure.value is None or then.figure.value is None:
        return None
    difference = now.figure.value - then.figure.value
    if difference == 0:
        return None
    return NewsItem(
        indicator,
        then.figure,
        then.period,
        now.figure,
        now.period,
        Figure(difference, indicator.change_unit),
        assess_change(difference, indicator.desired),
    )
