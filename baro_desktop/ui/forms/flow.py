"""Reporting forms in the window: made for the centres, and taken in again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Centre
from baro_desktop.models.errors import BaroError
from baro_desktop.texts.form_words import file_name
from baro_desktop.ui.errors import error_text, show_error
from baro_desktop.ui.files import choose_files, choose_target
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.text import add_action, message

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.forms.dialog import FormDialog
    from baro_desktop.workflows.read_form import FormPreview
    from baro_desktop.workflows.workspace import Workspace

_KINDS = ("Indberetningsskemaer (*.xlsx)", "Alle filer (*)")


class FormFlow(QObject):
    """Writes forms, and shows filled-in ones before their figures are stored.

    Signals:
        entered: figures of a form were stored.
    """

    entered = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tasks = tasks
        self._window = window
        self._folder = ""
        self._waiting: deque[tuple[Path, str]] = deque()
        self._busy = False

    def make(self, area: str = "", centre: Centre | None = None) -> QFileDialog:
        """Let the user choose where the form is to lie, and write it.

        Args:
            area: the municipality that is shown; the remembered one by default.
            centre: the only centre that gets a sheet; all of them by default.
        """
        day = f"{self._workspace.today():%Y-%m-%d}"
        suggestion = Path(self._start_folder()) / file_name(
            _own(area), centre.tab if centre else "", day
        )
        return choose_target(
            self._window,
            "Lav indberetningsskema",
            suggestion,
            "Excel-projektmappe (*.xlsx)",
            lambda path: self.write(path, area, centre),
        )

    def write(self, path: Path, area: str = "", centre: Centre | None = None) -> None:
        """Write a form; the file dialog has asked before one is replaced."""
        self._folder = str(path.parent)
        catalogue, today = self._workspace.catalogue, self._workspace.today()

        def work(database: Database, _progress: TaskProgress) -> Path:
            from baro_desktop.workflows import choices
            from baro_desktop.workflows.make_form import make_form

            known = choices.own_municipality(database, catalogue, _own(area) or None)
            return make_form(
                database,
                catalogue,
                path,
                known or choices.FIRST_MUNICIPALITY,
                centres=[centre] if centre else None,
                today=today,
                replace=True,
            )

        self._tasks.run(work, self._written, self._failed, self)

    def choose_form(self, area: str = "") -> QFileDialog:
        """Let the user choose filled-in forms, and show them."""
        return choose_files(
            self._window,
            "Indlæs indberetningsskema",
            self._start_folder(),
            _KINDS,
            lambda paths: self.open_forms(paths, area),
        )

    def open_forms(self, paths: Sequence[Path], area: str = "") -> None:
        """Read filled-in forms in the worker thread; show what each would change, in turn.

        Args:
            area: the municipality that is shown; a form of another one is refused.
        """
        self._waiting.extend((path, area) for path in paths)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._busy = False
            return
        self._busy = True
        path, area = self._waiting.popleft()
        self._folder = str(path.parent)
        catalogue = self._workspace.catalogue

        def work(database: Database, _progress: TaskProgress) -> FormPreview:
            from baro_desktop.workflows import choices, read_form

            known = choices.own_municipality(database, catalogue, _own(area) or None)
            return read_form.preview(database, catalogue, path, known)

        self._tasks.run(work, self._show, lambda error: self._refused(path, error), self)

    def _show(self, shown: FormPreview) -> None:
        from baro_desktop.ui.forms.dialog import FormDialog

        dialog = FormDialog(shown, self._window)
        dialog.save_requested.connect(lambda: self._save(dialog))
        dialog.print_requested.connect(lambda: self._print(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda: self._next())
        dialog.open()

    def _save(self, dialog: FormDialog) -> None:
        catalogue, shown = self._workspace.catalogue, dialog.shown

        def work(database: Database, _progress: TaskProgress) -> int:
            from baro_desktop.workflows import read_form

            return read_form.apply(database, catalogue, shown)

        def done(_figures: int) -> None:
            self.entered.emit()
            dialog.accept()

        def failed(error: Exception) -> None:
            dialog.wait(waiting=False)
            show_error(dialog, error)

        self._tasks.run(work, done, failed, self)

    def _print(self, dialog: FormDialog) -> None:
        from baro_desktop.ui.printing.flow import PrintFlow

        flow = PrintFlow(lambda: dialog, self._workspace.today, dialog)
        flow.show_preview(dialog.printout())

    def _refused(self, path: Path, error: Exception) -> None:
        if isinstance(error, BaroError):
            text = f"{path.name}: {error_text(error)}"
            box = message(self._window, "warning", "Skemaet er afvist", text)
        else:
            box = show_error(self._window, error)
        box.finished.connect(lambda: self._next())

    def _failed(self, error: Exception) -> None:
        show_error(self._window, error)

    def _written(self, path: Path) -> None:
        text = f"{path.name} er gemt i {path.parent}. Send det til centret, og slip det her igen."
        box = message(self._window, "information", "Skemaet er lavet", text)
        add_action(box, "Åbn", lambda: _open(path))
        add_action(box, "Vis i mappe", lambda: _open(path.parent))

    def _start_folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return self._folder or QStandardPaths.writableLocation(documents)


def _own(area: str) -> str:
    """Return the municipality; the whole country reports nothing."""
    return "" if area == WHOLE_COUNTRY else area


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
