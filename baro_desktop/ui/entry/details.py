"""What goes with a figure: how the group was picked out, source, remark, reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.catalogue import FormKind, LocalForm
from baro_desktop.models.entry import Entry, Population
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.text import set_property

_CHOICES = {Population.ORIGIN: "Herkomst", Population.CITIZENSHIP: "Statsborgerskab"}


class Details(QWidget):
    """Holds the widgets; `add_to` puts them into the rows of a form.

    Signals:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.population = {key: QRadioButton(text) for key, text in _CHOICES.items()}
        self._group = QButtonGroup(self)
        self.third_generation = QCheckBox("Tredje generation indgår i målgruppen")
        self.third_reason = _text_field(
            "Begrundelse (skal udfyldes)", "Begrundelse for tredje generation"
        )
        self.unavailable = QCheckBox("Data kan ikke udtrækkes")
        self.provisional = QCheckBox("Foreløbigt tal")
        self.source = _text_field("Fx Nexus-udtræk, januar 2026", "Kilde")
        self.remark = _RemarkField()
        self.reason = _text_field(
            "Hvorfor rettes tallet? (skal udfyldes)", "Begrundelse for rettelsen"
        )
        self.lines = {name: ProblemLine() for name in ("third", "remark", "reason")}
        self._connect()

    def add_to(self, add_row: Callable[[str, QWidget], QWidget]) -> None:
        """Add the rows to a form.

        Args:
            add_row: puts a titled widget below the others and returns the whole row.
        """
        choices = _row(*self.population.values())
        self._population_row = add_row("Gruppen er opgjort efter", choices)
        third = _column(self.third_generation, self.third_reason, self.lines["third"])
        self._third_row = add_row("Tredje generation", third)
        add_row("Kilde", self.source)
        add_row("Bemærkning", _column(self.remark, self.lines["remark"]))
        self._reason_row = add_row("Rettelse", _column(self.reason, self.lines["reason"]))

    def show_form(self, form: LocalForm) -> None:
        """Show what the form of an indicator asks for."""
        self.unavailable.setVisible(form.may_be_unavailable)
        groups = form.kind is not FormKind.COMPOSITION
        self._population_row.setVisible(groups)
        self._third_row.setVisible(groups)

    def show_entry(self, entry: Entry | None, *, correction: bool) -> None:
        """Show what is stored; None empties all fields."""
        held = entry or None
        population = held.population if held else Population.ORIGIN
        self.population[population].setChecked(True)
        self.third_generation.setChecked(bool(held and held.third_generation))
        self.third_reason.setText(held.third_generation_reason if held else "")
        self.unavailable.setChecked(bool(held and held.unavailable))
        self.provisional.setChecked(bool(held and held.provisional))
        self.source.setText(held.source if held else "")
        self.remark.setPlainText(held.remark if held else "")
        self.reason.clear()
        self._reason_row.setVisible(correction)
        self._clear_problems()

    def copy_from(self, entry: Entry) -> None:
        """Take over how the group was made and where the figures come from."""
        self.population[entry.population].setChecked(True)
        self.third_generation.setChecked(entry.third_generation)
        self.third_reason.setText(entry.third_generation_reason)
        self.source.setText(entry.source)

    def draft(self) -> dict[str, Any]:
        """Return everything typed, for `show_draft`."""
        return {
            "population": self.chosen_population().value,
            "third_generation": self.third_generation.isChecked(),
            "third_reason": self.third_reason.text(),
            "unavailable": self.unavailable.isChecked(),
            "provisional": self.provisional.isChecked(),
            "source": self.source.text(),
            "remark": self.remark.toPlainText(),
            "reason": self.reason.text(),
        }

    def show_draft(self, draft: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        chosen = draft.get("population")
        for key, button in self.population.items():
            button.setChecked(key.value == chosen)
        if chosen not in set(self.population):
            self.population[Population.ORIGIN].setChecked(True)
        for name in ("third_generation", "unavailable", "provisional"):
            box: QCheckBox = getattr(self, name)
            box.setChecked(bool(draft.get(name)))
        for name in ("third_reason", "source", "reason"):
            field: QLineEdit = getattr(self, name)
            field.setText(str(draft.get(name, "")))
        self.remark.setPlainText(str(draft.get("remark", "")))

    def chosen_population(self) -> Population:
        """Return how the group was picked out."""
        return next(key for key, button in self.population.items() if button.isChecked())

    def typed(self) -> tuple[object, ...]:
        """Return everything as it stands, to tell whether something was changed."""
        return (
            self.chosen_population(),
            self.third_generation.isChecked(),
            self.third_reason.text().strip(),
            self.unavailable.isChecked(),
            self.provisional.isChecked(),
            self.source.text().strip(),
            self.remark.toPlainText().strip(),
            self.reason.text().strip(),
        )

    def refuse(self, name: str, problem: Problem) -> QWidget:
        """Mark `third`, `remark` or `reason`, and return its field."""
        field: QWidget = {
            "third": self.third_reason,
            "remark": self.remark,
            "reason": self.reason,
        }[name]
        self.lines[name].show_problem(problem)
        set_property(field, "invalid", "true")
        return field

    def asks_reason(self) -> bool:
        """Tell whether a stored entry is being corrected."""
        return not self._reason_row.isHidden()

    def _connect(self) -> None:
        for button in self.population.values():
            self._group.addButton(button)
            button.toggled.connect(self.changed)
        for box in (self.third_generation, self.unavailable, self.provisional):
            box.toggled.connect(self.changed)
        self.third_generation.toggled.connect(self.third_reason.setVisible)
        self.third_reason.setVisible(False)
        for field in (self.third_reason, self.source, self.reason):
            field.textEdited.connect(self._typed)
        self.remark.textChanged.connect(self._typed)

    def _typed(self) -> None:
        self._clear_problems()
        self.changed.emit()

    def _clear_problems(self) -> None:
        for line in self.lines.values():
            line.show_problem(None)
        for field in (self.third_reason, self.remark, self.reason):
            set_property(field, "invalid", "false")


class _RemarkField(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Vises i udvalgets bilag")
        self.setAccessibleName("Bemærkning. Vises i udvalgets bilag")
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 18)


def _text_field(hint: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setAcceptDrops(False)
    return field


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return made


def _column(*widgets: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget)
    return made
