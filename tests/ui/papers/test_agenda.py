from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from baro_desktop.ui.centre.view import CentreView
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.papers.agenda_flow import chosen_codes

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def on_row(window: MainWindow) -> MainWindow:
    """The window on the first indicator, with an empty clipboard."""
    QGuiApplication.clipboard().clear()
    window.show_indicator("1.1")
    return window


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_chosen_row_comes_with_sentences_and_a_table(qtbot: QtBot, on_row: MainWindow) -> None:
    on_row.activateWindow()
    qtbot.waitUntil(on_row.isActiveWindow)
    QTest.keyClick(on_row, Qt.Key.Key_D, KEYS)
    qtbot.waitUntil(lambda: "Beskæftigelsesgab" in copied(), timeout=20_000)
    html = QGuiApplication.clipboard().mimeData().html()
    assert "er opgjort til" in copied()
    assert html.count("<tr>") == 2
    assert "Kopi" not in html
    assert "1 indikator er kopieret" in on_row.statusBar().currentMessage()


def test_several_chosen_rows_come_in_their_order(qtbot: QtBot, on_row: MainWindow) -> None:
    view = on_row.pages.current_page().findChild(CentreView)
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    codes = chosen_codes(on_row.pages.current_page())
    assert codes == ("1.1", "1.2")
    on_row.agenda.copy()
    qtbot.waitUntil(lambda: "1.2" in copied(), timeout=20_000)


def test_without_a_chosen_row_the_window_says_what_to_do(window: MainWindow) -> None:
    window.pages.open("Overblik")
    window.agenda.copy()
    assert "Vælg først" in window.statusBar().currentMessage()


def test_the_graph_is_copied_as_a_picture_alone(on_row: MainWindow) -> None:
    on_row.agenda.copy_graph()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert not mime.hasHtml()


def test_a_tab_without_graph_says_so(window: MainWindow) -> None:
    window.pages.open("Rapporter")
    window.agenda.copy_graph()
    assert "ingen graf" in window.statusBar().currentMessage()
