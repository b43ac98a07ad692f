from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.reports.detail import ReportDetail
from baro_desktop.ui.reports.tick_dialog import TickDialog
from baro_desktop.workflows import show
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.undo import remove_reports
from baro_desktop.workflows.workspace import Workspace
from tests.ui.conftest import open_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def told(tmp_path: Path, filled: Workspace, sample_reports: list[Path]) -> Workspace:
    """A workspace in which the newest report of Ballerup has findings."""
    changed = tmp_path / "ændret.txt"
    text = sample_reports[1].read_text(encoding="utf-8").replace("d. 6/6-2026", "d. 7/6-2026")
    changed.write_text(text.replace("\t62 pct.", "\t63 pct."), encoding="utf-8")
    with filled.open() as database:
        import_reports(database, filled.catalogue, [changed])
        assert listed(filled)[0].findings
    return filled


@pytest.fixture
def open_reports(qapp: QApplication, told: Workspace) -> Iterator[MainWindow]:
    """The window with the tab Rapporter."""
    windows = open_window(qapp, told)
    window = next(windows)
    window.pages.open("Rapporter")
    yield window
    next(windows, None)


def listed(workspace: Workspace) -> tuple[StoredReport, ...]:
    with workspace.open() as database:
        return show.reports(database)


def table(window: MainWindow) -> QTableView:
    found = window.pages.open("Rapporter").findChild(QTableView)
    assert found is not None
    return found


def button(window: MainWindow, text: str) -> QPushButton:
    page = window.pages.open(window.pages.current_name())
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    (box,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
    yes = next(b for b in box.buttons() if b.text() == text)
    with qtbot.waitSignal(window.reporting.changed):
        qtbot.mouseClick(yes, LEFT)


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_a_long_finding_is_told_whole_before_it_is_ticked_off(qtbot: QtBot) -> None:
    dialog = TickDialog("N6 På kontanthjælp", "Det passer ikke sammen, heller ikke her. " * 15)
    qtbot.addWidget(dialog)
    dialog.show()
    said = max(dialog.findChildren(QLabel), key=lambda found: len(found.text()))
    assert said.height() >= said.heightForWidth(said.width())


def tick(qtbot: QtBot, window: MainWindow, remark: str) -> None:
    qtbot.mouseClick(button(window, "Set efter…"), LEFT)
    (dialog,) = window.findChildren(TickDialog)
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    focus(qtbot, field)
    qtbot.keyClicks(field, remark)
    with qtbot.waitSignal(window.reporting.changed):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_several_reports_are_removed_by_key_after_one_question(
    qtbot: QtBot, told: Workspace, open_reports: MainWindow
) -> None:
    view = table(open_reports)
    focus(qtbot, view)
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    answer(qtbot, open_reports, "Fjern")
    assert view.model().rowCount(QModelIndex()) == len(listed(told)) == 2
    with qtbot.waitSignal(open_reports.undoing.done):
        open_reports.undoing.undo_action.trigger()
    assert view.model().rowCount(QModelIndex()) == 4


def test_declining_removes_nothing(qtbot: QtBot, told: Workspace, open_reports: MainWindow) -> None:
    qtbot.mouseClick(button(open_reports, "Fjern rapport…"), LEFT)
    (box,) = open_reports.findChildren(QMessageBox)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert len(listed(told)) == 4


def test_the_original_is_given_back_byte_for_byte(
    qtbot: QtBot, told: Workspace, open_reports: MainWindow, tmp_path: Path
) -> None:
    report, target = listed(told)[0], tmp_path / "kopi.txt"
    with qtbot.waitSignal(open_reports.reporting.changed):
        open_reports.reporting.write_original(report, target)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == report.sha256


def test_hash_and_user_stand_beside_the_report(told: Workspace, open_reports: MainWindow) -> None:
    from PySide6.QtWidgets import QPushButton

    detail = open_reports.pages.open("Rapporter").findChild(ReportDetail)
    assert detail is not None
    texts = [text.text() for text in detail.findChildren(QLabel)]
    report = listed(told)[0]
    save = next(b for b in detail.findChildren(QPushButton) if b.text().startswith("Gem original"))
    assert report.sha256 in save.accessibleDescription()
    assert not any("SHA" in text for text in texts)
    assert any(report.imported_by in text for text in texts)


def test_a_finding_is_ticked_off_with_a_remark_and_opened_again(
    qtbot: QtBot, told: Workspace, open_reports: MainWindow
) -> None:
    before = len(listed(told)[0].open_findings)
    tick(qtbot, open_reports, "Rigtigt nok")
    ticks = [finding.tick for finding in listed(told)[0].findings if finding.tick]
    assert [found.remark for found in ticks] == ["Rigtigt nok"]
    with qtbot.waitSignal(open_reports.reporting.changed):
        qtbot.mouseClick(button(open_reports, "Åbn igen"), LEFT)
    assert len(listed(told)[0].open_findings) == before


def test_a_finding_is_ticked_off_in_the_overview_and_leaves_it(
    qtbot: QtBot, open_reports: MainWindow
) -> None:
    page = open_reports.pages.open("Overblik")
    tick(qtbot, open_reports, "")
    buttons = page.findChildren(QPushButton)
    qtbot.waitUntil(lambda: not any(b.text() == "Set efter…" and b.isVisible() for b in buttons))


def test_many_findings_say_how_many_were_looked_into(told: Workspace) -> None:
    from datetime import UTC, datetime

    from baro_desktop.models.report import Tick
    from baro_desktop.ui.reports.words import findings_count

    report = listed(told)[0]
    ticked = replace(report.findings[0], tick=Tick("", datetime.now(UTC), "anne"))
    said = replace(report, findings=(ticked, Finding(ticked.severity, "x")))
    assert findings_count(said) == "1 + 1 set efter"


def test_removing_leaves_what_was_there_before(told: Workspace) -> None:
    with told.open() as database:
        remove_reports(database, [report.id for report in show.reports(database)])
        assert show.counts(database).observations == 0
