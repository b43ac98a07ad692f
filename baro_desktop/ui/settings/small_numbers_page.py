"""Små tal: which counts of people are hidden in what is exported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QWidget

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.ui.entry.number_field import NumberField
from baro_desktop.ui.entry.numbers import NumberRule, Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.settings.page import SettingsPage, beside, hint, named
from baro_desktop.ui.text import label
from baro_desktop.workflows.program_settings import Settings

_RULE = NumberRule(Decimal(0), Decimal(100), 0, "personer")


class SmallNumbersPage(SettingsPage):
    """A limit, and whether nobody may be shown."""

    title = "Små tal"
    about = (
        "Antal personer under grænsen vises på skærmen, men skjules i alt, hvad der eksporteres, "
        "så ingen kan genkendes."
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = NumberField("Mindste antal, der må vises", _RULE)
        self._problem = ProblemLine()
        self._zero = QCheckBox("&0 må vises")
        self._zero.setAccessibleName("0 må vises")
        name = named("&Mindste antal, der må vises", self._limit)
        self.body.addLayout(beside(name, self._limit, label("personer", role="muted")))
        self.body.addWidget(self._problem)
        self.body.addWidget(hint("Standard er 5: tal fra 1 til 4 skjules. Med 0 skjules intet."))
        self.body.addSpacing(8)
        self.body.addWidget(self._zero)
        self.body.addWidget(hint("Et nul handler om ingen personer og vises normalt."))
        self.body.addSpacing(8)
        self.body.addWidget(
            hint("Tal, som integrationsbarometer.dk selv har offentliggjort, skjules ikke.")
        )
        self.body.addStretch(1)
        self._limit.changed.connect(self._typed)
        self._zero.clicked.connect(lambda _: self.changed.emit())

    def show_settings(self, settings: Settings) -> None:
        """Show the rule."""
        self._limit.set_value(Decimal(settings.rule.limit))
        self._zero.setChecked(settings.rule.show_zero)
        self._problem.show_problem(None)

    def read(self, settings: Settings) -> Settings:
        """Return the rule that was typed."""
        limit = self._limit.value()
        number = settings.rule.limit if limit is None else int(limit)
        return replace(settings, rule=SmallNumberRule(number, self._zero.isChecked()))

    def standard(self, settings: Settings) -> Settings:
        """Return the usual rule."""
        return replace(settings, rule=SmallNumberRule())

    def wrong_field(self) -> QWidget | None:
        """Say what is wrong with the limit."""
        if self._limit.value() is None and self._limit.problem() is None:
            self._limit.refuse(Problem("Skriv et helt tal.", "0 betyder, at intet skjules."))
        if self._limit.problem() is not None:
            self._limit.leave()
        self._problem.show_problem(self._limit.problem())
        return self._limit if self._limit.problem() else None

    def _typed(self) -> None:
        self._problem.show_problem(self._limit.shown_problem())
        self.changed.emit()
