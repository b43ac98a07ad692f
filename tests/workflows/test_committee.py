"""What the papers for the committee may show."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.hidden_texts import TEXT_HIDDEN
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.paper_choice import ORDINARY_PARTS, PaperChoice, PaperPart
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.agenda import piece_for_agenda
from baro_desktop.workflows.committee import committee_contents, report_months
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.paper_graphs import paper_graphs
from baro_desktop.workflows.show import centre_table
from baro_desktop.workflows.small_numbers import set_small_number_rule, small_number_rule
from tests.workflows.conftest import Write

NOW = datetime(2026, 6, 10, 8, 14)
SHOWN = PaperChoice(hide_small=False)


@pytest.fixture
def entered(db: Database, catalogue: Catalogue) -> Database:
    """A database with one indicator: 40 of 900 in 2024, 3 of 900 in 2025."""
    for year, count in ((2024, 40), (2025, 3)):
        target = GroupInput(Decimal(count), Decimal(900))
        enter(db, catalogue, Entry("Ballerup", "L2", year_period(year), target))
    return db


def contents(db: Database, catalogue: Catalogue, choice: PaperChoice) -> CommitteeWorkbook:
    return committee_contents(db, catalogue, "Ballerup", choice, NOW)


def shown(made: CommitteeWorkbook) -> set[Decimal]:
    """Return every number that the contents hold, in tables and in the list of figures."""
    rows = [row for table in made.tables for row in table.rows]
    figures: list[Figure] = [row.figure for row in rows if row.figure]
    figures += [row.change.figure for row in rows if row.change]
    figures += [item.observation.figure for item in made.observations]
    values = [figure.value for figure in figures]
    values += [point.value for row in rows if row.series for point in row.series.points]
    return {value for value in values if value is not None}


def test_what_leaves_the_house_does_not_say_who_typed_a_figure_in(
    entered: Database, catalogue: Catalogue
) -> None:
    piece = piece_for_agenda(entered, catalogue, "Ballerup", (), ["L2"], made_at=NOW)
    graphs = paper_graphs(entered, catalogue, contents(entered, catalogue, SHOWN))
    said = [*piece.sources, *(graph.source for graph in graphs)]
    assert len(said) == 2
    assert all(text.startswith("Kommunens egen indberetning, indtastet ") for text in said)
    assert not any(" af " in text for text in said)


def test_small_counts_and_what_gives_them_away_are_withheld(
    entered: Database, catalogue: Catalogue
) -> None:
    made = contents(entered, catalogue, PaperChoice())
    assert shown(made) == {Decimal(40), Decimal(900), Decimal("4.4")}
    row = next(r for t in made.tables for r in t.rows if r.indicator.code == "L2")
    assert row.figure is not None
    assert row.figure.state is State.WITHHELD
    assert made.withheld == 2


def test_a_remark_that_tells_the_hidden_count_of_another_year_is_left_out(
    db: Database, catalogue: Catalogue
) -> None:
    for year, count, remark in ((2024, 3, ""), (2025, 40, "Steget fra 3 til 40.")):
        target = GroupInput(Decimal(count), Decimal(900))
        enter(db, catalogue, Entry("Ballerup", "L2", year_period(year), target, remark=remark))
    made = contents(db, catalogue, PaperChoice())
    row = next(r for t in made.tables for r in t.rows if r.indicator.code == "L2")
    assert row.remark == TEXT_HIDDEN


def test_a_reason_that_tells_the_hidden_count_of_another_year_is_left_out(
    entered: Database, catalogue: Catalogue
) -> None:
    corrected = Entry("Ballerup", "L2", year_period(2024), GroupInput(Decimal(44), Decimal(900)))
    enter(entered, catalogue, corrected, reason="Talt om, da 2025 gav 3")
    made = contents(entered, catalogue, PaperChoice(parts=frozenset(PaperPart)))
    told = [line for line in made.history or () if line.what == "Rettet"]
    assert [(line.new, line.texts) for line in told] == [("4,9\u00a0pct.", (TEXT_HIDDEN,))]


def test_they_are_shown_when_someone_chose_so(entered: Database, catalogue: Catalogue) -> None:
    made = contents(entered, catalogue, PaperChoice(hide_small=False))
    assert {Decimal(3), Decimal("0.3")} <= shown(made)
    assert made.small_number_limit == 0


def test_the_municipality_s_own_limit_is_used(entered: Database, catalogue: Catalogue) -> None:
    set_small_number_rule(entered, SmallNumberRule(3))
    assert small_number_rule(entered) == SmallNumberRule(3)
    assert Decimal(3) in shown(contents(entered, catalogue, PaperChoice()))


def test_the_screen_shows_them_and_says_that_they_are_small(
    entered: Database, catalogue: Catalogue
) -> None:
    centre = next(c for c in catalogue.centres if c.id in catalogue.by_code["L2"].centres)
    table = centre_table(entered, catalogue, centre, "Ballerup", ())
    row = next(row for row in table.rows if row.indicator.code == "L2")
    assert row.figure is not None
    assert row.figure.value == Decimal("0.3")
    assert notes.FEW_PEOPLE in row.conditions


def test_papers_and_window_hold_the_same_figures_against_each_other(
    entered: Database, catalogue: Catalogue, write: Write
) -> None:
    months = (date(2025, 6, 1), date(2026, 6, 1))
    files = [write("Ballerup", month, month.replace(day=6)) for month in months]
    import_reports(entered, catalogue, [*files, write("Herlev", months[0], date(2025, 6, 8))])
    choice = PaperChoice(comparison=("Herlev", "Hele landet"), hide_small=False)
    for table in contents(entered, catalogue, choice).tables:
        assert table == centre_table(
            entered, catalogue, table.centre, "Ballerup", choice.comparison
        )


def test_only_the_chosen_centres_come_along(entered: Database, catalogue: Catalogue) -> None:
    made = contents(entered, catalogue, PaperChoice(centres=("C-ARB",)))
    assert [table.centre.id for table in made.tables] == ["C-ARB"]


def test_local_figures_can_be_left_out(entered: Database, catalogue: Catalogue) -> None:
    parts = ORDINARY_PARTS - {PaperPart.LOCAL}
    assert not shown(contents(entered, catalogue, PaperChoice(parts=parts)))


def test_papers_as_of_a_report_hold_what_was_known_then(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    months = (date(2024, 11, 1), date(2025, 11, 1))
    for month in months:
        import_reports(db, catalogue, [write("Ballerup", month, month.replace(day=8))])
    target = GroupInput(Decimal(40), Decimal(900))
    enter(db, catalogue, Entry("Ballerup", "L2", year_period(2024), target))
    then = contents(db, catalogue, PaperChoice(until=months[0]))
    now = contents(db, catalogue, PaperChoice())
    assert report_months(db, "Ballerup") == (months[1], months[0])
    assert [report.month for report in then.reports] == [months[0]]
    assert {o.observation.period.end.year for o in then.observations} <= {*range(2010, 2025)}
    assert ("Tal til og med", "november 2024") in then.purpose
    assert len(then.observations) < len(now.observations)
    assert not [o for o in then.observations if o.observation.indicator == "L2"]
    assert [o for o in now.observations if o.observation.indicator == "L2"]
