"""The walk through everything, for its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows.workspace import Workspace
from tests.ui.everything.walking import Places, everything


@pytest.fixture
def places(window: MainWindow, filled: Workspace, tmp_path: Path) -> Places:
    """Every tab, dialog, message and menu by its name, one after another."""
    return lambda: everything(window, filled, tmp_path)
