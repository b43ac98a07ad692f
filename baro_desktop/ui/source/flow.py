"""From a figure or finding to its place in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.errors import show_error
from baro_desktop.ui.tasks import TaskProgress, Tasks

if TYPE_CHECKING:
    from baro_desktop.models.report import Finding
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.importing.at_hand import ReaderAtHand
    from baro_desktop.ui.source.dialog import SourceDialog
    from baro_desktop.workflows.show_source import ShownSource
    from baro_desktop.workflows.workspace import Workspace


class SourceFlow(QObject):
    """Lets the reading process open the original and shows it in a dialog.

    Signals:
        original_requested: the `StoredReport` whose original is to be saved.
        opened: the dialog.
    """

    original_requested = Signal(object)
    opened = Signal(object)

    def __init__(
        self, workspace: Workspace, reader: ReaderAtHand, tasks: Tasks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reader = reader
        self._tasks = tasks
        self._window = window

    def show_figure(self, document: str, indicator: str) -> None:
        """Show where a report says something about an indicator."""
        self._show(document, indicator, "")

    def show_finding(self, document: str, finding: Finding) -> None:
        """Show what a finding is about."""
        self._show(document, finding.indicator, finding.where)

    def _show(self, document: str, indicator: str, place: str) -> None:
        reader = self._reader.take()

        def work(database: Database, _progress: TaskProgress) -> ShownSource:
            from baro_desktop.workflows.show_source import show_source

            return show_source(database, reader, document, indicator, place)

        self._tasks.run(work, self._open, self._fail, self)

    def _open(self, source: ShownSource) -> None:
        from baro_desktop.ui.source.dialog import SourceDialog

        self._reader.give_back()
        known = self._workspace.catalogue.by_code.get(source.indicator)
        title = known.title if known else source.indicator
        dialog: SourceDialog = SourceDialog(source, title, self._window)
        dialog.original_requested.connect(self.original_requested)
        dialog.open()
        self.opened.emit(dialog)

    def _fail(self, error: Exception) -> None:
        self._reader.give_back()
        show_error(self._window, error)
