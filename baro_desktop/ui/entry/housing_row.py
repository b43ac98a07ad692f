"""The fields of one housing area."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from baro_desktop.models.entry import HousingArea, simpson_index
from baro_desktop.ui.entry.number_field import NumberField
from baro_desktop.ui.entry.numbers import NumberRule
from baro_desktop.ui.text import label, set_property
from baro_desktop.ui.widgets.buttons import link_button

_RULE = NumberRule(Decimal(0), None, 0, "beboere")


class HousingRow(QObject):
    """Name, residents by origin, and the index of one area.

    Signals:
        changed: something was typed.
        removed: the row is to go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, groups: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self.name = QLineEdit()
        self.name.setPlaceholderText("Navn på boligområdet")
        self.name.setMinimumWidth(150)
        self.counts = [NumberField(group, _RULE) for group in groups]
        self.index = label("–", role="strong")
        self.remove: QPushButton = link_button("Fjern", self.removed.emit)
        self.name.textEdited.connect(lambda: self.changed.emit())
        for field in self.counts:
            field.setFixedWidth(96)
            field.changed.connect(self.changed)

    def set_number(self, number: int) -> None:
        """Tell screen readers which row this is."""
        start = f"Boligområde {number}"
        self.name.setAccessibleName(f"{start}: navn")
        for group, field in zip(self._groups, self.counts, strict=True):
            field.setAccessibleName(f"{start}: {group}")
        self.index.setAccessibleName(f"{start}: indeks")
        self.remove.setAccessibleName(f"Fjern boligområde {number}")

    def show_area(self, area: HousingArea) -> None:
        """Show what is stored."""
        held = dict(area.residents)
        self.name.setText(area.name)
        for group, field in zip(self._groups, self.counts, strict=True):
            field.set_value(Decimal(held[group]) if group in held else None)
        self.changed.emit()

    def set_typed(self, texts: Sequence[str]) -> None:
        """Show texts of `typed` again."""
        name, *counts = texts
        self.name.setText(name)
        for field, text in zip(self.counts, counts, strict=False):
            field.set_typed(text)
        self.changed.emit()

    def area(self) -> HousingArea:
        """Return what was typed; an empty field is nobody."""
        residents = tuple(
            (group, int(field.value() or 0))
            for group, field in zip(self._groups, self.counts, strict=True)
        )
        return HousingArea(self.name.text().strip(), residents)

    def empty(self) -> bool:
        """Tell whether nothing was typed at all."""
        return not any(self.typed())

    def typed(self) -> tuple[str, ...]:
        """Return the texts as they stand."""
        return (self.name.text().strip(), *(field.text().strip() for field in self.counts))

    def simpson(self) -> Decimal | None:
        """Return the index, None as long as nobody lives here."""
        counts = tuple(count for _, count in self.area().residents)
        return simpson_index(counts) if sum(counts) else None

    def first_wrong(self) -> NumberField | None:
        """Judge the fields as they stand and return the first that is wrong."""
        for field in self.counts:
            field.leave()
        return next((field for field in self.counts if field.problem()), None)

    def refuse_name(self, *, refused: bool) -> QLineEdit:
        """Outline the name, or take the outline away, and return its field."""
        set_property(self.name, "invalid", "true" if refused else "false")
        return self.name
