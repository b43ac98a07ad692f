"""Buttons: one main action, ordinary ones, links inside text, and whole panels to press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from baro_desktop.ui.text import caption

Clicked = Callable[[], object]


class Button(QPushButton):
    """A button that enter presses too, not only space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class PanelBase(Button):
    """A panel that can be pressed; what it shows, it draws itself."""

    def __init__(self, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", panel)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


class PanelButton(PanelBase):
    """A panel that can be pressed; add widgets to `body`, which let the mouse through."""

    def __init__(self, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(panel, parent)
        self.body = QVBoxLayout(self)

    def add(self, widget: QWidget) -> None:
        """Add a widget below the others."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(widget)

    def sizeHint(self) -> QSize:
        """Return the room that the panel's contents need."""
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room for the panel's contents."""
        return self.body.minimumSize()


def primary_button(text: str, clicked: Clicked | None = None) -> Button:
    """Return the filled button of the one thing that is done most here."""
    return _button(text, "primary", clicked)


def secondary_button(text: str, clicked: Clicked | None = None) -> Button:
    """Return an ordinary button."""
    return _button(text, "secondary", clicked)


def link_button(text: str, clicked: Clicked | None = None, *, accessible: str = "") -> Button:
    """Return a button that looks like a link.

    Args:
        accessible: name for screen readers where the text alone says too little.
    """
    made = _button(text, "link", clicked)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if accessible:
        made.setAccessibleName(accessible)
    return made


def _button(text: str, kind: str, clicked: Clicked | None) -> Button:
    made = Button(caption(text))
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setAccessibleName(text)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made
