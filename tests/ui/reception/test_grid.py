"""Typing in a grid: keys, pasted blocks, live sums, what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.period import parse_period
from baro_desktop.ui.reception.grid_model import GridRole
from baro_desktop.ui.widgets.pasting import block_of
from tests.ui.reception.conftest import NewDialog, cell, go, paste, type_cell

CTRL = Qt.KeyboardModifier.ControlModifier
WOMEN, MEN, ALL = 1, 2, 3
TOTAL_ROW = 8


def test_enter_goes_down_and_tab_goes_on_to_the_next_cell(new_dialog: NewDialog) -> None:
    grid = new_dialog("age_sex").grid
    go(grid, 0, WOMEN)
    type_cell(grid, "47")
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, WOMEN)
    type_cell(grid, "58", Qt.Key.Key_Tab)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, MEN)
    QTest.keyClick(grid, Qt.Key.Key_Backtab)
    assert grid.currentIndex().column() == WOMEN
    assert cell(grid, TOTAL_ROW, WOMEN) == "mindst\u00a0105"


def test_arrows_leave_a_cell_that_is_typed_in(new_dialog: NewDialog) -> None:
    grid = new_dialog("age_sex").grid
    go(grid, 3, MEN)
    type_cell(grid, "133", Qt.Key.Key_Up)
    assert (grid.currentIndex().row(), cell(grid, 3, MEN)) == (2, "133")


def test_escape_leaves_the_cell_as_it_was(new_dialog: NewDialog) -> None:
    grid = new_dialog("age_sex").grid
    go(grid, 0, WOMEN)
    type_cell(grid, "47", Qt.Key.Key_Up)
    type_cell(grid, "99", Qt.Key.Key_Escape)
    assert cell(grid, 0, WOMEN) == "47"


def test_tab_leaves_the_grid_after_its_last_cell(new_dialog: NewDialog) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, TOTAL_ROW, ALL)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.fields.source


def test_a_block_from_excel_is_pasted_and_summed(new_dialog: NewDialog) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, 0, WOMEN)
    paste(dialog.grid, "47\t58\r\n1.058\t57\r\n")
    assert [cell(dialog.grid, row, ALL) for row in (0, 1)] == ["105", "1.115"]
    assert dialog.model.wrong_cells() == []


def test_a_pasted_row_with_its_title_goes_where_its_title_stands(new_dialog: NewDialog) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, 0, 0)
    paste(dialog.grid, "Alder\tKvinder\tMænd\n30-39 år\t115\t133\n0-17 år\t47\t58")
    assert cell(dialog.grid, 3, ALL) == "248"
    assert cell(dialog.grid, 0, ALL) == "105"
    assert "2 celler" in dialog.problem.text()


def test_more_countries_than_rows_get_rows_and_totals_go_to_the_total(
    new_dialog: NewDialog,
) -> None:
    dialog = new_dialog("refugees_received")
    names = [f"Land {number}" for number in range(9)]
    go(dialog.grid, 0, 0)
    paste(dialog.grid, "\n".join([*names, "I alt", "Øvrige lande"]))
    assert dialog.model.table().names == tuple(names)
    assert cell(dialog.grid, 9, 0) == ""
    assert cell(dialog.grid, 10, 0) == "Øvrige lande"


@pytest.mark.parametrize("text", ["12.5", "1,5", "-3", "1 200", "ti", "0x10", "007"])
def test_what_is_no_danish_count_is_marked_and_never_read(new_dialog: NewDialog, text: str) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, 0, WOMEN)
    paste(dialog.grid, text)
    assert cell(dialog.grid, 0, WOMEN) == text
    assert [index.row() for index in dialog.model.wrong_cells()] == [0]
    assert dialog.problem.text()
    assert dialog.model.table().cells == ()


def test_zero_is_a_figure_and_an_empty_cell_is_none(new_dialog: NewDialog) -> None:
    dialog = new_dialog("age_sex")
    go(dialog.grid, 7, WOMEN)
    type_cell(dialog.grid, "0")
    assert dialog.model.table().cells == ((("66-", "women"), 0),)
    go(dialog.grid, 7, WOMEN)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert dialog.model.table().cells == ()


def test_a_total_that_disagrees_is_marked_with_both_numbers(new_dialog: NewDialog) -> None:
    dialog = new_dialog("position")
    go(dialog.grid, 0, 1)
    paste(dialog.grid, "10\n5\n16\n42\n74")
    assert "74" in dialog.problem.text()
    assert "73" in dialog.problem.text()
    QTest.keyClick(dialog.grid, Qt.Key.Key_S)  # typing goes on in spite of it
    assert dialog.grid.viewport().findChild(QLineEdit) is not None


def test_a_marked_block_is_copied_as_a_spreadsheet_takes_it(new_dialog: NewDialog) -> None:
    grid = new_dialog("age_sex").grid
    go(grid, 0, WOMEN)
    paste(grid, "47\t58\n58\t57")
    grid.selectAll()
    QTest.keyClick(grid, Qt.Key.Key_C, CTRL)
    rows = block_of(QGuiApplication.clipboard().text())
    assert rows[:2] == [["0-17 år", "47", "58", "105"], ["18-24 år", "58", "57", "115"]]


def test_other_years_keep_what_was_typed_for_those_that_stay(new_dialog: NewDialog) -> None:
    model = new_dialog("refugees_received").model
    model.set_period(parse_period("2013-2014"))
    model.setData(model.index(0, 1), "7")
    model.set_period(parse_period("2012-2013"))
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in (1, 4, 9)]
    assert heads == ["2012\nKvinder", "2013\nKvinder", "I alt"]
    assert model.table().cells == ((("#0", "2013", "women"), 7),)


def test_countries_are_suggested_while_typing(new_dialog: NewDialog) -> None:
    grid = new_dialog("citizenships").grid
    go(grid, 0, 0)
    QTest.keyClicks(grid, "n")
    (field,) = grid.findChildren(QLineEdit)
    QTest.keyClicks(field, "iger")
    completer = field.completer()
    assert completer.currentCompletion() == "Nigeria"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cell(grid, 0, 0) == "niger"


@pytest.mark.parametrize("form", ["refugees_received", "age_sex", "citizenships"])
def test_the_grid_keeps_qt_s_rules_while_it_grows(new_dialog: NewDialog, form: str) -> None:
    model = new_dialog(form).model
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    model.paste(model.index(0, 0), [[f"Land {number}", "3"] for number in range(20)])
    model.clear([model.index(0, 1)])
    assert model.rowCount() > 5


def test_a_sum_that_can_be_typed_over_is_shown_whole(new_dialog: NewDialog) -> None:
    grid = new_dialog("arrivals").grid
    go(grid, 0, 1)
    type_cell(grid, "500")
    total = grid.model().index(2, 1)
    assert total.data() == f"mindst{NO_BREAK_SPACE}500"
    assert total.data(GridRole.COMPUTED)
    assert "Beregnet sum" in total.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert grid.columnWidth(1) > grid.fontMetrics().horizontalAdvance("mindst 500") + 10
    grid.model().setData(total, "612")
    assert not total.data(GridRole.COMPUTED)
