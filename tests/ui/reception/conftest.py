from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from baro_desktop.models.reception.table import StatusTable
from baro_desktop.storage.database import Database
from baro_desktop.ui.reception.dialog import TableDialog
from baro_desktop.ui.reception.grid import TableGrid
from baro_desktop.workflows.workspace import Workspace
from tests.models.reception import paper

FORMS = paper.forms()
NewDialog = Callable[..., TableDialog]


@pytest.fixture
def new_dialog(qtbot: QtBot, filled: Workspace, database: Database) -> NewDialog:
    """Opens the dialog of a table as the tab does."""

    def make(form: str, **how: object) -> TableDialog:
        dialog = TableDialog(
            filled,
            database,
            FORMS[form],
            paper.AREA,
            **how,  # type: ignore[arg-type]
        )
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.grid.setFocus()
        return dialog

    return make


def type_cell(grid: TableGrid, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into the current cell with real keys and leave it with one."""
    QTest.keyClicks(grid, text[0])
    (editor,) = (field for field in grid.findChildren(QLineEdit) if field.isVisible())
    if len(text) > 1:
        QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, end)


def paste(grid: TableGrid, text: str) -> None:
    """Put a text on the clipboard and press Ctrl+V."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def go(grid: TableGrid, row: int, column: int) -> None:
    grid.setCurrentIndex(grid.model().index(row, column))


def cell(grid: TableGrid, row: int, column: int) -> str:
    return str(grid.model().index(row, column).data())


def stored(database: Database, form: str) -> StatusTable:
    from baro_desktop.workflows import status_tables

    shown = status_tables.shown_table(database, tuple(FORMS.values()), FORMS[form], paper.AREA)
    assert shown.entry is not None
    return shown.entry.table
