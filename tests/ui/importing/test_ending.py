"""The end of an import takes several turns of the event loop; what is done meanwhile is right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.main_window import MainWindow


def import_and_meanwhile(
    qtbot: QtBot, window: MainWindow, paths: list[Path], do: Callable[[ImportDialog], object]
) -> ImportDialog:
    """Import; do something between two of the pieces that show what came."""
    importing = window.importing
    shown = importing.show_arrivals

    def dialog() -> ImportDialog:
        return window.findChildren(ImportDialog)[-1]

    importing.show_arrivals = lambda results: (*shown(results), lambda: do(dialog()))
    with qtbot.waitSignal(importing.finished, timeout=20_000):
        window.import_paths(paths)
    return dialog()


def texts(dialog: ImportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_the_figures_stand_before_the_summary_and_the_summary_all_at_once(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    seen: list[object] = []

    def look(dialog: ImportDialog) -> None:
        table = dialog.findChild(QTableView)
        assert table is not None
        seen.extend([table.isVisible(), texts(dialog), empty_window.windowTitle()])

    dialog = import_and_meanwhile(qtbot, empty_window, sample_reports, look)
    assert seen[0] is False
    assert "Samler resultatet" in str(seen[1])
    assert seen[2] == empty_window.windowTitle()
    table = dialog.findChild(QTableView)
    assert table is not None
    assert table.isVisible()
    assert table.model().rowCount() == 3
    assert empty_window.pages.updatesEnabled()


def test_escape_when_all_files_are_read_stops_nothing(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    dialog = import_and_meanwhile(
        qtbot, empty_window, sample_reports, lambda d: qtbot.keyClick(d, Qt.Key.Key_Escape)
    )
    assert dialog.isVisible()
    assert "standset" not in texts(dialog).casefold()


def test_no_other_import_begins_until_the_summary_stands(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    import_and_meanwhile(
        qtbot, empty_window, sample_reports, lambda _: empty_window.import_paths(sample_reports)
    )
    assert len(empty_window.findChildren(ImportDialog)) == 1
    assert not empty_window.importing.running


def test_a_window_that_closes_meanwhile_shows_no_more(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    closed: list[bool] = []
    ended: list[object] = []
    shown = empty_window.importing.show_arrivals
    empty_window.importing.finished.connect(ended.append)
    empty_window.importing.show_arrivals = lambda results: (
        lambda: closed.append(empty_window.close()),
        *shown(results),  # would read from a database that is closed
    )
    empty_window.import_paths(sample_reports)
    qtbot.waitUntil(lambda: closed == [True], timeout=20_000)
    qtbot.wait(50)
    assert ended == []


def test_stopping_while_the_readers_are_loaded_stops_before_the_first_file(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded: list[Callable[[], None]] = []
    reader = empty_window.importing.reader
    monkeypatch.setattr(reader, "load", lambda then, _failed: loaded.append(then))
    empty_window.import_paths(sample_reports)
    dialog = empty_window.findChildren(ImportDialog)[-1]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(empty_window.importing.finished, timeout=20_000) as told:
        loaded[0]()
    assert told.args == [()]
    assert not empty_window.holds_reports()
