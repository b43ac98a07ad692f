"""The list of status tables with their newest dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.reception.forms import TableForm
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.table import Column, Table, TableModel

_NONE = "ingen tal"


class ListCard(Card):
    """Names each table and when it was last entered.

    Signals:
        chosen: the form of the table.
    """

    chosen = Signal(object)

    def __init__(self, forms: Sequence[TableForm], parent: QWidget | None = None) -> None:
        super().__init__("Tabeller", parent)
        self._periods: dict[str, str] = {}
        self._model: TableModel[TableForm] = TableModel(
            (
                Column("Tabel", lambda form: form.short, tooltip=lambda form: form.title),
                Column(
                    "Opgjort",
                    lambda form: self._periods.get(form.id, _NONE),
                    tone=lambda form: "" if form.id in self._periods else "muted",
                ),
            ),
            self,
        )
        self.table = Table("Tabeller om modtagelse", self._model)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._model.set_rows(forms)
        self.body.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def show_periods(self, periods: Mapping[str, str]) -> None:
        """Show the newest period of each table that has one, by the id of its form."""
        self._periods = dict(periods)
        self._model.set_rows(self._model.rows())

    def select(self, form: str) -> None:
        """Choose a table by the id of its form."""
        places = [place for place, item in enumerate(self._model.rows()) if item.id == form]
        if places:
            self.table.selectRow(places[0])

    def _tell(self) -> None:
        form = self._model.row(self.table.currentIndex())
        if form is not None:
            self.chosen.emit(form)
