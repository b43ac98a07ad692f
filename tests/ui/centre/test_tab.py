"""The tab of a centre as a user meets it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.ui.centre.tab import CentreTab
from tests.ui.centre.conftest import view_of


def texts(tab: CentreTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel))


def test_table_has_three_groups(tab: CentreTab) -> None:
    model = view_of(tab).model()
    groups = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert groups == ["Barometer (6)", "Nøgletal (14)", "Lokale indikatorer (2)"]


def test_chosen_row_drives_graph_and_facts(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    said = texts(tab)
    assert "Vurdering: ▲ Ønsket retning: op (en stigning er ønsket);" in said
    assert "beregnet af status og udvikling" in said
    assert "Kilde: Udviklingsrapport Ballerup, juni 2026" in said


def test_summary_counts_the_indicators(tab: CentreTab) -> None:
    assert tab.summary().startswith("C-ARB · 22 indikatorer · ")


def test_summary_is_told(tab: CentreTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.summary_changed):
        tab.show_area("Glostrup", ())


def test_choice_survives_another_area(tab: CentreTab) -> None:
    tab.select_indicator("7.1")
    tab.show_area("Glostrup", ("Hele landet",))
    row = view_of(tab).current_row()
    assert row is not None
    assert row.indicator.code == "7.1"


def test_enter_on_a_local_indicator_asks_for_figures(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("L1")
    with qtbot.waitSignal(tab.entry_requested) as asked:
        QTest.keyClick(view_of(tab), Qt.Key.Key_Return)
    assert asked.args == ["L1"]


def test_enter_on_a_published_indicator_does_nothing(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    with qtbot.assertNotEmitted(tab.entry_requested):
        QTest.keyClick(view_of(tab), Qt.Key.Key_Return)


def test_source_link_tells_the_report(tab: CentreTab, qtbot: QtBot) -> None:
    tab.select_indicator("1.2")
    link = next(b for b in tab.findChildren(QPushButton) if b.text() == "Vis i rapporten")
    with qtbot.waitSignal(tab.source_requested) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args[0]
    assert asked.args[1] == "1.2"


def test_selected_rows_are_copied_with_headers(tab: CentreTab) -> None:
    view = view_of(tab)
    tab.select_indicator("1.1")
    below = view.model().sibling(1, 0, view.currentIndex())
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    view.selectionModel().select(below, rows)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_C, both)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Indikator\tStatus\tPeriode")
    assert [line.split("\t")[0][:3] for line in lines[1:]] == ["1.1", "1.2"]
    assert "<table" in QGuiApplication.clipboard().mimeData().html()


def test_narrow_window_loses_no_column_but_the_small_line(tab: CentreTab) -> None:
    tab.resize(683, 420)
    view = view_of(tab)
    assert view.header().length() <= view.viewport().width()
    tab.select_indicator("1.2")
    status = view.currentIndex().siblingAtColumn(1)
    assert "20" in status.data(Qt.ItemDataRole.AccessibleTextRole)


def test_area_without_figures_says_so(tab: CentreTab) -> None:
    tab.show_area("Samsø", ())
    tab.select_indicator("1.2")
    judgement = view_of(tab).currentIndex().siblingAtColumn(5)
    assert judgement.data() == "…\u00a0Ingen tal endnu"
