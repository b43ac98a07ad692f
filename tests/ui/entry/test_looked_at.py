"""A form that was only looked at leaves no draft."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.entry.draft_keeper import DraftKeeper
from baro_desktop.workflows.workspace import Workspace


@pytest.mark.parametrize("code", ["L1", "L2", "L4", "L7", "L9", "L10.1"])
def test_opening_a_form_keeps_nothing(
    qtbot: QtBot, filled: Workspace, database: Database, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Mock()
    monkeypatch.setattr(DraftKeeper, "keep", kept)
    dialog = EntryDialog(filled, database, "Ballerup", indicator=code)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    kept.assert_not_called()
