from __future__ import annotations

import pytest

from baro_desktop.models.catalogue import Catalogue
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


def test_a_goal_with_two_indicators_tells_their_figures(
    overview: Overview, catalogue: Catalogue
) -> None:
    line = words.goal_line(card(overview, 1), catalogue.unit_by_name)
    assert line.startswith("Beskæftigelsesgab ")
    assert "pct.point (−" in line.replace("\u00a0", " ")
    assert " · Beskæftigelsesfrekvens " in line


def test_a_goal_with_three_indicators_counts_them(overview: Overview, catalogue: Catalogue) -> None:
    line = words.goal_line(card(overview, 2), catalogue.unit_by_name)
    assert line.startswith("3 indikatorer: ")


def test_a_goal_that_is_not_computed_says_so(overview: Overview, catalogue: Catalogue) -> None:
    goal = card(overview, 5)
    assert words.goal_judgement(goal).text == "– Opgøres ikke"
    assert words.goal_line(goal, catalogue.unit_by_name) == "Indikatoren opgøres ikke"
    assert words.goal_period(goal) == ""


def test_the_period_stands_beside_since_when(overview: Overview) -> None:
    assert words.goal_period(card(overview, 8)).endswith(", siden 2018")


def test_without_a_report_no_movement_is_claimed(database: Database, catalogue: Catalogue) -> None:
    goal = card(show.overview(database, catalogue, "Herlev", TODAY), 1)
    assert words.goal_judgement(goal).word == "Ingen rapport"


def test_a_figure_of_two_centres_is_missing_once(overview: Overview) -> None:
    missing = {i.code for item in overview.progress for i in item.missing}
    assert words.missing_heading(overview.progress) == f"{len(missing)} lokale tal mangler"
