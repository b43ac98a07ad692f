"""The tab of a centre on the sample reports, and the parts that tests look at."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Centre
from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.remark import RemarkField
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.centre.view import CentreView
from baro_desktop.workflows.workspace import Workspace


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> CentreTab:
    """The first centre, with figures of Ballerup."""
    return open_tab(qtbot, filled, database)


def open_tab(
    qtbot: QtBot, workspace: Workspace, database: Database, centre: Centre | None = None
) -> CentreTab:
    """Build the tab of a centre, by default the first one, as the window does."""
    made = CentreTab(workspace, database, centre or workspace.catalogue.centres[0])
    qtbot.addWidget(made)
    made.resize(1366, 606)
    made.show()
    made.show_area("Ballerup", ("Hele landet", "Glostrup"))
    return made


def view_of(tab: CentreTab) -> CentreView:
    """The table of a tab."""
    found = tab.findChild(CentreView)
    assert isinstance(found, CentreView)
    return found


def remark_of(tab: CentreTab) -> RemarkField:
    """The field for a remark."""
    found = tab.findChild(RemarkField)
    assert isinstance(found, RemarkField)
    return found


def filter_of(tab: CentreTab) -> QLineEdit:
    """The field that picks rows."""
    fields = tab.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName() == "Filtrér indikatorer")


def button_of(tab: CentreTab, text: str) -> QPushButton:
    """The button with a text."""
    return next(b for b in tab.findChildren(QPushButton) if b.text() == text)


def codes(tab: CentreTab) -> list[str]:
    """The codes of the rows from top to bottom."""
    return [row.indicator.code for row in view_of(tab).rows()]
