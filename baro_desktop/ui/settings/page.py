"""What every page of the settings is, and the small parts that pages are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.workflows.program_settings import Settings


class SettingsPage(QWidget):
    """Shows a part of the settings and reads it again.

    Signals:
        changed: the user changed something.
    """

    changed = Signal()
    title = ""
    about = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 2, 0, 2)
        self.body.setSpacing(10)

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        raise NotImplementedError

    def read(self, settings: Settings) -> Settings:
        """Return the settings with what stands in the fields."""
        raise NotImplementedError

    def standard(self, settings: Settings) -> Settings:
        """Return the settings with the standard for what the page is about."""
        raise NotImplementedError

    def wrong_field(self) -> QWidget | None:
        """Show what is wrong beside the fields, and return the first field that is."""
        return None


def named(text: str, field: QWidget) -> QLabel:
    """Return the label of a field; its mnemonic goes to the field, which gets its name."""
    made = label(text)
    made.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(text.replace("&", ""))
    return made


def above(text: str, field: QWidget) -> QVBoxLayout:
    """Return a field with its label above it."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(named(text, field))
    column.addWidget(field, 1)
    return column


def beside(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets in a row, pushed to the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row


def command(text: str, run: Callable[[], object], name: str = "") -> Button:
    """Return an ordinary button with a mnemonic.

    Args:
        name: for screen readers where the text alone says too little.
    """
    made = Button(text)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: run())
    return made


def hint(text: str) -> QLabel:
    """Return a quiet sentence below a field."""
    return label(text, role="small", wrap=True)
