"""A field for one strict Danish number."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from baro_desktop.models.numbers import format_number
from baro_desktop.ui.entry.numbers import NumberRule, Problem, Reading, read_number, unfinished
from baro_desktop.ui.text import set_property

_WIDTH = 110


class NumberField(QLineEdit):
    """Reads what is typed at once; a half-typed number is no problem until the field is left.

    Signals:
        changed: the number, or what is wrong with it, is another now.
    """

    changed = Signal()

    def __init__(self, name: str, rule: NumberRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._rule = rule
        self._refusal: Problem | None = None
        self._contradiction: Problem | None = None
        self._left = True
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(max(_WIDTH, self.fontMetrics().averageCharWidth() * 14))
        self.setAcceptDrops(False)
        self.textEdited.connect(self._typed)

    def rule(self) -> NumberRule:
        """Return what the field takes."""
        return self._rule

    def set_rule(self, rule: NumberRule) -> None:
        """Take other numbers from now on."""
        self._rule = rule
        self.mark()

    def value(self) -> Decimal | None:
        """Return the number, None when there is none."""
        return self._reading().value

    def problem(self) -> Problem | None:
        """Return what is wrong, even while the number is half typed."""
        return self._refusal or self._reading().problem or self._contradiction

    def shown_problem(self) -> Problem | None:
        """Return what is wrong as far as it is shown already."""
        if not self._left and unfinished(self.text(), self._rule):
            return self._refusal
        return self.problem()

    def set_value(self, value: Decimal | None) -> None:
        """Show a number, or nothing."""
        self._refusal, self._left = None, True
        self.setText("" if value is None else format_number(value))
        self.mark()

    def set_typed(self, text: str) -> None:
        """Show a text as it was typed, right or wrong."""
        self._refusal, self._left = None, True
        self.setText(text)
        self.mark()

    def being_typed(self) -> bool:
        """Tell whether the field has not been left since the last key."""
        return not self._left

    def refuse(self, problem: Problem | None) -> None:
        """Mark the field for a reason that it cannot know itself; typing lifts it."""
        self._refusal = problem
        self.mark()
        self.changed.emit()

    def contradict(self, problem: Problem | None) -> None:
        """Mark the field for what it says against another one; None takes that back."""
        if problem != self._contradiction:
            self._contradiction = problem
            self.mark()

    def leave(self) -> None:
        """Judge the text as it stands, as if the field were left."""
        self._left = True
        self.mark()
        self.changed.emit()

    def mark(self) -> None:
        """Outline the field when something is wrong, and say it to screen readers."""
        problem = self.shown_problem()
        set_property(self, "invalid", "true" if problem else "false")
        self.setAccessibleDescription(problem.text if problem else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is told be about this field, where something is wrong with it."""
        super().focusInEvent(event)
        if self.shown_problem() is not None:
            self.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the number with its dots, or show what is wrong."""
        super().focusOutEvent(event)
        value = self.value()
        if value is not None:
            self.setText(format_number(value))
        self.leave()

    def _reading(self) -> Reading:
        return read_number(self.text(), self._rule)

    def _typed(self) -> None:
        self._refusal, self._left = None, False
        self.mark()
        self.changed.emit()


def told_problem(fields: Iterable[NumberField]) -> Problem | None:
    """Return what is to be told of fields: the problem of the one in use, else the first one."""
    wrong = [(field, problem) for field in fields if (problem := field.shown_problem())]
    in_use = (problem for field, problem in wrong if field.hasFocus())
    return next(in_use, wrong[0][1] if wrong else None)
