from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.paper_choice import PaperChoice, PaperKind, PaperPart
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.papers.dialog import PapersDialog, still_true
from tests.ui.papers.waiting import wait_for_preview

TODAY = date(2026, 6, 15)


def press(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


def test_everything_is_filled_in_and_enter_writes(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.write_requested.disconnect()  # nobody is to ask where to
    with qtbot.waitSignal(dialog.write_requested) as asked:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    area, choice = asked.args
    assert area == "Ballerup"
    assert choice == PaperChoice(comparison=("Hele landet", "Glostrup"))


def test_the_preview_shows_facts_tables_and_what_is_hidden(dialog: PapersDialog) -> None:
    text = dialog.preview.page.toPlainText()
    assert "Integration i Ballerup Kommune" in text
    assert "Center for Arbejdsmarked" in text
    assert "tal er skjult" in text


def test_a_centre_that_is_unticked_leaves_the_preview(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.centres.boxes.boxes["C-ARB"].click()
    wait_for_preview(qtbot, dialog)
    assert "Center for Arbejdsmarked" not in dialog.preview.page.toPlainText()
    assert not dialog.centres.every.isChecked()
    assert "C-ARB" not in dialog.choice().centres


def test_without_a_centre_or_a_paper_nothing_can_be_written(dialog: PapersDialog) -> None:
    dialog.centres.every.click()
    assert not dialog.write.isEnabled()
    dialog.centres.every.click()
    dialog.kinds.kinds.boxes[PaperKind.WORKBOOK].click()
    assert not dialog.write.isEnabled()


def test_showing_small_numbers_is_asked_about(dialog: PapersDialog) -> None:
    dialog.parts.hide_small.click()
    assert dialog.parts.hides_small()
    press(dialog.findChildren(QMessageBox)[-1], "Vis små tal")
    assert not dialog.choice().hide_small


def test_small_numbers_stay_hidden_on_no(dialog: PapersDialog) -> None:
    dialog.parts.hide_small.click()
    press(dialog.findChildren(QMessageBox)[-1], "Annullér")
    assert dialog.choice().hide_small


def test_small_numbers_that_are_shown_are_warned_about(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.show_choice("Ballerup", PaperChoice(hide_small=False))
    wait_for_preview(qtbot, dialog)
    assert any("Små tal bliver vist" in notice for notice in dialog.preview.notices())


def test_a_date_that_is_none_is_explained_and_nothing_written(
    qtbot: QtBot, dialog: PapersDialog
) -> None:
    dialog.head.meeting.edit.setText("3. dec")
    with qtbot.assertNotEmitted(dialog.write_requested):
        dialog.write.click()
    assert "Skriv en dato" in dialog.head.meeting.edit.accessibleDescription()


def test_several_papers_are_counted_on_the_button(dialog: PapersDialog) -> None:
    dialog.kinds.kinds.boxes[PaperKind.NOTAT].click()
    assert dialog.write.text() == "Skriv 2 papirer…"


def test_a_named_choice_is_kept_taken_out_and_deleted(dialog: PapersDialog) -> None:
    dialog.head.committee.setText("Integrationsudvalget")
    dialog.templates.kept.emit("Halvår")
    dialog.head.committee.setText("")
    dialog.templates.taken.emit("Halvår")
    assert dialog.choice().committee == "Integrationsudvalget"
    dialog.templates.remove.click()
    press(dialog.findChildren(QMessageBox)[-1], "Slet")
    assert dialog.templates.current() == ""
    assert dialog.templates.names.count() == 1


def test_a_meeting_that_is_over_and_its_case_do_not_come_back() -> None:
    old = PaperChoice(meeting=date(2026, 6, 1), case_number="27.00", committee="BUU")
    assert still_true(old, TODAY) == PaperChoice(committee="BUU")
    coming = replace(old, meeting=date(2026, 6, 15))
    assert still_true(coming, TODAY) == coming


def test_every_control_has_a_name_and_can_be_reached(dialog: PapersDialog) -> None:
    reached = [
        child
        for child in dialog.findChildren(QWidget)
        if child.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and child.isVisible()
    ]
    assert [child for child in reached if not child.accessibleName()] == []


def test_a_narrow_dialog_puts_the_preview_below(dialog: PapersDialog) -> None:
    dialog.resize(660, 360)
    assert dialog.preview.mapTo(dialog, dialog.preview.rect().topLeft()).x() < 40


def test_parts_that_are_unticked_are_left_out(dialog: PapersDialog) -> None:
    dialog.parts.parts.boxes[PaperPart.GRAPHS].click()
    assert PaperPart.GRAPHS not in dialog.choice().parts


def test_without_figures_the_dialog_says_what_to_do(qtbot: QtBot, empty_window: MainWindow) -> None:
    made = cast("PapersDialog", empty_window.open_papers())
    wait_for_preview(qtbot, made)
    assert "Indlæs en udviklingsrapport" in made.preview.state.text()
    assert not made.write.isEnabled()
