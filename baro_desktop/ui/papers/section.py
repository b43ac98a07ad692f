"""A titled part of the choices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import line

_NAME_WIDTH = 118


class Section(QWidget):
    """A title with a thin line over it, and fields below each other in `body`.

    Signals:
        changed: something in it is chosen otherwise now.
    """

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout()
        self.body.setSpacing(5)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(7)
        outer.addWidget(line())
        outer.addWidget(label(title, role="title"))
        outer.addLayout(self.body)


class Fields(QGridLayout):
    """Names to the left, fields to the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnMinimumWidth(0, _NAME_WIDTH)
        self.setColumnStretch(1, 1)
        self.setVerticalSpacing(6)

    def add(self, name: str, field: QWidget) -> None:
        """Add a field under the others."""
        title = label(name, role="muted", wrap=True)
        title.setBuddy(field)
        row = self.rowCount()
        self.addWidget(title, row, 0)
        self.addWidget(field, row, 1)
