"""The question why a figure is to be cleared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop.texts import entries as words
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.text import label, set_property
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button

_WIDTH = 460


class ClearDialog(QDialog):
    """Takes the reason; without one nothing is cleared.

    Signals:
        confirmed: the reason.
    """

    confirmed = Signal(str)

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ryd tal")
        self._reason = QLineEdit()
        self._reason.setAccessibleName("Hvorfor ryddes tallet?")
        self._reason.setPlaceholderText("Hvorfor ryddes tallet? (skal udfyldes)")
        self._line = ProblemLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(label("Ryd tal", role="heading"))
        layout.addWidget(label(what, wrap=True))
        layout.addWidget(
            label("Tallet forsvinder fra tabeller og grafer, men bliver i historikken. "
                  "Det kan fortrydes.", role="muted", wrap=True)
        )  # fmt: skip
        layout.addWidget(self._reason)
        layout.addWidget(self._line)
        layout.addLayout(self._foot())
        self.setMinimumWidth(_WIDTH)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(secondary_button("Annullér", self.reject))
        row.addWidget(primary_button("Ryd tal", self._confirm))
        return row

    def _confirm(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._line.show_problem(Problem(words.CLEAR_REASON_NEEDED))
            set_property(self._reason, "invalid", "true")
            self._reason.setFocus()
            return
        self.confirmed.emit(reason)
        self.accept()
