"""The page that stands where the window cannot: what is in the way, and how to go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.errors import error_details, error_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Button, primary_button, secondary_button

_TITLES = MappingProxyType(
    {
        "database-in-use": "Databasen er åben et andet sted",
        "database-locked": "Databasen er optaget",
        "database-readonly": "Databasen er skrivebeskyttet",
        "database-newer": "Databasen er fra en nyere udgave",
        "database-damaged": "Databasen er beskadiget",
        "database-foreign": "Filen er ikke en database",
        "database-full": "Disken er fuld",
    }
)
_STEPS = MappingProxyType(
    {
        "database-in-use": (
            "»Luk« går tilbage til tallene, som de er nu; intet kan ændres.",
            "Vil du ændre noget, så luk det andet vindue først, og tryk »Prøv igen«.",
        ),
        "database-locked": (
            "Luk andre vinduer med Baro Desktop, også hos kolleger med samme fil.",
            "Vent et øjeblik, hvis en import eller en kopi er i gang.",
            "Tryk »Prøv igen«.",
        ),
        "database-readonly": (
            "Se efter, om mappen eller filen er skrivebeskyttet, eller om drevet er frakoblet.",
            "Bed it-afdelingen om skriveadgang til mappen, og tryk »Prøv igen«.",
            "»Kun visning« viser og eksporterer tallene, men ændrer intet.",
        ),
        "database-newer": (
            "Brug den udgave af programmet, som databasen sidst er åbnet med.",
            "»Kun visning« hjælper ikke her; filen er ikke ændret.",
        ),
        "database-damaged": (
            "Lad filen ligge; den er ikke ændret.",
            "Læg den seneste sikkerhedskopi tilbage: baro-desktop restore FIL",
            "Tryk »Prøv igen«.",
        ),
        "database-full": ("Slet eller flyt filer, så der bliver plads.", "Tryk »Prøv igen«."),
    }
)
_READABLE = frozenset({"database-readonly", "database-full"})


class TroubleDialog(QDialog):
    """Says what happened, where the file lies, and what can be done now.

    Signals:
        retry_requested: the user wants to try once more.
        reading_requested: the user wants to look without writing.
    """

    retry_requested = Signal()
    reading_requested = Signal()

    def __init__(self, error: BaroError, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = error_details(error)
        title = _TITLES.get(error.code, "Databasen kan ikke åbnes")
        self.setWindowTitle("Baro Desktop")
        self.setAccessibleName(title)
        self.setAccessibleDescription(error_text(error))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(24, 20, 24, 16)
        self._outer.setSpacing(10)
        self._outer.addWidget(label(title, role="large"))
        self._outer.addWidget(label(error_text(error), wrap=True, selectable=True))
        for number, step in enumerate(_STEPS.get(error.code, ()), start=1):
            self._outer.addWidget(label(f"{number}. {step}", wrap=True))
        self._add_path(path)
        self._outer.addStretch(1)
        self._add_buttons(readable=error.code in _READABLE)
        self.resize(600, max(260, self.sizeHint().height()))

    def _add_path(self, path: Path) -> None:
        field = QLineEdit(str(path))
        field.setReadOnly(True)
        field.setCursorPosition(0)
        field.setAccessibleName("Databasens sti")
        self._outer.addSpacing(4)
        self._outer.addWidget(label("Databasen ligger her:", role="muted"))
        self._outer.addWidget(field)

    def _add_buttons(self, *, readable: bool) -> None:
        row = QHBoxLayout()
        row.addWidget(secondary_button("Kopiér detaljer", self._copy))
        row.addStretch(1)
        row.addWidget(secondary_button("Luk", self.reject))
        if readable:
            row.addWidget(self._ending("Kun visning", self.reading_requested.emit))
        again = primary_button("Prøv igen", lambda: self._end(self.retry_requested.emit))
        row.addWidget(again)
        self._outer.addLayout(row)
        again.setFocus()

    def _ending(self, text: str, tell: Callable[[], object]) -> Button:
        return secondary_button(text, lambda: self._end(tell))

    def _end(self, tell: Callable[[], object]) -> None:
        self.accept()
        tell()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
