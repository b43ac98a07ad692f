"""The processes that read files are started when files are about to come, and kept for a while."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from baro_desktop.importing.guard.reader import FileReader
    from baro_desktop.ui.tasks import Tasks
    from baro_desktop.workflows.workspace import Workspace

_READS = "baro_desktop.workflows.import_reports"
_MILLISECONDS_KEPT = 60_000


class ReaderAtHand(QObject):
    """Starts a reader before the user has dropped the files, and ends it when none come."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._reader: FileReader | None = None
        self._rest = QTimer(self, singleShot=True, interval=_MILLISECONDS_KEPT)
        self._rest.timeout.connect(self.close)

    def prepare(self) -> None:
        """Start in the background; a start that fails is told when a file is read."""
        self.load(self._prepare, lambda _error: None)

    def load(self, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Load what a reader is made of in the worker thread, since it takes a noticeable time.

        Args:
            then: called once it is loaded, at once where it is.
        """
        if _READS in sys.modules:
            then()
        else:
            self._tasks.run(lambda *_: import_module(_READS), lambda _: then(), failed, self)

    def _prepare(self) -> None:
        try:
            self.take().prepare()
        except UnreadableFileError:
            self.close()
        self.give_back()

    def take(self) -> FileReader:
        """Return the reader; it stays until some time after it was given back."""
        from baro_desktop.workflows import import_reports

        self._rest.stop()
        if self._reader is None:
            self._reader = import_reports.FileReader(self._workspace.shipped)
        return self._reader

    def give_back(self) -> None:
        """End the reader some time from now, unless it is taken again."""
        self._rest.start()

    def close(self) -> None:
        """End the reader; what it reads just now is given up."""
        reader, self._reader = self._reader, None
        self._rest.stop()
        if reader is not None:
            reader.close()
