"""What comes back with the next start: recent files, sizes, and the chosen rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.text import message
from baro_desktop.ui.window.recent import RecentFiles
from baro_desktop.ui.window.sizes import Sizes
from baro_desktop.workflows import remember

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database


class Habits(QObject):
    """Brings back what was remembered, and remembers it anew.

    Signals:
        import_requested: paths to read again.
    """

    import_requested = Signal(list)

    def __init__(self, database: Database, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._memory = remember.load(database)
        self._chosen = dict(self._memory.chosen)
        self.recent = RecentFiles(self._memory, self)
        self.sizes = Sizes(self._memory.sizes, self)
        self.recent.import_requested.connect(self._import_again)
        self.recent.open_requested.connect(self._open_again)

    def bring_back(self, tab: str, page: QWidget) -> None:
        """Divide a tab and choose its row as it was left, the first time that it is seen."""
        self.sizes.watch_page(tab, page)
        code = self._chosen.pop(tab, "")
        select = getattr(page, "select_indicator", None)
        if code and callable(select):
            select(code)

    def save(self, database: Database, chosen: dict[str, str]) -> None:
        """Remember for the next start.

        Args:
            chosen: code of the chosen indicator by the name of its tab.

        Raises:
            StorageError: if the database cannot be written.
        """
        now = self.recent.put_into(
            remember.Memory(sizes=self.sizes.known(), chosen=self._chosen | chosen)
        )
        if now != self._memory:
            remember.save(database, now)

    def _import_again(self, path: str) -> None:
        if self._is_there(path):
            self.import_requested.emit([Path(path)])

    def _open_again(self, path: str) -> None:
        if self._is_there(path):
            from PySide6.QtCore import QUrl

            QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _is_there(self, path: str) -> bool:
        there = Path(path).exists()
        if not there:
            self.recent.drop(path)
            text = f"{Path(path).name} findes ikke længere i {Path(path).parent}."
            message(self._window, "information", "Filen er væk", text)
        return there


def remember_quietly(remember_all: Callable[[], None]) -> None:
    """Keep habits, and lose them where the database is full, locked or gone.

    A window that cannot keep them must be closed all the same, with its worker.
    """
    with suppress(BaroError):
        remember_all()
