"""A box with a list to choose from, that leaves the wheel to the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """Takes the wheel only while it has the keyboard: who scrolls past it changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own would let the wheel bring it

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless this box is in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
