"""Reads, draws and writes papers one after another, each in the thread where it belongs."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.export.pausing import STOPPED
from baro_desktop.models.errors import BaroError
from baro_desktop.models.paper_choice import PaperKind, PaperPart
from baro_desktop.ui.papers.job import PaperJob
from baro_desktop.ui.papers.progress_dialog import WritingDialog
from baro_desktop.ui.tasks import Task, TaskProgress, Tasks

if TYPE_CHECKING:
    from baro_desktop.export.document.details import Picture
    from baro_desktop.models.catalogue import Catalogue
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.papers.graph_pictures import Drawable, GraphPictures
    from baro_desktop.workflows.workspace import Workspace

    Drawables = tuple[Drawable, ...]


class PaperWriter(QObject):
    """Writes the papers of a job; the window stays alive and can stop it, also within a paper.

    Signals:
        finished: every paper was written, or the user stopped it.
        failed: the error, and the kind of paper, None where the figures could not be read.
    """

    finished = Signal(bool)
    failed = Signal(object, object)

    def __init__(self, workspace: Workspace, tasks: Tasks, job: PaperJob, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._tasks, self.job = workspace, tasks, job
        self._task: Task | None = None
        self._stopped = False
        self.dialog = WritingDialog(parent)
        self.dialog.cancel_requested.connect(self.stop)

    @cached_property
    def _pictures(self) -> GraphPictures:
        """What draws; a workbook draws its graphs itself, and would wait for modules in vain."""
        from baro_desktop.ui.papers.graph_pictures import GraphPictures

        pictures = GraphPictures(self._workspace.catalogue, self)
        pictures.progressed.connect(self._drawn)
        pictures.finished.connect(self._go_on_with)
        return pictures

    def start(self) -> None:
        """Begin, or go on where it failed."""
        self.dialog.open()
        if self.job.draws:
            self._read()
        else:
            self._write_next()

    def stop(self) -> None:
        """Write nothing more: not the paper at hand either; what was written stays."""
        self._stopped = True
        if "_pictures" in vars(self):
            self._pictures.stop()
        if self._task is None:
            self._end(stopped=True)
        else:
            self._task.cancel()

    def _read(self) -> None:
        job, catalogue = self.job, self._workspace.catalogue

        def work(database: Database, _progress: TaskProgress) -> Drawables:
            return _to_draw(database, catalogue, job)

        self._task = self._tasks.run(work, self._have_read, self._could_not_read, self)

    def _have_read(self, drawn: Drawables) -> None:
        self._task = None
        if self._stopped:
            self._end(stopped=True)
        else:
            self._pictures.draw(drawn, self.job.area)

    def _drawn(self, done: int, total: int) -> None:
        self.dialog.show_step(done, total, f"Tegner graf {done} af {total}")

    def _go_on_with(self, pictures: dict[str, Picture]) -> None:
        self.job.pictures = pictures
        self._write_next()

    def _write_next(self) -> None:
        kind = self.job.next_kind()
        if kind is None or self._stopped:
            self._end(stopped=kind is not None)
            return
        job, path, catalogue = self.job, self.job.targets[kind], self._workspace.catalogue
        total = len(job.targets)
        self.dialog.show_step(len(job.written), total + 1, f"Skriver {path.name}")

        def work(database: Database, progress: TaskProgress) -> Path:
            from baro_desktop.ui.papers.one_paper import write_one

            return write_one(database, catalogue, job, kind, progress.cancelled)

        def done(path: Path) -> None:
            self._have_written(kind, path)

        def failed(error: Exception) -> None:
            self._could_not_write(error, kind)

        self._task = self._tasks.run(work, done, failed, self)

    def _have_written(self, kind: PaperKind, path: Path) -> None:
        self._task = None
        self.job.written[kind] = path
        self._write_next()

    def _could_not_read(self, error: Exception) -> None:
        self._end_with(error, None)

    def _could_not_write(self, error: Exception, kind: PaperKind) -> None:
        if isinstance(error, BaroError) and error.code == STOPPED:
            self._end(stopped=True)
        else:
            self._end_with(error, kind)

    def _end(self, *, stopped: bool) -> None:
        self.dialog.end()
        self.finished.emit(stopped)

    def _end_with(self, error: Exception, kind: PaperKind | None) -> None:
        self._task = None
        self.dialog.end()
        self.failed.emit(error, kind)


def _to_draw(database: Database, catalogue: Catalogue, job: PaperJob) -> Drawables:
    """Return the graphs of all documents of a job; one that a paper lacks is simply not used."""
    from baro_desktop.models.reception.graph import graph_of
    from baro_desktop.workflows.committee import committee_contents
    from baro_desktop.workflows.paper_graphs import paper_graphs

    choice = job.choice
    if _ELABORATIONS & job.targets.keys():
        choice = replace(choice, parts=choice.parts | {PaperPart.STATUS_TABLES}, centres=())
    contents = committee_contents(database, catalogue, job.area, choice, job.made_at)
    tables = (table for table in contents.status_tables if graph_of(table) is not None)
    return (*paper_graphs(database, catalogue, contents), *tables)


_ELABORATIONS = frozenset({PaperKind.ELABORATION, PaperKind.ELABORATION_PDF})
