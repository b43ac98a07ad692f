"""The dialog in which a local figure is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from baro_desktop.models.catalogue import Indicator, IndicatorKind
from baro_desktop.models.display import period_text
from baro_desktop.models.errors import BaroError, EntryError
from baro_desktop.models.period import Period
from baro_desktop.ui.entry.area_head import area_head
from baro_desktop.ui.entry.clearing import ClearDialog
from baro_desktop.ui.entry.form_view import EntryForm
from baro_desktop.ui.entry.grid_figures import local_indicators
from baro_desktop.ui.entry.history import HistoryDialog
from baro_desktop.ui.entry.latest import latest_text
from baro_desktop.ui.entry.leaving import ask_before_leaving
from baro_desktop.ui.entry.subject import Subject
from baro_desktop.ui.entry.typing_dialog import TypingDialog
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button, primary_button, secondary_button
from baro_desktop.ui.widgets.card import line
from baro_desktop.workflows import drafts, enter_figures
from baro_desktop.workflows.entry_history import corrections, history
from baro_desktop.workflows.published_beside import published_beside

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.storage.entries import StoredEntry
    from baro_desktop.workflows.workspace import Workspace

_SIZE = QSize(820, 700)


class EntryDialog(TypingDialog):
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
        period: Period | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, database, area, parent)
        self._centre = centre
        self._subject = Subject(self._catalogue, self._offered(), workspace.today(), self)
        self._form = EntryForm(area, self._subject)
        self._stored: StoredEntry | None = None
        self._before: StoredEntry | None = None
        self._shown = (-1, -1)
        self._open_grid: Callable[[Centre], object] | None = None
        self._build()
        self._connect()
        self._subject.choose_code(indicator)
        self._show_indicator(period)

    def offer_grid(self, open_grid: Callable[[Centre], object]) -> None:
        """Offer to type all figures of the centre instead; the function opens the grid."""
        self._open_grid = open_grid
        self._show_title(self._subject.indicator())
        if self.focusWidget() is None:  # no draft waits for an answer
            self._subject.take_focus()

    def save(self) -> None:
        """Store what was typed, or show what is wrong with it."""
        if self._draft is not None:
            return
        if self._stored is not None and not self.is_dirty():
            self.accept()
        elif not self._form.stop_at_missing():
            self._store()

    def is_dirty(self) -> bool:
        """Return whether something is typed that is not stored."""
        return self._form.dirty()

    def draft_key(self) -> str:
        """Return the name that the draft of the figure is kept under."""
        return drafts.key_of_figure(self._area, self._code())

    def draft_content(self) -> Mapping[str, Any]:
        """Return everything that is typed, and for which period."""
        period = self._subject.period()
        days = [period.start.isoformat(), period.end.isoformat(), period.label]
        return {"period": days, **self._form.draft()}

    def restore_draft(self, content: Mapping[str, Any]) -> None:
        """Show what was typed, where its period can still be chosen."""
        start, end, name = content["period"]
        period = Period(date.fromisoformat(start), date.fromisoformat(end), name)
        if self._subject.choose_period(period):
            self._show_period()
            self._form.show_draft(content)

    def wait_for_answer(self, *, waiting: bool) -> None:
        """Take no figures while a draft is offered."""
        self._form.setDisabled(waiting)
        self._save.setDisabled(waiting)

    def go_on(self) -> None:
        """Put the cursor into the next field that is to be filled."""
        self._form.focus_next_to_fill()

    def _store(self) -> None:
        entry, reason = self._form.entry(), self._form.reason()
        try:
            enter_figures.enter(self._database, self._catalogue, entry, reason=reason)
            self._keeper.discard(self.draft_key())
        except EntryError as error:
            if not self._form.show_refusal(error):
                show_error(self, error)
            return
        except BaroError as error:
            show_error(self, error)
            return
        self._leave_saved()

    def _leave_saved(self) -> None:
        self._form.set_saved()
        self.saved.emit(self._code())
        self.accept()

    def _offered(self) -> tuple[Indicator, ...]:
        local = self._catalogue.of_kind(IndicatorKind.LOCAL)
        centre = self._centre
        own = tuple(item for item in local if centre is not None and centre.id in item.centres)
        return own or local

    def _code(self) -> str:
        return self._subject.indicator().code

    def _build(self) -> None:
        self._title = label(role="heading", wrap=True)
        self._all = link_button("Alle centrets tal i et ark…", self._leave_for_grid)
        self._all.hide()
        layout = self.framed_column()
        layout.addLayout(area_head(self._title, self._area, self._database, self._all))
        layout.addWidget(self._offer)
        layout.addWidget(self._form, 1)
        layout.addWidget(line())
        layout.addLayout(self._build_foot())
        self._fit_screen()

    def _build_foot(self) -> QHBoxLayout:
        self._latest = label(role="muted", wrap=True)
        self._history = link_button("Vis historik", self._show_history)
        self._clear = secondary_button("Ryd tal…", self._ask_to_clear)
        self._save = primary_button("Gem", self.save)
        self._save.setToolTip("Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._latest, 1)
        row.addWidget(self._history)
        row.addWidget(self._clear)
        row.addWidget(secondary_button("Annullér", self.reject))
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self._subject.indicator_chosen.connect(lambda: self._leave_for(self._show_indicator))
        self._subject.period_chosen.connect(lambda: self._leave_for(self._show_period))
        self._subject.copy_requested.connect(self._form.copy_before)
        self._form.changed.connect(self.keep_draft)

    def _leave_for(self, show: Callable[[], None]) -> None:
        """Change indicator or period; ask first when something typed would be lost."""
        wanted = self._subject.places()
        if wanted == self._shown:
            return
        if not self.is_dirty():
            show()
            return
        self._subject.choose_places(*self._shown)

        def discard() -> None:
            self.forget_draft()
            self._subject.choose_places(*wanted)
            show()

        self.ask_to_discard(discard)

    def _show_indicator(self, period: Period | None = None) -> None:
        indicator = self._subject.indicator()
        self._form.show_form(self._catalogue.unit_by_name.get(indicator.unit))
        self._show_title(indicator)
        self._subject.show_periods()
        if period is not None:
            self._subject.choose_period(period)
        self._show_period()
        self.find_draft()

    def _show_title(self, indicator: Indicator) -> None:
        centre = self._centre_of(indicator)
        several = centre is not None and len(local_indicators(self._catalogue, centre.id)) > 1
        self._all.setVisible(several and self._open_grid is not None)
        title = f"Indtast tal · {centre.tab}" if centre else "Indtast tal"
        self._title.setText(title)
        self.setWindowTitle(title)

    def _centre_of(self, indicator: Indicator) -> Centre | None:
        own = self._catalogue.centres_of(indicator.code)
        return self._centre or next(iter(own), None)

    def _leave_for_grid(self) -> None:
        """Close for the grid; ask first when something typed would be lost."""
        if self.is_dirty():
            ask_before_leaving(self, self._save_for_grid, self._discard_for_grid)
        else:
            self._close_for_grid()

    def _save_for_grid(self) -> None:
        self.save()
        if self.isHidden():  # else something is wrong with it, and shown
            self._close_for_grid()

    def _discard_for_grid(self) -> None:
        self.forget_draft()
        self._close_for_grid()

    def _close_for_grid(self) -> None:
        centre = self._centre_of(self._subject.indicator())
        self.close_as_it_is()
        if centre is not None and self._open_grid is not None:
            self._open_grid(centre)

    def _show_period(self) -> None:
        subject = (self._area, self._code(), self._subject.period())
        self._stored = enter_figures.current_entry(self._database, *subject)
        self._before = enter_figures.previous_entry(self._database, *subject)
        self._shown = self._subject.places()
        before = self._before.entry if self._before else None
        published = published_beside(self._database, self._catalogue, *subject)
        self._form.show_entry(
            self._stored.entry if self._stored else None, before, " ".join(published)
        )
        self._subject.offer_copy(before.period if before and not self._stored else None)
        self._clear.setVisible(self._stored is not None)
        self._show_latest()

    def _show_latest(self) -> None:
        newest = self._stored or self._before
        period = newest.entry.period if newest else None
        changes = history(self._database, self._catalogue, self._area, self._code())
        of_period = [change for change in changes if change.period == period]
        units = self._catalogue.unit_by_name
        told = latest_text(newest, corrections(of_period), self._subject.indicator(), units)
        self._latest.setText(told)
        self._history.setVisible(bool(changes))

    def _show_history(self) -> None:
        dialog = HistoryDialog(
            self._workspace, self._database, self._area, self._code(), parent=self
        )
        dialog.saved.connect(self._brought_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _brought_back(self, code: str) -> None:
        if not self.is_dirty():
            self._show_period()
        self.saved.emit(code)

    def _ask_to_clear(self) -> None:
        title = self._subject.indicator().title
        what = f"{title}, {period_text(self._subject.period())}, {self._area}"
        dialog = ClearDialog(what, self)
        dialog.confirmed.connect(self._clear_for)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _clear_for(self, reason: str) -> None:
        period = self._subject.period()
        try:
            enter_figures.clear(
                self._database, self._catalogue, self._area, self._code(), period, reason=reason
            )
            self._keeper.discard(self.draft_key())
        except BaroError as error:
            show_error(self, error)
            return
        self._leave_saved()

    def _fit_screen(self) -> None:
        resize_for_text(self, _SIZE)
