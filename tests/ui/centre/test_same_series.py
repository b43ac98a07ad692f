from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.resources import resource
from baro_desktop.ui.centre.same_series import LINK, UNLINK
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.workspace import Workspace
from tests.ui.conftest import open_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def broken(qapp: QApplication, filled: Workspace) -> Iterator[MainWindow]:
    """The window at N6, whose meaning changed between two reports."""
    with filled.open() as database:
        sample = resource("samples", "eksempel-ballerup-2024-11.txt")
        import_reports(database, filled.catalogue, [sample])
    windows = open_window(qapp, filled)
    window = next(windows)
    window.show_indicator("N6")
    yield window
    next(windows, None)


def links(window: MainWindow) -> list[str]:
    page = window.pages.open(window.pages.current_name())
    named = (LINK, UNLINK)
    return [b.text() for b in page.findChildren(QPushButton) if b.text() in named and b.isVisible()]


def press(qtbot: QtBot, window: MainWindow, text: str) -> None:
    page = window.pages.open(window.pages.current_name())
    button = next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, LEFT)


def test_a_break_is_bridged_after_a_question_and_taken_back(
    qtbot: QtBot, broken: MainWindow
) -> None:
    assert links(broken) == [LINK]
    press(qtbot, broken, LINK)
    (box,) = broken.findChildren(QMessageBox)
    assert "hjemrejseydelse" in box.text()
    assert "mindstesats" in box.text()
    yes = next(b for b in box.buttons() if b.text() == "Behandl som samme serie")
    qtbot.mouseClick(yes, LEFT)
    assert links(broken) == [UNLINK]
    press(qtbot, broken, UNLINK)
    assert links(broken) == [LINK]
