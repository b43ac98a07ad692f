"""Work on the database away from the window: one worker thread, answers by queued signal.

The worker opens a connection of its own for each task, since a connection belongs to its
thread. Every task has an owner; an answer that comes when the owner is gone is dropped.
"""

from __future__ import annotations

import itertools
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from baro_desktop.models.errors import BaroError
from baro_desktop.models.refusals import as_refusal
from baro_desktop.ui.window.fault_log import FaultLog

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database, Readings
    from baro_desktop.workflows.workspace import Workspace

T = TypeVar("T")

_SECONDS_BETWEEN_STEPS = 0.05
_SECONDS_OF_A_TURN = 0.001
"""So long the window waits for Python while a task computes; else it would be five times that."""

_MILLISECONDS_TO_STOP = 30_000


class TaskProgress:
    """What a running task is given: it tells how far it is and asks whether to stop."""

    def __init__(self, tell: Callable[[int, int, str], None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop
        self._told = 0.0

    def step(self, done: int, total: int, name: str) -> None:
        """Tell the window, at most twenty times a second, and always the last step."""
        now = time.monotonic()
        if done >= total or now - self._told >= _SECONDS_BETWEEN_STEPS:
            self._told = now
            self._tell(done, total, name)

    def cancelled(self) -> bool:
        """Return True once the user wants the task to stop."""
        return self._stop.is_set()


class Task(QObject):
    """A task that was handed in; the window may follow and cancel it.

    Signals:
        progressed: done, total, and the name of what is being worked on.
        ended: after `done` or `failed` was called, or would have been.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(
        self,
        run: Callable[[Database, TaskProgress], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
        owner: QObject,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.stop = threading.Event()
        self.run = run
        self._done = done
        self._failed = failed
        self._owner = owner

    def cancel(self) -> None:
        """Ask the task to stop at its next chance."""
        self.stop.set()

    def answer(self, result: object, error: Exception | None) -> None:
        """Hand over the result, unless the owner is gone."""
        if shiboken6.isValid(self._owner):
            if error is None:
                self._done(result)
            else:
                self._failed(error)
        self.ended.emit()


class _Worker(QObject):
    """Lives in the worker thread and does one task after another."""

    stepped = Signal(int, int, int, str)
    answered = Signal(int, object, object, object)

    def __init__(self, workspace: Workspace, beside: Database) -> None:
        super().__init__()
        self._workspace = workspace
        self._beside = beside

    @Slot(int, object)
    def work(self, number: int, task: Task) -> None:
        """Do one task and send its answer, whatever goes wrong."""
        progress = TaskProgress(
            lambda done, total, name: self.stepped.emit(number, done, total, name), task.stop
        )
        try:
            with self._workspace.open(self._beside) as database:
                result = task.run(database, progress)
                ahead = _read_ahead(database)
        except Exception as error:  # noqa: BLE001 - the window shows every error calmly
            if as_refusal(error) is None:
                FaultLog(self._workspace.database.parent).write(error)
            self.answered.emit(number, None, error, None)
        else:
            self.answered.emit(number, result, None, ahead)


def _read_ahead(database: Database) -> Readings | None:
    """Read what the window will show where the task has stored something; None where it has not.

    What cannot be read here takes nothing from the result: the window reads it, or says why not.
    """
    from baro_desktop.workflows.show import read_ahead

    with suppress(Exception):
        if database.connection.total_changes:
            return read_ahead(database)
    return None


class Tasks(QObject):
    """The worker thread of one window, with connections beside the window's own."""

    _submitted = Signal(int, object)

    def __init__(
        self, workspace: Workspace, database: Database, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._numbers = itertools.count()
        self._running: dict[int, Task] = {}
        self._closed = False
        self._database = database
        self._thread = QThread(self)
        self._thread.setObjectName("database")
        self._worker = _Worker(workspace, database)
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._submitted.connect(self._worker.work, queued)
        self._worker.stepped.connect(self._step, queued)
        self._worker.answered.connect(self._answer, queued)

    @property
    def busy(self) -> bool:
        """True while anything runs or waits."""
        return bool(self._running)

    def run(
        self,
        function: Callable[[Database, TaskProgress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> Task:
        """Run a function in the worker thread; the answers arrive in this thread.

        Args:
            function: gets the worker's connection and the progress of the task.
            owner: whoever wants the answer; once it is deleted, the answer is dropped.

        Returns:
            The task; after `close` it is one that never begins.
        """
        if self._closed:
            return Task(function, done, failed, owner, self)  # type: ignore[arg-type]
        if not self._thread.isRunning():
            sys.setswitchinterval(_SECONDS_OF_A_TURN)
            self._thread.start()
        number = next(self._numbers)
        task = Task(function, done, failed, owner, self)  # type: ignore[arg-type]
        self._running[number] = task
        self._submitted.emit(number, task)
        return task

    def close(self) -> None:
        """Cancel everything and wait until the thread has ended; no answer comes after that."""
        self._closed = True
        for task in self._running.values():
            task.cancel()
        self._running.clear()
        self._thread.quit()
        self._thread.wait(_MILLISECONDS_TO_STOP)

    @Slot(int, int, int, str)
    def _step(self, number: int, done: int, total: int, name: str) -> None:
        if task := self._running.get(number):
            task.progressed.emit(done, total, name)

    @Slot(int, object, object, object)
    def _answer(
        self, number: int, result: object, error: Exception | None, ahead: Readings | None
    ) -> None:
        if task := self._running.pop(number, None):
            if ahead is not None:
                with suppress(BaroError):
                    self._database.take(ahead)
            task.answer(result, error)
            task.deleteLater()
