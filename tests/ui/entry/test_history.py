"""The history of a figure as a user meets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.history import HistoryDialog
from baro_desktop.workflows import undo
from baro_desktop.workflows.enter_figures import clear, current_entry, enter
from baro_desktop.workflows.workspace import Workspace

Opened = Callable[[], HistoryDialog]
PERIOD = year_period(2025)


def entry(count: int, remark: str = "") -> Entry:
    group = GroupInput(Decimal(count), Decimal(7950))
    return Entry("Ballerup", "L2", PERIOD, group, remark=remark)


@pytest.fixture
def opened(qtbot: QtBot, filled: Workspace, database: Database) -> Opened:
    def of() -> HistoryDialog:
        dialog = HistoryDialog(filled, database, "Ballerup", "L2")
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return of


@pytest.fixture
def corrected(filled: Workspace, database: Database) -> None:
    """A figure that was corrected once."""
    enter(database, filled.catalogue, entry(206))
    enter(database, filled.catalogue, entry(214, "Talt igen"), reason="Tastefejl <b>")


def rows(dialog: HistoryDialog) -> list[list[str]]:
    model = table(dialog).model()
    return [
        [str(model.index(row, column).data()) for column in range(2, model.columnCount())]
        for row in range(model.rowCount())
    ]


def table(dialog: HistoryDialog) -> QTableView:
    found = dialog.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def back(dialog: HistoryDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "Bring tilbage")


def said(dialog: HistoryDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if w.isVisible())


@pytest.mark.usefixtures("corrected")
def test_newest_change_stands_first_with_old_new_and_why(opened: Opened) -> None:
    assert rows(opened()) == [
        ["2025", "Rettet", "✓ Gælder", "2,6\u00a0pct. → 2,7\u00a0pct.", "Tastefejl <b>"],
        ["2025", "Indtastet", "○ Erstattet", "2,6\u00a0pct.", ""],
    ]


@pytest.mark.usefixtures("corrected")
def test_chosen_change_is_told_with_its_counts(opened: Opened) -> None:
    text = said(opened())
    assert "2,6\u00a0pct. (206 af 7.950) → 2,7\u00a0pct. (214 af 7.950)" in text
    assert "Bemærkning: tom → »Talt igen«" in text
    assert "Begrundelse: Tastefejl <b>" in text


@pytest.mark.usefixtures("corrected")
def test_earlier_figure_is_brought_back(opened: Opened, qtbot: QtBot, database: Database) -> None:
    dialog = opened()
    assert not back(dialog).isEnabled()
    QTest.keyClick(table(dialog), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.saved) as told:
        QTest.mouseClick(back(dialog), Qt.MouseButton.LeftButton)
    assert told.args == ["L2"]
    held = current_entry(database, "Ballerup", "L2", PERIOD)
    assert held is not None
    assert (held.entry, held.reason) == (entry(206), "Tidligere værdi bragt tilbage")
    assert rows(dialog)[0][1] == "Bragt tilbage"


@pytest.mark.usefixtures("corrected")
def test_undone_change_is_shown_as_such(opened: Opened, database: Database) -> None:
    undo.undo(database)
    dialog = opened()
    assert [row[2] for row in rows(dialog)] == ["↶ Fortrudt", "✓ Gælder"]
    assert "Fortrudt " in said(dialog)


@pytest.mark.usefixtures("corrected")
def test_cleared_figure_is_shown_and_cannot_be_brought_back(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    clear(database, filled.catalogue, "Ballerup", "L2", PERIOD, reason="Forkert udtræk")
    dialog = opened()
    assert rows(dialog)[0][1:4] == ["Ryddet", "✓ Gælder", "2,7\u00a0pct. → ryddet"]
    assert not back(dialog).isEnabled()


def test_nothing_entered_is_told(opened: Opened) -> None:
    assert "Der er ikke indtastet noget for indikatoren endnu." in said(opened())


@pytest.mark.usefixtures("corrected")
def test_other_indicators_have_a_history_of_their_own(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    enter(database, filled.catalogue, replace(entry(5), indicator="L3"))
    assert len(rows(opened())) == 2
