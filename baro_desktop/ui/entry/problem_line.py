"""A line under a field that says what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.text import label, set_property

_AROUND = 8


class ProblemLine(QWidget):
    """What to do in bold, the reason after it.

    Args:
        reserved: keeps the room for a line while nothing is wrong, so that what stands below
            stays where it is while somebody types.
    """

    def __init__(self, parent: QWidget | None = None, *, reserved: bool = False) -> None:
        super().__init__(parent)
        if reserved:
            policy = self.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self.setSizePolicy(policy)
            self.setMinimumHeight(self.fontMetrics().lineSpacing() + _AROUND)
        self._lead = label(role="bad")
        self._rest = label(wrap=True)
        set_property(self._rest, "tone", "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.setSpacing(5)
        row.addWidget(self._lead)
        row.addWidget(self._rest, 1)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong; None hides the line."""
        self._lead.setText(problem.lead if problem else "")
        self._lead.setWordWrap(problem is not None and not problem.rest)
        self._rest.setText(problem.rest if problem else "")
        self._rest.setVisible(bool(problem and problem.rest))
        self.setVisible(problem is not None)

    def text(self) -> str:
        """Return what is said."""
        return f"{self._lead.text()} {self._rest.text()}".strip()


def problem_of(sentence: str) -> Problem:
    """Part a sentence of the program into what to do and why."""
    lead, dot, rest = sentence.partition(". ")
    return Problem(lead + ("." if dot else ""), rest)
