"""Tab goes through the entry form as the eye does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.workflows.workspace import Workspace

FIRST_FIELD = {"L1": "Målgruppen: Kommet i selvforsørgelse", "L9": "Boligområde 1: navn"}


@pytest.mark.parametrize("code", FIRST_FIELD)
def test_the_first_figure_comes_after_indicator_and_period(
    qtbot: QtBot, filled: Workspace, database: Database, code: str
) -> None:
    dialog = EntryDialog(filled, database, "Ballerup", indicator=code)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    passed = []
    for _ in range(4):
        inside: QWidget | None = dialog.focusWidget()
        assert inside is not None
        passed.append(inside.accessibleName())
        QTest.keyClick(inside, Qt.Key.Key_Tab)
    assert passed[:3] == ["Indikator", "Periode", FIRST_FIELD[code]]
