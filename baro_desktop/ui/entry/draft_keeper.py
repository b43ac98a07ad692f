"""Keeps what is typed, so that a crash does not lose it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from baro_desktop.models.errors import BaroError
from baro_desktop.workflows import drafts

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

Content = Callable[[], Mapping[str, Any]]
_MILLISECONDS_BETWEEN = 1000


class DraftKeeper(QObject):
    """Writes a draft at most once a second, in a thread of its own.

    No answer is awaited, and a draft that cannot be written must not stop the typing; so this
    is a plain thread with a connection of its own, not one of the window's tasks.
    """

    def __init__(self, workspace: Workspace, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._database = workspace, database
        self._writer = ThreadPoolExecutor(1, "draft")
        self._last: Future[None] | None = None
        self._waiting: tuple[str, Content] | None = None
        self._kept: set[str] = set()
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MILLISECONDS_BETWEEN)
        self._timer.timeout.connect(self._write)

    def keep(self, key: str, content: Content) -> None:
        """Keep what the function returns, within a second; a field may tell late of its end."""
        if self._closed:
            return
        self._waiting = (key, content)
        self._kept.add(key)
        if not self._timer.isActive():
            self._timer.start()

    def take_back(self, key: str) -> None:
        """Forget what was kept here, since nothing is changed any more; what was left before stays.

        Otherwise figures that somebody took back would be offered the next time.
        """
        if key in self._kept:
            with suppress(BaroError):  # a draft too many does no harm
                self.discard(key)

    def discard(self, key: str) -> None:
        """Forget a draft, one that is still being written too.

        Raises:
            StorageError: if the database cannot be written.
        """
        self._timer.stop()
        self._waiting = None
        if self._last is not None:
            self._last.result()
        drafts.discard(self._database, key)
        self._kept.discard(key)

    def close(self) -> None:
        """Write what still waits, and end the thread when that is done."""
        self._closed = True
        if self._timer.isActive():
            self._timer.stop()
            self._write()
        self._writer.shutdown(wait=False)

    def _write(self) -> None:
        if self._waiting is not None:
            key, content = self._waiting
            self._waiting = None
            self._last = self._writer.submit(_keep, self._workspace, self._database, key, content())


def _keep(workspace: Workspace, beside: Database, key: str, content: Mapping[str, Any]) -> None:
    with suppress(BaroError), workspace.open(beside) as database:
        drafts.keep(database, key, content)
