"""What the style sheet does to sizes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.stylesheet import stylesheet
from baro_desktop.ui.widgets.table import Column, Table, TableModel


@pytest.mark.parametrize("count", [2, 8, 30])
def test_a_list_of_choices_shows_its_last_line_whole(qtbot: QtBot, count: int) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems([f"Punkt {number}" for number in range(count)])
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    last = min(count, box.maxVisibleItems()) - 1
    line = view.visualRect(box.model().index(last, 0))
    assert line.bottom() == view.viewport().rect().bottom()
    box.hidePopup()


@pytest.mark.parametrize("framed", ["true", "false"])
def test_a_table_with_the_keyboard_has_a_frame_to_be_seen(qtbot: QtBot, framed: str) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    model: TableModel[str] = TableModel((Column("Navn", str),))
    model.set_rows(("Ballerup", "Glostrup"))
    table = Table("Kommuner", model, parent=around)
    table.setProperty("framed", framed)
    around.show()
    around.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    drawn = table.grab().toImage()
    edges = [QPoint(0, 40), QPoint(40, 0), QPoint(drawn.width() - 1, 40)]
    assert {drawn.pixelColor(edge).name() for edge in edges} == {LIGHT.focus}


@pytest.mark.parametrize("percent", [90, 100, 110, 120, 125, 130, 140, 150])
def test_a_choice_of_one_is_round_at_every_text_size(percent: int) -> None:
    sheet = stylesheet(LIGHT, 9.75 * percent / 100)
    side = re.search(r"indicator \{ width: (\d+)px", sheet)
    radius = re.search(r"QRadioButton::indicator \{ border-radius: (\d+)px", sheet)
    assert side is not None
    assert radius is not None
    assert 2 * int(radius[1]) == int(side[1]) + 2  # with its border; Qt drops a larger radius
