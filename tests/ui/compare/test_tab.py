"""The tab Sammenlign as a user meets it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.ui.compare.model import ByValue, ComparisonModel, Role
from baro_desktop.ui.compare.tab import CompareTab
from baro_desktop.ui.compare.table import ComparisonTable
from baro_desktop.ui.graph.bars import BarCanvas
from baro_desktop.workflows import show
from baro_desktop.workflows.workspace import Workspace


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
    values = [row.figure.value for row in table.shown_rows() if row.figure.value is not None]
    assert values == sorted(values)
    click_head(table, 2)
    values = [row.figure.value for row in table.shown_rows() if row.figure.value is not None]
    assert values == sorted(values, reverse=True)


def test_groups_in_the_list_cannot_be_chosen(tab: CompareTab) -> None:
    choice = tab.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    model = choice.model()
    assert model.index(0, 0).data() == "Barometer"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_bars_say_what_they_show(tab: CompareTab) -> None:
    tab.select_indicator("1.2")
    bars = tab.findChild(BarCanvas)
    assert isinstance(bars, BarCanvas)
    said = bars.accessibleDescription()
    assert "Ballerup" in said
    assert "pct." in said


def test_rows_are_copied_with_headers(tab: CompareTab) -> None:
    QTest.keyClick(table_of(tab), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Plads\tOmråde\tStatus")


def test_indicator_without_figures_shows_an_empty_state(tab: CompareTab) -> None:
    tab.select_indicator("L9")
    assert areas(tab) == []
    assert table_of(tab).isHidden()


def test_models_are_sound(
    qtmodeltester: ModelTester, database: Database, catalogue: Catalogue
) -> None:
    model = ComparisonModel(catalogue.unit_by_name)
    model.set_rows(show.comparison(database, catalogue, "1.2", None).rows, "Ballerup")
    qtmodeltester.check(model)
    proxy = ByValue()
    proxy.setSourceModel(model)
    qtmodeltester.check(proxy)
