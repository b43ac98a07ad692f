"""The dialog in which a local figure is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.catalogue import Indicator, IndicatorKind, PeriodKind
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import Entry
from baro_desktop.models.errors import BaroError, EntryError
from baro_desktop.models.local_periods import reporting_periods
from baro_desktop.models.period import Period
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.details import Details
from baro_desktop.ui.entry.figures import Figures
from baro_desktop.ui.entry.form_rows import FormRows
from baro_desktop.ui.entry.latest import history_lines, latest_text
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import problem_of
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.text import ask, label, message
from baro_desktop.ui.widgets.buttons import link_button, primary_button, secondary_button
from baro_desktop.ui.widgets.card import line
from baro_desktop.workflows import enter_figures

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.storage.entries import StoredEntry
    from baro_desktop.workflows.workspace import Workspace

_PERIOD_NAMES = {
    PeriodKind.YEAR: "År",
    PeriodKind.ELECTION: "Valgdag",
    PeriodKind.OCTOBER_TO_SEPTEMBER: "1. okt.–30. sep.",
}
_DETAIL_FIELDS = {"third_generation_reason": "third", "remark": "remark", "unavailable": "remark"}
_SIZE = (780, 700)


class EntryDialog(QDialog):
    """Takes a local figure for an area and a period; corrects one that is stored already.

    Signals:
        saved: code of the indicator.
    """

    saved = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        area: str,
        *,
        centre: Centre | None = None,
        indicator: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._today = workspace.catalogue, workspace.today
        self._database, self._area = database, area
        self._indicators = self._offered(centre)
        self._stored: StoredEntry | None = None
        self._untouched: tuple[object, ...] = ()
        self._shown = (-1, -1)
        self._figures, self._details = Figures(), Details(self)
        self._build(centre)
        self._fill_indicators(indicator)

    def reject(self) -> None:
        """Close; ask first when something is typed and not saved."""
        if not self._dirty():
            super().reject()
            return
        ask(
            self, "Ikke gemt", "Det, du har skrevet, er ikke gemt. Vil du lukke uden at gemme?",
            "Luk uden at gemme", self._close,
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, wherever the cursor is."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif not enter:
            super().keyPressEvent(event)

    def _close(self) -> None:
        super().reject()

    def save(self) -> None:
        """Store what was typed, or show what is wrong with it."""
        wrong = (
            None if self._details.unavailable.isChecked() else self._figures.grid().first_wrong()
        )
        if wrong is not None:
            self._go_to(wrong)
            return
        if self._details.asks_reason() and not self._details.reason.text().strip():
            problem = Problem("Skriv, hvorfor tallet rettes.")
            self._go_to(self._details.refuse("reason", problem))
            return
        self._store()

    def _store(self) -> None:
        reason = self._details.reason.text().strip()
        try:
            enter_figures.enter(self._database, self._catalogue, self._entry(), reason=reason)
        except EntryError as error:
            self._show_refusal(error)
            return
        except BaroError as error:
            show_error(self, error)
            return
        self.saved.emit(self._indicator().code)
        self.accept()

    def _entry(self) -> Entry:
        target, comparison, areas = self._figures.inputs()
        details = self._details
        return Entry(
            self._area,
            self._indicator().code,
            self._period(),
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

    def _show_refusal(self, error: EntryError) -> None:
        """Show an error at the field that it is about."""
        name = str(error.data.get("field", ""))
        field = self._figures.refuse(name, error)
        if field is None and name in _DETAIL_FIELDS:
            problem = problem_of(sentence(error.code, error.data))
            field = self._details.refuse(_DETAIL_FIELDS[name], problem)
        if field is None:
            show_error(self, error)
        else:
            self._go_to(field)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def _offered(self, centre: Centre | None) -> tuple[Indicator, ...]:
        local = self._catalogue.of_kind(IndicatorKind.LOCAL)
        own = tuple(item for item in local if centre is not None and centre.id in item.centres)
        return own or local

    def _indicator(self) -> Indicator:
        return self._indicators[self._indicator_box.currentIndex()]

    def _period(self) -> Period:
        period: Period = self._period_box.currentData()
        return period

    def _build(self, centre: Centre | None) -> None:
        self._centre = centre
        self._title = label(role="heading", wrap=True)
        self._area_name = label(self._area, role="muted")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._area_name)
        panel = QFrame()
        panel.setProperty("panel", "card")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._build_form(), 1)
        layout.addWidget(line())
        layout.addLayout(self._build_foot())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 10, 10, 10)
        outer.addWidget(panel)
        self._fit_screen()

    def _build_form(self) -> QScrollArea:
        self._indicator_box = _combo("Indikator", wide=True)
        self._period_box = _combo("Periode", wide=False)
        self._period_kind = label(role="muted")
        self._question = label(role="muted", wrap=True)
        self._rows = rows = FormRows()
        rows.measured.connect(self._keep_wide_enough)
        rows.add_row("Indikator", self._indicator_box)
        rows.add_row("Periode", _beside(self._period_kind, self._period_box))
        rows.add_wide(self._question)
        rows.add_wide(self._figures)
        provisos = _beside(self._details.provisional, self._details.unavailable)
        rows.add_row("Forbehold", provisos)
        self._details.add_to(rows.add_row)
        rows.add_stretch()
        self._scroll = QScrollArea()
        self._scroll.setWidget(rows)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setBackgroundRole(QPalette.ColorRole.Base)
        self._indicator_box.activated.connect(lambda: self._leave_for(self._show_indicator))
        self._period_box.activated.connect(lambda: self._leave_for(self._show_period))
        self._details.unavailable.toggled.connect(self._figures.setDisabled)
        return self._scroll

    def _build_foot(self) -> QHBoxLayout:
        self._latest = label(role="muted", wrap=True)
        self._history = link_button("Vis historik", self._show_history)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._latest, 1)
        row.addWidget(self._history)
        row.addWidget(secondary_button("Annullér", self.reject))
        save = primary_button("Gem", self.save)
        save.setToolTip("Ctrl+Enter")
        row.addWidget(save)
        return row

    def _fill_indicators(self, code: str | None) -> None:
        codes = [indicator.code for indicator in self._indicators]
        for indicator in self._indicators:
            self._indicator_box.addItem(indicator.title)
        if code in codes:
            self._indicator_box.setCurrentIndex(codes.index(code))
        self._show_indicator()

    def _leave_for(self, show: Callable[[], None]) -> None:
        """Change indicator or period; ask first when something typed would be lost."""
        wanted = (self._indicator_box.currentIndex(), self._period_box.currentIndex())
        if wanted == self._shown:
            return
        if not self._dirty():
            show()
            return
        self._choose(*self._shown)

        def discard() -> None:
            self._choose(*wanted)
            show()

        ask(
            self, "Ikke gemt", "Det, du har skrevet, er ikke gemt. Vil du kassere det?", "Kassér",
            discard,
        )  # fmt: skip

    def _choose(self, indicator: int, period: int) -> None:
        self._indicator_box.setCurrentIndex(indicator)
        self._period_box.setCurrentIndex(period)

    def _show_indicator(self) -> None:
        indicator = self._indicator()
        form = indicator.form
        assert form is not None  # only local indicators are offered
        self._figures.show_form(indicator, self._catalogue.unit_by_name.get(indicator.unit))
        self._details.show_form(form)
        self._show_title(indicator)
        self._question.setText(f"{form.question} {form.help}".strip())
        self._period_kind.setText(_PERIOD_NAMES[form.periods])
        self._period_box.clear()
        for period in reporting_periods(form, self._catalogue, self._today()):
            self._period_box.addItem(period_text(period), period)
        self._show_period()

    def _show_title(self, indicator: Indicator) -> None:
        own = next((c for c in self._catalogue.centres if c.id in indicator.centres), None)
        centre = self._centre or own
        title = f"Indtast tal · {centre.tab}" if centre else "Indtast tal"
        self._title.setText(title)
        self.setWindowTitle(title)

    def _show_period(self) -> None:
        code = self._indicator().code
        self._stored = enter_figures.current_entry(self._database, self._area, code, self._period())
        entry = self._stored.entry if self._stored else None
        self._details.show_entry(entry, correction=self._stored is not None)
        self._figures.show_entry(entry)
        self._figures.setDisabled(self._details.unavailable.isChecked())
        self._shown = (self._indicator_box.currentIndex(), self._period_box.currentIndex())
        self._untouched = self._snapshot()
        self._show_latest()

    def _show_latest(self) -> None:
        indicator = self._indicator()
        stored = self._newest()
        history = self._history_of(stored.entry.period) if stored else ()
        units = self._catalogue.unit_by_name
        self._latest.setText(
            latest_text(stored, len(history) - 1 if history else 0, indicator, units)
        )
        self._history.setVisible(bool(history))

    def _newest(self) -> StoredEntry | None:
        """Return what is stored for the chosen period, else for the newest one before."""
        if self._stored is not None:
            return self._stored
        code = self._indicator().code
        for place in range(self._period_box.count()):
            period = self._period_box.itemData(place)
            stored = enter_figures.current_entry(self._database, self._area, code, period)
            if stored is not None:
                return stored
        return None

    def _history_of(self, period: Period) -> tuple[StoredEntry, ...]:
        code = self._indicator().code
        return enter_figures.entry_history(self._database, self._area, code, period)

    def _show_history(self) -> None:
        stored = self._newest()
        if stored is None:
            return
        period = stored.entry.period
        lines = history_lines(
            self._history_of(period), self._indicator(), self._catalogue.unit_by_name
        )
        title = f"{self._indicator().title}, {period_text(period)}"
        message(self, "information", "Historik", "\n".join([title, "", *lines]))

    def _snapshot(self) -> tuple[object, ...]:
        return (*self._figures.grid().typed(), *self._details.typed())

    def _dirty(self) -> bool:
        return self._snapshot() != self._untouched

    def _keep_wide_enough(self) -> None:
        """Never cut the fields off at the side; the form scrolls up and down only."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self._rows.least_width() + bar)

    def _fit_screen(self) -> None:
        width, height = _SIZE
        screen = self.screen().availableGeometry()
        self.resize(min(width, screen.width() - 40), min(height, screen.height() - 60))


def _combo(name: str, *, wide: bool) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    if wide:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def _beside(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return made
