"""Who the program is to the system: its name, its icon, and its place in the task bar."""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from baro_desktop.resources import resource

_NAME, _FILE_NAME = "Baro Desktop", "baro-desktop"
_WINDOWS_ID = "Ballerup.BaroDesktop"


def introduce(app: QApplication) -> None:
    """Tell the system which program this is, before the first window is shown."""
    app.setApplicationName(_NAME)
    app.setDesktopFileName(_FILE_NAME)
    app.setWindowIcon(QIcon(str(resource("icons", f"{_FILE_NAME}.svg"))))
    if sys.platform == "win32":
        import ctypes

        # Otherwise Windows puts windows of one Python under one button, with Python's icon.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_WINDOWS_ID)
