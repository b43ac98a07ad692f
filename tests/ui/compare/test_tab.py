"""The tab Sammenlign as a user meets it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.period import parse_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.compare.cells import DIFFERENCE
from baro_desktop.ui.compare.graphs import LINES, SCATTER, CompareGraphs
from baro_desktop.ui.compare.model import ByValue, ComparisonModel, Role
from baro_desktop.ui.compare.tab import CompareTab
from baro_desktop.ui.compare.table import ComparisonTable
from baro_desktop.ui.graph.area_bars import AreaBars
from baro_desktop.workflows import compare
from baro_desktop.workflows.workspace import Workspace
from tests.ui.boxes import choose

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> CompareTab:
    made = CompareTab(filled, database)
    qtbot.addWidget(made)
    made.resize(1366, 606)
    made.show()
    made.show_area("Ballerup", ())
    return made


def table_of(tab: CompareTab) -> ComparisonTable:
    found = tab.findChild(ComparisonTable)
    assert isinstance(found, ComparisonTable)
    return found


def graph_of(tab: CompareTab) -> AreaBars:
    found = tab.findChild(AreaBars)
    assert isinstance(found, AreaBars)
    return found


def areas(tab: CompareTab) -> list[str]:
    return [row.area for row in table_of(tab).shown_rows()]


def click_head(table: ComparisonTable, column: int) -> None:
    header = table.horizontalHeader()
    place = header.sectionViewportPosition(column) + 20
    middle = header.rect().center()
    middle.setX(place)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_imported_areas_are_ranked(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    ranks = [row.rank for row in table_of(tab).shown_rows() if row.rank is not None]
    assert ranks == sorted(ranks)
    assert {"Ballerup", "Glostrup"} <= set(areas(tab))


def test_own_municipality_is_marked(tab: CompareTab) -> None:
    model = table_of(tab).model()
    own = [model.index(row, 1).data() for row in range(model.rowCount())
           if model.index(row, 1).data(Role.OWN)]  # fmt: skip
    assert own == ["Ballerup"]


def test_click_on_a_head_sorts_by_the_number(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    table = table_of(tab)
    click_head(table, 2)
    values = [row.value for row in table.shown_rows() if row.value is not None]
    assert values == sorted(values)
    click_head(table, 2)
    values = [row.value for row in table.shown_rows() if row.value is not None]
    assert values == sorted(values, reverse=True)


def test_a_column_without_any_figure_is_left_out_also_of_what_is_copied(tab: CompareTab) -> None:
    for code, shown in (("1.1", False), ("N5", True)):  # no barometer is published for the country
        tab.select_indicator(code)
        table_of(tab).copy_rows()
        copied = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
        assert ("Mod hele landet" in copied) is shown
        assert table_of(tab).isColumnHidden(DIFFERENCE) is not shown


def test_groups_in_the_list_cannot_be_chosen(tab: CompareTab) -> None:
    choice = tab.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    model = choice.model()
    assert model.index(0, 0).data() == "Barometer"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_bars_say_what_they_show(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    said = graph_of(tab).chart.accessibleDescription()
    assert "Ballerup" in said
    assert "pct." in said


def test_ties_directions_and_our_own_place_are_told(tab: CompareTab) -> None:
    tab.select_indicator("1.1")
    texts = " ".join(label.text() for label in tab.findChildren(QLabel))
    assert "Plads 1 har det laveste tal, som er det ønskede. Lige tal deler plads." in texts
    assert "Rangliste · seneste tal · Ballerup nr. " in texts


def test_order_without_a_wanted_direction_is_no_judgement(tab: CompareTab) -> None:
    tab.select_indicator("N1")
    texts = " ".join(label.text() for label in tab.findChildren(QLabel))
    assert "rækkefølgen er ingen vurdering" in texts


def test_enter_sorts_by_the_chosen_column_and_turns_the_order(
    qtbot: QtBot, tab: CompareTab
) -> None:
    tab.select_indicator("1.2")
    table = table_of(tab)
    table.setCurrentIndex(table.model().index(0, 2))
    for reverse in (False, True):
        qtbot.keyClick(table, Qt.Key.Key_Return)
        values = [row.value for row in table.shown_rows() if row.value is not None]
        assert values == sorted(values, reverse=reverse)
    head = table.model().headerData(2, Qt.Orientation.Horizontal)
    assert str(head).startswith("Status ▾")


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        (Qt.KeyboardModifier.ControlModifier, "1\t"),
        (CONTROL_SHIFT, "Plads\tOmråde\tStatus\tPeriode\tÆndring\n1\t"),
    ],
)
def test_rows_are_copied_alone_or_with_headers(
    tab: CompareTab, keys: Qt.KeyboardModifier, start: str
) -> None:
    QTest.keyClick(table_of(tab), Qt.Key.Key_C, keys)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith(start)
    assert "<table" in mime.html()


def test_a_period_that_only_some_have_leaves_the_others_without_rank(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    choose(tab, "Områder", "Alle indlæste")
    tab.choices().choose_period(parse_period("2023"))
    rows = table_of(tab).shown_rows()
    assert [(row.area, row.rank) for row in rows if row.rank is not None] == [("Ballerup", 1)]


def test_another_indicator_is_shown_for_its_own_latest_period(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    tab.choices().choose_period(parse_period("2023"))
    tab.select_indicator("N2")
    assert tab.choices().period() is None
    assert table_of(tab).shown_rows()


def test_only_the_comparison_group_is_shown_when_it_is_chosen(tab: CompareTab) -> None:
    tab.show_area("Ballerup", ("Hele landet",))
    tab.select_indicator("N2")
    choose(tab, "Områder", "Sammenligningsgruppen")
    assert set(areas(tab)) == {"Ballerup", "Hele landet"}


@pytest.mark.parametrize("kind", [LINES, SCATTER])
def test_other_graphs_show_the_same_areas(tab: CompareTab, kind: int) -> None:
    tab.select_indicator("1.2")
    graphs = tab.findChild(CompareGraphs)
    assert graphs is not None
    graphs.choose_kind(kind)
    image = graphs.shown().image()
    assert image is not None
    assert not image.isNull()


def test_two_indicators_tell_whom_they_lack(tab: CompareTab) -> None:
    tab.select_indicator("N2")
    graphs = tab.findChild(CompareGraphs)
    assert graphs is not None
    graphs.choose_other("8.1")
    graphs.choose_kind(SCATTER)
    texts = " ".join(label.text() for label in graphs.findChildren(QLabel))
    assert "viser ikke, at det ene er årsag til det andet" in texts


def test_the_ranking_and_its_graph_can_be_printed(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    printout = tab.printout()
    assert "1.2 Beskæftigelsesfrekvens" in printout.title
    assert "Ballerup" in printout.html
    assert "graf" in printout.pictures


def test_indicator_without_figures_shows_an_empty_state(tab: CompareTab) -> None:
    tab.select_indicator("L9")
    assert areas(tab) == []
    assert table_of(tab).isHidden()


def test_models_are_sound(
    qtmodeltester: ModelTester, database: Database, catalogue: Catalogue
) -> None:
    model = ComparisonModel(catalogue.unit_by_name)
    model.set_rows(compare.comparison(database, catalogue, "1.2").rows, "Ballerup")
    qtmodeltester.check(model)
    proxy = ByValue()
    proxy.setSourceModel(model)
    qtmodeltester.check(proxy)


def test_the_kind_of_graph_comes_back(
    tab: CompareTab, qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    graphs = tab.findChild(CompareGraphs)
    assert graphs is not None
    graphs.choose_kind(SCATTER)
    tab.save_pending()
    again = CompareTab(filled, database)
    qtbot.addWidget(again)
    kept = again.findChild(CompareGraphs)
    assert kept is not None
    assert kept.kind() == SCATTER


@pytest.mark.parametrize("width", [1024, 1100, 1280])
def test_no_width_makes_the_page_scroll_sideways(qtbot: QtBot, tab: CompareTab, width: int) -> None:
    tab.resize(width, 560)
    qtbot.waitUntil(lambda: tab.horizontalScrollBar().maximum() == 0)
