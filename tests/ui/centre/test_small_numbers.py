"""Small counts stay on the screen: whatever is printed, copied or saved hides them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.workflows.enter_figures import enter, save_remark
from baro_desktop.workflows.small_numbers import set_small_number_rule
from baro_desktop.workflows.workspace import Workspace
from tests.ui.boxes import show_groups
from tests.ui.centre.conftest import view_of

SMALL, SHARE = "3 af 53", "5,7"


@pytest.fixture(autouse=True)
def small(tab: CentreTab, filled: Workspace, database: Database) -> None:
    """Three of fifty-three, beside a group that is large enough, in two years."""
    others = GroupInput(Decimal(211), Decimal(900))
    for year, count in ((2024, 20), (2025, 3)):
        group = GroupInput(Decimal(count), Decimal(53))
        entry = Entry("Ballerup", "L1", year_period(year), group, others)
        enter(database, filled.catalogue, entry)
    tab.show_area("Ballerup", ())
    tab.select_indicator("L1")


def graph_of(tab: CentreTab) -> IndicatorGraph:
    found = tab.findChild(IndicatorGraph)
    assert isinstance(found, IndicatorGraph)
    return found


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_paper_hides_them_and_says_so(tab: CentreTab) -> None:
    html = tab.printout().html
    assert SHARE not in html
    assert SMALL not in html
    assert "23,4" in html
    assert "* skjult" in html


def test_remark_that_tells_them_is_left_out_of_paper(tab: CentreTab, database: Database) -> None:
    save_remark(database, "Ballerup", "L1", year_period(2025), "De tre flyttede i maj")
    tab.show_area("Ballerup", ())
    html = tab.printout().html
    assert "De tre" not in html
    assert "Bemærkningen er udeladt" in html


def test_copied_rows_hide_them(tab: CentreTab) -> None:
    view_of(tab).copy_selection()
    assert copied().startswith("L1")
    assert SHARE not in copied()
    assert "*" in copied()


@pytest.mark.parametrize("pairs", [False, True])
def test_copied_graph_hides_them(tab: CentreTab, *, pairs: bool) -> None:
    graph = graph_of(tab)
    show_groups(graph, pairs=pairs)
    graph.copy_graph()
    assert SHARE not in copied()
    assert "37,7" in copied()
    assert SHARE not in graph.printout().html
    assert not QGuiApplication.clipboard().image().isNull()


def test_graph_without_any_figure_left_can_still_be_copied(
    tab: CentreTab, database: Database
) -> None:
    set_small_number_rule(database, SmallNumberRule(limit=10_000))
    tab.show_area("Ballerup", ())
    graph = graph_of(tab)
    for pairs in (False, True):
        show_groups(graph, pairs=pairs)
        graph.copy_graph()
        assert "23,4" not in copied()
        assert graph.printout().html


def test_they_are_shown_where_the_municipality_hides_nothing(
    tab: CentreTab, database: Database
) -> None:
    set_small_number_rule(database, SmallNumberRule(limit=0))
    assert SHARE in tab.printout().html


@pytest.mark.parametrize("pairs", [False, True])
def test_a_graph_on_paper_explains_the_sign_and_not_what_copying_does(
    tab: CentreTab, tmp_path: Path, *, pairs: bool
) -> None:
    graph = graph_of(tab)
    show_groups(graph, pairs=pairs)
    assert graph.save_as(tmp_path / "graf.svg")
    drawn = (tmp_path / "graf.svg").read_text(encoding="utf-8")
    assert "* Skjult: tallet gælder få personer." in drawn
    assert "når grafen kopieres" not in drawn
    shown = [found.text() for found in graph.findChildren(QLabel)]
    assert any("når grafen kopieres" in text for text in shown)
