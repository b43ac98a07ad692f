"""The overview: nine goals, what is new, how far local reporting has come."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date

from baro_desktop.models.assessment import Assessment, assess_change
from baro_desktop.models.barometer import Movement, movement_of_goal, movement_of_indicator
from baro_desktop.models.catalogue import (
    WHOLE_COUNTRY,
    Catalogue,
    Centre,
    Goal,
    Indicator,
    IndicatorKind,
)
from baro_desktop.models.centre import (
    Grouped,
    group_by_area_and_indicator,
    latest,
    previous,
)
from baro_desktop.models.local_periods import expected_period
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.models.series import Series, build_series


@record
class GoalPart:
    """One indicator of a goal; `movement` is NOT_COMPUTED where there is no number."""

    indicator: Indicator
    status: Observation | None
    change: Observation | None
    movement: Movement
    series: Series | None


@record
class GoalCard:
    """A goal with its movement by the publisher's rule; `known` is False without a report."""

    goal: Goal
    movement: Movement
    parts: tuple[GoalPart, ...]
    known: bool


@record
class NewsItem:
    """A figure that moved from one period to the next, in the same definition."""

    indicator: Indicator
    before: Figure
    before_period: Period
    now: Figure
    now_period: Period
    change: Figure
    assessment: Assessment


@record
class News:
    """What the newest report of an area brought that the one before it did not have.

    Attributes:
        report: month of the newest report, None when there is none.
        before: month of the report before it, None when there is only one.
        items: figures that moved, in the order of the catalogue.
        unchanged: how many figures are the same as in the period before.
    """

    report: date | None
    before: date | None
    items: tuple[NewsItem, ...]
    unchanged: int


@record
class Asked:
    """A local figure that a centre is asked for now.

    Attributes:
        period: None while no period of the indicator has ended yet.
    """

    indicator: Indicator
    period: Period | None
    entered: bool


