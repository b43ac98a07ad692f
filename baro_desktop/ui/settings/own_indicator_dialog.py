"""A local indicator of the municipality's own: what it asks for, and who follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.catalogue import Centre, Desired, FormKind, PeriodKind, Unit
from baro_desktop.models.own_indicator import (
    LONGEST_NAME,
    LONGEST_QUESTION,
    LONGEST_UNIT,
    OWN_KINDS,
    OWN_PERIODS,
    OwnIndicator,
)
from baro_desktop.texts.words import DESIRED
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.settings.page import command, hint, named
from baro_desktop.ui.settings.ticked_list import TickedList
from baro_desktop.ui.text import set_property
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_KIND_NAMES = {
    FormKind.SHARE: "Andel i pct. (antal af borgere i gruppen)",
    FormKind.COUNT: "Antal",
    FormKind.GRADE: "Karakter på 7-trins-skalaen",
}
_PERIOD_NAMES = {
    PeriodKind.YEAR: "Kalenderår",
    PeriodKind.OCTOBER_TO_SEPTEMBER: "1. oktober-30. september",
}
_UNITS = {FormKind.SHARE: "pct.", FormKind.GRADE: "karakter"}
_FIXED = (
    "Der er indtastet noget for indikatoren, så form, enhed og periode ligger fast. "
    "Skal den betyde noget andet, så opret en ny."
)


_SIZE = QSize(620, 520)
_FRAME = QSize(0, 40)
"""What the title bar takes of a small screen."""
_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """What the dialog is about: an indicator and the ids of the centres that follow it."""

    indicator: OwnIndicator
    centres: tuple[str, ...] = ()


class OwnIndicatorDialog(QDialog):
    """Fields for one indicator.

    Args:
        units: units of the catalogue by name; the singular of those is known.
        fixed: something was written about it, so its form cannot change.

    Signals:
        chosen: an `OwnChoice` that is right.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choice: OwnChoice,
        centres: Sequence[Centre],
        units: Mapping[str, Unit],
        *,
        fixed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._own, self._fixed, self._units = choice.indicator, fixed, units
        self.setWindowTitle(f"Egen indikator {self._own.code}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._name, self._question, self._unit = QLineEdit(), QLineEdit(), QLineEdit()
        self._singular = QLineEdit()
        self._problems = {
            field: ProblemLine() for field in (self._name, self._question, self._unit)
        }
        self._kind = _box(_KIND_NAMES, OWN_KINDS)
        self._periods = _box(_PERIOD_NAMES, OWN_PERIODS)
        self._compares = QCheckBox("&Sammenlignes med etnisk danske")
        self._compares.setAccessibleName("Sammenlignes med etnisk danske")
        self._desired = ChoiceBox()
        self._centres = TickedList("Centre, som følger indikatoren")
        self._centres.set_lines([(item.id, item.tab) for item in centres], choice.centres)
        self._ok = command("OK", self._take)
        self._ok.setDefault(True)
        self._build()
        self._fill()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows = (
            ("&Navn", self._name),
            ("S&pørgsmål", self._question),
            ("&Form", self._kind),
            ("&Enhed", self._unit),
            ("Enhed i enta&l", self._singular),
            ("Pe&riode", self._periods),
            ("", self._compares),
            ("Ønsket re&tning", self._desired),
            ("&Centre", self._centres),
        )
        for place, (text, field) in enumerate(rows):
            if text:
                aligned = _TOP if field is self._centres else _MIDDLE
                grid.addWidget(named(text, field), 2 * place, 0, aligned)
            grid.addWidget(field, 2 * place, 1)
            if isinstance(field, QLineEdit) and field in self._problems:
                grid.addWidget(self._problems[field], 2 * place + 1, 1)
        outer = QVBoxLayout(self)
        outer.addWidget(_scrolled(grid), 1)
        if self._fixed:
            outer.addWidget(hint(_FIXED))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._ok)
        buttons.addWidget(command("Annullér", self.reject))
        outer.addLayout(buttons)
        self._centres.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _fill(self) -> None:
        own = self._own
        lengths = (LONGEST_NAME, LONGEST_QUESTION, LONGEST_UNIT)
        for field, text, longest in zip(
            self._problems, (own.name, own.question, own.unit), lengths, strict=True
        ):
            field.setMaxLength(longest)
            field.setText(text)
        self._singular.setMaxLength(LONGEST_UNIT)
        self._singular.setText(own.singular)
        self._singular.setPlaceholderText("kun hvis det hedder andet ved 1, fx borger for borgere")
        self._question.setPlaceholderText("Hvor stor en andel af målgruppen …?")
        self._kind.setCurrentIndex(self._kind.findData(own.kind.value))
        self._periods.setCurrentIndex(self._periods.findData(own.periods.value))
        self._compares.setChecked(own.compares)
        for fixed in (self._kind, self._unit, self._periods, self._compares):
            fixed.setEnabled(not self._fixed)
        self._show_unit()
        self._show_directions(own.desired)

    def _connect(self) -> None:
        self._kind.activated.connect(lambda _: self._show_unit())
        self._unit.textChanged.connect(lambda _: self._show_singular())
        self._compares.clicked.connect(lambda _: self._show_directions(self._wanted()))
        for field, shown in self._problems.items():
            field.textEdited.connect(lambda _, f=field, s=shown: _say(f, s, None))

    def _show_unit(self) -> None:
        """Only a count has a unit of its own."""
        kind = FormKind(self._kind.currentData())
        self._unit.setEnabled(kind is FormKind.COUNT and not self._fixed)
        usual = _UNITS.get(kind, "")
        if usual:
            self._unit.setText(usual)
        elif self._unit.text() in _UNITS.values():
            self._unit.setText("personer")
        self._show_singular()

    def _show_singular(self) -> None:
        """Only a count in a unit that the catalogue does not know needs a singular."""
        was_known = not self._singular.isEnabled()
        known = self._units.get(self._unit.text().strip())
        if known is not None:
            self._singular.setText(known.singular)
        elif was_known and self._singular.text() in {u.singular for u in self._units.values()}:
            self._singular.clear()
        self._singular.setEnabled(known is None)

    def _show_directions(self, wanted: Desired) -> None:
        level = self._compares.isChecked()
        self._desired.clear()
        for item in Desired:
            if level or item is not Desired.PARITY:
                text = DESIRED[item.value]
                self._desired.addItem(text[:1].upper() + text[1:], item.value)
        self._desired.setCurrentIndex(max(0, self._desired.findData(wanted.value)))

    def _wanted(self) -> Desired:
        return Desired(self._desired.currentData())

    def _take(self) -> None:
        wrong = [
            field
            for field, text in (
                (self._name, "Skriv et kort navn."),
                (self._question, "Skriv spørgsmålet, som centret skal svare på."),
                (self._unit, "Skriv, hvad der tælles, fx forløb."),
            )
            if _say(field, self._problems[field], _missing(field, text))
        ]
        if wrong:
            wrong[0].setFocus()
            return
        kind = FormKind(self._kind.currentData())
        own = replace(
            self._own,
            name=self._name.text().strip(),
            question=self._question.text().strip(),
            kind=kind,
            unit=self._unit.text().strip() if kind is FormKind.COUNT else "",
            desired=self._wanted(),
            compares=self._compares.isChecked(),
            periods=PeriodKind(self._periods.currentData()),
            singular=self._singular.text().strip() if self._singular.isEnabled() else "",
        )
        self.chosen.emit(OwnChoice(own, self._centres.keys()))
        self.accept()


def _scrolled(grid: QGridLayout) -> QScrollArea:
    """Return the fields in what scrolls where the screen is low."""
    fields = QWidget()
    fields.setBackgroundRole(QPalette.ColorRole.Base)
    grid.setContentsMargins(0, 0, 0, 0)
    fields.setLayout(grid)
    area = QScrollArea()
    area.setWidget(fields)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _box(names: dict[FormKind, str] | dict[PeriodKind, str], kinds: Sequence[StrEnum]) -> QComboBox:
    made = ChoiceBox()
    for kind in kinds:
        made.addItem(names[kind], kind.value)  # type: ignore[index]
    return made


def _missing(field: QLineEdit, text: str) -> Problem | None:
    return None if field.text().strip() else Problem(text)


def _say(field: QLineEdit, shown: ProblemLine, problem: Problem | None) -> bool:
    shown.show_problem(problem)
    set_property(field, "invalid", "true" if problem else "false")
    field.setAccessibleDescription(problem.text if problem else "")
    return problem is not None
