from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.importing.dropping import (
    DropSheet,
    DropTarget,
    leave_drops_to_window,
    pasted_paths,
)

NOW = datetime(2026, 6, 15, 8, 14)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def drag(window: QWidget, data: QMimeData) -> bool:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, event)


def test_dropped_files_are_told_and_the_sheet_goes(qtbot: QtBot, window: QWidget) -> None:
    target, data = DropTarget(window), files("/tmp/a.txt", "/tmp/b.pdf")
    sheet = window.findChild(DropSheet)
    assert sheet is not None
    assert drag(window, data)
    assert sheet.isVisible()
    with qtbot.waitSignal(target.dropped) as told:
        drop(window, data)
    assert told.args == [[Path("/tmp/a.txt"), Path("/tmp/b.pdf")]]
    assert not sheet.isVisible()


def test_dragged_text_is_left_alone(window: QWidget) -> None:
    DropTarget(window)
    data = QMimeData()
    data.setText("bare tekst")
    assert not drag(window, data)


def test_a_field_leaves_drops_to_the_window(window: QWidget) -> None:
    leave_drops_to_window(window)
    field = window.findChild(QLineEdit)
    assert field is not None
    assert not field.acceptDrops()


def test_pasted_text_becomes_a_file(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("Udviklingsrapport Ællerup")
    (path,) = pasted_paths(data, NOW, tmp_path)
    assert path.parent == tmp_path
    assert path.name == "Indsat tekst 2026-06-15 08.14.00.txt"
    assert path.read_text(encoding="utf-8") == "Udviklingsrapport Ællerup"


def test_pasted_files_stay_files(tmp_path: Path) -> None:
    assert pasted_paths(files("/tmp/a.txt"), NOW, tmp_path) == [Path("/tmp/a.txt")]


def test_an_empty_clipboard_gives_nothing(tmp_path: Path) -> None:
    assert pasted_paths(QMimeData(), NOW, tmp_path) == []
    assert not list(tmp_path.iterdir())
