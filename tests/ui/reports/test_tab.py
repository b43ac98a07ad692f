from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.models.report import Finding, Severity
from baro_desktop.storage.database import Database
from baro_desktop.ui.reports.detail import ReportDetail
from baro_desktop.ui.reports.tab import ReportsTab
from baro_desktop.ui.reports.timeline import TimelineCanvas
from baro_desktop.ui.text import plain_tooltip
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.ui.widgets.findings import FindingList
from baro_desktop.workflows import show
from baro_desktop.workflows.workspace import Workspace


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> ReportsTab:
    made = ReportsTab(filled, database)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show_area()
    made.show()
    return made


def table(tab: ReportsTab) -> QTableView:
    found = tab.findChild(QTableView)
    assert found is not None
    return found


def test_every_report_has_a_row_with_sign_and_word(tab: ReportsTab) -> None:
    model = table(tab).model()
    assert model.rowCount() == 3
    results = [str(model.index(row, 4).data()) for row in range(3)]
    assert all(result == "✓ Indlæst" for result in results)


def test_a_report_is_found_by_its_id(tab: ReportsTab, database: Database) -> None:
    report = show.reports(database)[2]
    tab.select_report(report.id)
    findings = tab.findChild(FindingList)
    assert findings is not None
    assert findings.accessibleDescription().startswith(report.name)


def test_a_report_of_the_samples_is_told_as_made_up(tab: ReportsTab) -> None:
    texts = [found.text() for found in tab.findChildren(QLabel)]
    assert "⚑ Rapporten er et af programmets eksempler: tallene er opdigtede." in texts


def test_the_findings_follow_the_keyboard(qtbot: QtBot, tab: ReportsTab) -> None:
    findings = tab.findChild(FindingList)
    assert findings is not None
    before = findings.accessibleDescription()
    qtbot.keyClick(table(tab), Qt.Key.Key_Down)
    assert findings.accessibleDescription() != before


def test_without_reports_the_import_is_offered(qtbot: QtBot, empty: Workspace) -> None:
    with empty.open() as database:
        tab = ReportsTab(empty, database)
        qtbot.addWidget(tab)
        tab.show_area()
        tab.show()
        button = next(b for b in tab.findChildren(Button) if b.isVisible())
        with qtbot.waitSignal(tab.import_requested):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_time_line_chooses_the_report_in_the_table(
    qtbot: QtBot, tab: ReportsTab, database: Database
) -> None:
    tab.show_area("Ballerup")
    canvas = tab.findChild(TimelineCanvas)
    assert canvas is not None
    older = next(r for r in show.reports(database) if r.area == "Ballerup" and r.month.year == 2025)
    canvas.choose_report(older.id)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert [report.id for report in tab.chosen()] == [older.id]


def test_the_reports_can_be_printed(tab: ReportsTab, database: Database) -> None:
    html = tab.printout().html
    assert all(report.name in html for report in show.reports(database))


def test_where_nothing_can_be_written_nothing_is_removed(tab: ReportsTab) -> None:
    tab.set_read_only("Kun visning")
    tab.show_area("Ballerup")
    buttons = {button.text(): button for button in tab.findChildren(Button)}
    assert not buttons["Fjern rapport…"].isEnabled()
    assert buttons["Fjern rapport…"].toolTip() == plain_tooltip("Kun visning")
    assert buttons["Gem original som…"].isEnabled()
    assert not buttons["Importér rapporter…"].isEnabled()
    (remove,) = (action for action in table(tab).actions() if action.text() == "Fjern…")
    assert not remove.isEnabled()


def test_where_nothing_can_be_written_findings_are_only_read(
    qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    detail = ReportDetail(filled.catalogue.by_code)
    qtbot.addWidget(detail)
    finding = Finding(Severity.WARNING, "row-twice", where="side 1")
    report = replace(show.reports(database)[0], findings=(finding,))
    for why, offered in (("", {"Vis stedet", "Set efter…"}), ("Kun visning", {"Vis stedet"})):
        detail.set_read_only(why)
        detail.show_reports([report])
        texts = {button.text() for button in detail.findChildren(Button) if button.isEnabled()}
        assert texts - {"Gem original som…", "Fjern rapport…"} == offered
