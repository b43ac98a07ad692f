from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows import show
from baro_desktop.workflows.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


def reports(workspace: Workspace) -> int:
    with workspace.open() as database:
        return show.counts(database).reports


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> str:
    with qtbot.waitSignal(window.undoing.done) as told:
        qtbot.keyClick(window, key, CONTROL)
    assert told.args is not None
    return str(told.args[0])


def test_an_import_is_undone_and_done_again_by_keys(
    qtbot: QtBot, filled: Workspace, window: MainWindow
) -> None:
    assert window.undoing.undo_action.text() == "&Fortryd import af 3 filer"
    assert not window.undoing.redo_action.isEnabled()
    assert press(qtbot, window, Qt.Key.Key_Z) == "Fortrudt: Import af 3 filer."
    assert reports(filled) == 0
    assert not window.undoing.undo_action.isEnabled()
    press(qtbot, window, Qt.Key.Key_Y)
    assert reports(filled) == 3


def test_the_tabs_show_what_holds_after_undoing(qtbot: QtBot, window: MainWindow) -> None:
    table = window.pages.open("Rapporter").findChild(QTableView)
    assert table is not None
    assert table.model().rowCount() == 3
    press(qtbot, window, Qt.Key.Key_Z)
    assert table.model().rowCount() == 0


def test_a_field_keeps_its_own_keys(qtbot: QtBot, filled: Workspace, window: MainWindow) -> None:
    field = window.toolbar.search
    window.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "hjemme")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert not window.tasks.busy
    assert reports(filled) == 3


def test_the_summary_of_an_import_can_take_it_back(
    qtbot: QtBot, empty: Workspace, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    empty_window.import_paths(sample_reports)
    qtbot.waitUntil(lambda: not empty_window.importing.running, timeout=20_000)
    dialog = empty_window.findChildren(ImportDialog)[-1]
    with qtbot.waitSignal(empty_window.undoing.done):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert reports(empty) == 0
    assert not empty_window.findChildren(ImportDialog)


def test_a_saved_figure_is_told_with_the_key_that_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = window.enter(indicator="L5")
    fields = filter(QLineEdit.isVisible, dialog.findChildren(QLineEdit))
    field = next(f for f in fields if f.accessibleName() == "Målgruppen: IGU-forløb")
    QTest.keyClicks(field, "5")
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert window.statusBar().currentMessage() == "Gemt: indtastning af L5. Ctrl+Z fortryder."
    assert press(qtbot, window, Qt.Key.Key_Z) == "Fortrudt: Indtastning af L5."
