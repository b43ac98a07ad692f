"""The settings dialog on the sample reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.settings.dialog import SettingsDialog

Open = Callable[[str], SettingsDialog]


@pytest.fixture
def open_page(window: MainWindow) -> Open:
    """Open the settings at a page."""

    def opened(title: str) -> SettingsDialog:
        dialog = window.open_settings()
        assert isinstance(dialog, SettingsDialog)
        dialog.show_page(title)
        return dialog

    return opened
