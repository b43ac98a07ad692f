from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui import exporting
from baro_desktop.ui.main_window import MainWindow


@pytest.fixture
def suggested(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Stand in for one who presses enter in the file dialog; the list holds what was suggested.

    Qt's own file dialog reads folders in a thread, and crashes now and then when it is deleted
    while it does.
    """
    names: list[str] = []

    def take(
        _parent: QWidget,
        _title: str,
        suggestion: Path,
        _filter: str,
        chosen: Callable[[Path], None],
    ) -> None:
        names.append(suggestion.name)
        chosen(tmp_path / suggestion.name)

    monkeypatch.setattr(exporting, "choose_target", take)
    return names


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def press(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


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


def test_ctrl_e_and_enter_write_the_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, suggested: list[str]
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    assert suggested == ["Integration Ballerup 2026-06-15.xlsx"]
    assert (tmp_path / suggested[0]).is_file()
    boxes(window)[0].close()


def test_a_folder_that_is_gone_is_told_and_another_name_offered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exporting.start(tmp_path / "væk" / "udvalg.xlsx", window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    box = boxes(window)[0]
    assert "findes ikke" in box.text()
    assert {button.text() for button in box.buttons()} == {
        "Prøv igen", "Vælg et andet navn…", "Annullér",
    }  # fmt: skip
    box.close()


def test_trying_again_writes_once_the_way_is_free(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "væk" / "udvalg.xlsx"
    window.exporting.start(path, window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    path.parent.mkdir()
    press(boxes(window)[0], "Prøv igen")
    qtbot.waitUntil(path.is_file, timeout=30_000)
    qtbot.waitUntil(lambda: any(box.windowTitle() == "Gemt" for box in boxes(window)))


def test_another_name_is_written_instead(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, suggested: list[str]
) -> None:
    window.exporting.start(tmp_path / "væk" / "udvalg.xlsx", window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    press(boxes(window)[0], "Vælg et andet navn…")
    qtbot.waitUntil((tmp_path / "udvalg.xlsx").is_file, timeout=30_000)
    qtbot.waitUntil(lambda: any(box.windowTitle() == "Gemt" for box in boxes(window)))
    assert suggested == ["udvalg.xlsx"]


def test_a_file_that_is_read_only_stays_as_it_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "udvalg.xlsx"
    path.write_bytes(b"gammel")
    path.chmod(0o444)
    window.exporting.start(path, window.selection)
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=30_000)
    assert path.read_bytes() == b"gammel"
    assert "kan ikke skrives" in boxes(window)[0].text()
    boxes(window)[0].close()
