"""Remarks: one for each figure and period."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QMessageBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.text import plain_tooltip
from baro_desktop.workflows import enter_figures
from tests.ui.centre.conftest import remark_of, view_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def periods_of(tab: CentreTab) -> QComboBox:
    boxes = tab.findChildren(QComboBox)
    return next(b for b in boxes if b.accessibleName() == "Periode for bemærkningen")


def test_remark_is_saved_with_ctrl_enter_and_comes_back(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    field = remark_of(tab)
    QTest.keyClicks(field, "Flere i job")
    with qtbot.waitSignal(tab.remark_saved):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab.select_indicator("1.1")
    assert field.toPlainText() == ""
    tab.show_area("Ballerup", ())
    tab.select_indicator("1.2")
    assert field.toPlainText() == "Flere i job"


def test_remark_is_saved_for_its_own_row_when_another_is_chosen(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    QTest.keyClicks(remark_of(tab), "Til 1.2")
    tab.select_indicator("1.1")
    tab.show_area("Ballerup", ())
    remarks = {row.indicator.code: row.remark for row in view_of(tab).rows() if row.remark}
    assert remarks == {"1.2": "Til 1.2"}


def test_a_remark_that_is_refused_is_saved_once_it_may_be(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    field = remark_of(tab)
    QTest.keyClicks(field, "Sag 010203-4567")
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    (box,) = tab.findChildren(QMessageBox)
    copy = next(button for button in box.buttons() if button.text() == "Kopiér teksten")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Sag 010203-4567"
    box.close()
    with pytest.MonkeyPatch.context() as patch, qtbot.waitSignal(tab.remark_saved):
        patch.setattr(enter_figures, "refuse_cpr_numbers", lambda _texts: None)
        tab.save_pending()


def test_periods_of_the_row_stand_newest_first(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    box = periods_of(tab)
    assert [box.itemText(at) for at in range(box.count())] == ["2024", "2023"]
    assert box.currentIndex() == 0


def test_remark_on_an_older_period_is_stored_there(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    box = periods_of(tab)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClicks(remark_of(tab), "Om året før")
    with qtbot.waitSignal(tab.remark_saved):
        QTest.keyClick(remark_of(tab), Qt.Key.Key_Return, CONTROL)
    tab.show_area("Ballerup", ())
    row = view_of(tab).current_row()
    assert row is not None
    assert row.remark == ""
    assert [(period.label, text) for period, text in row.remarks] == [("2023", "Om året før")]
    assert remark_of(tab).toPlainText() == "Om året før"


def test_picking_a_period_saves_what_was_written_for_the_other(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    QTest.keyClicks(remark_of(tab), "Om det nyeste")
    QTest.keyClick(periods_of(tab), Qt.Key.Key_Down)
    assert remark_of(tab).toPlainText() == ""
    tab.show_area("Ballerup", ())
    row = view_of(tab).current_row()
    assert row is not None
    assert row.remark == "Om det nyeste"


def test_remarks_on_other_periods_are_in_sight(tab: CentreTab, database: Database) -> None:
    tab.select_indicator("1.2")
    row = view_of(tab).current_row()
    assert row is not None
    assert row.series is not None
    older = next(point.period for point in row.series.points if point.period.label == "2023")
    enter_figures.save_remark(database, "Ballerup", "1.2", older, "Sidste år")
    tab.show_area("Ballerup", ())
    assert "2023: Sidste år" in [made.text() for made in tab.findChildren(QLabel)]


def test_f2_goes_to_the_remark_of_a_published_figure(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    QTest.keyClick(view_of(tab), Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(remark_of(tab).hasFocus()))


def test_the_period_of_the_remark_can_be_read_in_full(qtbot: QtBot, tab: CentreTab) -> None:
    for code in ("N5", "N1"):  # »marts 2026« first, then the wider »30. april 2026«
        tab.select_indicator(code)
    box, option = periods_of(tab), QStyleOptionComboBox()
    text = box.fontMetrics().horizontalAdvance(box.currentText())

    def room() -> int:
        option.initFrom(box)
        complex_control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl
        edit = part.SC_ComboBoxEditField
        return box.style().subControlRect(complex_control, option, edit, box).width()

    assert box.currentText() == "30. april 2026"
    qtbot.waitUntil(lambda: room() >= text)


def test_where_nothing_can_be_written_remarks_are_only_read(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    tab.set_read_only("Kun visning")
    field = remark_of(tab)
    QTest.keyClicks(field, "Flere i job")
    assert (field.toPlainText(), field.toolTip()) == ("", plain_tooltip("Kun visning"))
    menu = tab.open_row_menu()
    (line,) = (a for a in menu.actions() if a.text().startswith("Skriv bem"))
    assert (line.isEnabled(), line.toolTip()) == (False, plain_tooltip("Kun visning"))
    menu.hide()
