"""Mål: what was decided that the indicators are to reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.customisation import customised
from baro_desktop.models.target import Target
from baro_desktop.ui.settings.page import SettingsPage, beside, command
from baro_desktop.ui.settings.target_dialog import TargetDialog
from baro_desktop.ui.settings.target_words import decided_text, value_text, when_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows.program_settings import Settings


class TargetsPage(SettingsPage):
    """A table of targets, with buttons to add, change and take away."""

    title = "Mål"
    about = "Politisk besluttede mål. De står i tabellerne og som en linje i graferne."

    def __init__(self, shipped: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = self._catalogue = shipped
        self._area = ""
        self._targets: tuple[Target, ...] = ()
        self._model: TableModel[Target] = TableModel(self._columns(), self)
        self._table = Table("Mål", self._model, stretch=0)
        self._table.setProperty("framed", "true")
        self._empty = label("Der er ingen mål endnu.", role="muted")
        self._of = label(role="strong")
        self._add = command("&Tilføj mål…", self.add)
        self._edit = command("&Ret…", self.edit, "Ret det valgte mål")
        self._remove = command("&Fjern", self._drop, "Fjern det valgte mål")
        self.body.addWidget(self._of)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(beside(self._add, self._edit, self._remove))
        self.body.addStretch()  # without a table, the buttons stand right below the sentence
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._table.activated.connect(lambda _: self.edit())

    def show_settings(self, settings: Settings) -> None:
        """List the targets."""
        self._catalogue = customised(self._shipped, settings.customisation)
        self._area = settings.targets_area
        self._of.setText(f"Mål for {self._area}")
        self._of.setVisible(bool(self._area))
        self._show(settings.targets)

    def read(self, settings: Settings) -> Settings:
        """Return the targets of the list."""
        return replace(settings, targets=self._targets)

    def standard(self, settings: Settings) -> Settings:
        """Return no targets."""
        return replace(settings, targets=())

    def add(self) -> TargetDialog:
        """Ask for a new target."""
        return self._ask(None)

    def edit(self) -> TargetDialog | None:
        """Ask for changes of the chosen target."""
        target = self._chosen()
        return self._ask(target) if target else None

    def _columns(self) -> tuple[Column[Target], ...]:
        return (
            Column("Indikator", self._indicator_text),
            Column("Periode", when_text),
            Column("Mål", self._value_text, number=True),
            Column("Besluttet", decided_text),
            Column("Udvalg og punkt", lambda target: target.decision),
        )

    def _indicator_text(self, target: Target) -> str:
        known = self._catalogue.by_code.get(target.indicator)
        return known.title if known else target.indicator

    def _value_text(self, target: Target) -> str:
        known = self._catalogue.by_code.get(target.indicator)
        return value_text(target, known, self._catalogue.unit_by_name) if known else ""

    def _show(self, targets: Sequence[Target]) -> None:
        order = self._catalogue.order
        self._targets = tuple(targets)
        shown = sorted(targets, key=lambda t: (order.get(t.indicator, len(order)), t.period))
        self._model.set_rows(shown)
        self._table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if shown:
            self._table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        known = chosen is not None and chosen.indicator in self._catalogue.by_code
        self._edit.setEnabled(known)
        self._remove.setEnabled(chosen is not None)

    def _chosen(self) -> Target | None:
        rows = self._table.selectionModel().selectedRows()
        return self._model.row(rows[0] if rows else QModelIndex())

    def _ask(self, target: Target | None) -> TargetDialog:
        others = [item for item in self._targets if item is not target]
        dialog = TargetDialog(self._catalogue, self._area, target, others, self)
        dialog.chosen.connect(lambda new: self._set((*others, new)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _drop(self) -> None:
        chosen = self._chosen()
        self._set(tuple(item for item in self._targets if item is not chosen))
        self._add.setFocus()

    def _set(self, targets: Sequence[Target]) -> None:
        self._show(targets)
        self.changed.emit()
