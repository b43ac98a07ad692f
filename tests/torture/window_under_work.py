"""A window that works in its other thread, and how long it stood still meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from baro_desktop.storage.database import Database
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.tasks import TaskProgress
from baro_desktop.ui.theme import ThemeSwitch
from baro_desktop.workflows.workspace import Workspace

_SETTLING, _IDLE, _TICK = 4_000, 3_000, 10  # milliseconds


class WindowUnderWork:
    """A window on a workspace whose event loop is watched.

    Attributes:
        idle: its longest stall in seconds while nothing was asked of it.
        stall: its longest one during the work.
        at: what `done` said when that stall ended.
    """

    def __init__(self, workspace: Workspace, done: Callable[[], int]) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        speak_danish(app)
        self._window = MainWindow(workspace, workspace.open(), ThemeSwitch(app))
        self._window.show()
        self._done = done
        self._loop = QEventLoop()
        self._last: float | None = None
        self._stalls: list[tuple[float, int]] = []
        self._timer = QTimer(interval=_TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait(_SETTLING)  # what the window loads once it stands
        self._timer.start()
        self._wait(_IDLE)
        self.idle, _ = max(self._stalls)
        self.stall, self.at = 0.0, 0

    def run(self, work: Callable[[Database, TaskProgress], object]) -> list[str]:
        """Do the work in the window's other thread, close it, and return what failed."""
        wrong: list[str] = []

        def failed(error: Exception) -> None:
            wrong.append(repr(error))
            self._loop.quit()

        self._stalls.clear()
        self._window.tasks.run(work, lambda _: self._loop.quit(), failed, self._window)
        self._loop.exec()
        self._window.close()
        self.stall, self.at = max(self._stalls)
        return wrong

    def _tick(self) -> None:
        now = time.monotonic()
        if self._last is not None:
            self._stalls.append((now - self._last, self._done()))
        self._last = now

    def _wait(self, milliseconds: int) -> None:
        QTimer.singleShot(milliseconds, self._loop.quit)
        self._loop.exec()
