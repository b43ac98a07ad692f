"""A framed panel with a title."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.ui.text import label
from baro_desktop.ui.wrapping import bound


class Card(QFrame):
    """A framed panel; add widgets to `body`, and buttons beside the title to `head`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self._title = label(title, role="title", wrap=True)
        if not title:  # showing it before it has a parent would make a window of it
            self._title.hide()
        self.head.addWidget(self._title, 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 11, 12, 12)
        outer.setSpacing(8)
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        """Change the title; an empty one takes no room."""
        self._title.setText(bound(title))
        self._title.setVisible(bool(title))

    def title(self) -> str:
        """Return the title."""
        return self._title.text().replace(NO_BREAK_SPACE, " ")


def line(parent: QWidget | None = None) -> QFrame:
    """Return a thin horizontal line."""
    made = QFrame(parent)
    made.setProperty("panel", "line")
    return made


def inset(parent: QWidget | None = None) -> QFrame:
    """Return a quiet framed ground inside a card."""
    made = QFrame(parent)
    made.setProperty("panel", "inset")
    return made
