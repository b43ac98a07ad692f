"""The tab: empty, filled, corrected, taken back, copied and printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.draft_offer import DraftOffer
from baro_desktop.ui.graph.frame import GraphFrame
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.reception.dialog import TableDialog
from baro_desktop.ui.reception.history import TableHistory
from baro_desktop.ui.reception.printed_model import PrintedModel
from baro_desktop.ui.reception.tab import ReceptionTab
from baro_desktop.workflows import drafts, status_tables, undo
from baro_desktop.workflows.small_numbers import set_small_number_rule
from baro_desktop.workflows.workspace import Workspace
from tests.models.reception import paper
from tests.ui.reception.conftest import NewDialog, go, stored, type_cell

FORMS = paper.forms()


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> ReceptionTab:
    for table in (paper.age_sex(), paper.citizenships()):
        status_tables.enter_table(database, FORMS[table.form], table)
    made = ReceptionTab(filled, database)
    qtbot.addWidget(made)
    made.show()
    made.show_area(paper.AREA, ())
    made.select_table("age_sex")
    return made


def correct(tab: ReceptionTab, reason: str = "Tastefejl") -> TableDialog:
    """Open »Ret tal…«, change the first cell, and save."""
    dialog = tab.edit()
    assert isinstance(dialog, TableDialog)
    dialog.grid.setFocus()
    go(dialog.grid, 0, 1)
    type_cell(dialog.grid, "48")
    dialog.fields.reason.setText(reason)
    dialog.save()
    return dialog


def cell(tab: ReceptionTab, row: int, column: int) -> str:
    return str(tab.card.model.index(row, column).data())


def test_an_area_without_tables_is_told_what_the_tab_is_for(tab: ReceptionTab) -> None:
    tab.show_area("Glostrup", ())
    assert tab.card.model.rowCount() == 0
    assert not tab.card.table.isVisible()
    assert tab.summary() == "Modtagelse: 0 af 5 tabeller er udfyldt"


def test_a_correction_needs_a_reason_and_then_holds(tab: ReceptionTab, database: Database) -> None:
    dialog = correct(tab, reason="")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields.reason
    dialog.fields.reason.setText("Tastefejl")
    dialog.save()
    assert cell(tab, 0, 3) == "106"
    assert dict(stored(database, "age_sex").cells)[("0-17", "women")] == 48


def test_a_correction_is_in_the_history_and_the_earlier_one_can_be_brought_back(
    tab: ReceptionTab, database: Database
) -> None:
    correct(tab)
    dialog = tab.show_history()
    assert isinstance(dialog, TableHistory)
    changed = [dialog.table.model().index(row, 3).data() for row in (0, 1)]
    assert changed == ["0-17 år, Kvinder: 47 → 48", "Første indtastning"]
    dialog.table.selectRow(1)
    dialog.bring_back()
    assert stored(database, "age_sex") == paper.age_sex()
    assert cell(tab, 0, 3) == "105"


def test_a_correction_can_be_undone(tab: ReceptionTab, database: Database) -> None:
    correct(tab)
    assert undo.undo(database) == "Indtastning af »Alder og køn«"
    tab.show_area(paper.AREA, ())
    assert cell(tab, 0, 3) == "105"


def test_a_new_period_starts_from_the_latest_and_both_can_be_shown(tab: ReceptionTab) -> None:
    dialog = tab.start()
    assert isinstance(dialog, TableDialog)
    dialog.start_from_latest()
    dialog.fields.period.setText("juni 2018")
    dialog.save()
    assert not dialog.isVisible()
    assert [tab.card.period.itemText(place) for place in (0, 1)] == ["juni 2018", "juni 2017"]
    tab.card.period.setCurrentIndex(1)
    tab.card.period.activated.emit(1)
    assert tab.card.model.rowCount() == 10


@pytest.mark.parametrize("text", ["", "snart", "juni 2017"])
def test_a_period_that_is_none_or_is_taken_is_refused(tab: ReceptionTab, text: str) -> None:
    dialog = tab.start()
    assert isinstance(dialog, TableDialog)
    dialog.start_from_latest()
    dialog.fields.period.setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.problem.text()


def test_unsaved_figures_are_asked_about_before_closing(new_dialog: NewDialog) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, 0, 1)
    type_cell(dialog.grid, "48")
    dialog.reject()
    (box,) = dialog.findChildren(QMessageBox)
    assert dialog.isVisible()
    next(button for button in box.buttons() if button.text() == "Kassér").click()
    assert not dialog.isVisible()


def test_a_correction_that_changes_nothing_is_not_stored(
    tab: ReceptionTab, database: Database
) -> None:
    dialog = tab.edit()
    assert isinstance(dialog, TableDialog)
    dialog.save()
    assert not dialog.isVisible()
    period = paper.age_sex().period
    assert len(status_tables.history(database, paper.AREA, FORMS["age_sex"], period)) == 1


def test_an_untouched_dialog_closes_at_once(new_dialog: NewDialog, database: Database) -> None:
    dialog = new_dialog("age_sex")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert drafts.find(database, drafts.key_of_table(paper.AREA, "age_sex", None)) is None


def test_the_table_is_copied_with_its_heads(tab: ReceptionTab) -> None:
    tab.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Alder\tKvinder\tMænd\tI alt\tProcent"
    assert lines[9] == "I alt\t379\t381\t760\t100\u00a0pct."


def test_foreign_texts_are_printed_as_they_stand(tab: ReceptionTab, database: Database) -> None:
    table = replace(paper.citizenships(), remark="<b>fed</b>", source="A & B")
    status_tables.enter_table(database, FORMS["citizenships"], table, reason="x")
    html = tab.printout().html
    assert "&lt;b&gt;fed&lt;/b&gt;" in html
    assert "A &amp; B" in html
    assert html.count("<table") == 2


def test_the_model_of_the_tab_keeps_qt_s_rules(tab: ReceptionTab, database: Database) -> None:
    model = PrintedModel(tab)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for shown in status_tables.tables_for_export(database, paper.AREA):
        model.set_table(shown.printed)
        assert model.rowCount() > 5


def test_the_tab_stands_after_the_centres(window: MainWindow) -> None:
    names = window.pages.names()
    assert names[-3:] == ("Modtagelse", "Sammenlign", "Rapporter")
    page = window.pages.open("Modtagelse")
    assert isinstance(page, ReceptionTab)


def test_what_was_typed_before_a_crash_is_offered_and_taken_up(
    new_dialog: NewDialog, qtbot: QtBot, database: Database
) -> None:
    key = drafts.key_of_table(paper.AREA, "citizenships", None)
    crashed = new_dialog("citizenships")
    go(crashed.grid, 0, 0)
    type_cell(crashed.grid, "Nepal", Qt.Key.Key_Tab)
    type_cell(crashed.grid, "2x5")
    qtbot.waitUntil(lambda: drafts.find(database, key) is not None)
    again = new_dialog("citizenships")
    (offer,) = again.findChildren(DraftOffer)
    assert offer.isVisible()
    offer.taken.emit()
    assert [cell_of(again, 0, column) for column in (0, 1)] == ["Nepal", "2x5"]
    again.model.clear([again.model.index(0, 0), again.model.index(0, 1)])
    again.done(0)
    crashed.done(0)


def test_a_saved_table_leaves_no_draft(tab: ReceptionTab, database: Database) -> None:
    correct(tab)
    key = drafts.key_of_table(paper.AREA, "age_sex", paper.age_sex().period)
    assert drafts.find(database, key) is None


def cell_of(dialog: TableDialog, row: int, column: int) -> str:
    return str(dialog.model.index(row, column).data())


def test_paper_hides_by_the_municipality_s_own_limit(tab: ReceptionTab, database: Database) -> None:
    usual = tab.printout().html.count(">*<")
    set_small_number_rule(database, SmallNumberRule(limit=12))
    assert tab.printout().html.count(">*<") > usual
    set_small_number_rule(database, SmallNumberRule(limit=0))
    assert ">*<" not in tab.printout().html


def test_copies_hide_small_counts_as_papers_do(tab: ReceptionTab, database: Database) -> None:
    set_small_number_rule(database, SmallNumberRule(limit=30))
    tab.show_area(paper.AREA, ())
    tab.copy_table()
    assert "\t*" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("før")
    frame = tab.card.graph.currentWidget()
    assert isinstance(frame, GraphFrame)
    frame.copy_graph()
    frame.copy_table()
    assert QGuiApplication.clipboard().text() == "før"
    assert not frame.save_as(Path("graf.png"))


def test_graph_without_small_counts_can_be_copied(tab: ReceptionTab, database: Database) -> None:
    set_small_number_rule(database, SmallNumberRule(limit=0))
    tab.show_area(paper.AREA, ())
    frame = tab.card.graph.currentWidget()
    assert isinstance(frame, GraphFrame)
    frame.copy_graph()
    assert not QGuiApplication.clipboard().image().isNull()
