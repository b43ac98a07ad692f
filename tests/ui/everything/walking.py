"""All tabs and the dialogs of a window, for tests that walk through everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.errors import StorageError
from baro_desktop.ui.files import choose_files, choose_target
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.window.trouble import TroubleDialog


def openers(window: MainWindow) -> dict[str, Callable[[], QWidget | None]]:
    """Return by name how each dialog is opened."""
    code = window.catalogue.of_kind(IndicatorKind.LOCAL)[0].code
    trouble = StorageError("database-readonly", path="baro.db")
    return {
        "indtastning": lambda: window.enter(indicator=code),
        "hjælp": window.helping.open,
        "genveje": window.helping.shortcuts,
        "om": window.helping.about,
        "licenser": window.helping.licences,
        "vis udskrift": window.printing.preview,
        "kan ikke åbnes": lambda: TroubleDialog(trouble, Path("baro.db"), window),
        "åbn fil": lambda: choose_files(window, "Importér", "/tmp", ["Alle (*)"], print),
        "gem fil": lambda: choose_target(window, "Gem", Path("/tmp/a.xlsx"), "E (*.xlsx)", print),
    }


def everything(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the window with each tab, and then each dialog, shown."""
    for name in window.pages.names():
        window.pages.open(name)
        yield name, window
    for name, build in openers(window).items():
        dialog = build()
        if dialog is not None:
            dialog.show()
            yield name, dialog
            dialog.close()
            QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
