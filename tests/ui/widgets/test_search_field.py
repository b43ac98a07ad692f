from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets.search_field import Hit, SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Søg")
    made.set_hits([Hit("1.1 Beskæftigelsesgab", "1.1"), Hit("L1 Selvforsørgelse", "L1")])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["selv", "SELVFORSØRGELSE", "l1"])
def test_any_part_of_a_name_finds_it(qtbot: QtBot, field: SearchField, typed: str) -> None:
    with qtbot.waitSignal(field.found) as told:
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["L1"]


def test_it_is_empty_again_afterwards(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "gab")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.text() == "")


def test_what_is_nowhere_finds_nothing(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "xyz")
    with qtbot.assertNotEmitted(field.found):
        qtbot.keyClick(field, Qt.Key.Key_Return)
