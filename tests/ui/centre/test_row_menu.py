"""The menu of a row: by mouse, by keyboard, and what each line does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.ui.centre.history_dialog import FigureHistoryDialog
from baro_desktop.ui.centre.tab import CentreTab
from tests.ui.centre.conftest import remark_of, view_of

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(menu: QMenu, start: str) -> None:
    next(a for a in menu.actions() if a.text().startswith(start)).trigger()


def menus(tab: CentreTab) -> list[QMenu]:
    return [menu for menu in tab.findChildren(QMenu) if menu.isVisible()]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, SHIFT)],
)
def test_the_menu_opens_by_keyboard(
    tab: CentreTab, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    tab.select_indicator("1.2")
    QTest.keyClick(view_of(tab), key, modifier)
    (menu,) = menus(tab)
    assert menu.title() == "1.2 Beskæftigelsesfrekvens, 25-64 år"
    menu.hide()


def test_the_menu_opens_on_the_row_under_the_mouse(tab: CentreTab) -> None:
    tab.select_indicator("7.1")
    view = view_of(tab)
    place = view.visualRect(view.currentIndex()).center()
    tab.select_indicator("1.1")
    where = view.viewport().mapToGlobal(place)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, where))
    (menu,) = menus(tab)
    assert menu.title().startswith("7.1")
    menu.hide()


def test_published_rows_lead_to_graph_report_and_remark(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    lines = [a.text() for a in tab.open_row_menu().actions() if a.text()]
    assert not any(line.startswith("Indtast") for line in lines)
    with qtbot.waitSignal(tab.source_requested):
        press(tab.open_row_menu(), "Vis i rapporten")
    press(tab.open_row_menu(), "Skriv bemærkning")
    qtbot.waitUntil(lambda: bool(remark_of(tab).hasFocus()))
    press(tab.open_row_menu(), "Gå til grafen")
    qtbot.waitUntil(lambda: not remark_of(tab).hasFocus() and not view_of(tab).hasFocus())


def test_local_rows_lead_to_entry_and_its_history(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("L1")
    with qtbot.waitSignal(tab.entry_requested) as asked:
        press(tab.open_row_menu(), "Indtast tal")
    assert asked.args == ["L1"]
    with qtbot.waitSignal(tab.history_requested) as told:
        press(tab.open_row_menu(), "Historik")
    assert told.args == ["L1"]


def test_f2_types_in_a_local_figure(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("L1")
    with qtbot.waitSignal(tab.entry_requested):
        QTest.keyClick(view_of(tab), Qt.Key.Key_F2)


def test_history_of_a_published_figure_names_its_reports(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    press(tab.open_row_menu(), "Historik")
    dialog = tab.findChild(FigureHistoryDialog)
    assert isinstance(dialog, QDialog)
    table = dialog.findChild(QTableView)
    assert isinstance(table, QTableView)
    first = [str(table.model().index(0, column).data()) for column in range(6)]
    assert first[:4] == ["Status", "2024", "62\u00a0pct.", "✓ Gælder"]
    assert first[4] == "eksempel-ballerup-2026-06.txt"
    said = [made.text() for made in dialog.findChildren(QLabel)]
    assert any(text.startswith("Intet tal er blevet revideret") for text in said)
    dialog.close()


def test_rows_are_copied_without_headers_as_text_and_table(tab: CentreTab) -> None:
    tab.select_indicator("1.1")
    view = view_of(tab)
    below = view.model().sibling(1, 0, view.currentIndex())
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    view.selectionModel().select(below, rows)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0][:3] for line in lines] == ["1.1", "1.2"]
    assert "<th" not in QGuiApplication.clipboard().mimeData().html()
    press(tab.open_row_menu(), "Kopiér med overskrifter")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Indikator\tStatus\tPeriode\tSammenligning\tÆndring\tVurdering"
    assert "<th" in QGuiApplication.clipboard().mimeData().html()


def test_copy_leaves_out_hidden_columns(tab: CentreTab) -> None:
    view_of(tab).columns.show("change", shown=False)
    tab.select_indicator("1.2")
    press(tab.open_row_menu(), "Kopiér række")
    assert QGuiApplication.clipboard().text().split("\t")[:3] == [
        "1.2 Beskæftigelsesfrekvens, 25-64 år",
        "62 pct.",
        "2024",
    ]
    assert "siden 2012" not in QGuiApplication.clipboard().text()