@record
class LocalProgress:
    """What a centre is asked to report now, and how far it has come."""

    centre: Centre
    asked: tuple[Asked, ...]

    @property
    def entered(self) -> int:
        """How many figures stand."""
        return sum(asked.entered for asked in self.asked)

    @property
    def expected(self) -> int:
        """How many figures are asked for."""
        return len(self.asked)

    @property
    def missing(self) -> tuple[Indicator, ...]:
        """The indicators whose figures are missing."""
        return tuple(asked.indicator for asked in self.asked if not asked.entered)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that are asked for, each once, in the order of the indicators."""
        return tuple(dict.fromkeys(asked.period for asked in self.asked if asked.period))

    @property
    def period(self) -> Period | None:
        """The period that most of the figures are asked for."""
        known = [asked.period for asked in self.asked if asked.period]
        return max(known, key=known.count, default=None)


@record
class ReportFinding:
    """A finding with the report that it was made in."""

    report: StoredReport
    finding: Finding


@record
class Overview:
    """Everything that the tab Overblik shows for one area.

    Attributes:
        findings: what nobody has looked into yet, in the area's own reports.
        outdated: the newest report of the area where it is more than a year old.
        reports: all imported reports, of whichever area.
    """

    area: str
    report_month: date | None
    goals: tuple[GoalCard, ...]
    news: News
    progress: tuple[LocalProgress, ...]
    findings: tuple[ReportFinding, ...]
    outdated: StoredReport | None
    reports: tuple[StoredReport, ...]
    observation_count: int


def build_overview(
    catalogue: Catalogue,
    area: str,
    observations: Iterable[StoredObservation],
    reports: Sequence[StoredReport],
    today: date,
    earlier: Iterable[StoredObservation] = (),
) -> Overview:
    """Build the overview of one area.

    Args:
        observations: current observations of the area.
        reports: all imported reports, of whichever area.
        today: decides which local periods are asked for now.
        earlier: what `report_before` said when it was read.
    """
    held = list(observations)
    grouped = group_by_area_and_indicator(held)
    own = [report for report in reports if report.area == area]
    newest = newest_report(area, reports)
    return Overview(
        area,
        newest.month if newest else None,
        _goal_cards(catalogue, area, grouped),
        build_news(catalogue, area, grouped, reports, earlier),
        local_progress(catalogue, area, grouped, today),
        tuple(ReportFinding(report, item) for report in own for item in report.open_findings),
        newest if newest and (today - _day(newest)).days > _DAYS_OF_A_YEAR else None,
        tuple(reports),
        len(held),
    )


def build_goals(
    catalogue: Catalogue, area: str, observations: Iterable[StoredObservation]
) -> tuple[GoalCard, ...]:
    """Return the goals of one area alone, as the overview has them."""
    return _goal_cards(catalogue, area, group_by_area_and_indicator(observations))


def newest_report(area: str, reports: Iterable[StoredReport]) -> StoredReport | None:
    """Return the latest report of an area."""
    return max((r for r in reports if r.area == area), key=_lateness, default=None)


def report_before(area: str, reports: Sequence[StoredReport]) -> StoredReport | None:
    """Return the latest report of an area from a month before that of its newest."""
    newest = newest_report(area, reports)
    older = [r for r in reports if newest and r.area == area and r.month < newest.month]
    return max(older, key=_lateness, default=None)


def local_progress(
    catalogue: Catalogue, area: str, grouped: Grouped, today: date
) -> tuple[LocalProgress, ...]:
    """Return per centre how many of its local figures stand; centres without any are left out.

    The whole country reports none.
    """
    if area == WHOLE_COUNTRY:
        return ()
    progress = []
    for centre in catalogue.centres:
        local = [i for i in catalogue.of_centre(centre.id) if i.kind is IndicatorKind.LOCAL]
        asked = tuple(_asked(item, catalogue, area, grouped, today) for item in local)
        if asked:
            progress.append(LocalProgress(centre, asked))
    return tuple(progress)


def build_news(
    catalogue: Catalogue,
    area: str,
    grouped: Grouped,
    reports: Sequence[StoredReport],
    earlier: Iterable[StoredObservation],
) -> News:
    """Tell what the newest report of an area brought, against the period before.

    A period that the report before had already is no news, however its figure moved then.
    Local figures count when they were typed in after that report was made.
    """
    newest, before = newest_report(area, reports), report_before(area, reports)
    if newest is None or before is None:
        return News(newest.month if newest else None, None, (), 0)
    told = {
        (item.observation.indicator, item.observation.period)
        for item in earlier
        if item.observation.area == area
    }
    found = []
    for indicator in catalogue.indicators:
        own = grouped.get((area, indicator.code), [])
        status = latest(own, Measure.STATUS)
        if status is not None and _is_new(status, told, before):
            found.append(_news_item(indicator, status, own))
    items = [item for item in found if item is not None]
    moved = tuple(item for item in items if item.change.value)
    return News(newest.month, before.month, moved, len(items) - len(moved))


_DAYS_OF_A_YEAR = 365


def _day(report: StoredReport) -> date:
    return report.generated_on or report.month


def _lateness(report: StoredReport) -> tuple[date, date, str]:
    return (report.month, _day(report), report.imported_at)


def _is_new(
    status: StoredObservation, told: Container[tuple[str, Period]], before: StoredReport
) -> bool:
    if status.document is None:
        return status.recorded_at.astimezone().date() > _day(before)
    return (status.observation.indicator, status.observation.period) not in told


def _asked(
    indicator: Indicator, catalogue: Catalogue, area: str, grouped: Grouped, today: date
) -> Asked:
    assert indicator.form is not None  # the loader gives every local indicator a form
    wanted = expected_period(indicator.form, catalogue, today)
    stored = grouped.get((area, indicator.code), [])
    stands = wanted is None or any(item.observation.period == wanted for item in stored)
    return Asked(indicator, wanted, stands)


def _goal_cards(catalogue: Catalogue, area: str, grouped: Grouped) -> tuple[GoalCard, ...]:
    return tuple(_goal_card(goal, catalogue, area, grouped) for goal in catalogue.goals)


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
        about = (status.observation.period, status.observation.definition)
        if item.measure is Measure.CHANGE and (item.period, item.definition) == about:
            return item
    return None


def _news_item(
    indicator: Indicator, status: StoredObservation, own: Sequence[StoredObservation]
) -> NewsItem | None:
    before = previous(status, own, cumulative=indicator.cumulative)
    if before is None:
        return None
    now, then = status.observation, before.observation
    if now.figure.value is None or then.figure.value is None:
        return None
    difference = now.figure.value - then.figure.value
    return NewsItem(
        indicator,
        then.figure,
        then.period,
        now.figure,
        now.period,
        Figure(difference, indicator.change_unit),
        assess_change(difference, indicator.desired),
    )
