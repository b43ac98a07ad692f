from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets.multi_choice import MultiChoice


@pytest.fixture
def choice(qtbot: QtBot) -> MultiChoice:
    made = MultiChoice("Sammenlign med", "Ingen")
    made.set_choices(["Hele landet", "Aalborg", "Glostrup"], ["Glostrup"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_is_ticked(choice: MultiChoice) -> None:
    assert choice.text() == "Glostrup"
    assert choice.accessibleName() == "Sammenlign med: Glostrup"


def test_it_says_when_nothing_is(choice: MultiChoice) -> None:
    choice.set_choices(["Aalborg"], [])
    assert choice.text() == "Ingen"


def test_several_are_ticked_by_keyboard_before_it_tells(qtbot: QtBot, choice: MultiChoice) -> None:
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    menu = choice.open()
    with qtbot.waitSignal(choice.chosen) as told:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
            qtbot.keyClick(menu, key)
        assert menu.isVisible()
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert told.args == [("Hele landet", "Aalborg", "Glostrup")]


def test_closing_without_a_change_tells_nothing(qtbot: QtBot, choice: MultiChoice) -> None:
    menu = choice.open()
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
