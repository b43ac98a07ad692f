"""One target: which indicator, when, how much, and where it was decided."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.catalogue import Catalogue, Indicator
from baro_desktop.models.display import unit_text
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import Period, PeriodFormatError
from baro_desktop.models.target import Target
from baro_desktop.ui.entry.number_field import NumberField
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.papers.date_field import DateField
from baro_desktop.ui.settings.page import command, hint, named
from baro_desktop.ui.settings.target_words import read_period, target_rule, when_text
from baro_desktop.ui.text import label, set_property
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_LONGEST_DECISION = 200
_TWICE = Problem("Vælg en anden periode.", "Der er allerede et mål for indikatoren i den.")
_NO_PERIOD = Problem(
    "Skriv en periode.", "Fx 2027, 2. kvartal 2027 eller 20. november 2029."
)  # fmt: skip


class TargetDialog(QDialog):
    """Fields for one target.

    Args:
        target: the one to change, None for a new one.
        others: targets that are there already, without this one.

    Signals:
        chosen: a `Target` that is right.
    """

    chosen = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        area: str,
        target: Target | None,
        others: Sequence[Target],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._area, self._others = catalogue, area, tuple(others)
        self.setWindowTitle("Ret mål" if target else "Nyt mål")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._indicator, self._period = ChoiceBox(), QLineEdit()
        for item in catalogue.indicators:
            self._indicator.addItem(item.title, item.code)
        self._value = NumberField(
            "Mål", target_rule(catalogue.indicators[0], catalogue.unit_by_name)
        )
        self._unit = label(role="muted")
        self._decided, self._decision = DateField("Besluttet"), QLineEdit()
        self._problems = {field: ProblemLine() for field in (self._period, self._value)}
        self._ok = command("OK", self._take)
        self._ok.setDefault(True)
        self._build()
        self._fill(target)
        self._connect()

    def _build(self) -> None:
        value = QHBoxLayout()
        value.setSpacing(8)
        value.addWidget(self._value)
        value.addWidget(self._unit, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(named("&Indikator", self._indicator), 0, 0)
        grid.addWidget(self._indicator, 0, 1)
        grid.addWidget(named("&Periode", self._period), 1, 0)
        grid.addWidget(self._period, 1, 1)
        grid.addWidget(self._problems[self._period], 2, 1)
        grid.addWidget(named("&Mål", self._value), 3, 0)
        grid.addLayout(value, 3, 1)
        grid.addWidget(self._problems[self._value], 4, 1)
        grid.addWidget(named("&Besluttet", self._decided), 5, 0)
        grid.addWidget(self._decided, 5, 1)
        grid.addWidget(named("&Udvalg og punkt", self._decision), 6, 0)
        grid.addWidget(self._decision, 6, 1)
        outer = QVBoxLayout(self)
        outer.addLayout(grid)
        who = self._area or "den kommune, som vinduet viser"
        outer.addWidget(hint(f"Målet gælder {who}. Det vises i tabeller og grafer."))
        outer.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._ok)
        buttons.addWidget(command("Annullér", self.reject))
        outer.addLayout(buttons)
        self.resize(600, 270)

    def _fill(self, target: Target | None) -> None:
        self._period.setPlaceholderText("fx 2027")
        self._decision.setMaxLength(_LONGEST_DECISION)
        self._decision.setPlaceholderText("fx Integrationsudvalget, punkt 4")
        self._indicator.setMinimumContentsLength(30)
        self._indicator.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        if target is not None:
            self._indicator.setCurrentIndex(self._indicator.findData(target.indicator))
            self._indicator.setEnabled(False)
            self._period.setText(when_text(target))
            self._decided.set_day(target.decided_on)
            self._decision.setText(target.decision)
        self._show_unit()
        self._value.set_value(target.value if target else None)

    def _connect(self) -> None:
        self._indicator.activated.connect(lambda _: self._show_unit())
        self._period.textEdited.connect(lambda _: self._say_period(None))
        self._value.changed.connect(
            lambda: self._problems[self._value].show_problem(self._value.shown_problem())
        )

    def _chosen(self) -> Indicator:
        return self._catalogue.by_code[str(self._indicator.currentData())]

    def _show_unit(self) -> None:
        indicator = self._chosen()
        self._value.set_rule(target_rule(indicator, self._catalogue.unit_by_name))
        self._unit.setText(
            unit_text(Figure(Decimal(2), indicator.unit), self._catalogue.unit_by_name)
            or indicator.unit
        )
        self._problems[self._value].show_problem(self._value.shown_problem())

    def _read_period(self) -> Period | None:
        try:
            period = read_period(self._period.text(), self._chosen())
        except PeriodFormatError:
            self._say_period(_NO_PERIOD)
            return None
        code = self._chosen().code
        twice = any(x.indicator == code and x.period == period for x in self._others)
        self._say_period(_TWICE if twice else None)
        return None if twice else period

    def _say_period(self, problem: Problem | None) -> None:
        self._problems[self._period].show_problem(problem)
        set_property(self._period, "invalid", "true" if problem else "false")
        self._period.setAccessibleDescription(problem.text if problem else "")

    def _take(self) -> None:
        period, value = self._read_period(), self._value.value()
        if value is None and self._value.problem() is None:
            self._value.refuse(Problem("Skriv målet som et tal."))
        self._value.leave()
        if period is None or value is None:
            (self._period if period is None else self._value).setFocus()
        elif self._decided.is_wrong():
            self._decided.show_problem()
        else:
            target = Target(
                self._area,
                self._chosen().code,
                period,
                value,
                self._decided.day(),
                self._decision.text().strip(),
            )
            self.chosen.emit(target)
            self.accept()
