from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets.search_field import Hit, SearchField, matches


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


def test_words_in_any_order_find_a_name_before_what_is_only_about_them() -> None:
    hits = [
        Hit("9.1 Dømt", "9.1", "Kriminalitet i Ukraine, beskæftigelse"),
        Hit("N5 Fordrevne fra Ukraine: i beskæftigelse", "N5"),
    ]
    assert [hit.key for hit in matches("beskæftigelse ukraine", hits)] == ["N5", "9.1"]
    assert matches("  ", hits) == []


def test_what_is_nowhere_is_told(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "xyz")
    with qtbot.waitSignal(field.not_found) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "»xyz«" in told.args[0]


def test_every_suggestion_is_seen_whole(qtbot: QtBot, field: SearchField) -> None:
    long = "Tosprogede uden dagtilbud med behov for sprogstimulering, 3 år til skolestart"
    field.set_hits([Hit(f"L{number} {long}", f"L{number}") for number in range(12)])
    qtbot.keyClicks(field, "sprog")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    last = popup.visualRect(popup.model().index(11, 0))
    assert popup.viewport().rect().contains(last)
    assert last.width() >= popup.fontMetrics().horizontalAdvance(f"L11 {long}")


def test_enter_takes_the_suggestion_that_the_arrows_went_to(
    qtbot: QtBot, field: SearchField
) -> None:
    field.set_hits([Hit("1.1 Gab", "1.1"), Hit("7.1 Gab", "7.1"), Hit("9.1 Gab", "9.1")])
    qtbot.keyClicks(field, "gab")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    found: list[str] = []
    field.found.connect(found.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    qtbot.waitUntil(lambda: field.text() == "")
    assert found == ["7.1"]
