"""The box »Kommune« as somebody types in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.area_choice import AreaChoice

WITH_FIGURES = ("Ballerup", "Glostrup", "Hele landet")
OTHERS = ("Aarhus", "Brøndby", "Favrskov", "Læsø", "Vejle")


@pytest.fixture
def box(qtbot: QtBot) -> AreaChoice:
    window, made = QWidget(), AreaChoice()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    made.set_areas(WITH_FIGURES, OTHERS, "Ballerup")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.window_kept = window  # type: ignore[attr-defined]  # it would be collected
    return made


def edit(box: AreaChoice) -> QLineEdit:
    found = box.lineEdit()
    assert found is not None
    return found


def type_name(qtbot: QtBot, box: AreaChoice, name: str) -> list[str]:
    """Click, type and press Enter; return what was told."""
    told: list[str] = []
    box.not_chosen.connect(told.append)
    qtbot.mouseClick(edit(box), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(edit(box), name)
    qtbot.keyClick(edit(box), Qt.Key.Key_Return)
    return told


def test_a_click_marks_the_name_so_that_typing_replaces_it(qtbot: QtBot, box: AreaChoice) -> None:
    qtbot.mouseClick(edit(box), Qt.MouseButton.LeftButton)
    assert edit(box).selectedText() == "Ballerup"
    qtbot.mouseClick(edit(box), Qt.MouseButton.LeftButton)
    assert edit(box).selectedText() == ""


@pytest.mark.parametrize(
    ("typed", "area"),
    [("glo", "Glostrup"), ("Århus", "Aarhus"), ("BRØND", "Brøndby"), ("broen", "Brøndby"),
     ("vejle", "Vejle"), ("hele", "Hele landet"), ("rskov", "Favrskov")],
)  # fmt: skip
def test_enter_chooses_by_half_a_name(qtbot: QtBot, box: AreaChoice, typed: str, area: str) -> None:
    with qtbot.waitSignal(box.chosen) as chosen:
        assert type_name(qtbot, box, typed) == []
    assert chosen.args == [area]
    assert edit(box).text() == area


def test_an_unknown_name_is_told_and_the_present_one_stands_marked(
    qtbot: QtBot, box: AreaChoice
) -> None:
    with qtbot.assertNotEmitted(box.chosen):
        told = type_name(qtbot, box, "Andeby")
    assert told == ["Ingen kommune hedder »Andeby«. Her vises stadig Ballerup."]
    qtbot.waitUntil(lambda: edit(box).selectedText() == "Ballerup")


def test_half_a_name_left_behind_is_told_and_escape_tells_nothing(
    qtbot: QtBot, box: AreaChoice
) -> None:
    told: list[str] = []
    box.not_chosen.connect(told.append)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
        edit(box).setFocus()
        edit(box).setText("Glo")
        qtbot.keyClick(edit(box), key)
    assert len(told) == 1
    assert told[0].startswith("Her vises stadig Ballerup. ")
    assert edit(box).text() == "Ballerup"
