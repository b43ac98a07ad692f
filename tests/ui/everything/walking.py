"""All tabs, dialogs, messages and menus of a window, for tests that walk through everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QWidget

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows.workspace import Workspace
from tests.ui.everything import dialogs

Places = Callable[[], Iterator[tuple[str, QWidget]]]


def everything(
    window: MainWindow, workspace: Workspace, folder: Path
) -> Iterator[tuple[str, QWidget]]:
    """Yield the window with each tab, and then each dialog and menu, shown."""
    yield from tabs(window)
    yield from all_dialogs(window, workspace, folder)
    for name, menu in dialogs.menus(window):
        menu.popup(window.pos())
        yield name, menu
        end(menu)


def tabs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the window with each of its tabs."""
    for name in window.pages.names():
        window.pages.open(name)
        yield name, window


def all_dialogs(
    window: MainWindow, workspace: Workspace, folder: Path
) -> Iterator[tuple[str, QDialog]]:
    """Yield each dialog and message, shown."""
    window.pages.open("C-ARB")
    openers = dialogs.windows(window, workspace, folder) | dialogs.messages(window)
    for name, build in openers.items():
        dialog = build()
        assert isinstance(dialog, QDialog), name
        dialog.show()
        yield name, dialog
        end(dialog)
    for name, dialog in dialogs.reception(window, workspace):
        yield name, dialog
        end(dialog)
    shown: QDialog | None = None
    for name, shown in dialogs.settings(window):
        yield name, shown
    if shown is not None:
        end(shown)


def end(widget: QWidget) -> None:
    """Take a dialog or menu away without asking it, and delete it."""
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
