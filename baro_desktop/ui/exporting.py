"""The export from the chosen file name to the opened workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_target
from baro_desktop.ui.selection import Selection
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.text import add_action, message

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class ExportFlow(QObject):
    """Asks for a file name, writes the workbook in the worker thread, and says where it lies.

    Signals:
        saved: path of a workbook that was written.
    """

    saved = Signal(Path)

    def __init__(self, workspace: Workspace, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._window = window
        self._folder = ""

    def choose_file(self, selection: Selection) -> None:
        """Let the user choose where to, and export."""
        folder = self._folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        day = self._workspace.today()
        suggestion = Path(folder) / suggested_name(selection.area, f"{day:%Y-%m-%d}")
        choose_target(
            self._window,
            "Eksportér til Excel",
            suggestion,
            "Excel-projektmappe (*.xlsx)",
            lambda path: self.start(path, selection),
        )

    def start(self, path: Path, selection: Selection) -> None:
        """Export to a file."""
        self._folder = str(path.parent)
        catalogue = self._workspace.catalogue

        def work(database: Database, _progress: TaskProgress) -> Path:
            from baro_desktop.models.paper_choice import PaperChoice
            from baro_desktop.workflows.export_workbook import export_workbook

            return export_workbook(
                database,
                catalogue,
                path,
                selection.area,
                PaperChoice(comparison=selection.comparison),
                made_at=datetime.now().astimezone(),
            )

        self._tasks.run(work, self._done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        show_error(self._window, error)

    def _done(self, path: Path) -> None:
        self.saved.emit(path)
        box = message(self._window, "information", "Gemt", f"{path.name} er gemt i {path.parent}.")
        add_action(box, "Åbn", lambda: _open(path))
        add_action(box, "Vis i mappe", lambda: _open(path.parent))


def suggested_name(area: str, day: str) -> str:
    """Return a file name that says what is inside and when it was made."""
    return f"Integration {area} {day}.xlsx"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
