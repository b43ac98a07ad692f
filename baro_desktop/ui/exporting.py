"""Papers from the choice of them to the opened file: the dialog, and the short way to Excel."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.models.paper_choice import PaperChoice, PaperKind
from baro_desktop.ui.files import choose_folder, choose_target
from baro_desktop.ui.papers import outcome, words
from baro_desktop.ui.papers.job import PaperJob, free_targets, targets_in
from baro_desktop.ui.selection import Selection

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.papers.dialog import PapersDialog
    from baro_desktop.ui.tasks import Tasks
    from baro_desktop.workflows.workspace import Workspace


class ExportFlow(QObject):
    """Asks where to, writes the papers in the worker thread, and says where they lie.

    Signals:
        saved: path of a paper that was written.
    """

    saved = Signal(Path)

    def __init__(
        self, workspace: Workspace, database: Database, tasks: Tasks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace, self._database = workspace, database
        self._tasks = tasks
        self._window = window
        self._folder = ""

    def open_papers(self, selection: Selection) -> PapersDialog:
        """Let the user choose papers, as they were chosen last, and look at them."""
        from baro_desktop.ui.papers.dialog import PapersDialog, still_true
        from baro_desktop.workflows.paper_templates import last_choice

        dialog = PapersDialog(self._workspace, self._database, self._tasks, self._window)
        last = still_true(last_choice(self._database), self._workspace.today())
        dialog.show_templates()
        # Small numbers are hidden anew each time: showing them is chosen, never left over.
        dialog.show_choice(
            selection.area, replace(last, comparison=selection.comparison, hide_small=True)
        )
        dialog.write_requested.connect(lambda area, choice: self._ask_where(area, choice, dialog))
        dialog.open()
        return dialog

    def choose_file(self, selection: Selection) -> QFileDialog:
        """Let the user choose where the workbook is to lie, and write it."""
        choice = PaperChoice(comparison=selection.comparison)
        return self._choose_file(selection.area, choice, PaperKind.WORKBOOK, self._window)

    def start(self, path: Path, selection: Selection) -> None:
        """Write the workbook to a file."""
        choice = PaperChoice(comparison=selection.comparison)
        self._write(selection.area, choice, {PaperKind.WORKBOOK: path}, self._window)

    def _ask_where(self, area: str, choice: PaperChoice, dialog: PapersDialog) -> None:
        from baro_desktop.workflows.paper_templates import remember_choice

        # What was chosen last is no reason to stop the papers of one whose disk is full.
        with suppress(BaroError):
            remember_choice(self._database, choice)
        if len(choice.kinds) == 1:
            self._choose_file(area, choice, next(iter(choice.kinds)), dialog)
        else:
            choose_folder(
                dialog,
                "Vælg mappe til papirerne",
                self._start_folder(),
                lambda paths: self._write_into(paths[0], area, choice, dialog),
            )

    def _choose_file(
        self, area: str, choice: PaperChoice, kind: PaperKind, parent: QWidget
    ) -> QFileDialog:
        suggestion = Path(self._start_folder()) / words.file_name(kind, area, self._day())
        return self._choose_name(
            kind, suggestion, parent, lambda path: self._write(area, choice, {kind: path}, parent)
        )

    def _choose_name(
        self, kind: PaperKind, suggestion: Path, parent: QWidget, chosen: Callable[[Path], None]
    ) -> QFileDialog:
        said = words.KINDS[kind]
        title = "Eksportér til Excel" if kind is PaperKind.WORKBOOK else f"Gem {said.short}"
        return choose_target(parent, title, suggestion, said.filter, chosen)

    def _write_into(self, folder: Path, area: str, choice: PaperChoice, parent: QWidget) -> None:
        """Write several papers into a folder; files that are there already are asked about."""
        targets = targets_in(folder, choice.kinds, area, self._day())
        existing = [path for path in targets.values() if path.exists()]
        if existing:
            outcome.ask_to_replace(
                parent,
                existing,
                lambda: self._write(area, choice, targets, parent),
                lambda: self._write(area, choice, free_targets(targets), parent),
            )
        else:
            self._write(area, choice, targets, parent)

    def _write(
        self, area: str, choice: PaperChoice, targets: dict[PaperKind, Path], parent: QWidget
    ) -> None:
        """Write papers; whoever calls this has asked about files that are there already."""
        self._folder = str(next(iter(targets.values())).parent)
        there = frozenset(path for path in targets.values() if path.exists())
        made_at = datetime.now().astimezone()
        self._run(PaperJob(area, choice, targets, made_at, there), parent)

    def _run(self, job: PaperJob, parent: QWidget) -> None:
        from baro_desktop.ui.papers.writer import PaperWriter

        writer = PaperWriter(self._workspace, self._tasks, job, parent)
        writer.finished.connect(lambda stopped: self._ended(job, parent, stopped=stopped))
        writer.failed.connect(lambda error, kind: self._failed(job, parent, error, kind))
        for signal in (writer.finished, writer.failed):
            signal.connect(writer.deleteLater)
        writer.start()

    def _ended(self, job: PaperJob, parent: QWidget, *, stopped: bool) -> None:
        written = tuple(job.written.values())
        for path in written:
            self.saved.emit(path)
        if stopped:
            outcome.tell_stopped(parent, written)
            return
        if parent is not self._window:
            parent.close()
        outcome.tell_written(self._window, written, job.moved)

    def _failed(
        self, job: PaperJob, parent: QWidget, error: Exception, kind: PaperKind | None
    ) -> None:
        written = tuple(job.written.values())
        for path in written:
            self.saved.emit(path)
        outcome.tell_failure(
            parent,
            error,
            written,
            lambda: self._run(job, parent),
            lambda: self._choose_other_name(job, parent, kind),
        )

    def _choose_other_name(self, job: PaperJob, parent: QWidget, kind: PaperKind | None) -> None:
        assert kind is not None  # only a paper's own target can be in the way

        def chosen(path: Path) -> None:
            job.targets[kind] = path
            job.replaces |= {path} if path.exists() else set()
            self._run(job, parent)

        self._choose_name(kind, job.targets[kind], parent, chosen)

    def _start_folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return self._folder or QStandardPaths.writableLocation(documents)

    def _day(self) -> str:
        return f"{self._workspace.today():%Y-%m-%d}"
