"""What is new since the report before, and what a centre is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.overview import Overview, build_overview
from baro_desktop.models.period import year_period
from baro_desktop.models.report import Outcome, StoredReport

TODAY = date(2026, 6, 15)


def report(month: date, area: str = "Ballerup") -> StoredReport:
    made = month.isoformat()
    return StoredReport(
        f"{area}-{made}", "r.txt", "", "text", area, month, month, made, "anne",
        Outcome.IMPORTED, 1, (),
    )  # fmt: skip


def figure(
    year: int, value: int, code: str = "1.2", document: str | None = "r"
) -> StoredObservation:
    about = Observation(
        "Ballerup", code, Measure.STATUS, f"{code}-a", year_period(year),
        Figure(Decimal(value), "pct."),
    )  # fmt: skip
    at = datetime(2026, 6, 1, tzinfo=UTC)
    return StoredObservation("i", about, "r.txt", document, None, None, at, "anne")


def overview(
    catalogue: Catalogue,
    held: list[StoredObservation],
    reports: list[StoredReport],
    earlier: list[StoredObservation] | None = None,
) -> Overview:
    return build_overview(catalogue, "Ballerup", held, reports, TODAY, earlier or ())


TWO = [report(date(2025, 11, 1)), report(date(2026, 6, 1))]


def test_a_new_period_that_moved_is_news(catalogue: Catalogue) -> None:
    held = [figure(2023, 60), figure(2024, 62)]
    (item,) = overview(catalogue, held, TWO, [figure(2023, 60)]).news.items
    assert (item.before_period.label, item.now_period.label) == ("2023", "2024")
    assert item.change.value == 2


def test_a_period_that_the_report_before_had_is_no_news(catalogue: Catalogue) -> None:
    held = [figure(2023, 60), figure(2024, 62)]
    news = overview(catalogue, held, TWO, held).news
    assert (news.items, news.unchanged) == ((), 0)


def test_figures_that_did_not_move_are_counted(catalogue: Catalogue) -> None:
    held = [figure(2023, 60), figure(2024, 60)]
    news = overview(catalogue, held, TWO, [figure(2023, 60)]).news
    assert (news.items, news.unchanged) == ((), 1)


def test_a_local_figure_typed_in_since_then_is_news(catalogue: Catalogue) -> None:
    held = [figure(2024, 60, "L1", None), figure(2025, 62, "L1", None)]
    assert len(overview(catalogue, held, TWO).news.items) == 1


@pytest.mark.usefixtures("danish_time")
@pytest.mark.parametrize(("hour", "news"), [(22, 0), (23, 1)])
def test_the_day_of_typing_is_that_of_the_wall(catalogue: Catalogue, hour: int, news: int) -> None:
    typed = replace(
        figure(2025, 62, "L1", None), recorded_at=datetime(2025, 11, 1, hour, 30, tzinfo=UTC)
    )
    held = [figure(2024, 60, "L1", None), typed]
    assert len(overview(catalogue, held, TWO).news.items) == news


def test_a_lone_report_has_nothing_to_be_held_against(catalogue: Catalogue) -> None:
    news = overview(catalogue, [figure(2023, 60), figure(2024, 62)], TWO[1:]).news
    assert (news.report, news.before, news.items) == (date(2026, 6, 1), None, ())


@pytest.mark.parametrize(
    ("month", "outdated"), [(date(2025, 6, 20), False), (date(2025, 6, 1), True)]
)
def test_a_report_is_old_after_a_year(catalogue: Catalogue, month: date, outdated: bool) -> None:
    assert (overview(catalogue, [], [report(month)]).outdated is not None) is outdated


def test_reports_of_others_are_not_ours(catalogue: Catalogue) -> None:
    made = overview(catalogue, [], [report(date(2020, 6, 1), "Glostrup")])
    assert (made.outdated, made.report_month) == (None, None)


def test_each_centre_is_asked_for_its_own_periods(catalogue: Catalogue) -> None:
    progress = {item.centre.id: item for item in overview(catalogue, [], []).progress}
    asked = {a.indicator.code: a.period for item in progress.values() for a in item.asked}
    assert asked["L1"] == year_period(2025)
    assert asked["L4"] is not None
    assert asked["L4"].label == "18. november 2025"
    assert progress["C-HRO"].period == year_period(2025)


def test_movement_of_a_goal_is_that_of_the_meaning_in_force(catalogue: Catalogue) -> None:
    old = replace(figure(2024, 5).observation, definition="1.2-old")
    changes = [
        replace(about, measure=Measure.CHANGE, figure=Figure(Decimal(value), "pct. point"))
        for about, value in ((old, -3), (figure(2024, 62).observation, 7))
    ]
    status = replace(figure(2024, 62), recorded_at=datetime(2026, 6, 2, tzinfo=UTC))
    held = [replace(figure(2024, 5), observation=about) for about in (old, *changes)]
    goal = overview(catalogue, [*held, status], TWO).goals[0]
    (part,) = (part for part in goal.parts if part.indicator.code == "1.2")
    assert part.change is not None
    assert part.change.figure.value == 7
