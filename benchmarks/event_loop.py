"""How long the window keeps anybody waiting while it imports and exports, and when it closes.

It is driven as its user drives it: the files come as if they were dropped, the dialog follows them
to the summary, »Vis tallene« leads to the figures, and the workbook is written with its own dialog.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from baro_desktop.export.libraries import FOR_WORKBOOK
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.workspace import open_workspace
from benchmarks.data import write_reports
from benchmarks.heartbeat import Done, Heartbeat
from benchmarks.importing import MONTHS, REPORTS
from benchmarks.measure import environment
from benchmarks.table import Line

_IDLE = 1500
_AFTER = 600
"""Milliseconds until all that follows an import or an export is done and painted."""


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Let a timer beat in the window's own loop: idle, importing, exporting; then close."""
    _compile()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "in").mkdir()
        files = list(islice(write_reports(folder / "in", catalogue, 98, MONTHS), REPORTS))
        with _window(folder / "baro.db") as window:
            idle = Heartbeat(lambda done: QTimer.singleShot(_IDLE, done))
            for name, work in (
                (f"{len(files)} filer indlæses", partial(_import, window, files)),
                ("der eksporteres", partial(_export, window, folder / "out.xlsx")),
            ):
                heart = Heartbeat(work)
                yield Line(f"ventetid p99, mens {name}", heart.p99, idle.p99, "ledigt vindue", 3)
                yield Line(f"længste ventetid, mens {name}", heart.longest, 0.05, "50 ms", 1)
            begun = time.perf_counter()
            window.close()
            yield Line("lukket efter arbejde", time.perf_counter() - begun, 0.15, "150 ms", 1)


@contextmanager
def _window(database: Path) -> Iterator[MainWindow]:
    """Give a painted window on a new database."""
    app = QApplication([])
    speak_danish(app)
    workspace = open_workspace(database)
    window = MainWindow(workspace, workspace.open(), ThemeSwitch(app, Theme.LIGHT))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    gc.freeze()  # as the program does once its window stands
    yield window


def _import(window: MainWindow, files: Sequence[Path], done: Done) -> None:
    """Import to the summary, and go on to the figures."""
    window.import_paths(files)
    window.importing.finished.connect(lambda _: _later(window, partial(_show, window, done)))


def _show(window: MainWindow, done: Done) -> None:
    shown = (button for button in window.findChildren(QAbstractButton) if button.isVisible())
    next(button for button in shown if button.text() == "Vis tallene").click()
    _later(window, done)


def _export(window: MainWindow, target: Path, done: Done) -> None:
    """Write the workbook, until the window says where it lies."""
    window.exporting.saved.connect(lambda _: _later(window, partial(_dismiss, window, done)))
    window.exporting.start(target, window.selection)


def _dismiss(window: MainWindow, done: Done) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()
    _later(window, done)


def _later(window: QWidget, then: Done) -> None:
    QTimer.singleShot(_AFTER, window, then)


def _compile() -> None:
    """Have the libraries of papers compiled, as they are on a user's machine."""
    code = f"import {', '.join(FOR_WORKBOOK)}"
    subprocess.run([sys.executable, "-c", code], env=environment({}), check=True)
