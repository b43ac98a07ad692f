from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import StorageError
from baro_desktop.ui.centre.remark import RemarkField
from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.workflows import enter_figures, preferences
from baro_desktop.workflows.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


def button(parent: QWidget, text: str) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if b.text() == text)


def drop(window: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, plain, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction
    QApplication.sendEvent(
        window, QDragEnterEvent(QPoint(9, 9), copy.CopyAction, data, left, plain)
    )
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy.CopyAction, data, left, plain))


def summary(qtbot: QtBot, window: MainWindow) -> ImportDialog:
    qtbot.waitUntil(lambda: not window.importing.running, timeout=20_000)
    return window.findChildren(ImportDialog)[-1]


def test_the_tabs_stand_in_the_order_of_the_catalogue(window: MainWindow) -> None:
    names = window.pages.names()
    assert names[0] == "Overblik"
    assert names[1:4] == ("C-ARB", "C-SIK", "Social og Sundhed")
    assert names[-2:] == ("Sammenlign", "Rapporter")


def test_a_tab_is_built_only_when_it_is_shown(window: MainWindow) -> None:
    def names() -> set[str]:
        return {table.accessibleName() for table in window.findChildren(QTableView)}

    assert "Indlæste rapporter" not in names()
    window.pages.open("Rapporter")
    assert "Indlæste rapporter" in names()


def test_a_report_dropped_anywhere_is_imported_and_summed_up(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path]
) -> None:
    drop(empty_window, *sample_reports)
    dialog = summary(qtbot, empty_window)
    table = dialog.findChild(QTableView)
    assert table is not None
    assert table.model().rowCount() == 3
    qtbot.mouseClick(button(dialog, "Vis tallene"), Qt.MouseButton.LeftButton)
    assert empty_window.selection.area in {"Ballerup", "Glostrup"}
    assert empty_window.pages.current_name() == "Overblik"


def test_pasted_text_is_imported_and_leaves_no_file(
    qtbot: QtBot,
    empty_window: MainWindow,
    sample_reports: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    QGuiApplication.clipboard().setText(sample_reports[0].read_text(encoding="utf-8"))
    qtbot.keyClick(empty_window, Qt.Key.Key_V, CONTROL)
    dialog = summary(qtbot, empty_window)
    assert button(dialog, "Vis tallene").isEnabled()
    dialog.accept()
    assert not list(passing.iterdir())


def test_the_first_start_offers_files_and_samples(qtbot: QtBot, empty_window: MainWindow) -> None:
    with qtbot.waitSignal(empty_window.samples_requested):
        qtbot.mouseClick(button(empty_window, "Prøv med eksempeldata"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_1, "Overblik"), (Qt.Key.Key_2, "C-ARB")])
def test_control_and_a_digit_go_to_a_tab(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, name: str
) -> None:
    window.pages.open("Rapporter")
    qtbot.keyClick(window, key, CONTROL)
    assert window.pages.current_name() == name


def test_the_search_goes_to_the_centre_of_an_indicator(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(window.toolbar.search, "hjemmepleje")
    qtbot.keyClick(window.toolbar.search, Qt.Key.Key_Return)
    assert window.pages.current_name() == "Social og Sundhed"


def test_another_municipality_is_chosen_by_typing(qtbot: QtBot, window: MainWindow) -> None:
    edit = window.toolbar.area.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, "glostrup")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.selection.area == "Glostrup"
    assert window.windowTitle().startswith("Glostrup")


def test_an_unknown_municipality_is_put_back(qtbot: QtBot, window: MainWindow) -> None:
    edit = window.toolbar.area.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, "Andeby")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.selection.area == "Ballerup"
    assert edit.text() == "Ballerup"


def test_the_window_says_when_the_figures_are_made_up(
    qtbot: QtBot, qapp: QApplication, filled: Workspace
) -> None:
    from dataclasses import replace

    from tests.ui.conftest import open_window

    windows = open_window(qapp, replace(filled, sample=True))
    window = next(windows)
    with qtbot.waitSignal(window.own_data_requested):
        qtbot.mouseClick(button(window, "Tilbage til egne tal"), Qt.MouseButton.LeftButton)
    next(windows, None)


@pytest.fixture
def refused(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> RemarkField:
    """A field with a remark that cannot be stored."""

    def refuse(*_what: object) -> None:
        raise StorageError("database-full", path="baro.db")

    monkeypatch.setattr(enter_figures, "save_remark", refuse)
    page = window.pages.open("C-ARB")
    page.select_indicator("1.2")  # type: ignore[attr-defined]
    (field,) = page.findChildren(RemarkField)
    qtbot.keyClicks(field, "Flere i job")
    return field


def test_a_remark_that_cannot_be_stored_keeps_the_window_open_once(
    window: MainWindow, refused: RemarkField
) -> None:
    window.close()
    assert window.isVisible()
    assert refused.toPlainText() == "Flere i job"
    (box,) = window.findChildren(QMessageBox)
    assert "Disken er fuld" in box.text() + box.informativeText()
    box.close()
    window.close()
    assert not window.isVisible()


@pytest.mark.usefixtures("refused")
def test_a_window_that_gives_way_is_closed_whatever_it_was_told_before(
    window: MainWindow, tmp_path: Path
) -> None:
    window.close()
    assert window.isVisible()
    window.give_way(tmp_path / "eksempel.db")
    assert not window.isVisible()


def test_what_was_chosen_comes_back(filled: Workspace, window: MainWindow) -> None:
    window.select("Glostrup", ("Ballerup",))
    window.pages.open("Rapporter")
    window.close()
    with filled.open() as database:
        remembered = preferences.load(database)
    assert remembered.municipality == "Glostrup"
    assert remembered.comparison == ("Ballerup",)
    assert remembered.tab == "Rapporter"


def test_tabs_tell_how_many_local_figures_are_missing(window: MainWindow) -> None:
    place = window.pages.names().index("Social og Sundhed")
    assert window.pages.strip.badge(place) == 2


def test_every_focusable_control_has_a_name(window: MainWindow) -> None:
    for name in ("Overblik", "Rapporter"):
        window.pages.open(name)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and isinstance(widget, (QPushButton, QTableView, Button))
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_help_opens_and_closes_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(QDialog)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_status_bar_sums_up_the_centre_that_is_shown(window: MainWindow) -> None:
    window.pages.open("C-ARB")
    assert "indikatorer" in status_of(window)
    window.pages.open("Overblik")
    assert "rapporter" in status_of(window)


def status_of(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))
