"""Makes the preview in the worker thread; only the last request is answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.ui.tasks import Task, TaskProgress, Tasks

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.papers.preview import PaperPreview
    from baro_desktop.workflows.workspace import Workspace

_MILLISECONDS_AFTER_A_KEY = 250


class PreviewReader(QObject):
    """Waits until nothing more is typed, then reads what the papers would hold.

    Signals:
        ready: the preview of the last request.
        failed: why there is none.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        self._wanted: tuple[str, PaperChoice] | None = None
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MILLISECONDS_AFTER_A_KEY)
        self._timer.timeout.connect(self._read)

    def request(self, area: str, choice: PaperChoice, *, at_once: bool = False) -> None:
        """Ask for a preview; an earlier request is answered no more."""
        self._wanted = (area, choice)
        if at_once:
            self._read()
        else:
            self._timer.start()

    def _read(self) -> None:
        if self._wanted is None or self._task is not None:
            return  # the answer of the running task starts the next one
        wanted, self._wanted = self._wanted, None
        workspace = self._workspace

        def work(database: Database, _progress: TaskProgress) -> PaperPreview:
            return _preview(database, workspace, *wanted)

        self._task = self._tasks.run(work, self._have_read, self._could_not_read, self)

    def _have_read(self, shown: PaperPreview) -> None:
        self._task = None
        if self._wanted is None:
            self.ready.emit(shown)
        else:
            self._read()

    def _could_not_read(self, error: Exception) -> None:
        self._task = None
        if self._wanted is None:
            self.failed.emit(error)
        else:
            self._read()


def _preview(
    database: Database, workspace: Workspace, area: str, choice: PaperChoice
) -> PaperPreview:
    from baro_desktop.ui.papers.preview import preview_of
    from baro_desktop.workflows import show
    from baro_desktop.workflows.committee import committee_contents
    from baro_desktop.workflows.status_tables import newest_periods

    catalogue = workspace.catalogue
    contents = committee_contents(database, catalogue, area, choice, datetime.now().astimezone())
    progress = show.progress(database, catalogue, area, workspace.today())
    has_tables = bool(newest_periods(database, area))
    return preview_of(contents, choice, progress, has_tables=has_tables)
