"""The tab of a centre inside the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.entry.history import HistoryDialog
from baro_desktop.ui.main_window import MainWindow
from tests.ui.centre.conftest import filter_of, remark_of, view_of


def centre(window: MainWindow) -> CentreTab:
    page = window.pages.open("C-ARB")
    assert isinstance(page, CentreTab)
    return page


def test_history_of_a_local_figure_opens(window: MainWindow) -> None:
    page = centre(window)
    page.select_indicator("L1")
    menu = page.open_row_menu()
    next(a for a in menu.actions() if a.text() == "Historik…").trigger()
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, QDialog)
    assert dialog.isVisible()
    dialog.close()


def test_search_goes_to_a_row_that_is_filtered_away(window: MainWindow) -> None:
    page = centre(window)
    QTest.keyClicks(filter_of(page), "7.1")
    window.show_indicator("N5")
    assert page.current_indicator() == "N5"
    assert filter_of(page).text() == ""


def test_badge_names_the_figures_that_are_missing(window: MainWindow) -> None:
    names = window.pages.names()
    tip = window.pages.strip.tip(names.index("C-ARB"))
    assert "lokale tal mangler: L1 Kommet i selvforsørgelse, L5 IGU-forløb" in tip


def test_arrangement_comes_back_after_another_tab(window: MainWindow) -> None:
    page = centre(window)
    view_of(page).set_folded(("local",))
    window.pages.open("C-SIK")
    assert view_of(centre(window)).folded() == ("local",)


def test_f2_on_a_published_row_writes_its_remark_though_the_window_has_an_f2_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = centre(window)
    window.activateWindow()
    page.select_indicator("1.2")
    view_of(page).setFocus()
    QTest.keyClick(view_of(page), Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(remark_of(page).hasFocus()))
    assert window.findChild(EntryDialog) is None
