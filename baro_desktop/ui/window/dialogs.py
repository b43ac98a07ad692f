"""What every dialog of the window gets by itself: F1, and the size that it had last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtGui import QKeySequence, QShortcut
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
        return super().eventFilter(watched, event)

    def _adopt(self, dialog: QDialog) -> None:
        dialog.installEventFilter(self)
        self._sizes.watch_dialog(dialog)
        QShortcut(QKeySequence("F1"), dialog, lambda: self._help_for(dialog))
