"""The form of one figure: everything that is typed, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.entry import Entry
from baro_desktop.models.errors import EntryError
from baro_desktop.texts import entries as words
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.confirm_line import ConfirmLine
from baro_desktop.ui.entry.details import Details
from baro_desktop.ui.entry.figures import Figures
from baro_desktop.ui.entry.form_rows import FormRows
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import problem_of
from baro_desktop.ui.entry.questions import question
from baro_desktop.ui.entry.subject import Subject, beside
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.focus_order import follow_layout

_DETAIL_FIELDS = {"third_generation_reason": "third", "remark": "remark", "unavailable": "remark"}
_BESIDE_BAR = 6


class EntryForm(QScrollArea):
    """Fields for the subject that is chosen; scrolls where the screen is low.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, area: str, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area, self._subject = area, subject
        self._before: Entry | None = None
        self._copied = False
        self._untouched: tuple[object, ...] = ()
        self._figures, self._details, self._confirm = Figures(), Details(self), ConfirmLine()
        self._question = label(role="muted", wrap=True)
        self._published = label(wrap=True, selectable=True)
        self._rows = FormRows()
        self._build()
        self._rows.measured.connect(self._keep_wide_enough)
        self._details.unavailable.toggled.connect(self._figures.setDisabled)
        self._figures.changed.connect(self._touched)
        self._details.changed.connect(self._touched)

    def show_form(self, unit: Unit | None) -> None:
        """Show the fields of the chosen indicator."""
        form = self._subject.form()
        with QSignalBlocker(self):
            self._figures.show_form(self._subject.indicator(), unit)
            self._details.show_form(form)
        self._question.setText(f"{form.question} {form.help}".strip())
        follow_layout(self._rows)

    def show_entry(self, entry: Entry | None, before: Entry | None, published: str) -> None:
        """Show what is stored for the chosen period.

        Args:
            before: what holds for the period before.
            published: a sentence about the published figure beside this one, or "".
        """
        self._before, self._copied = before, False
        with QSignalBlocker(self):  # nothing was typed, so nothing is kept as a draft
            self._details.show_entry(entry, correction=entry is not None)
            self._figures.show_entry(entry)
        self._figures.setDisabled(self._details.unavailable.isChecked())
        self._published.setText(published)
        self._published.setVisible(bool(published))
        self._untouched = self._snapshot()
        follow_layout(self._rows)
        self.ask()

    def copy_before(self) -> None:
        """Take the figures of the period before as a start."""
        if self._before is not None:
            self._figures.show_entry(self._before)
            self._details.copy_from(self._before)
            self._copied = True
            self._touched()

    def draft(self) -> dict[str, Any]:
        """Return everything typed, right or wrong, for `show_draft`."""
        return {
            "figures": self._figures.grid().draft(),
            "details": self._details.draft(),
            "copied": self._copied,
        }

    def show_draft(self, draft: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        self._figures.grid().show_draft(draft.get("figures", {}))
        self._details.show_draft(draft.get("details", {}))
        self._copied = bool(draft.get("copied"))
        self._touched()

    def dirty(self) -> bool:
        """Tell whether anything differs from what is stored."""
        return self._snapshot() != self._untouched

    def set_saved(self) -> None:
        """Take what is shown as stored."""
        self._untouched = self._snapshot()

    def reason(self) -> str:
        """Return why a stored figure is corrected."""
        return self._details.reason.text().strip()

    def entry(self) -> Entry:
        """Return what was typed, right or wrong."""
        target, comparison, areas = self._figures.inputs()
        details = self._details
        return Entry(
            self._area,
            self._subject.indicator().code,
            self._subject.period(),
            target,
            comparison,
            details.chosen_population(),
            third_generation=details.third_generation.isChecked(),
            third_generation_reason=details.third_reason.text().strip(),
            source=details.source.text().strip(),
            remark=details.remark.toPlainText().strip(),
            unavailable=details.unavailable.isChecked(),
            provisional=details.provisional.isChecked(),
            housing_areas=areas,
        )

    def ask(self) -> None:
        """Ask about figures that are far from those of the period before."""
        asked = ""
        if self.dirty():
            form = self._subject.form()
            asked = question(self.entry(), self._before, form, copied=self._copied)
        self._confirm.ask(asked)

    def focus_next_to_fill(self) -> None:
        """Give the keyboard to the first figure that is missing, else to the first one."""
        fields = [field for field in self._figures.grid().fields() if field.isEnabled()]
        empty = [field for field in fields if not field.text().strip()]
        for field in (*empty, *fields, self._details.source)[:1]:
            self._go_to(field)

    def stop_at_missing(self) -> bool:
        """Mark what keeps the figure from being saved, go there, and tell whether there is any."""
        missing = self._first_missing()
        if missing is not None:
            self._go_to(missing)
        return missing is not None

    def show_refusal(self, error: EntryError) -> bool:
        """Show an error at the field that it is about; False if there is none."""
        name = str(error.data.get("field", ""))
        field = self._figures.refuse(name, error)
        if field is None and name in _DETAIL_FIELDS:
            problem = problem_of(sentence(error.code, error.data))
            field = self._details.refuse(_DETAIL_FIELDS[name], problem)
        if field is not None:
            self._go_to(field)
        return field is not None

    def _first_missing(self) -> QWidget | None:
        unavailable = self._details.unavailable.isChecked()
        wrong = None if unavailable else self._figures.grid().first_wrong()
        if wrong is not None:
            return wrong
        self.ask()
        if not self._confirm.answered():
            self._confirm.press(insist=True)
            return self._confirm.tick
        if self._details.asks_reason() and not self.reason():
            return self._details.refuse("reason", Problem(words.REASON_NEEDED))
        return None

    def _build(self) -> None:
        """Put it together from the outside in: what is put into something is dressed anew."""
        rows = self._rows
        rows.setBackgroundRole(QPalette.ColorRole.Base)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(rows)
        self._subject.add_to(rows)
        rows.add_wide(self._question)
        rows.add_wide(self._published)
        rows.add_wide(self._figures)
        rows.add_wide(self._confirm)
        rows.add_row("Forbehold", beside(self._details.provisional, self._details.unavailable))
        self._details.add_to(rows.add_row)
        rows.add_stretch()
        self.verticalScrollBar().rangeChanged.connect(
            lambda _, most: rows.leave_free(_BESIDE_BAR if most else 0)
        )

    def _touched(self) -> None:
        if not self._figures.being_typed():
            self.ask()
            follow_layout(self._rows)  # a row may have come
        self.changed.emit()

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def _snapshot(self) -> tuple[object, ...]:
        return (*self._figures.grid().typed(), *self._details.typed())

    def _keep_wide_enough(self) -> None:
        """Never cut the fields off at the side; the form scrolls up and down only."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._rows.least_width() + bar)
