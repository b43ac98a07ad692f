"""The page that stands where the window cannot: what is in the way, and how to go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.texts.rescue import GONE, LEFT_ALONE
from baro_desktop.ui.errors import error_details, error_text
from baro_desktop.ui.files import choose_files
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Button, primary_button, secondary_button
from baro_desktop.ui.window.rescue import RescuePanel
from baro_desktop.workflows.rescue import Prospect, has_journal

_TITLES = MappingProxyType(
    {
        "database-in-use": "Databasen er åben et andet sted",
        "database-locked": "Databasen er optaget",
        "database-readonly": "Databasen er skrivebeskyttet",
        "database-newer": "Databasen er fra en nyere udgave",
        "database-damaged": "Databasen er beskadiget",
        "database-gone": "Databasen er væk",
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
            "Står tallene bag dette vindue, kan de ses og eksporteres, men ikke ændres.",
            "Vil du ændre noget, så brug den udgave, som databasen sidst er åbnet med.",
        ),
        "database-full": ("Slet eller flyt filer, så der bliver plads.", "Tryk »Prøv igen«."),
    }
)
_READABLE = frozenset({"database-readonly", "database-full"})
_LOST = frozenset({"database-damaged", "database-gone"})
_WIDTH = 600


class TroubleDialog(QDialog):
    """Says what happened, where the file lies, and what can be done now.

    Signals:
        retry_requested: the user wants to try once more.
        reading_requested: the user wants to look without writing.
        other_requested: the user chose another database.
    """

    retry_requested = Signal()
    reading_requested = Signal()
    other_requested = Signal(Path)

    def __init__(
        self,
        error: BaroError,
        path: Path,
        parent: QWidget | None = None,
        known: Prospect | None = None,
    ) -> None:
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
        lost = error.code in _LOST or (error.code == "database-foreign" and has_journal(path))
        left = GONE if error.code == "database-gone" else LEFT_ALONE
        text = left if lost else error_text(error)
        self._outer.addWidget(label(text, wrap=True, selectable=True))
        for number, step in enumerate(_STEPS.get(error.code, ()), start=1):
            self._outer.addWidget(label(f"{number}. {step}", wrap=True))
        self._path = path
        self._panel: RescuePanel | None = None
        if lost:
            self._add_panel(known)
        self._add_path(path)
        self._outer.addStretch(1)
        self._add_buttons(readable=error.code in _READABLE)
        self.resize(_WIDTH, 0)
        if known is not None:
            self._offer(not known.hopeless)
        self._grow()

    def _grow(self) -> None:
        """Take the height that the wrapped lines need at this width."""
        width = max(self.width(), self.minimumSizeHint().width())
        self.resize(width, self._outer.totalHeightForWidth(width))

    def done(self, result: int) -> None:
        """Close once nothing is under way."""
        if self._panel is not None:
            self._panel.wait()
        super().done(result)

    def _add_panel(self, known: Prospect | None) -> None:
        self._panel = RescuePanel(self._path, self, known)
        self._panel.looked.connect(self._offer)
        self._panel.rescued.connect(self._end_rescue)
        self._outer.addWidget(self._panel)

    def _offer(self, something: object) -> None:
        """Let the user have the database back where there is something to have."""
        self._again.setEnabled(True)
        self._leave.setEnabled(True)
        self._other.setEnabled(True)
        self._rescue.setEnabled(bool(something))
        (self._rescue if something else self._other).setFocus()
        QTimer.singleShot(0, self, self._grow)  # once the new lines are laid out

    def _begin_rescue(self) -> None:
        assert self._panel is not None
        for button in (self._rescue, self._again, self._other, self._leave):
            button.setEnabled(False)
        self._panel.rescue()

    def _end_rescue(self) -> None:
        self._rescue.hide()
        for button in (self._again, self._leave):
            button.setEnabled(True)
        self._again.setText("Åbn databasen")
        self._again.setFocus()
        QTimer.singleShot(0, self, self._grow)

    def _choose_other(self) -> None:
        choose_files(
            self,
            "Åbn en anden database",
            str(self._path.parent),
            ["Databaser (*.db)"],
            lambda chosen: self._end(lambda: self.other_requested.emit(chosen[0])),
        )

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
        self._leave = secondary_button("Luk", self.reject)
        row.addWidget(self._leave)
        if readable:
            row.addWidget(self._ending("Kun visning", self.reading_requested.emit))
        self._add_main_buttons(row)
        self._outer.addLayout(row)
        self._again.setFocus()

    def _add_main_buttons(self, row: QHBoxLayout) -> None:
        """Add the button that tries again, and before it what a lost database needs."""
        make = primary_button if self._panel is None else secondary_button
        self._again = make("Prøv igen", lambda: self._end(self.retry_requested.emit))
        if self._panel is not None:
            self._other = secondary_button("Åbn en anden…", self._choose_other)
            self._rescue = primary_button("Hent tallene tilbage", self._begin_rescue)
            self._rescue.setEnabled(False)
            row.addWidget(self._other)
        row.addWidget(self._again)
        if self._panel is not None:
            row.addWidget(self._rescue)

    def _ending(self, text: str, tell: Callable[[], object]) -> Button:
        return secondary_button(text, lambda: self._end(tell))

    def _end(self, tell: Callable[[], object]) -> None:
        self.accept()
        tell()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
