"""The window that has the database takes the files of a second start, and comes forward."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from baro_desktop.workflows.handover import close_inbox, inbox_of, open_inbox, take

_AGAIN_MILLISECONDS = 300


class Inbox(QObject):
    """Watches for requests about one database.

    Signals:
        asked: paths of one request, none when the window is only to come forward.
    """

    asked = Signal(tuple)

    def __init__(self, database: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.database = database
        self._folder = inbox_of(database)
        if self._folder is not None and open_inbox(self._folder):
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self._look)
            QTimer.singleShot(0, self, self._look)  # what came before anybody watched

    def close(self) -> None:
        """Take nothing more."""
        if self._folder is not None:
            close_inbox(self._folder)
        self.deleteLater()

    def _look(self) -> None:
        for paths in take(self._folder) if self._folder is not None else ():
            self.asked.emit(paths)


class Waiting(QObject):
    """Files that came while a dialog was open are handed on once it is closed.

    Args:
        window: returns the window that is shown now.
        import_paths: called with what came, when nothing is in the way.
    """

    def __init__(
        self,
        window: Callable[[], QMainWindow | None],
        import_paths: Callable[[Sequence[Path]], None],
    ) -> None:
        super().__init__()
        self._window = window
        self._import = import_paths
        self._paths: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MILLISECONDS)
        self._timer.timeout.connect(self._pass_on)

    def add(self, paths: Sequence[Path]) -> None:
        """Bring the window forward, and import the files as soon as that can be."""
        window = self._window()
        if window is None:
            return
        bring_forward(window)
        self._paths += [path for path in paths if path not in self._paths]
        if self._paths and QApplication.activeModalWidget() is not None:
            window.statusBar().showMessage(_LATER)
        self._pass_on()

    def _pass_on(self) -> None:
        """Import what waits; a dialog that is open is not interrupted."""
        if self._paths and (self._window() is None or QApplication.activeModalWidget() is not None):
            self._timer.start()
            return
        self._timer.stop()
        paths, self._paths = self._paths, []
        if paths:
            self._import(paths)


def bring_forward(window: QMainWindow) -> None:
    """Show a window that may be minimised or behind others, with its dialogs."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    front = QApplication.activeModalWidget() or window
    window.raise_()
    front.raise_()
    front.activateWindow()


_LATER = "Filerne fra det andet vindue indlæses, når dialogen er lukket."
