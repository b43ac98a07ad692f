"""The settings dialog on the sample reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from baro_desktop.storage.database import Database
from baro_desktop.ui.settings.dialog import SettingsDialog
from baro_desktop.ui.settings.flow import SettingsFlow
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.preferences import Preferences, save
from baro_desktop.workflows.workspace import Workspace

Open = Callable[[str], SettingsDialog]


@pytest.fixture
def themes(qapp: QApplication) -> ThemeSwitch:
    """The colours and the text size that the dialog can change."""
    return ThemeSwitch(qapp, Theme.LIGHT)


@pytest.fixture
def flow(
    qapp: QApplication, filled: Workspace, database: Database, themes: ThemeSwitch
) -> Iterator[SettingsFlow]:
    """The settings before an empty window: the whole one takes twice as long as the dialog."""
    save(database, Preferences(municipality="Ballerup", theme="light"))
    window = QWidget()
    window.show()
    yield SettingsFlow(filled, database, themes, window)
    window.hide()
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_page(flow: SettingsFlow) -> Open:
    """Open the settings at a page."""
    return flow.open
