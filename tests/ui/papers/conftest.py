"""The dialog on the sample reports, with its preview."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.papers.dialog import PapersDialog
from tests.ui.papers.waiting import wait_for_preview


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> PapersDialog:
    """The open dialog, once its first preview is there."""
    made = cast("PapersDialog", window.open_papers())
    wait_for_preview(qtbot, made)
    return made
