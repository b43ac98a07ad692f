"""What every dialog of the window gets by itself: F1, and the size that it had last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from baro_desktop.ui.window.sizes import Sizes


class DialogHabits(QObject):
    """Watches for dialogs of a window, and for dialogs of those dialogs.

    Args:
        sizes: remembers their sizes.
        help_for: opens the help about a dialog.
    """

    def __init__(
        self, window: QWidget, sizes: Sizes, help_for: Callable[[QDialog], object]
    ) -> None:
        super().__init__(window)
        self._sizes = sizes
        self._help_for = help_for
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take care of a dialog the moment before it is first shown."""
        if event.type() is QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog) and not child.property("habits"):
                child.setProperty("habits", True)
                self._adopt(child)
        elif event.type() is QEvent.Type.KeyPress and self._asks_for_help(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _asks_for_help(self, watched: QObject, event: QEvent) -> bool:
        """Open the help on F1; no shortcut does it, since one that knows its dialog crashes Qt.

        A shortcut's function dies with the dialog, and takes the dialog's Python half along
        while Qt is still destroying the other half.
        """
        asked = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1
        if asked and isinstance(watched, QDialog):
            self._help_for(watched)
        return asked and isinstance(watched, QDialog)

    def _adopt(self, dialog: QDialog) -> None:
        dialog.installEventFilter(self)
        self._sizes.watch_dialog(dialog)
