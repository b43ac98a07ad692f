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
from baro_desktop.ui.window.first_paint import AfterFirstPaint
from baro_desktop.workflows.technical import place_warning

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database

_DAMAGED = "database-damaged"
_HOUR = 3_600_000


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
        self._hourly = QTimer(self)
        self._hourly.setInterval(_HOUR)
        self._hourly.timeout.connect(self.look_at_the_day)

    def start(self) -> None:
        """Begin as soon as the window has been drawn."""
        self._database.unverified = True
        self._warn_of_place()
        AfterFirstPaint(self._window, self._verify)

    def look_at_the_day(self) -> None:
        """Keep the first copy of a day that came while the window stood open or slept."""
        if self._window.isVisible() and not self._tasks.busy:
            self._tasks.run(_keep_first, self._tell, self._tell_nothing, self)

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
        self._hourly.start()
        self._tell(told)

    def _tell(self, told: tuple[str, ...]) -> None:
        if told:
            self._window.statusBar().showMessage(" ".join(told))

    def _tell_nothing(self, _error: Exception) -> None:
        """Leave it to what the user does next to meet a database that cannot be opened."""

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BaroError) and error.code == _DAMAGED:
            # Not from within the answer of a task: the window, and with it the task, will go.
            QTimer.singleShot(0, self, lambda: self._tell_damage(error))
            return
        self._database.unverified = False
        self._hourly.start()
        self._tell((f"{_NOT_VERIFIED} {error_text(error)}",))


def _verify(database: Database, progress: TaskProgress) -> tuple[str, ...]:
    """Read the database back, mend what lies beside it, and return what is to be told."""
    from baro_desktop.workflows.safekeeping import mend, verify

    verify(database)
    told: list[str] = []
    try:
        told += mend(database)
    except BaroError as error:
        told.append(f"{_NOT_MENDED} {error_text(error)}")
    return (*told, *_keep_first(database, progress))


def _keep_first(database: Database, _progress: TaskProgress) -> tuple[str, ...]:
    """Keep the first copy of the day, and return what is to be told where that failed."""
    from baro_desktop.workflows.safekeeping import keep_first_of_day

    try:
        kept = keep_first_of_day(database)
        refusal: BaroError | None = kept.refusal if kept else None
    except BaroError as error:
        refusal = error
    return () if refusal is None else (f"{_NO_COPY} {error_text(refusal)}",)


_NOT_VERIFIED = "Databasen er ikke kontrolleret efter åbningen."
_NO_COPY = "Der er ikke taget nogen sikkerhedskopi."
_NOT_MENDED = "Journal og arkiv ved siden af databasen er ikke hele."
