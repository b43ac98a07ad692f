"""All indicators of a centre as small graphs on one page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.centre import CentreRow
from baro_desktop.storage.database import Database
from baro_desktop.ui.graph.multiples import SmallMultiples
from baro_desktop.workflows import show


@pytest.fixture
def rows(database: Database, catalogue: Catalogue) -> tuple[CentreRow, ...]:
    """The rows of the first centre."""
    centre = catalogue.centres[0]
    return show.centre_table(database, catalogue, centre, "Ballerup", ()).rows


@pytest.fixture
def shown(qtbot: QtBot, rows: tuple[CentreRow, ...], catalogue: Catalogue) -> SmallMultiples:
    widget = SmallMultiples()
    qtbot.addWidget(widget)
    widget.resize(800, 400)
    widget.show()
    widget.show_table(rows, catalogue.unit_by_name)
    return widget


def test_each_row_has_a_panel_that_says_in_words_what_it_shows(
    shown: SmallMultiples, rows: tuple[CentreRow, ...]
) -> None:
    names = [panel.accessibleName() for panel in shown.panels()]
    assert names == [row.indicator.title for row in rows]
    assert "Ballerup" in shown.panels()[0].accessibleDescription()
    assert "Vurdering: " in shown.panels()[0].accessibleDescription()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_chooses_the_panel(shown: SmallMultiples, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(shown.chosen) as told:
        QTest.keyClick(shown.panels()[1], key)
    panel = shown.panels()[1].content()
    assert panel is not None
    assert told.args == [panel.code]


def test_arrows_go_along_the_row_and_to_the_row_below(shown: SmallMultiples) -> None:
    panels = shown.panels()
    panels[0].setFocus()
    QTest.keyClick(panels[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is panels[1]
    QTest.keyClick(panels[1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panels[1 + shown.columns()]


def test_panels_are_used_again(
    shown: SmallMultiples, rows: tuple[CentreRow, ...], catalogue: Catalogue
) -> None:
    before = shown.panels()
    shown.show_table(rows[2:4], catalogue.unit_by_name)
    assert shown.panels() == before[:2]
    assert shown.panels()[0].accessibleName() == rows[2].indicator.title
    assert not before[2].isVisible()


def test_no_rows_are_told(shown: SmallMultiples, catalogue: Catalogue) -> None:
    shown.show_table((), catalogue.unit_by_name)
    assert shown.panels() == ()


def test_fewer_columns_where_there_is_less_room(shown: SmallMultiples, qtbot: QtBot) -> None:
    wide = shown.columns()
    shown.resize(300, 400)
    qtbot.waitUntil(lambda: shown.columns() < wide)
    assert shown.panels()[1].x() == 0
