"""Every table of the background paper, typed or pasted into its form, saved and shown again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from baro_desktop.models.reception.table import StatusTable
from baro_desktop.storage.database import Database
from baro_desktop.ui.reception.dialog import TableDialog
from baro_desktop.ui.reception.tab import ReceptionTab
from baro_desktop.workflows.workspace import Workspace
from tests.models.reception import paper
from tests.ui.reception.conftest import cell, go, paste, stored, type_cell

CTRL = Qt.KeyboardModifier.ControlModifier
Fill = Callable[[TableDialog], None]


def fill_refugees(dialog: TableDialog) -> None:
    grid = dialog.grid
    last = grid.model().columnCount() - 1
    for row, (name, count) in enumerate(paper.REFUGEES):
        go(grid, row, 0)
        type_cell(grid, name)
        go(grid, row, last)
        type_cell(grid, str(count))
    go(grid, grid.model().rowCount() - 1, last)
    type_cell(grid, "86")
    dialog.fields.remark.setText("To af tre er mænd.")


def fill_arrivals(dialog: TableDialog) -> None:
    go(dialog.grid, 0, 1)
    paste(dialog.grid, "467\t\t1.256\n293\t\t536\n\t1.032\n\t\t167")


def fill_ages(dialog: TableDialog) -> None:
    go(dialog.grid, 0, 1)
    for counts in paper.AGES:
        for count, end in zip(counts, (Qt.Key.Key_Tab, Qt.Key.Key_Return), strict=True):
            type_cell(dialog.grid, str(count), end)
        go(dialog.grid, dialog.grid.currentIndex().row(), 1)


def fill_citizenships(dialog: TableDialog) -> None:
    go(dialog.grid, 0, 0)
    lines = [f"{name}\t{count}" for name, count in paper.CITIZENSHIPS]
    paste(dialog.grid, "\r\n".join([*lines, "I alt\t760", ""]))


def fill_position(dialog: TableDialog) -> None:
    go(dialog.grid, 0, 1)
    paste(dialog.grid, "\n".join(f"{one}\t{other}" for one, other in paper.POSITIONS))


FILLERS: dict[str, tuple[str, Fill]] = {
    "refugees_received": ("2013-2017", fill_refugees),
    "arrivals": ("2013-2017", fill_arrivals),
    "age_sex": ("juni 2017", fill_ages),
    "citizenships": ("juni 2017", fill_citizenships),
    "position": ("april 2017", fill_position),
}
TOTALS = {
    "refugees_received": ["·"] * 7 + ["86", "100 pct."],
    "arrivals": ["760", "1.032", "1.792", "100 pct."],
    "age_sex": ["379", "381", "760", "100 pct."],
    "citizenships": ["760", "100 pct."],
    "position": ["73", "100 pct.", "654", "100 pct."],
}


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> ReceptionTab:
    made = ReceptionTab(filled, database)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    made.show_area(paper.AREA, ())
    return made


def enter(tab: ReceptionTab, form: str) -> None:
    """Open »Ny opgørelse…«, type the period and the figures, and save with Ctrl+Enter."""
    period, fill = FILLERS[form]
    tab.select_table(form)
    dialog = tab.start()
    assert isinstance(dialog, TableDialog)
    dialog.fields.period.clear()
    QTest.keyClicks(dialog.fields.period, period)
    dialog.grid.setFocus()
    fill(dialog)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Return, CTRL)
    assert dialog.problem.text() == ""
    assert not dialog.isVisible()


def shown_row(tab: ReceptionTab, title: str) -> list[str]:
    model = tab.card.model
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data() == title]
    return [
        str(model.index(rows[0], column).data()).replace("\u00a0", " ")
        for column in range(1, model.columnCount())
    ]


@pytest.mark.parametrize("expected", paper.paper(), ids=lambda table: table.form)
def test_a_table_of_the_paper_is_entered_and_printed_with_the_same_figures(
    tab: ReceptionTab, database: Database, expected: StatusTable
) -> None:
    enter(tab, expected.form)
    held = stored(database, expected.form)
    assert set(held.cells) == set(expected.cells)
    assert (held.names, held.period) == (expected.names, expected.period)
    total = paper.forms()[expected.form].rows.total
    assert shown_row(tab, total) == TOTALS[expected.form]


def test_all_tables_together_fit_but_for_the_one_person_that_the_paper_has_too_few(
    tab: ReceptionTab,
) -> None:
    for form in FILLERS:
        enter(tab, form)
    assert tab.summary() == "Modtagelse: 5 af 5 tabeller er udfyldt"
    told = {}
    for form in FILLERS:
        tab.select_table(form)
        told[form] = tab.card.findings()
    assert [form for form, said in told.items() if said] == ["position"]
    assert "654" in told["position"]
    assert "655" in told["position"]


def test_the_share_of_the_fifteen_is_computed_and_what_the_paper_says_is_a_remark(
    tab: ReceptionTab,
) -> None:
    enter(tab, "citizenships")
    assert shown_row(tab, "De 15 hyppigste") == ["460", "61 pct."]


def test_sums_are_seen_while_the_ages_are_typed(tab: ReceptionTab) -> None:
    tab.select_table("age_sex")
    dialog = tab.start()
    assert isinstance(dialog, TableDialog)
    dialog.grid.setFocus()
    fill_ages(dialog)
    assert [cell(dialog.grid, 8, column) for column in (1, 2, 3)] == ["379", "381", "760"]
    dialog.done(0)
