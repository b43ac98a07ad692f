"""Scrolling past a box with a list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets import choice_box
from baro_desktop.ui.widgets.choice_box import ChoiceBox


@pytest.fixture
def form(qtbot: QtBot) -> QScrollArea:
    area, page, box, other = QScrollArea(), QWidget(), ChoiceBox(), QLineEdit()
    box.addItems(["1", "2", "3"])
    column = QVBoxLayout(page)
    column.addWidget(other)
    column.addWidget(box)
    page.setMinimumHeight(2000)
    area.setWidget(page)
    area.resize(300, 200)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    other.setFocus()
    return area


def turn_wheel(widget: QWidget) -> bool:
    """Turn the wheel towards the user; tell whether the widget kept it."""
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(5, 5)
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        none, phase, False,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_wheel_goes_past_a_box_that_is_not_in_use(form: QScrollArea) -> None:
    box = form.findChild(ChoiceBox)
    assert box is not None
    assert not turn_wheel(box)
    assert (box.currentText(), box.hasFocus()) == ("1", False)


def test_the_wheel_chooses_in_the_box_in_use(form: QScrollArea) -> None:
    box = form.findChild(ChoiceBox)
    assert box is not None
    box.setFocus()
    turn_wheel(box)
    assert box.currentText() == "2"


def test_a_text_without_room_ends_with_dots_and_one_with_room_is_whole(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("Udvikling over tid")
    box.resize(box.sizeHint())
    assert box.shown_text() == "Udvikling over tid"
    box.resize(box.width() - 40, box.height())
    assert box.shown_text().endswith("…")


def test_every_box_of_the_program_is_such_a_one() -> None:
    own = Path(choice_box.__file__)
    others = (file for file in own.parents[1].rglob("*.py") if file != own)
    plain = re.compile(r"QComboBox\(|\(QComboBox\)")
    assert [f.name for f in others if plain.search(f.read_text(encoding="utf-8"))] == []
