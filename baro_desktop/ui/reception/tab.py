"""The tab »Modtagelse«."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QScrollArea, QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period
from baro_desktop.models.reception.forms import TableForm
from baro_desktop.ui.graph.copying import table_mime
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.reception.list_card import ListCard
from baro_desktop.ui.reception.printed_model import PrintedModel
from baro_desktop.ui.reception.printing import tables_html
from baro_desktop.ui.reception.table_card import TableCard
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.scroll_page import empty_page
from baro_desktop.workflows import status_tables
from baro_desktop.workflows.small_numbers import small_number_rule

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_NARROW = 860
_LIST_WIDTH = 316
_LIST_HEIGHT = 260
_MARGIN = 12


class ReceptionTab(QScrollArea):
    """The status tables of an area: which there are, and the chosen one as it is printed.

    Signals:
        changed: a table was entered or corrected.
    """

    changed = Signal()

    def __init__(
        self, workspace: Workspace, database: Database, window: QWidget | None = None
    ) -> None:
        super().__init__(window)
        self._workspace, self._database = workspace, database
        self._forms = status_tables.table_forms()
        self._form = self._forms[0]
        self._period: Period | None = None
        self._area = ""
        self._narrow: bool | None = None
        self.tables = ListCard(self._forms)
        self.card = TableCard()
        self._build()
        self._wire()

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the tables of an area; the areas it is held against have none here."""
        del comparison
        if area != self._area:
            self._period = None
        self._area = area
        self._show()

    def forbid_entry(self, why: str) -> None:
        """Switch the typing in of figures off and say why; "" switches it on."""
        self.card.forbid_entry(why)

    def select_table(self, form: str) -> None:
        """Choose a table by its id."""
        self.tables.select(form)

    def summary(self) -> str:
        """Return the line for the status bar."""
        held = status_tables.newest_periods(self._database, self._area)
        return f"Modtagelse: {len(held)} af {len(self._forms)} tabeller er udfyldt"

    def save_pending(self, *, last: bool = False) -> bool:
        """Nothing is written in the tab itself; the dialog asks before it closes."""
        return True

    def printout(self) -> Printout:
        """Return every table that has figures, as a paper may show them."""
        rule = small_number_rule(self._database)
        printed = status_tables.printed_for_export(self._database, self._area, rule)
        return Printout(f"Modtagelse – {self._area}", tables_html(self._area, printed))

    def edit(self) -> QDialog | None:
        """Open the shown table for correction; None where there is none."""
        shown = self._shown()
        return None if shown.entry is None else self._open(stored=shown.entry)

    def start(self) -> QDialog:
        """Open an empty table for a new period."""
        newest = status_tables.shown_table(self._database, self._forms, self._form, self._area)
        return self._open(latest=newest.entry.table if newest.entry else None)

    def resume(self, form: str, start: date | None, end: date | None) -> QDialog | None:
        """Open the dialog of a table in which a draft waits: of a period, or a new one."""
        self.select_table(form)
        if start is None:
            return self.start()
        periods = self._shown().periods
        self._period = next((p for p in periods if (p.start, p.end) == (start, end)), None)
        self._show_table()
        return self.edit()

    def show_history(self) -> QDialog | None:
        """Open the history of the shown table; None where there is none."""
        from baro_desktop.ui.reception.history import TableHistory

        entry = self._shown().entry
        if entry is None:
            return None
        dialog = TableHistory(
            self._database, self._form, self._area, entry.table.period, self.window()
        )
        return self._run(dialog)

    def copy_table(self) -> None:
        """Put the shown table with its heads on the clipboard, as a paper may show it."""
        shown = self._shown().printed
        if shown is None:
            return
        rule = small_number_rule(self._database)
        model = PrintedModel()
        model.set_table(status_tables.printable_table(self._database, shown, rule))
        QGuiApplication.clipboard().setMimeData(table_mime(model))

    def sizeHint(self) -> QSize:
        """Return the size of the design."""
        return QSize(1340, 590)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the table where there is no room beside it."""
        super().resizeEvent(event)
        share = text_share(self)
        narrow, wide = self.viewport().width() < _NARROW * share, round(_LIST_WIDTH * share)
        if narrow is not self._narrow:
            self._narrow = narrow
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._row.setDirection(down if narrow else across)
            self.tables.setMaximumWidth(16777215 if narrow else wide)
            self.tables.setMinimumWidth(0 if narrow else wide)
            self.tables.setMaximumHeight(round(_LIST_HEIGHT * share) if narrow else 16777215)

    def _build(self) -> None:
        """Put it together from the outside in: what is put into something is dressed anew."""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, empty_page(self))
        self._row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._row.setSpacing(_MARGIN)
        self._row.addWidget(self.tables)
        self._row.addWidget(self.card, 1)

    def _wire(self) -> None:
        self.tables.chosen.connect(self._choose_form)
        self.card.period_chosen.connect(self._choose_period)
        self.card.edit_requested.connect(self.edit)
        self.card.start_requested.connect(self.start)
        self.card.history_requested.connect(self.show_history)
        self.card.copy_requested.connect(self.copy_table)

    def _choose_form(self, form: TableForm) -> None:
        if form.id != self._form.id:
            self._form, self._period = form, None
            self._show_table()

    def _choose_period(self, period: Period) -> None:
        self._period = period
        self._show_table()

    def _show(self) -> None:
        held = status_tables.newest_periods(self._database, self._area)
        self.tables.show_periods({form: period_text(period) for form, period in held.items()})
        self.tables.select(self._form.id)
        self._show_table()

    def _show_table(self) -> None:
        shown = self._shown()
        self.card.show_table(shown)
        rule = small_number_rule(self._database)
        if shown.printed is not None and status_tables.has_small_counts(shown.printed, rule):
            self.card.graph.keep_on_screen()

    def _shown(self) -> status_tables.ShownTable:
        return status_tables.shown_table(
            self._database, self._forms, self._form, self._area, self._period
        )

    def _open(self, **how: object) -> QDialog:
        from baro_desktop.ui.reception.dialog import TableDialog

        dialog = TableDialog(
            self._workspace,
            self._database,
            self._form,
            self._area,
            parent=self.window(),
            **how,  # type: ignore[arg-type]
        )
        return self._run(dialog)

    def _run(self, dialog: QDialog) -> QDialog:
        dialog.saved.connect(self._saved)  # type: ignore[attr-defined]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _saved(self, period: Period) -> None:
        self._period = period
        self._show()
        self.changed.emit()
