"""A copy of all figures is handed to a colleague, and one that came is shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from baro_desktop.models.display import moment_text
from baro_desktop.texts import exchange as words
from baro_desktop.texts.rescue import content_words
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_target
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.text import ask, message
from baro_desktop.workflows.exchange import ENDING, suggested_name

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.backup import Preview
    from baro_desktop.workflows.workspace import Workspace


class ExchangeFlow(QObject):
    """Writes such a copy, and says what one holds before it is shown.

    Signals:
        look_requested: a copy is to be shown; it is whole.
    """

    look_requested = Signal(Path)

    def __init__(self, workspace: Workspace, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._window = window

    def give(self, area: str) -> QDialog:
        """Let the user choose where the copy is to lie, and write it.

        Returns:
            A message that says why, where the figures are made up.
        """
        if self._workspace.sample:
            return message(self._window, "information", "Eksempeldata", words.MADE_UP)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place))
        return choose_target(
            self._window,
            "Gem kopi til en kollega",
            folder / suggested_name(area, self._workspace.today()),
            f"Kopi fra Baro Desktop (*{ENDING})",
            self.write,
        )

    def write(self, path: Path) -> None:
        """Write a verified copy; the file dialog has asked before one is replaced."""

        def work(database: Database, _progress: TaskProgress) -> Path:
            from baro_desktop.workflows.backup import back_up

            return back_up(database, path)

        self._tasks.run(work, self._written, self._failed, self)

    def open(self, path: Path) -> None:
        """Look into a copy, and ask whether it is to be shown."""
        own = self._workspace.database

        def work(_database: Database, _progress: TaskProgress) -> Preview:
            from baro_desktop.workflows.backup import preview

            return preview(own, path)

        self._tasks.run(work, partial(self._ask, path), self._failed, self)

    def _ask(self, path: Path, found: Preview) -> None:
        held = found.copy
        last = moment_text(held.last_stored.astimezone()) if held.last_stored else ""
        content = content_words(len(held.reports), held.observations, held.entries)
        unknown = 0 if self._workspace.sample else len(found.regained)
        text = words.held_words(path.name, content, last, unknown)
        box = ask(
            self._window,
            "Kopi fra en kollega",
            text,
            "Se tallene",
            lambda: self.look_requested.emit(path),
        )
        box.setIcon(QMessageBox.Icon.Information)  # nothing is lost by it

    def _written(self, path: Path) -> None:
        text = words.WRITTEN.format(name=path.name, folder=path.parent)
        message(self._window, "information", "Kopien er gemt", text)

    def _failed(self, error: Exception) -> None:
        show_error(self._window, error)
