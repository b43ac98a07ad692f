"""One import from the chosen files to the closed summary."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.passing import PREFIX
from baro_desktop.models.report import FileResult
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_files, choose_folder
from baro_desktop.ui.importing.at_hand import ReaderAtHand
from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.importing.dropping import pasted_paths
from baro_desktop.ui.tasks import Task, TaskProgress, Tasks
from baro_desktop.ui.window.turns import Turns
from baro_desktop.workflows.exchange import ENDING, is_exchange

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class Came(NamedTuple):
    """What came of an import, and the paths of the program's own made-up reports in it."""

    results: tuple[FileResult, ...]
    made_up: tuple[str, ...] = ()


Results = tuple[FileResult, ...]
Work = Callable[["Database", TaskProgress], Came]

_KINDS = (
    f"Rapporter og skemaer (*.pdf *.html *.htm *.mhtml *.mht *.eml *.txt *.zip *.xlsx *{ENDING})",
    "Alle filer (*)",
)


_WORKBOOKS = frozenset({".xlsx", ".xlsm"})


class ImportFlow(QObject):
    """Asks for files, imports them in the worker thread, and shows what they gave.

    Attributes:
        reader: the processes that read files, for whoever has to open one.
        open_forms: takes reporting forms among the files; without it they are refused as reports.
        open_copy: takes a copy that a colleague has made; without it, it is refused as a report.
        show_arrivals: returns the steps that show the figures of these results.

    Signals:
        finished: the results, once they are shown.
        figures_requested: area that the user wants to see afterwards, "" for no other one.
        undo_requested: the user wants the import to be taken back.
    """

    finished = Signal(tuple)
    figures_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._window = window
        self._folder = ""
        self._pasted: tempfile.TemporaryDirectory[str] | None = None
        self._dialog: ImportDialog | None = None
        self._task: Task | None = None
        self._stopped = False
        self._turns = Turns(self)
        self.reader = ReaderAtHand(workspace, tasks, self)
        self.open_forms: Callable[[Sequence[Path]], None] | None = None
        self.open_copy: Callable[[Path], None] | None = None
        self.show_arrivals: Callable[[Results], tuple[Callable[[], object], ...]] = lambda _: ()

    @property
    def running(self) -> bool:
        """True while an import runs, until its summary stands."""
        return self._dialog is not None

    def prepare(self) -> None:
        """Get ready to read, since files are about to come."""
        if not self.running:
            self.reader.prepare()

    def close(self) -> None:
        """End what reads files; an import that runs is given up, and nothing is shown of it."""
        self._turns.stop()
        self.reader.close()
        self._forget_pasted()

    def choose_files(self) -> None:
        """Let the user choose files, and import them."""
        self.prepare()
        title = "Importér rapporter"
        choose_files(self._window, title, self._start_folder(), _KINDS, self.start)

    def choose_folder(self) -> None:
        """Let the user choose a folder, and import what is in it."""
        title = "Importér alle rapporter i en mappe"
        choose_folder(self._window, title, self._start_folder(), self.start)

    def _start_folder(self) -> str:
        """Return the folder of the last files, at first the one that browsers save in."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        return self._folder or QStandardPaths.writableLocation(downloads)

    def paste(self, data: QMimeData, now: datetime) -> None:
        """Import pasted files or text, which lies in a file only until it is read.

        Args:
            now: gives the file its name.
        """
        if self.running:
            return
        self._forget_pasted()
        self._pasted = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        place, before = Path(self._pasted.name), self._folder
        paths = pasted_paths(data, now, place)
        self.start(paths)
        if place in (path.parent for path in paths):
            self._folder = before  # the next choice of files begins where the last one was
        if not self.running:
            self._forget_pasted()

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders; nothing happens without any, or while an import runs."""
        paths = self._without_copies(self._without_forms(paths))
        if not paths or self.running:
            return
        self._folder = str(paths[0].parent)
        self._import(paths)

    def _import(self, paths: Sequence[Path]) -> None:
        """Show at once that the import begins; what reads files is loaded behind it."""
        again = partial(self._import, paths)
        self._open_dialog()
        self.reader.load(lambda: self._read(paths, again), partial(self._failed, again))

    def _read(self, paths: Sequence[Path], again: Callable[[], None]) -> None:
        """Import with the reader at hand, which may be another one the second time."""
        catalogue, reader = self._workspace.shipped, self.reader.take()

        def work(database: Database, progress: TaskProgress) -> Came:
            from baro_desktop.workflows.import_reports import import_reports
            from baro_desktop.workflows.sample_data import made_up_files

            results = import_reports(database, catalogue, paths, progress, reader)
            return Came(results, made_up_files(database, results))

        self._run(work, self._done, again)

    def _without_forms(self, paths: Sequence[Path]) -> Sequence[Path]:
        """Hand filled-in reporting forms to those who read them; they are no reports."""
        books = [path for path in paths if path.suffix.casefold() in _WORKBOOKS]
        if not books or self.open_forms is None or self.running:
            return paths
        # All readers come with it; who imports reports alone does not wait for them.
        from baro_desktop.workflows.read_form import looks_like_form

        forms = [path for path in books if looks_like_form(path)]
        if not forms:
            return paths
        self.open_forms(forms)
        return [path for path in paths if path not in forms]

    def _without_copies(self, paths: Sequence[Path]) -> Sequence[Path]:
        """Hand a colleague's copy to what shows it; its figures are never mixed with others."""
        copies = [path for path in paths if is_exchange(path)]
        if not copies or self.open_copy is None or self.running:
            return paths
        self.open_copy(copies[0])
        return [path for path in paths if path not in copies]

    def load_samples(self) -> None:
        """Fill the database with made-up figures; no summary, since nobody chose the files."""
        catalogue = self._workspace.shipped

        def work(database: Database, progress: TaskProgress) -> Came:
            from baro_desktop.workflows.sample_data import load_samples

            return Came(load_samples(database, catalogue, progress))

        self._open_dialog()
        self._run(work, self._done_quietly, self.load_samples)

    def _open_dialog(self) -> None:
        self._task, self._stopped = None, False
        self._dialog = dialog = ImportDialog(self._workspace.catalogue.by_code, self._window)
        dialog.figures_requested.connect(self.figures_requested)
        dialog.undo_requested.connect(self.undo_requested)
        dialog.cancel_requested.connect(self._stop)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, work: Work, done: Callable[[Came], None], again: Callable[[], None]) -> None:
        assert self._dialog is not None  # it is open from the first moment on
        self._task = self._tasks.run(work, done, partial(self._failed, again), self)
        self._task.progressed.connect(self._dialog.show_step)
        if self._stopped:
            self._task.cancel()

    def _stop(self) -> None:
        self._stopped = True
        if self._task is not None:
            self._task.cancel()

    def _done(self, came: Came) -> None:
        """Show the figures anew behind the dialog, then the summary, each in a turn of its own.

        Together they would hold the window for as long as a key takes to be missed.
        """
        self.reader.give_back()
        self._forget_pasted()
        dialog, stopped = self._dialog, self._stopped
        assert dialog is not None  # it cannot be closed while the import runs
        dialog.wait_for_results()
        self._turns.add(
            *self.show_arrivals(came.results),
            lambda: dialog.fill(came.results, cancelled=stopped, made_up=came.made_up),
            lambda: self._reveal(dialog, came.results),
        )

    def _reveal(self, dialog: ImportDialog, results: Results) -> None:
        dialog.reveal()
        self._dialog = None
        self.finished.emit(results)

    def _done_quietly(self, came: Came) -> None:
        self._close_dialog()
        self._turns.add(*self.show_arrivals(came.results), lambda: self.finished.emit(came.results))

    def _failed(self, again: Callable[[], None], error: Exception) -> None:
        self.reader.give_back()
        self._close_dialog()
        show_error(self._window, error, again)
        self._turns.add(*self.show_arrivals(()), lambda: self.finished.emit(()))

    def _forget_pasted(self) -> None:
        """Remove the file of a pasted text; after an error it stays for »Prøv igen«."""
        if self._pasted is not None:
            self._pasted.cleanup()
        self._pasted = None

    def _close_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.done(ImportDialog.DialogCode.Rejected)
