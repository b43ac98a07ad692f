"""Once the window is there, the database is read back whole; nothing is stored before that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.errors import error_text
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.widgets.banner import Banner
from baro_desktop.workflows.technical import place_warning

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database

_DAMAGED = "database-damaged"


class Safety(QObject):
    """Verifies a database in the worker thread, then keeps the first copy of the day.

    Args:
        tasks: imports that are handed in meanwhile wait behind it there.
        database: the window's own connection, which refuses figures until then.
        tell_damage: called when the database is not what was written.
    """

    def __init__(
        self,
        tasks: Tasks,
        database: Database,
        window: QMainWindow,
        tell_damage: Callable[[BaroError], None],
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._database = database
        self._window = window
        self._tell_damage = tell_damage

    def start(self) -> None:
        """Begin as soon as the window has been drawn."""
        self._database.unverified = True
        self._warn_of_place()
        QTimer.singleShot(0, self, self._verify)

    def _verify(self) -> None:
        if self._window.isVisible():  # another database may have been opened in the meantime
            self._tasks.run(_verify, self._done, self._failed, self)

    def _warn_of_place(self) -> None:
        """Say that a database lies where it is not safe; it is used all the same."""
        told = place_warning(self._database.path)
        centre = self._window.centralWidget()
        column = None if centre is None else centre.layout()
        if told is not None and isinstance(column, QVBoxLayout):
            banner = Banner(*told, "Skjul", lambda: banner.hide())
            column.insertWidget(0, banner)

    def _done(self, told: tuple[str, ...]) -> None:
        """Let figures be stored; say what was missing, and where no copy could be kept."""
        self._database.unverified = False
        if told:
            self._window.statusBar().showMessage(" ".join(told))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BaroError) and error.code == _DAMAGED:
            # Not from within the answer of a task: the window, and with it the task, will go.
            QTimer.singleShot(0, self, lambda: self._tell_damage(error))
            return
        self._database.unverified = False


def _verify(database: Database, _progress: TaskProgress) -> tuple[str, ...]:
    """Read the database back, mend what lies beside it, and return what is to be told."""
    from baro_desktop.workflows.safekeeping import keep_first_of_day, mend, verify

    verify(database)
    told: list[str] = []
    try:
        told += mend(database)
    except BaroError as error:
        told.append(f"{_NOT_MENDED} {error_text(error)}")
    try:
        kept = keep_first_of_day(database)
        refusal: BaroError | None = kept.refusal if kept else None
    except BaroError as error:
        refusal = error
    if refusal is not None:
        told.append(f"{_NO_COPY} {error_text(refusal)}")
    return tuple(told)


_NO_COPY = "Der er ikke taget nogen sikkerhedskopi."
_NOT_MENDED = "Journal og arkiv ved siden af databasen er ikke hele."
