from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.models.barometer import Movement, movement_of_goal
from baro_desktop.models.catalogue import Catalogue, Desired
from baro_desktop.models.customisation import Customisation, customised
from baro_desktop.models.overview import GoalCard, Overview
from baro_desktop.storage.database import Database
from baro_desktop.ui.overview import words
from baro_desktop.workflows import show
from tests.ui.conftest import TODAY


@pytest.fixture
def overview(database: Database, catalogue: Catalogue) -> Overview:
    return show.overview(database, catalogue, "Ballerup", TODAY)


def card(overview: Overview, number: int) -> GoalCard:
    return next(card for card in overview.goals if card.goal.number == number)


def test_an_indicator_tells_status_and_change(overview: Overview, catalogue: Catalogue) -> None:
    said = words.part_sentence(card(overview, 1).parts[0], catalogue.unit_by_name)
    assert said.startswith("Beskæftigelsesgab")
    assert "pct.point (−" in said.replace("\u00a0", " ")
    assert said.endswith(", frem")


def test_counts_stand_without_their_unit_in_a_card(
    overview: Overview, catalogue: Catalogue
) -> None:
    part = card(overview, 8).parts[0]
    short = words.part_figures(part, catalogue.unit_by_name, short=True)
    assert short.replace("\u00a0", " ") == "0 (0)"


def test_a_goal_that_is_not_computed_says_so(overview: Overview) -> None:
    goal = card(overview, 5)
    assert words.goal_judgement(goal).text == "– Opgøres ikke"
    assert words.goal_line(goal) == "Indikatoren opgøres ikke"
    assert words.goal_period(goal) == ""


def test_the_period_stands_beside_since_when(overview: Overview) -> None:
    assert words.goal_period(card(overview, 8)).endswith(", siden 2018")


FORWARD, BACK, SAME, NOTHING, FOLLOWED = (
    Movement.POSITIVE, Movement.NEGATIVE, Movement.UNCHANGED, Movement.NOT_COMPUTED,
    Movement.FOLLOWED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("movements", "start"),
    [
        ([FORWARD], "Fremgang: én indikator vurderes og afgør målet alene."),
        ([FORWARD, FORWARD, BACK], "Fremgang: to frem og én tilbage; flertallet afgør."),
        ([BACK] * 3, "Tilbagegang: alle tre indikatorer siger det samme."),
        ([FORWARD, BACK, SAME], "Uændret: én frem, én tilbage og én uændret; når alle er"),
        ([FORWARD, BACK, NOTHING], "Modsatrettet: én frem og én tilbage. Udgiverens regel siger"),
        ([NOTHING] * 3, "Udgiveren opgør ikke målets indikatorer"),
        ([FOLLOWED] * 2, "Følges: kommunen ønsker ingen bestemt retning for målets indikatorer."),
        ([FORWARD, FOLLOWED], "Fremgang: én indikator vurderes og afgør målet alene. 1 indikator"),
    ],
)
def test_the_rule_is_told_in_a_sentence(
    overview: Overview, movements: list[Movement], start: str
) -> None:
    part = card(overview, 1).parts[0]
    parts = tuple(replace(part, movement=movement) for movement in movements)
    computed = [movement for movement in movements if movement is not NOTHING]
    goal = replace(card(overview, 1), parts=parts, movement=movement_of_goal(computed))
    assert words.rule_sentence(goal).startswith(start)


def test_our_own_rules_are_told_as_ours(overview: Overview) -> None:
    part = card(overview, 1).parts[0]
    parts = tuple(replace(part, movement=movement) for movement in (FORWARD, BACK, NOTHING))
    goal = replace(card(overview, 1), parts=parts, movement=Movement.OPPOSED)
    assert "ordet er programmets eget" in words.rule_sentence(goal)
    assert "1 indikator opgøres ikke og er udeladt; det er programmets" in words.rule_sentence(goal)


def test_an_indicator_that_is_only_followed_is_never_called_unchanged(
    database: Database, catalogue: Catalogue
) -> None:
    own = customised(catalogue, Customisation(desired=(("1.1", Desired.FOLLOW),)))
    goal = card(show.overview(database, own, "Ballerup", TODAY), 1)
    assert words.part_sentence(goal.parts[0], own.unit_by_name).endswith(", følges")
    told = words.rule_sentence(goal)
    assert told.endswith(
        "1 indikator følges uden vurdering og er udeladt; det er programmets eget valg."
    )


def test_one_report_is_no_news_yet(database: Database, catalogue: Catalogue) -> None:
    news = show.overview(database, catalogue, "Glostrup", TODAY).news
    assert words.news_title(news) == "Nyt siden sidste rapport"
    assert words.news_summary(news, "Glostrup").startswith("Glostrup har kun én rapport")


def test_news_name_both_reports_and_count_the_ways(overview: Overview) -> None:
    assert words.news_title(overview.news).endswith("november 2025 → juni 2026")
    summary = words.news_summary(overview.news, "Ballerup")
    assert summary.startswith(f"{len(overview.news.items)} tal har flyttet sig: ")


def test_without_a_report_no_movement_is_claimed(database: Database, catalogue: Catalogue) -> None:
    goal = card(show.overview(database, catalogue, "Herlev", TODAY), 1)
    assert words.goal_judgement(goal).word == "Ingen rapport"


def test_a_figure_of_two_centres_is_missing_once(overview: Overview) -> None:
    missing = {i.code for item in overview.progress for i in item.missing}
    assert words.missing_heading(overview.progress) == f"{len(missing)} lokale tal mangler"


def test_the_rule_says_where_the_municipality_wants_something_else(catalogue: Catalogue) -> None:
    assert words.rule(catalogue, catalogue).startswith("Bevægelse efter udgiverens regel. At ")
    own = customised(catalogue, Customisation(desired=(("1.2", Desired.FOLLOW),)))
    said = words.rule(own, catalogue)
    assert "efter udgiverens regel, men med kommunens egen ønskede retning for 1.2. At" in said
