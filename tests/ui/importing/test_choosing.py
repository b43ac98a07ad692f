"""Where the choice of files begins, and what a choice makes the window load."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from baro_desktop.ui.importing import flow
from baro_desktop.ui.main_window import MainWindow


class _Places:
    """Stands for the system's places: everything lies in one folder."""

    StandardLocation = QStandardPaths.StandardLocation

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def writableLocation(self, place: object) -> str:
        assert place == self.StandardLocation.DownloadLocation
        return str(self._folder)


def test_the_first_choice_begins_where_browsers_save(
    empty_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "QStandardPaths", _Places(tmp_path))
    empty_window.importing.choose_files()
    dialog = empty_window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def test_the_window_loads_no_reader_of_forms_for_reports_alone(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "baro_desktop.workflows.read_form", None)
    empty_window.importing.start(sample_reports[:1])
    qtbot.waitUntil(empty_window.holds_reports, timeout=20_000)
