"""How long the window keeps anybody waiting while it imports and exports, and when it closes."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from baro_desktop.export.libraries import FOR_WORKBOOK
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice, PaperKind
from baro_desktop.storage.database import Database
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.papers.job import PaperJob
from baro_desktop.ui.papers.one_paper import write_one
from baro_desktop.ui.tasks import TaskProgress
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.workspace import open_workspace
from benchmarks.data import write_reports
from benchmarks.measure import environment
from benchmarks.table import Line

Work = Callable[[Database, TaskProgress], object]

_IDLE = 1500
_BEAT = 2
FILES = 96


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Let a timer beat in the window's own loop: idle, importing, exporting; then close."""
    _compile()
    app = QApplication([])
    speak_danish(app)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "in").mkdir()
        files = list(write_reports(folder / "in", catalogue, 3, FILES // 4))
        workspace = open_workspace(folder / "baro.db")
        window = MainWindow(workspace, workspace.open(), ThemeSwitch(app, Theme.LIGHT))
        window.resize(1366, 768)
        window.show()
        app.processEvents()
        gc.freeze()  # as the program does once its window stands
        idle = _beats(lambda done: QTimer.singleShot(_IDLE, done))

        def read(db: Database, progress: TaskProgress) -> object:
            return import_reports(db, catalogue, files, progress)

        def write(db: Database, progress: TaskProgress) -> object:
            targets = {PaperKind.WORKBOOK: folder / "out.xlsx"}
            at, area = datetime(2026, 6, 15), catalogue.municipalities[0].name
            job = PaperJob(area, PaperChoice(), targets, at)
            return write_one(db, catalogue, job, PaperKind.WORKBOOK, progress.cancelled)

        for name, work in (("indlæser", read), ("eksporterer", write)):
            waits = _beats(partial(_run, window, work))
            beside = "ledigt vindue"
            yield Line(f"ventetid p99, mens det {name}", _p99(waits), _p99(idle), beside, 3)
            yield Line(f"længste ventetid, mens det {name}", max(waits), 0.05, "50 ms", 1)
        begun = time.perf_counter()
        window.close()
        yield Line("lukket efter arbejde", time.perf_counter() - begun, 0.15, "150 ms", 1)


def _compile() -> None:
    """Have the libraries of papers compiled, as they are on a user's machine."""
    code = f"import {', '.join(FOR_WORKBOOK)}"
    subprocess.run([sys.executable, "-c", code], env=environment({}), check=True)


def _run(window: MainWindow, work: Work, done: Callable[[], None]) -> None:
    window.tasks.run(work, lambda _: done(), _fail, window)


def _fail(error: Exception) -> None:
    raise error


def _beats(begin: Callable[[Callable[[], None]], None]) -> list[float]:
    """Return by how much each beat of a timer came late, until the work is done."""
    loop, waits = QEventLoop(), []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        waits.append(max(0.0, now - last - _BEAT / 1000) + _BEAT / 1000)
        last = now

    timer = QTimer()
    timer.setInterval(_BEAT)
    timer.timeout.connect(beat)
    timer.start()
    QTimer.singleShot(0, lambda: begin(loop.quit))
    loop.exec()
    timer.stop()
    return waits


def _p99(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=100)[-1]
