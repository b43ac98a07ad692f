"""After the settings the window is opened anew in the same place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.models.errors import StorageError
from baro_desktop.storage.database import Database
from baro_desktop.ui.settings.dialog import SettingsDialog
from baro_desktop.workflows import preferences
from baro_desktop.workflows.workspace import Workspace
from tests.ui.settings.test_dialog import field, press, type_into


def refuse(_: Workspace) -> Database:
    """Stand in for a database that cannot be opened just now."""
    raise StorageError("database-locked", path="baro.db")


@pytest.fixture
def program(qapp: QApplication, filled: Workspace) -> Iterator[Program]:
    made = Program(qapp, filled)
    made.start()
    yield made
    if made.window is not None:
        made.window.close()


def test_tab_selection_and_size_come_back_with_the_new_settings(
    qtbot: QtBot, program: Program
) -> None:
    old = program.window
    assert old is not None
    old.resize(760, 540)
    old.select("Glostrup")
    old.pages.open("C-SIK")
    old.show_indicator("2.1")
    dialog = old.open_settings()
    assert isinstance(dialog, SettingsDialog)
    dialog.show_page("Centre")
    type_into(dialog, "Kort navn på fanen", "Job")
    press(dialog, "OK")
    qtbot.waitUntil(lambda: program.window is not old)
    new = program.window
    assert new is not None
    assert new.selection.area == "Glostrup"
    assert new.pages.current_name() == "C-SIK"
    assert new.pages.chosen_indicator() == "2.1"
    assert (new.width(), new.height()) == (760, 540)
    assert "Job" in new.pages.names()


def test_a_window_that_no_new_one_replaced_still_remembers_itself(
    program: Program, filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = program.window
    assert old is not None
    dialog = old.open_settings()
    assert isinstance(dialog, SettingsDialog)
    dialog.show_page("Kommune")
    QTest.keyClicks(field(dialog, QComboBox, "Egen kommune"), "Glostrup")
    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "open", refuse)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert program.window is old
    assert old.selection.area == "Glostrup"
    for box in old.findChildren(QMessageBox):
        box.close()
    old.pages.open("C-SIK")
    old.close()
    with filled.open() as db:
        held = preferences.load(db)
    assert (held.municipality, held.tab) == ("Glostrup", "C-SIK")


def test_broken_settings_are_told_and_the_window_opens(
    qtbot: QtBot, qapp: QApplication, filled: Workspace
) -> None:
    with filled.open() as db, db.writing():
        db.write("INSERT INTO settings (key, value) VALUES ('customisation', ?)", [("{",)])
    program = Program(qapp, filled.at(Path(filled.database)))
    program.start()
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "kan ikke læses" in box.text()
    box.close()
    window.close()
