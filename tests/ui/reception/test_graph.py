"""The graph beside a table shows the same figures as the table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from baro_desktop.export.reception_hiding import hide_small
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.reception.layout import print_table
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.texts.words import WITHHELD_SIGN
from baro_desktop.ui.reception.graph import ReceptionGraph
from tests.models.reception import paper

FORMS = paper.forms()


@pytest.fixture
def graph(qtbot: QtBot) -> ReceptionGraph:
    made = ReceptionGraph()
    qtbot.addWidget(made)
    return made


def show(graph: ReceptionGraph, table: StatusTable) -> bool:
    return graph.show_table(print_table(FORMS[table.form], table))


def test_ages_stand_as_a_pyramid_with_the_oldest_on_top(graph: ReceptionGraph) -> None:
    assert show(graph, paper.age_sex())
    assert graph.currentWidget() is graph.pyramid
    rows = graph.pyramid.chart.table().rows
    assert rows[0] == ("Over 65 år", "0", "2")
    assert rows[-1] == ("0-17 år", "47", "58")


def test_a_hidden_count_has_the_sign_that_it_has_in_the_table(graph: ReceptionGraph) -> None:
    table = print_table(FORMS["age_sex"], paper.age_sex())
    (printed,) = hide_small([table], SmallNumberRule(limit=5))
    assert graph.show_table(printed)
    assert graph.pyramid.chart.table().rows[0] == ("Over 65 år", "0", WITHHELD_SIGN)
    assert f"0 kvinder, {WITHHELD_SIGN} mænd" in graph.pyramid.chart.sentence()


def test_countries_stand_as_bars_in_the_order_of_the_table(graph: ReceptionGraph) -> None:
    assert show(graph, paper.citizenships())
    assert graph.currentWidget() is graph.bars
    rows = graph.bars.chart.table().rows
    assert rows[:2] == (("Bulgarien", "60"), ("Polen", "55"))
    assert rows[-1] == ("Tyskland,Forb.Rep", "18")
    assert "Nepal 25" in graph.bars.chart.sentence()


def test_positions_are_shares_of_each_group(graph: ReceptionGraph) -> None:
    assert show(graph, paper.position())
    assert graph.currentWidget() is graph.composition
    row = graph.composition.chart.table().rows[0]
    assert row[:3] == ("Flygtninge", "10", "13,7")


def test_a_group_with_an_unknown_part_is_left_out_of_the_shares(graph: ReceptionGraph) -> None:
    assert show(graph, paper.arrivals())
    names = [row[0] for row in graph.composition.chart.table().rows]
    assert names == ["Bor her stadig", "I alt"]


def test_without_any_whole_group_there_is_no_graph(graph: ReceptionGraph) -> None:
    table = paper.position()
    assert not show(graph, replace(table, cells=table.cells[:1]))


def test_sexes_are_added_up_where_countries_are_drawn(graph: ReceptionGraph) -> None:
    cells = tuple(
        (("#0", str(year), sex), 2) for year in range(2013, 2018) for sex in ("women", "men")
    )
    show(graph, replace(paper.refugees(), names=("Syrien",), cells=cells))
    assert graph.bars.chart.table().rows[0] == ("Syrien", "20")


def test_a_graph_that_may_not_leave_says_why_in_sight(graph: ReceptionGraph) -> None:
    def told() -> bool:
        return any(
            "ikke kopieres" in one.text() and one.isVisibleTo(graph)
            for one in graph.findChildren(QLabel)
        )

    show(graph, paper.age_sex())
    assert not told()
    graph.keep_on_screen()
    assert told()
    show(graph, paper.age_sex())
    assert not told()
