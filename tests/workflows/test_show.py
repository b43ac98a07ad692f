"""What the tabs are given to show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.barometer import Movement
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.observation import State
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.storage.observations import current_observations
from baro_desktop.workflows import compare, preferences, show
from baro_desktop.workflows.enter_figures import enter, save_remark
from baro_desktop.workflows.import_reports import import_reports

TODAY = date(2026, 11, 21)


@pytest.fixture
def real(db: Database, catalogue: Catalogue, real_reports: Path) -> Database:
    """A database with the three real reports."""
    import_reports(db, catalogue, sorted(real_reports.glob("udviklingsrapport-*.txt")))
    return db


def test_goals_move_by_the_rule(real: Database, catalogue: Catalogue) -> None:
    goals = show.overview(real, catalogue, "Ballerup", TODAY).goals
    nothing = Movement.NOT_COMPUTED
    assert [card.movement for card in goals] == [
        Movement.POSITIVE, Movement.POSITIVE, Movement.OPPOSED, nothing, nothing, nothing,
        Movement.POSITIVE, Movement.UNCHANGED, Movement.POSITIVE,
    ]  # fmt: skip


def test_centre_table_says_what_the_report_says(real: Database, catalogue: Catalogue) -> None:
    centre = catalogue.centres[0]
    table = show.centre_table(real, catalogue, centre, "Ballerup", ["Hele landet", "Glostrup"])
    rows = {row.indicator.code: row for row in table.rows}
    assert rows["1.1"].assessment is Assessment.WANTED
    assert rows["N10"].assessment is Assessment.BLANK
    assert rows["3.2"].assessment is Assessment.NOT_COMPUTED
    assert rows["L1"].assessment is Assessment.NO_DATA
    compared = rows["1.2"].comparison
    assert compared is not None
    assert (compared.label, compared.figure.value) == ("Glostrup", Decimal(74))


def test_graph_derives_the_baseline_and_names_its_source(
    real: Database, catalogue: Catalogue
) -> None:
    graph = show.indicator_graph(real, catalogue, "1.2", "Ballerup", ["Glostrup"])
    points = graph.series[0].points
    assert [(p.period.label, p.value, p.derived) for p in points] == [
        ("2012", Decimal(54), True),
        ("2024", Decimal(71), False),
    ]
    assert graph.source == (
        "Udviklingsrapport Ballerup, juni 2026, dannet 10. juni 2026 (integrationsbarometer.dk)"
    )
    assert any("±1" in note for note in graph.notes)


def test_series_is_broken_where_the_meaning_changed(real: Database, catalogue: Catalogue) -> None:
    graph = show.indicator_graph(real, catalogue, "N6", "Hele landet", [])
    (series,) = graph.series
    assert [segment.definition for segment in series.segments] == ["N6-a", "N6-b"]
    assert any("Databrud" in note for note in graph.notes)


def test_entered_figure_shows_at_once_with_its_remark(db: Database, catalogue: Catalogue) -> None:
    year = year_period(2025)
    share = GroupInput(Decimal(58), Decimal(100)), GroupInput(Decimal(81), Decimal(100))
    enter(db, catalogue, Entry("Ballerup", "L1", year, *share))
    save_remark(db, "Ballerup", "L1", year, "Se bilag")
    table = show.centre_table(db, catalogue, catalogue.centres[0], "Ballerup", [])
    (row,) = [row for row in table.rows if row.indicator.code == "L1"]
    assert row.figure is not None
    assert (row.figure.value, row.remark) == (Decimal("58.0"), "Se bilag")
    assert row.comparison is not None
    assert row.comparison.figure.value == Decimal("81.0")


def test_comparison_ranks_by_what_is_wanted(real: Database, catalogue: Catalogue) -> None:
    rows = compare.comparison(real, catalogue, "1.1").rows
    assert [(row.area, row.rank, row.other_period) for row in rows] == [
        ("Glostrup", 1, False),
        ("Ballerup", 2, False),
        ("Aalborg", 3, True),
    ]


@pytest.mark.usefixtures("danish_time")
def test_a_source_names_the_day_of_the_wall(db: Database, catalogue: Catalogue) -> None:
    db.clock = lambda: datetime(2026, 6, 21, 22, 30, tzinfo=UTC)
    enter(db, catalogue, Entry("Ballerup", "L5", year_period(2025), GroupInput(Decimal(3))))
    (held,) = current_observations(db)
    assert held.generated_on == date(2026, 6, 22)
    assert "22. juni 2026" in show.source_text([held], {})


def test_missing_local_figures_are_counted(db: Database, catalogue: Catalogue) -> None:
    enter(db, catalogue, Entry("Ballerup", "L5", year_period(2025), GroupInput(Decimal(3))))
    progress = show.overview(db, catalogue, "Ballerup", TODAY).progress
    counted = {item.centre.id: (item.entered, item.expected) for item in progress}
    assert (counted["C-HRO"], counted["C-ARB"]) == ((1, 1), (1, 2))


def test_conditions_of_an_entered_figure_stand_beside_it(
    db: Database, catalogue: Catalogue
) -> None:
    entry = Entry(
        "Ballerup",
        "L5",
        year_period(2025),
        GroupInput(Decimal(13)),
        provisional=True,
        third_generation=True,
        third_generation_reason="Særlig indsats",
    )
    enter(db, catalogue, entry)
    table = show.centre_table(db, catalogue, catalogue.centres[4], "Ballerup", [])
    (row,) = [row for row in table.rows if row.indicator.code == "L5"]
    assert row.conditions == (
        "Foreløbigt tal.",
        "Tredje generation indgår i målgruppen: Særlig indsats",
    )


def test_break_is_dated_by_the_first_printed_figure(
    db: Database, catalogue: Catalogue, write: Callable[..., Path]
) -> None:
    for year in (2022, 2024):
        month = date(year, 11, 1)
        import_reports(db, catalogue, [write("Ballerup", month, date(year, 11, 8))])
    graph = show.indicator_graph(db, catalogue, "2.1", "Ballerup", [])
    assert "Databrud fra 2023: matematik med hjælpemidler." in graph.notes


def test_overview_and_comparison_hide_small_counts(db: Database, catalogue: Catalogue) -> None:
    entry = Entry("Ballerup", "L5", year_period(2025), GroupInput(count=Decimal(3)))
    enter(db, catalogue, entry)
    (row,) = compare.comparison(db, catalogue, "L5").rows
    assert row.figure is not None
    assert (row.figure.state, row.figure.value) == (State.WITHHELD, None)
    graph, _ = compare.lines(db, catalogue, "L5", "Ballerup", ())
    assert [point.value for line in graph.series for point in line.points] == [None]
    asked = {a.indicator.code: a for p in show.overview(db, catalogue, "Ballerup", TODAY).progress
             for a in p.asked}  # fmt: skip
    assert asked["L5"].entered


def test_local_figures_are_asked_of_the_own_municipality_and_not_of_a_neighbour(
    real: Database, catalogue: Catalogue
) -> None:
    def asked(area: str) -> tuple[bool, bool]:
        whole = show.overview(real, catalogue, area, TODAY)
        return bool(whole.progress), bool(show.progress(real, catalogue, area, TODAY))

    assert asked("Glostrup") == (True, True)
    preferences.save(real, preferences.Preferences(municipality="Ballerup"))
    assert (asked("Ballerup"), asked("Glostrup")) == ((True, True), (False, False))
    enter(real, catalogue, Entry("Glostrup", "L5", year_period(2025), GroupInput(Decimal(3))))
    assert asked("Glostrup") == (True, True)


def test_a_remembered_municipality_without_figures_keeps_nothing_from_being_asked(
    real: Database, catalogue: Catalogue
) -> None:
    preferences.save(real, preferences.Preferences(municipality="Herlev"))
    assert show.progress(real, catalogue, "Glostrup", TODAY)
    enter(real, catalogue, Entry("Ballerup", "L5", year_period(2025), GroupInput(Decimal(3))))
    assert show.progress(real, catalogue, "Ballerup", TODAY)
    assert not show.progress(real, catalogue, "Glostrup", TODAY)


def test_nothing_is_asked_before_the_first_figure(db: Database, catalogue: Catalogue) -> None:
    assert show.progress(db, catalogue, "Ballerup", TODAY) == ()
    enter(db, catalogue, Entry("Ballerup", "L5", year_period(2025), GroupInput(Decimal(3))))
    assert show.progress(db, catalogue, "Ballerup", TODAY)
