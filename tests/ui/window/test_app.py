from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.ui.importing.flow import ImportFlow
from baro_desktop.workflows.workspace import Workspace

pytestmark = pytest.mark.usefixtures("stays_awake")  # closing the last window ends the program


@pytest.fixture
def program(qapp: QApplication, empty: Workspace) -> Iterator[Program]:
    made = Program(qapp, empty)
    yield made
    if made.window is not None:
        made.window.close()


def test_samples_lie_in_a_database_of_their_own(
    qtbot: QtBot, program: Program, empty: Workspace
) -> None:
    program.open(empty)
    program.open_samples()
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.holds_reports() and not window.importing.running, timeout=60_000)
    program.open_own()
    assert program.window is not None
    assert not program.window.holds_reports()


def test_a_remark_that_cannot_be_stored_is_seen_before_other_figures_are(
    program: Program, empty: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.open(empty)
    monkeypatch.setattr(window.pages, "save_pending", lambda *, last=False: last)
    monkeypatch.setattr(ImportFlow, "load_samples", lambda _flow: None)  # nothing is read on and on
    program.open_samples()
    assert program.window is window
    assert window.isVisible()
    program.open_samples()
    assert program.window is not window
    assert not window.isVisible()


# `app.exec` would leave the application of the other tests in a state where nothing runs.
BROKEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from baro_desktop.app import run
from baro_desktop.workflows.workspace import open_workspace

def close():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            print(*(label.text() for label in widget.findChildren(QLabel)))
            widget.close()

app = QApplication([])
timer = QTimer()
timer.timeout.connect(close)
timer.start(20)
sys.exit(run(open_workspace(Path(sys.argv[1]))))
"""


def test_a_database_that_cannot_be_opened_is_told_and_ends_with_1(tmp_path: Path) -> None:
    path = tmp_path / "baro.db"
    path.write_bytes(b"ikke en database" * 100)
    ended = subprocess.run(
        [sys.executable, "-c", BROKEN, path],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1, ended.stderr
    assert "ikke en database" in ended.stdout
