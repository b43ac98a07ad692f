"""Indikatorer: which way each is wanted to move, and the municipality's own ones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from baro_desktop.models.catalogue import Catalogue, Desired
from baro_desktop.models.customisation import Customisation, customised, desired_choices
from baro_desktop.ui.settings.indicator_lines import (
    IndicatorLine,
    direction_text,
    indicator_lines,
    new_indicator,
    with_direction,
    with_own,
    without_own,
)
from baro_desktop.ui.settings.own_indicator_dialog import OwnChoice, OwnIndicatorDialog
from baro_desktop.ui.settings.page import SettingsPage, beside, command, hint, named
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows.program_settings import Settings


class IndicatorsPage(SettingsPage):
    """A table of all indicators, and the direction of the chosen one below it."""

    title = "Indikatorer"
    about = "Hvilken vej hver indikator ønskes at gå, og kommunens egne lokale indikatorer."

    def __init__(self, shipped: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = shipped
        self._customisation = Customisation()
        self._used: frozenset[str] = frozenset()
        self._model: TableModel[IndicatorLine] = TableModel(_columns(), self)
        self._table = Table("Indikatorer", self._model, stretch=0)
        self._table.setProperty("framed", "true")
        self._table.setMinimumHeight(170)
        self._search = QLineEdit()
        self._search.setPlaceholderText("Skriv nummer eller en del af navnet")
        self._desired = ChoiceBox()
        self._desired.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._usual = command("Til&bage til standard", self._to_usual)
        self._new = command("N&y egen indikator…", self.add)
        self._edit = command("Re&t…", self.edit, "Ret den egne indikator")
        self._remove = command("&Fjern", self._drop, "Fjern den egne indikator")
        self._why = hint(_USED)
        self._build()

    def show_settings(self, settings: Settings) -> None:
        """List the indicators."""
        self._customisation, self._used = settings.customisation, settings.used_codes
        self._show(self._chosen_code())

    def read(self, settings: Settings) -> Settings:
        """Return the directions and the own indicators."""
        return replace(settings, customisation=self._customisation)

    def standard(self, settings: Settings) -> Settings:
        """Return the usual directions; own indicators stay."""
        return replace(settings, customisation=replace(settings.customisation, desired=()))

    def choose(self, code: str) -> None:
        """Choose an indicator in the table."""
        codes = [line.indicator.code for line in self._model.rows()]
        self._table.selectRow(codes.index(code) if code in codes else 0)

    def add(self) -> OwnIndicatorDialog:
        """Ask for a new indicator."""
        own = new_indicator(self._customisation, self._used)
        return self._ask(OwnChoice(own))

    def edit(self) -> OwnIndicatorDialog | None:
        """Ask for changes of the chosen indicator, if it is an own one."""
        line = self._chosen()
        if line is None or line.own is None:
            return None
        own = replace(line.own, desired=line.indicator.desired)
        return self._ask(OwnChoice(own, line.indicator.centres))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(named("&Søg", self._search))
        row.addWidget(self._search, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._table, 1)
        chosen = named("Ønsket &retning", self._desired)
        self._desired.setAccessibleName("Ønsket retning for den valgte indikator")
        self.body.addLayout(beside(chosen, self._desired, self._usual))
        self.body.addLayout(beside(self._new, self._edit, self._remove))
        self.body.addWidget(self._why)
        self._search.textChanged.connect(lambda _: self._show(self._chosen_code()))
        self._desired.activated.connect(lambda _: self._turn(Desired(self._desired.currentData())))
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._table.activated.connect(lambda _: self.edit())

    def _show(self, code: str) -> None:
        wanted = self._search.text().strip().casefold()
        lines = indicator_lines(self._shipped, self._customisation)
        self._model.set_rows([x for x in lines if wanted in x.indicator.title.casefold()])
        self.choose(code)
        self._show_chosen()

    def _show_chosen(self) -> None:
        line = self._chosen()
        self._desired.clear()
        if line is not None:
            for desired in desired_choices(line.indicator):
                self._desired.addItem(direction_text(desired), desired.value)
            self._desired.setCurrentIndex(self._desired.findData(line.indicator.desired.value))
        self._desired.setEnabled(line is not None)
        self._usual.setEnabled(line is not None and line.changed)
        own = line.own if line is not None else None
        used = own is not None and own.code in self._used
        self._edit.setEnabled(own is not None)
        self._remove.setEnabled(own is not None and not used)
        self._why.setVisible(used)

    def _chosen(self) -> IndicatorLine | None:
        rows = self._table.selectionModel().selectedRows()
        return self._model.row(rows[0] if rows else QModelIndex())

    def _chosen_code(self) -> str:
        line = self._chosen()
        return line.indicator.code if line else ""

    def _turn(self, desired: Desired) -> None:
        line = self._chosen()
        if line is not None:
            self._set(with_direction(self._customisation, line, desired), line.indicator.code)

    def _to_usual(self) -> None:
        line = self._chosen()
        if line is not None:
            self._turn(line.usual)

    def _ask(self, choice: OwnChoice) -> OwnIndicatorDialog:
        centres = customised(self._shipped, self._customisation).centres
        fixed = choice.indicator.code in self._used
        units = self._shipped.unit_by_name
        dialog = OwnIndicatorDialog(choice, centres, units, fixed=fixed, parent=self)
        dialog.chosen.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self, choice: OwnChoice) -> None:
        own = choice.indicator
        self._search.clear()
        made = with_own(self._shipped, self._customisation, own, choice.centres)
        self._set(made, own.code)

    def _drop(self) -> None:
        line = self._chosen()
        if line is not None and line.own is not None:
            self._set(without_own(self._shipped, self._customisation, line.own.code), "")
            self._table.setFocus()

    def _set(self, customisation: Customisation, code: str) -> None:
        self._customisation = customisation
        self._show(code)
        self.changed.emit()


_USED = (
    "Der er skrevet noget om indikatoren, så den kan ikke fjernes. "
    "Fjern i stedet fluebenet ved centrene, så vises den ikke."
)


def _columns() -> tuple[Column[IndicatorLine], ...]:
    return (
        Column("Indikator", lambda line: line.indicator.title),
        Column("Slags", lambda line: line.kind),
        Column("Ønsket retning", lambda line: line.short, tooltip=lambda line: line.direction),
    )
