"""The windowed program: creates the application, its windows and what they share."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.errors import show_error, show_unexpected_errors
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows import preferences
from baro_desktop.workflows.workspace import SAMPLE_NAME

if TYPE_CHECKING:
    from baro_desktop.workflows.workspace import Workspace


def run(workspace: Workspace, paths: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: files that are imported at once.

    Returns:
        Exit status: 0, or 1 when the database could not be opened.
    """
    app = _application()
    program = Program(app, workspace)
    show_unexpected_errors(lambda: program.window)
    try:
        window = program.open(workspace)
    except BaroError as error:
        box = show_error(None, error)  # without a parent, only this name keeps it alive
        box.finished.connect(lambda _result: app.exit(1))
        return app.exec()
    if paths:
        QTimer.singleShot(0, window, lambda: window.import_paths(paths))
    return app.exec()


def draw(
    workspace: Workspace, folder: Path, area: str, size: tuple[int, int], *, dark: bool
) -> tuple[Path, ...]:
    """Draw a picture of every tab and dialog.

    Args:
        area: municipality to show, "" for the one that the window would begin with.
        size: width and height of the window.
    """
    from baro_desktop.ui.pictures import draw_pictures

    app = _application()
    return draw_pictures(workspace, folder, area, size, ThemeSwitch(app), dark=dark)


class Program(QObject):
    """Holds the one window: the user's own figures, or the made-up ones."""

    def __init__(self, app: QApplication, workspace: Workspace) -> None:
        super().__init__(app)
        self._own = workspace
        self._themes = ThemeSwitch(app)
        self.window: MainWindow | None = None

    def open(self, workspace: Workspace) -> MainWindow:
        """Open a window on a database and close the one before.

        Raises:
            StorageError: if the database cannot be used; the old window stays.
        """
        database = workspace.open()
        self._themes.choose(_theme(preferences.load(database).theme))
        window = MainWindow(workspace, database, self._themes)
        window.samples_requested.connect(self.open_samples)
        window.own_data_requested.connect(self.open_own)
        window.show()
        old, self.window = self.window, window
        if old is not None:
            old.close()
            old.deleteLater()
        return window

    def open_samples(self) -> None:
        """Open the made-up figures, which lie in a database of their own."""
        path = self._own.database.with_name(SAMPLE_NAME)
        window = self._try_to_open(replace(self._own, database=path, sample=True))
        if window is not None and not window.holds_reports():
            window.importing.load_samples()

    def open_own(self) -> None:
        """Go back to the user's own figures."""
        self._try_to_open(replace(self._own, sample=False))

    def _try_to_open(self, workspace: Workspace) -> MainWindow | None:
        try:
            return self.open(workspace)
        except BaroError as error:
            show_error(self.window, error)
            return None


def _application() -> QApplication:
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Baro Desktop")
    app.setDesktopFileName("baro-desktop")
    speak_danish(app)
    return app


def _theme(name: str) -> Theme:
    return Theme(name) if name in set(Theme) else Theme.SYSTEM
