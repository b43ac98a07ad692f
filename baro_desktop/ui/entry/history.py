"""The history of a local figure: who, when, from what to what, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.display import moment_text, period_text
from baro_desktop.models.errors import BaroError
from baro_desktop.models.period import Period
from baro_desktop.texts import entries as words
from baro_desktop.texts.words import Judgement
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.card import inset
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows import enter_figures, entry_history
from baro_desktop.workflows.entry_history import EntryChange

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_SIZE = QSize(1100, 520)
_NOTHING = "Der er ikke indtastet noget for indikatoren endnu."
_UNDOABLE = "Det valgte tal gælder igen. Det kan fortrydes."


class HistoryDialog(QDialog):
    """Shows every change of a figure; an earlier one can be brought back.

    Signals:
        saved: code of the indicator, when an earlier figure holds again.
    """

    saved = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        area: str,
        code: str,
        period: Period | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._database = workspace.catalogue, database
        self._area, self._code, self._period = area, code, period
        self._model: TableModel[EntryChange] = TableModel(_columns(), self)
        self._table = Table("Historik, nyeste øverst", self._model, stretch=6)
        self._said = label(wrap=True, selectable=True)
        self._back = secondary_button("Bring tilbage", self.bring_back)
        set_tooltip(self._back, _UNDOABLE)
        self._build()
        self._table.selectionModel().currentRowChanged.connect(self._tell)
        self._load()
        resize_for_text(self, _SIZE)

    def bring_back(self) -> None:
        """Let the chosen figure hold again."""
        change = self._chosen()
        if change is None or not change.can_be_brought_back:
            return
        try:
            enter_figures.bring_back(self._database, self._catalogue, change.entry)
        except BaroError as error:
            show_error(self, error)
            return
        self._load()
        self.saved.emit(self._code)

    def _build(self) -> None:
        title = f"Historik · {self._catalogue.by_code[self._code].title}"
        self.setWindowTitle(title)
        about = "Alle perioder" if self._period is None else period_text(self._period)
        self._table.setProperty("framed", "true")
        self._table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panel = inset()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(label(title, role="heading", wrap=True))
        layout.addWidget(label(f"{self._area} · {about}", role="muted"))
        layout.addWidget(self._table, 1)
        layout.addWidget(panel)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.accept))
        return row

    def _load(self) -> None:
        changes = entry_history.history(
            self._database, self._catalogue, self._area, self._code, self._period
        )
        self._model.set_rows(changes)
        if changes:
            self._table.selectRow(0)
        self._tell()

    def _chosen(self) -> EntryChange | None:
        return self._model.row(self._table.currentIndex())

    def _tell(self) -> None:
        change = self._chosen()
        self._said.setText(_paragraphs(change) if change else _NOTHING)
        self._back.setEnabled(change is not None and change.can_be_brought_back)


def _columns() -> tuple[Column[EntryChange], ...]:
    return (
        Column("Hvornår", lambda change: moment_text(change.recorded_at.astimezone())),
        Column("Hvem", lambda change: change.recorded_by),
        Column("Periode", lambda change: period_text(change.period)),
        Column("Hvad", lambda change: words.CHANGES[change.kind.value]),
        Column("Nu", lambda change: _state(change).text, tone=lambda change: _state(change).tone),
        Column("Fra → til", _from_to, tooltip=_paragraphs),
        Column("Hvorfor", lambda change: change.reason),
    )


def _from_to(change: EntryChange) -> str:
    """Return both figures; the first one alone, for »–« would say »opgøres ikke«."""
    return " → ".join(figure for figure in (change.old_value, change.new_value) if figure)


def _state(change: EntryChange) -> Judgement:
    if change.undone is not None:
        return words.UNDONE
    return words.HOLDS if change.current else words.REPLACED


def _paragraphs(change: EntryChange) -> str:
    """Say everything about one change, as the table has no room for."""
    figures = f"{change.old} → {change.new}" if change.old else change.new
    said = [f"{words.CHANGES[change.kind.value]}, {period_text(change.period)}: {figures}"]
    said += change.details
    if change.reason:
        said.append(f"Begrundelse: {change.reason}")
    if change.undone is not None:
        moment = moment_text(change.undone.recorded_at.astimezone())
        said.append(words.undone_by(moment, change.undone.recorded_by))
    return "\n".join(said)
