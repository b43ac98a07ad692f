"""The preview of a filled-in form: what is new, what changes, and what is refused and why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.texts.words import Judgement
from baro_desktop.ui.forms import words
from baro_desktop.ui.graph.copying import rows_html, rows_mime
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.findings import FindingItem, FindingList
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows.form_cells import FormCell
from baro_desktop.workflows.read_form import FormPreview

_SIZE = (1160, 640)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A cell and what becomes of it."""

    cell: FormCell
    judgement: Judgement


class FormDialog(QDialog):
    """Shows a form before anything of it is stored.

    Signals:
        save_requested: the user wants what is right to be stored.
        print_requested: the user wants the refused cells on paper.
    """

    save_requested = Signal()
    print_requested = Signal()

    def __init__(self, shown: FormPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._storing = False
        self.setWindowTitle("Indberetningsskema")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._model: TableModel[PreviewRow] = TableModel(preview_columns(), self)
        self._table = Table("Felter i skemaet", self._model, stretch=3)
        self._table.setProperty("framed", "true")
        self._refused = FindingList("Afviste felter")
        self._copy = secondary_button("Kopiér afviste", self.copy_refused)
        self._print = secondary_button("Udskriv afviste…", self.print_requested.emit)
        self._cancel = secondary_button("Annullér", self.reject)
        self._save = primary_button(words.save_text(shown), self._ask_to_save)
        self._build()
        self._fill()

    def copy_refused(self) -> None:
        """Put the refused cells on the clipboard, as a table for Word and Excel."""
        rows = words.refused_rows(self.shown)
        QGuiApplication.clipboard().setMimeData(rows_mime(words.ROWS_HEADER, rows))

    def printout(self) -> Printout:
        """Return the refused cells for the printer."""
        rows = words.refused_rows(self.shown)
        table = rows_html(words.ROWS_HEADER, rows, frozenset())
        return Printout(f"Afviste felter {self.shown.area}", table)

    def wait(self, *, waiting: bool) -> None:
        """Take no more presses, and stay, while the figures are being stored."""
        self._storing = waiting
        for button in (self._save, self._cancel):
            button.setEnabled(not waiting)

    def reject(self) -> None:
        """Close without storing; too late once the figures are on their way."""
        if not self._storing:
            super().reject()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(10)
        outer.addWidget(label(words.heading(self.shown), role="heading"))
        outer.addWidget(label(words.summary(self.shown), role="muted", wrap=True))
        outer.addWidget(self._table, 3)
        outer.addWidget(self._refused, 2)
        outer.addWidget(label(words.stored_line(self.shown), role="muted", wrap=True))
        row = QHBoxLayout()
        for button in (self._copy, self._print):
            button.setVisible(bool(self.shown.refused))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        outer.addLayout(row)

    def _fill(self) -> None:
        shown = self.shown
        groups = (
            (shown.refused, words.REFUSED),
            (shown.held_back, words.HELD_BACK),
            (shown.changed, words.CHANGED),
            (shown.new, words.NEW),
            (shown.unchanged, words.SAME),
        )
        self._model.set_rows([PreviewRow(cell, said) for cells, said in groups for cell in cells])
        items = [FindingItem(words.refused_head(c), c.message) for c in shown.refused]
        title, facts = words.refused_title(shown), words.facts(shown)
        self._refused.show_findings(title, items, "Alle felter kan bruges.", facts)
        self._refused.setVisible(bool(items or facts))
        self._table.selectRow(0)
        self._save.setEnabled(bool(shown.pending))
        (self._save if shown.pending else self._cancel).setFocus()
        window = self.parentWidget()
        room = window.size() if window is not None else self.maximumSize()
        self.resize(min(_SIZE[0], room.width() - 20), min(_SIZE[1], room.height() - 20))

    def _ask_to_save(self) -> None:
        self.wait(waiting=True)
        self.save_requested.emit()


def preview_columns() -> tuple[Column[PreviewRow], ...]:
    """Return the columns of the preview."""
    return (
        Column(
            "Resultat", lambda r: r.judgement.text, tone=lambda r: r.judgement.tone, tooltip=_reason
        ),
        Column("Celle", lambda r: words.place(r.cell)),
        Column("Indikator", lambda r: r.cell.indicator),
        Column("Felt", lambda r: r.cell.label, tooltip=_reason),
        Column("Periode", lambda r: words.short_period(r.cell), tooltip=lambda r: r.cell.period),
        Column("Før", _before, number=True),
        Column("I skemaet", lambda r: _short(r.cell.new) or words.EMPTY, number=True),
    )


def _before(row: PreviewRow) -> str:
    """Return what held; nothing is said of cells that are not stored: it was not looked up."""
    unknown = row.judgement in {words.REFUSED, words.HELD_BACK}
    return "" if unknown else _short(row.cell.old) or words.NOTHING


def _short(value: str) -> str:
    text = " ".join(value.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _reason(row: PreviewRow) -> str:
    if row.judgement is words.HELD_BACK:
        return words.NOT_STORED
    return row.cell.message or row.cell.label


_LONGEST = 18
