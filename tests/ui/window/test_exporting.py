from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from baro_desktop.ui.exporting import suggested_name
from baro_desktop.ui.main_window import MainWindow


def boxes(window: MainWindow) -> list[QMessageBox]:
    return window.findChildren(QMessageBox)


def test_the_workbook_is_written_and_can_be_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "udvalg.xlsx"
    window.exporting.start(path, window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    box = boxes(window)[0]
    assert path.is_file()
    assert {button.text() for button in box.buttons()} == {"Luk", "Åbn", "Vis i mappe"}
    box.close()


def test_a_folder_that_is_gone_is_told_in_danish(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exporting.start(tmp_path / "væk" / "udvalg.xlsx", window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    assert "findes ikke" in boxes(window)[0].text()
    boxes(window)[0].close()


def test_the_suggested_name_says_what_is_inside() -> None:
    assert suggested_name("Ballerup", "2026-06-15") == "Integration Ballerup 2026-06-15.xlsx"
