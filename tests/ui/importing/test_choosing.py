"""Where the choice of files begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

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
