"""The history of a status table: who, when, what, and why; an earlier one can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.display import moment_text, period_text
from baro_desktop.models.errors import BaroError
from baro_desktop.models.period import Period
from baro_desktop.models.reception.changes import changes
from baro_desktop.models.reception.forms import TableForm
from baro_desktop.texts.entries import HOLDS, REPLACED, UNDONE
from baro_desktop.texts.words import Judgement
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.card import inset
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows import status_tables

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.storage.status_tables import StoredTable

_SIZE = (860, 460)
_MOST_LINES = 12
_FIRST = "Første indtastning"


@dataclass(frozen=True, slots=True)
class _Version:
    """A version and what it changed of the one before it."""

    stored: StoredTable
    changed: tuple[str, ...]


class TableHistory(QDialog):
    """Shows every version of a table for a period, newest first.

    Signals:
        saved: the period, when an earlier version holds again.
    """

    saved = Signal(object)

    def __init__(
        self,
        database: Database,
        form: TableForm,
        area: str,
        period: Period,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._form = database, form
        self._area, self._period = area, period
        self._model: TableModel[_Version] = TableModel(_columns(), self)
        self.table = Table("Historik, nyeste øverst", self._model, stretch=3)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.setProperty("framed", "true")
        self._said = label(wrap=True, selectable=True)
        self._back = secondary_button("Bring tilbage", self.bring_back)
        self._build()
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self._load()

    def bring_back(self) -> None:
        """Let the chosen version hold again."""
        chosen = self._model.row(self.table.currentIndex())
        if chosen is None or chosen.stored.current:
            return
        try:
            status_tables.bring_back(self._database, self._form, chosen.stored)
        except BaroError as error:
            show_error(self, error)
            return
        self._load()
        self.saved.emit(self._period)

    def _build(self) -> None:
        self.setWindowTitle(f"Historik · {self._form.short}")
        panel = inset()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(primary_button("Luk", self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(label(f"Historik · {self._form.title}", role="heading", wrap=True))
        layout.addWidget(label(f"{self._area} · {period_text(self._period)}", role="muted"))
        layout.addWidget(self.table, 1)
        layout.addWidget(panel)
        layout.addLayout(foot)
        screen = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], screen.width() - 40), min(_SIZE[1], screen.height() - 60))

    def _load(self) -> None:
        history = status_tables.history(self._database, self._area, self._form, self._period)
        earlier = (*history[1:], None)
        rows = [
            _Version(one, changes(self._form, before.table, one.table) if before else (_FIRST,))
            for one, before in zip(history, earlier, strict=True)
        ]
        self._model.set_rows(rows)
        if rows:
            self.table.selectRow(0)
        self._tell()

    def _tell(self) -> None:
        chosen = self._model.row(self.table.currentIndex())
        lines = list(chosen.changed) if chosen else []
        if len(lines) > _MOST_LINES:
            lines = [*lines[:_MOST_LINES], f"… og {len(lines) - _MOST_LINES} til"]
        self._said.setText("\n".join(lines))
        self._back.setEnabled(chosen is not None and not chosen.stored.current)


def _columns() -> tuple[Column[_Version], ...]:
    return (
        Column("Hvornår", lambda row: moment_text(row.stored.recorded_at.astimezone())),
        Column("Hvem", lambda row: row.stored.recorded_by),
        Column("Nu", lambda row: _state(row).text, tone=lambda row: _state(row).tone),
        Column("Ændret", lambda row: "; ".join(row.changed)),
        Column("Hvorfor", lambda row: row.stored.reason),
    )


def _state(row: _Version) -> Judgement:
    if row.stored.withdrawn:
        return UNDONE
    return HOLDS if row.stored.current else REPLACED
