"""A window on a copy of the large database, in this process."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.workspace import open_workspace
from benchmarks.data import large_database


@contextmanager
def open_window(catalogue: Catalogue) -> Iterator[tuple[MainWindow, Database]]:
    """Give a painted window, and its connection.

    The window remembers layouts of tables in its database. On a copy, one benchmark cannot
    change what the next one shows.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(large_database(catalogue), folder))
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        speak_danish(app)
        workspace = open_workspace(path)
        database = workspace.open()
        window = MainWindow(workspace, database, ThemeSwitch(app, Theme.LIGHT))
        window.resize(1366, 768)
        window.show()
        app.processEvents()
        gc.freeze()  # as the program does once its window stands
        try:
            yield window, database
        finally:
            window.hide()
            window.shut_down()
            database.close()
