"""The dialog in which a status table is typed, or corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.errors import BaroError, EntryError
from baro_desktop.models.period import Period, PeriodFormatError, parse_period
from baro_desktop.models.reception.forms import TableForm
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.area_head import area_head
from baro_desktop.ui.entry.leaving import ask_before_leaving
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine, problem_of
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.reception import words
from baro_desktop.ui.reception.draft import TableDraft
from baro_desktop.ui.reception.fields import Fields
from baro_desktop.ui.reception.grid import TableGrid
from baro_desktop.ui.reception.grid_model import GridModel
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.buttons import link_button, primary_button, secondary_button
from baro_desktop.ui.widgets.card import line
from baro_desktop.workflows import drafts, status_tables

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.storage.status_tables import StoredTable
    from baro_desktop.workflows.workspace import Workspace

_LEAST_WIDTH = 920
_AROUND_GRID = (92, 320)
"""Width and height of everything but the cells."""
_LEAST_GRID, _SPARE = 230, 24


class TableDialog(QDialog):
    """Takes a status table for a period; corrects one that is stored already.

    Args:
        stored: the table that is corrected; None for a new period.
        latest: the newest table, whose figures a new one can start from.

    Signals:
        saved: the period of the table.
    """

    saved = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        form: TableForm,
        area: str,
        *,
        stored: StoredTable | None = None,
        latest: StatusTable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._form, self._area = database, form, area
        self._stored, self._latest = stored, latest
        self._untouched: tuple[object, ...] = ()
        today = workspace.today()
        self._period = stored.table.period if stored else parse_period(str(today.year))
        self.model = GridModel(form, area, self._period, self)
        self.grid = TableGrid(self.model, status_tables.countries())
        self.fields = Fields(correction=stored is not None)
        self.problem = ProblemLine(reserved=True)
        self._draft = TableDraft(
            workspace,
            database,
            drafts.key_of_table(area, form.id, stored.table.period if stored else None),
            self,
            content=self._content,
            restore=self._restore,
        )
        self._build()
        self._wire()
        self._show()

    def reject(self) -> None:
        """Close; ask first when something is typed and not saved."""
        if self._snapshot() == self._untouched:
            self._close()
        else:
            ask_before_leaving(self, self.save, self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, wherever the cursor is."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif not enter:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Store what was typed, or show what is wrong with it."""
        if self._stored and self._snapshot() == self._untouched:
            self.accept()
            return
        wrong = self.model.wrong_cells()
        if wrong:
            self.grid.setFocus()
            self.grid.setCurrentIndex(wrong[0])
            return
        period = self._read_period()
        if period is None:
            return
        if self._stored and not self.fields.reason.text().strip():
            self._refuse(self.fields.reason, Problem(words.REASON_MISSING))
            return
        self._store(period)

    def start_from_latest(self) -> None:
        """Copy the figures of the newest table, to be corrected."""
        if self._latest is not None:
            self.model.show_table(self._latest)
            self.grid.setFocus()

    def done(self, result: int) -> None:
        """End the keeping of drafts with the dialog."""
        self._draft.close()
        super().done(result)

    def _close(self) -> None:
        self._draft.forget()
        super().reject()

    def _content(self) -> dict[str, object]:
        return {**self.model.draft(), **self.fields.draft()}

    def _restore(self, content: Mapping[str, Any]) -> None:
        self.fields.show_draft(content)
        if self._stored is None:
            self._follow_period(self.fields.period.text())
        self.model.show_draft(content)
        self.grid.setFocus()

    def _store(self, period: Period) -> None:
        typed = self.fields.fill(replace(self.model.table(), period=period))
        reason = self.fields.reason.text().strip()
        try:
            status_tables.enter_table(self._database, self._form, typed, reason=reason)
        except EntryError as error:
            self._refuse(self.grid, problem_of(sentence(error.code, error.data)))
            return
        except BaroError as error:
            show_error(self, error)
            return
        self._draft.forget()
        self.saved.emit(period)
        self.accept()

    def _read_period(self) -> Period | None:
        """Return the period that is typed; None when it is none, which is then shown."""
        if self._stored is not None:
            return self._stored.table.period
        try:
            period = parse_period(self.fields.period.text())
        except PeriodFormatError:
            self._refuse(self.fields.period, Problem(words.NOT_A_PERIOD))
            return None
        history = status_tables.history(self._database, self._area, self._form, period)
        if any(stored.current for stored in history):
            self._refuse(self.fields.period, Problem(words.PERIOD_TAKEN))
            return None
        return period

    def _refuse(self, field: QWidget, problem: Problem) -> None:
        self.fields.mark(field)
        self.problem.show_problem(problem)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        verb = "Ret tal" if self._stored else "Ny opgørelse"
        self.setWindowTitle(f"{verb} · {self._form.short}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(self._draft.offer)
        layout.addWidget(self._build_sheet(verb), 1)
        layout.addWidget(self.problem)
        layout.addWidget(line())
        layout.addLayout(self._build_foot())

    def _build_sheet(self, verb: str) -> QScrollArea:
        """Return everything that is typed in, which scrolls where the screen is small."""
        sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(self._build_head(verb))
        inside.addWidget(label(f"{self._form.population}. {self._form.help}".strip(), wrap=True))
        inside.addLayout(self._build_period())
        self.grid.setMinimumHeight(_LEAST_GRID)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.fields)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _fit_screen(self) -> None:
        """Show all cells where the screen has room, and no empty ground beside them."""
        across, down = self.grid.horizontalHeader(), self.grid.verticalHeader()
        share = text_share(self)
        wide = max(round(_LEAST_WIDTH * share), across.length() + _AROUND_GRID[0])
        cells = across.sizeHint().height() + down.length() + _SPARE
        high = max(cells, _LEAST_GRID) + round(_AROUND_GRID[1] * share)
        screen = self.screen().availableGeometry()
        self.resize(min(wide, screen.width() - 40), min(high, screen.height() - 60))

    def _build_head(self, verb: str) -> QVBoxLayout:
        title = label(f"{verb} · {self._form.title}", role="heading", wrap=True)
        return area_head(title, self._area, self._database)

    def _build_period(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label("Periode" if self._form.span else "Opgjort", role="strong"))
        if self._stored is not None:
            row.addWidget(label(period_text(self._stored.table.period)))
        else:
            row.addWidget(self.fields.period)
        if self._stored is None and self._latest is not None:
            when = period_text(self._latest.period)
            row.addWidget(link_button(f"Start med tallene fra {when}", self.start_from_latest))
        row.addStretch(1)
        return row

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        said = words.saved_line(self._stored) if self._stored else words.KEYS
        row.addWidget(label(said, role="muted", wrap=True), 1)
        row.addWidget(secondary_button("Annullér", self.reject))
        save = primary_button("Gem", self.save)
        save.setToolTip("Ctrl+Enter")
        row.addWidget(save)
        return row

    def _wire(self) -> None:
        self.model.changed.connect(self._tell)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.grid.pasted.connect(self._tell_pasted)
        self.fields.period.textEdited.connect(self._follow_period)
        self.fields.changed.connect(self._tell)

    def _show(self) -> None:
        table = self._stored.table if self._stored else None
        self.model.show_table(table)
        self.fields.show_table(table, span=self._form.span, period=self._period)
        self.grid.fit()
        self._fit_screen()
        self._untouched = self._snapshot()
        self.model.changed.connect(self._keep)
        self.fields.changed.connect(self._keep)
        (self.grid if self._stored else self.fields.period).setFocus()
        self._draft.show()

    def _follow_period(self, text: str) -> None:
        """Show the years of a period as soon as it can be read."""
        try:
            self.model.set_period(parse_period(text))
        except PeriodFormatError:
            return

    def _keep(self) -> None:
        if self._snapshot() != self._untouched:
            self._draft.keep()
        else:
            self._draft.take_back()

    def _tell(self) -> None:
        """Say what is wrong with the chosen cell, else with the first wrong one."""
        self.fields.mark(None)
        wrong = self.model.wrong_cells()
        current = self.model.problem(self.grid.currentIndex())
        self.problem.show_problem(current or (self.model.problem(wrong[0]) if wrong else None))

    def _tell_pasted(self, left_out: int) -> None:
        if left_out and not self.model.wrong_cells():
            self.problem.show_problem(problem_of(words.left_out_text(left_out)))

    def _snapshot(self) -> tuple[object, ...]:
        return (self.model.typed(), self.fields.typed())
