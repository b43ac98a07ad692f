"""An import that the database refuses can be tried again once the way is clear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import BaroError, StorageError
from baro_desktop.models.report import FileResult
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows import import_reports as workflow

AGAIN = "Prøv igen"


class Refusing:
    """Fails once, then imports."""

    def __init__(self, error: BaroError) -> None:
        self._errors = [error]
        self._import = workflow.import_reports

    def __call__(self, *given: object) -> tuple[FileResult, ...]:
        if self._errors:
            raise self._errors.pop()
        return self._import(*given)  # type: ignore[arg-type]


def refusal(
    qtbot: QtBot, window: MainWindow, patch: pytest.MonkeyPatch, error: BaroError, path: Path
) -> QMessageBox:
    patch.setattr(workflow, "import_reports", Refusing(error))
    window.importing.start([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    return window.findChildren(QMessageBox)[0]


def buttons(box: QMessageBox) -> dict[str, QPushButton]:
    return {button.text(): button for button in box.findChildren(QPushButton)}


@pytest.mark.parametrize("code", ["database-locked", "database-readonly", "database-full"])
def test_a_refused_import_is_tried_again(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    code: str,
) -> None:
    error = StorageError(code, path="baro.db")
    box = refusal(qtbot, empty_window, monkeypatch, error, sample_reports[0])
    assert not empty_window.holds_reports()
    qtbot.mouseClick(buttons(box)[AGAIN], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(empty_window.holds_reports, timeout=20_000)


def test_the_second_try_has_a_reader_where_the_first_one_ended_meanwhile(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[FileReader] = []

    def new_reader(catalogue: Catalogue, make: Any = workflow.FileReader) -> FileReader:
        made.append(make(catalogue))
        return made[-1]

    monkeypatch.setattr(workflow, "FileReader", new_reader)
    error = StorageError("database-full", path="baro.db")
    box = refusal(qtbot, empty_window, monkeypatch, error, sample_reports[0])
    empty_window.importing.reader.close()  # as where nobody answers for a minute
    given: list[object] = []

    def imported(*said: object) -> tuple[FileResult, ...]:
        given.extend(said)
        return ()

    monkeypatch.setattr(workflow, "import_reports", imported)
    qtbot.mouseClick(buttons(box)[AGAIN], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(given) and not empty_window.importing.running, timeout=20_000)
    assert len(made) == 2
    assert given[-1] is made[-1]


def test_what_no_second_try_can_mend_is_only_told(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = StorageError("database-damaged", path="baro.db")
    box = refusal(qtbot, empty_window, monkeypatch, error, sample_reports[0])
    assert set(buttons(box)) == {"Luk"}
