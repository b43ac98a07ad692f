from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.files import choose_files, choose_target


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_dialog_is_danish(parent: QWidget, tmp_path: Path) -> None:
    dialog = choose_files(parent, "Importér", str(tmp_path), ["Alle (*)"], lambda _paths: None)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Søg i:", "Filnavn:", "Filtype:"} <= texts
    assert {"Åbn", "Annullér"} <= {b.text() for b in dialog.findChildren(QPushButton)}
    dialog.close()


def test_a_suggested_name_is_taken_with_enter(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    told: list[Path] = []
    dialog = choose_target(parent, "Gem", tmp_path / "a.xlsx", "Excel (*.xlsx)", told.append)
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told == [tmp_path / "a.xlsx"]


def test_cancelling_tells_nothing(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    told: list[Path] = []
    dialog: QFileDialog = choose_target(
        parent, "Gem", tmp_path / "a.xlsx", "Excel (*.xlsx)", told.append
    )
    assert {"Gem", "Annullér"} <= {b.text() for b in dialog.findChildren(QPushButton)}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []
