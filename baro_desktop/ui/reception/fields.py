"""What goes with a status table: its period, source, remark, and why it is corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from baro_desktop.models.period import Period
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.ui.text import label, set_property

_PERIOD_WIDTH = 190


class Fields(QWidget):
    """Source, remark, proviso and reason below the grid; the period stands above it.

    Signals:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(self, *, correction: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = _field("Fx juni 2026", "Periode")
        self.period.setFixedWidth(max(_PERIOD_WIDTH, self.fontMetrics().averageCharWidth() * 24))
        self.source = _field("Fx udtræk fra fagsystem, juni 2026", "Kilde")
        self.remark = _field("Vises under tabellen som »Anm.«", "Bemærkning")
        self.provisional = QCheckBox("Foreløbige tal")
        self.reason = _field("Hvorfor rettes tallene? (skal udfyldes)", "Begrundelse for rettelsen")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        titles = [("Kilde", self.source), ("Bemærkning", self.remark)]
        titles += [("Rettelse", self.reason)] if correction else []
        for row, (title, field) in enumerate(titles):
            name = label(title, role="strong")
            name.setBuddy(field)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.provisional, 0, 2)
        grid.setColumnStretch(1, 1)
        if not correction:
            self.reason.setParent(self)
            self.reason.hide()
        for field in (self.source, self.remark, self.reason, self.period):
            field.textEdited.connect(self.changed)
        self.provisional.toggled.connect(self.changed)

    def show_table(self, table: StatusTable | None, *, span: bool, period: Period) -> None:
        """Show what is stored; None empties all fields."""
        self.source.setText(table.source if table else "")
        self.remark.setText(table.remark if table else "")
        self.provisional.setChecked(bool(table and table.provisional))
        self.period.setText(table.period.label if table else period.label if span else "")

    def fill(self, table: StatusTable) -> StatusTable:
        """Return the table with what the fields hold."""
        return replace(
            table,
            source=self.source.text().strip(),
            remark=self.remark.text().strip(),
            provisional=self.provisional.isChecked(),
        )

    def draft(self) -> dict[str, object]:
        """Return everything that is typed, as JSON can hold it."""
        texts: dict[str, object] = {name: field.text() for name, field in self._named().items()}
        return {**texts, "provisional": self.provisional.isChecked()}

    def show_draft(self, content: Mapping[str, Any]) -> None:
        """Show what `draft` returned."""
        for name, field in self._named().items():
            field.setText(str(content.get(name, "")))
        self.provisional.setChecked(content.get("provisional") is True)

    def _named(self) -> dict[str, QLineEdit]:
        return {
            "period": self.period,
            "source": self.source,
            "remark": self.remark,
            "reason": self.reason,
        }

    def mark(self, wrong: QWidget | None) -> None:
        """Outline the field that is wrong, and no other."""
        for field in (self.period, self.reason):
            set_property(field, "invalid", "true" if field is wrong else "false")

    def typed(self) -> tuple[object, ...]:
        """Return everything as it stands."""
        texts = [f.text().strip() for f in (self.period, self.source, self.remark, self.reason)]
        return (*texts, self.provisional.isChecked())


def _field(hint: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setAcceptDrops(False)
    return field
