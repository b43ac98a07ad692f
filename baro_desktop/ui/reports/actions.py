"""What can be done with imported reports and their findings, from whichever tab asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_target
from baro_desktop.ui.importing.words import finding_head, finding_text
from baro_desktop.ui.reports.tick_dialog import TickDialog
from baro_desktop.ui.reports.words import removal_question
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.text import ask
from baro_desktop.workflows import findings

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class ReportActions(QObject):
    """Removes reports, gives originals back, and ticks findings off.

    Signals:
        changed: one line for the status bar; what is shown may have changed.
    """

    changed = Signal(str)

    def __init__(
        self, workspace: Workspace, database: Database, tasks: Tasks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._database = database
        self._tasks = tasks
        self._window = window
        self._folder = ""

    def remove(self, reports: Sequence[StoredReport]) -> None:
        """Remove reports after asking once."""
        if reports:
            title, text = removal_question(reports)
            ask(self._window, title, text, "Fjern", lambda: self._remove(reports))

    def save_original(self, report: StoredReport) -> None:
        """Let the user choose where the original is to lie, and write it there."""
        folder = self._folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        ending = Path(report.name).suffix
        choose_target(
            self._window,
            "Gem original som",
            Path(folder) / Path(report.name).name,
            f"Samme slags fil (*{ending})" if ending else "Alle filer (*)",
            lambda path: self.write_original(report, path),
        )

    def write_original(self, report: StoredReport, path: Path) -> None:
        """Write the original to a file."""
        self._folder = str(path.parent)

        def work(database: Database, _progress: TaskProgress) -> Path:
            from baro_desktop.workflows.originals import save_original

            return save_original(database, report.id, path)

        self._run(work, lambda saved: f"{saved.name} er gemt i {saved.parent}.")

    def tick(self, finding: Finding) -> TickDialog:
        """Ask for a remark and tick a finding off."""
        head = finding_head(finding, self._workspace.catalogue.by_code)
        dialog = TickDialog(head, finding_text(finding), self._window)
        dialog.ticked.connect(
            lambda remark: self._write(
                lambda: findings.tick(self._database, finding.id, remark), "Markeret som set efter."
            )
        )
        dialog.open()
        return dialog

    def untick(self, finding: Finding) -> None:
        """Open a finding again."""
        self._write(
            lambda: findings.untick(self._database, finding.id), "Bemærkningen er åben igen."
        )

    def _remove(self, reports: Sequence[StoredReport]) -> None:
        documents = [report.id for report in reports]

        def work(database: Database, _progress: TaskProgress) -> int:
            from baro_desktop.workflows.undo import remove_reports

            remove_reports(database, documents)
            return len(documents)

        self._run(work, lambda n: "1 rapport fjernet." if n == 1 else f"{n} rapporter fjernet.")

    def _run(
        self, work: Callable[[Database, TaskProgress], object], said: Callable[..., str]
    ) -> None:
        self._tasks.run(
            work,
            lambda result: self.changed.emit(said(result)),
            self._fail,
            self,
        )

    def _fail(self, error: Exception) -> None:
        show_error(self._window, error)

    def _write(self, change: Callable[[], None], said: str) -> None:
        try:
            change()
        except BaroError as error:
            show_error(self._window, error)
            return
        self.changed.emit(said)
