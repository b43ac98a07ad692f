"""The grid as a user meets it: typed in, pasted into, saved, left and found again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.frozen_columns import FrozenColumns
from baro_desktop.ui.entry.grid_dialog import GridDialog
from baro_desktop.workflows import drafts, undo
from baro_desktop.workflows.enter_figures import current_entry, enter
from baro_desktop.workflows.workspace import Workspace

Opened = Callable[[str], GridDialog]
Write = Callable[..., None]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CENTRE = "Social og Sundhed"
KEY = drafts.key_of_grid("Ballerup", CENTRE)


@pytest.fixture
def opened(qtbot: QtBot, filled: Workspace, database: Database) -> Opened:
    def of(centre: str) -> GridDialog:
        dialog = GridDialog(filled, database, "Ballerup", centre)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return of


@pytest.fixture
def write(qtbot: QtBot) -> Write:
    """Type into the current cell as a person does: the first key opens its field."""

    def into(dialog: QDialog, text: str, then: Qt.Key = Key.Key_Tab) -> None:
        view = grid(dialog)
        QTest.keyClicks(view, text[0])
        field = focused()
        assert field is not view
        QTest.keyClicks(field, text[1:])
        QTest.keyClick(field, then)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is view)

    return into


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def grid(dialog: QDialog) -> QTableView:
    view = dialog.findChild(QTableView)
    assert isinstance(view, QTableView)
    return view


def at(dialog: QDialog, row: int, title: str) -> None:
    """Make the cell of a line and a column the current one."""
    view = grid(dialog)
    model = view.model()
    columns = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    view.setCurrentIndex(model.index(row, columns.index(title)))
    view.setFocus()


def text_at(dialog: QDialog, row: int, title: str) -> str:
    at(dialog, row, title)
    return str(grid(dialog).currentIndex().data())


def click(widget: QWidget, text: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog: QWidget) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if w.isVisible())


def paste(dialog: QDialog, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(grid(dialog), Key.Key_V, CONTROL)


def store(workspace: Workspace, database: Database, code: str, count: int, year: int) -> None:
    group = GroupInput(Decimal(count), Decimal(7950))
    enter(database, workspace.catalogue, Entry("Ballerup", code, year_period(year), group))


def test_model_keeps_the_rules_of_qt(opened: Opened, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(grid(opened(CENTRE)).model())


def test_tab_goes_on_and_the_share_is_computed(opened: Opened, write: Write) -> None:
    dialog = opened(CENTRE)
    write(dialog, "214")
    write(dialog, "7.950")
    assert text_at(dialog, 0, "Andel eller tal") == "2,7\u00a0pct."
    assert text_at(dialog, 0, "Kontrol") == "● Klar"


def test_enter_goes_down(opened: Opened, write: Write, qtbot: QtBot) -> None:
    dialog = opened(CENTRE)
    write(dialog, "214", Key.Key_Return)
    qtbot.waitUntil(lambda: grid(dialog).currentIndex().row() == 1)
    assert text_at(dialog, 0, "Antal") == "214"


def test_column_from_excel_lands_below_each_other(opened: Opened) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7.950\r\n803\t31.200\r\n")
    assert text_at(dialog, 1, "Borgere i gruppen") == "31.200"
    assert text_at(dialog, 1, "Andel eller tal") == "2,6\u00a0pct."


def test_pasted_nonsense_is_marked_and_told(opened: Opened) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t31,2\t2,7\r\n")
    assert "1 af 3 celler kunne ikke tages her: »2,7«." in said(dialog)
    at(dialog, 0, "Borgere i gruppen")
    assert "»31,2« er ikke et antal borgere. Mente du 31.200?" in said(dialog)


def test_block_beyond_the_grid_is_told(opened: Opened) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "1\n2\n3\n4\n5\n6\n")
    assert "2 celler lå uden for felterne og er ikke brugt." in said(dialog)


def test_undo_takes_a_whole_paste_back(opened: Opened) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7.950\r\n803\t31.200\r\n")
    QTest.keyClick(grid(dialog), Key.Key_Z, CONTROL)
    assert text_at(dialog, 0, "Antal") == ""
    assert "Intet er ændret." in said(dialog)


def test_copied_cells_are_those_of_excel(opened: Opened) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7.950")
    for _ in range(2):
        QTest.keyClick(grid(dialog), Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid(dialog), Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "214\t7.950\t2,7\u00a0pct."


def test_delete_empties_the_chosen_cells(opened: Opened, write: Write) -> None:
    dialog = opened(CENTRE)
    write(dialog, "214")
    at(dialog, 0, "Antal")
    QTest.keyClick(grid(dialog), Key.Key_Delete)
    assert text_at(dialog, 0, "Antal") == ""


def test_all_figures_are_saved_as_one_step(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7950\n803\t31200\n90\t7950\n400\t31200")
    with qtbot.waitSignal(dialog.saved) as told:
        click(dialog, "Gem alle")
    assert told.args == [("L2", "L3")]
    assert not dialog.isVisible()
    assert undo.undo(database) == "Indtastning for Social og Sundhed, 2025"
    period = year_period(2025)
    assert [current_entry(database, "Ballerup", code, period) for code in ("L2", "L3")] == [
        None
    ] * 2


def test_refused_figures_stay_and_the_others_are_saved(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7950\n803\t31200\n90\t31,2")
    with qtbot.waitSignal(dialog.saved) as told:
        click(dialog, "Gem alle")
    assert told.args == [("L2",)]
    assert "1 tal er gemt. Ikke gemt: L3." in said(dialog)
    assert text_at(dialog, 2, "Borgere i gruppen") == "31,2"
    assert text_at(dialog, 0, "Kontrol") == "✓ Gemt"
    assert current_entry(database, "Ballerup", "L3", year_period(2025)) is None


def test_far_figure_waits_for_its_tick(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    store(filled, database, "L2", 206, 2024)
    dialog = opened(CENTRE)
    paste(dialog, "2140\t7950")
    assert text_at(dialog, 0, "Kontrol") == "⚑ Er det rigtigt?"
    assert "2.140, men var 206 i 2024" in said(dialog)
    QTest.keyClick(grid(dialog), Key.Key_Space)
    assert text_at(dialog, 0, "Kontrol") == "● Klar"


def test_period_before_is_copied_as_a_start(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    store(filled, database, "L2", 206, 2024)
    dialog = opened(CENTRE)
    click(dialog, "Kopiér forrige periode som start")
    assert text_at(dialog, 0, "Antal") == "206"
    at(dialog, 0, "Kontrol")
    assert "Tallene er kopieret fra 2024 og er ikke ændret." in said(dialog)


def test_each_figure_shows_its_own_period(opened: Opened) -> None:
    dialog = opened("C-SIK")
    assert text_at(dialog, 0, "Periode") == "1. oktober 2024-30. september 2025"
    assert text_at(dialog, 1, "Periode") == "2025"
    assert text_at(opened("Politisk Sekretariat"), 0, "Periode") == "18. november 2025"


def test_figure_of_two_centres_is_one(opened: Opened, write: Write, qtbot: QtBot) -> None:
    dialog = opened("C-HRO")
    write(dialog, "5")
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem alle")
    assert text_at(opened("C-ARB"), 2, "Antal") == "5"


def test_unsaved_input_asks_before_it_is_lost(opened: Opened, write: Write, qtbot: QtBot) -> None:
    dialog = opened(CENTRE)
    write(dialog, "214")
    QTest.keyClick(grid(dialog), Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert {b.text() for b in box.buttons()} == {"Gem", "Kassér", "Annullér"}
    click(box, "Kassér")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_draft_of_a_crash_is_offered_and_taken(
    opened: Opened, write: Write, qtbot: QtBot, database: Database
) -> None:
    crashed = opened(CENTRE)
    write(crashed, "214")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    dialog = opened(CENTRE)
    assert "Der er en kladde fra" in said(dialog)
    click(dialog, "Fortsæt")
    assert text_at(dialog, 0, "Antal") == "214"


def test_draft_that_is_not_wanted_is_forgotten(opened: Opened, database: Database) -> None:
    drafts.keep(database, KEY, {"year": 2025, "cells": [["L2", "target", "count", "7"]]})
    dialog = opened(CENTRE)
    click(dialog, "Kassér")
    assert text_at(dialog, 0, "Antal") == ""
    assert drafts.find(database, KEY) is None


def test_draft_of_a_year_that_is_not_offered_is_not_typed_for_another(
    opened: Opened, database: Database
) -> None:
    drafts.keep(database, KEY, {"year": 1999, "cells": [["L2", "target", "count", "7"]]})
    dialog = opened(CENTRE)
    click(dialog, "Fortsæt")
    assert text_at(dialog, 0, "Antal") == ""


def test_saved_draft_is_removed(opened: Opened, qtbot: QtBot, database: Database) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7950")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    click(dialog, "Gem alle")
    assert drafts.find(database, KEY) is None


def test_what_was_taken_back_is_not_offered_the_next_time(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    dialog = opened(CENTRE)
    paste(dialog, "214\t7950")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    QTest.keyClick(grid(dialog), Key.Key_Z, CONTROL)
    assert drafts.find(database, KEY) is None


def test_another_year_keeps_what_was_typed_until_it_is_given_up(
    opened: Opened, write: Write
) -> None:
    dialog = opened(CENTRE)
    write(dialog, "214")
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "År")
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    assert box.currentText() == "2025"
    click(dialog, "Kassér")
    assert box.currentText() == "2024"
    assert text_at(dialog, 0, "Antal") == ""


def test_housing_areas_open_their_own_dialog(opened: Opened) -> None:
    dialog = opened("By, Erhverv og Miljø")
    grid(dialog).setCurrentIndex(grid(dialog).model().index(0, 0))
    QTest.keyClick(grid(dialog), Key.Key_Return)
    assert any("Indtast tal" in child.windowTitle() for child in dialog.findChildren(QDialog))


def test_tab_leaves_the_grid_after_its_last_cell(opened: Opened) -> None:
    dialog = opened("C-HRO")
    for _ in range(20):
        QTest.keyClick(focused(), Key.Key_Tab)
        if QApplication.focusWidget() is not grid(dialog):
            break
    assert isinstance(QApplication.focusWidget(), QPushButton | QCheckBox | QComboBox)


def test_the_indicator_stays_in_sight_beside_cells_far_to_the_right(opened: Opened) -> None:
    dialog = opened("C-SIK")
    dialog.resize(700, 400)
    frozen = dialog.findChild(FrozenColumns)
    assert frozen is not None
    assert not frozen.isVisible()
    at(dialog, 0, "Bemærkning")
    assert frozen.isVisible()
    assert frozen.model() is grid(dialog).model()
    at(dialog, 0, "Antal")
    cell = grid(dialog).visualRect(grid(dialog).currentIndex())
    assert not frozen.isVisible() or cell.left() >= frozen.width()
