"""The tab Rapporter: what was imported, when, by whom, and with what findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.display import date_text, month_text
from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.models.report_history import build_history
from baro_desktop.texts.words import OUTCOMES
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.reports.detail import ReportDetail
from baro_desktop.ui.reports.others import OthersCard
from baro_desktop.ui.reports.paper import reports_printout
from baro_desktop.ui.reports.timeline import ReportTimeline
from baro_desktop.ui.reports.words import findings_count, imported_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Button, Clicked, primary_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.scroll_page import empty_page
from baro_desktop.ui.widgets.table import Column, Table, TableModel

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


_LEAST_TABLE, _LEAST_DETAIL = 130, 170
_NAME_SHARE = 0.32


class ReportsTab(QScrollArea):
    """A table of all reports, the chosen one below it, and figures that belong nowhere else.

    Signals:
        import_requested: the button of the empty state was pressed.
        remove_requested: a tuple of `StoredReport` that are to be removed.
        original_requested: the `StoredReport` whose original is to be saved.
        tick_requested, untick_requested: a `Finding` was looked into, or is open again.
        place_requested: id of a report, and the `Finding` whose place is to be shown.
        source_requested: id of a report, and the indicator whose figure is to be shown.
    """

    import_requested = Signal()
    remove_requested = Signal(tuple)
    original_requested = Signal(object)
    tick_requested = Signal(object)
    untick_requested = Signal(object)
    place_requested = Signal(str, object)
    source_requested = Signal(str, str)

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._database = database
        self._model: TableModel[StoredReport] = TableModel(report_columns(), self)
        self._table = Table("Indlæste rapporter", self._model, share=_NAME_SHARE)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of files end unlike
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._detail = ReportDetail(workspace.catalogue.by_code)
        self._card = Card("Rapporter")
        self._timeline = ReportTimeline()
        self._others = OthersCard()
        self._import = primary_button("Importér rapporter…", self.import_requested.emit)
        self._empty = _empty_panel(self._import)
        self._build()
        self._wire()

    def show_area(self, area: str = "", _comparison: tuple[str, ...] = ()) -> None:
        """Show the reports as they are now, and what else is known of an area."""
        from baro_desktop.workflows import show, show_others

        chosen, place = self.chosen(), max(self._table.currentIndex().row(), 0)
        reports = show.reports(self._database)
        self._model.set_rows(reports)
        count = "1 rapport" if len(reports) == 1 else f"{len(reports)} rapporter"
        self._card.set_title(count if reports else "Rapporter")
        self._splitter.setVisible(bool(reports))
        self._empty.setVisible(not reports)
        self._timeline.setVisible(bool(reports))
        self._timeline.show_history(build_history(area, reports))
        if reports:
            nearby = reports[min(place, len(reports) - 1)].id
            self.select_report(chosen[0].id if chosen else nearby, otherwise=nearby)
        catalogue = self._workspace.catalogue
        self._others.show_figures(area, show_others.other_figures(self._database, catalogue, area))

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why."""
        self._detail.set_read_only(why)
        self._removing.setEnabled(not why)
        forbid(self._import, why)

    def select_report(self, document: str, *, otherwise: str = "") -> None:
        """Choose a report by its id, another or the first one if there is no such report."""
        places = {report.id: place for place, report in enumerate(self._model.rows())}
        place = places.get(document, places.get(otherwise, 0))
        if places:
            index = self._model.index(place, 0)
            flag = QItemSelectionModel.SelectionFlag
            # selectRow would add to the selection while a key such as Ctrl is held down
            self._table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self._table.scrollTo(index)

    def printout(self) -> Printout:
        """Return all reports with their open findings, for paper."""
        return reports_printout(self._model.rows(), self._workspace.catalogue.by_code)

    def chosen(self) -> tuple[StoredReport, ...]:
        """Return the chosen reports in the order of the table."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return tuple(self._model.rows()[row] for row in rows)

    def _build(self) -> None:
        """Put it together from the outside in: what is put into something is dressed anew."""
        outer = QVBoxLayout(empty_page(self))
        outer.setContentsMargins(12, 12, 12, 12)
        outer.setSpacing(12)
        outer.addWidget(self._card, 1)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._card.body.addWidget(self._timeline)
        self._card.body.addWidget(self._splitter, 1)
        self._card.body.addWidget(self._empty)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setHandleWidth(10)
        self._table.setMinimumHeight(_LEAST_TABLE)
        self._detail.setMinimumHeight(_LEAST_DETAIL)
        outer.addWidget(self._others)

    def _wire(self) -> None:
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._add_action("Gem original som…", self._save, "")
        self._removing = self._add_action("Fjern…", self._remove, "Del")
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._timeline.opened.connect(self._open)
        detail = self._detail
        detail.original_requested.connect(self._save)
        detail.remove_requested.connect(self._remove)
        detail.tick_requested.connect(self.tick_requested)
        detail.untick_requested.connect(self.untick_requested)
        detail.place_requested.connect(self._show_place)
        self._others.source_requested.connect(self.source_requested)

    def _add_action(self, text: str, run: Clicked, keys: str) -> QAction:
        action = QAction(text, self._table)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: run())
        self._table.addAction(action)
        return action

    def _open(self, document: str) -> None:
        self.select_report(document)
        self._table.setFocus()

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self._detail.show_reports(chosen)
        if len(chosen) == 1:
            self._timeline.canvas.choose_report(chosen[0].id)

    def _save(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.original_requested.emit(chosen[0])

    def _remove(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.remove_requested.emit(chosen)

    def _show_place(self, finding: Finding) -> None:
        for report in self.chosen()[:1]:
            self.place_requested.emit(report.id, finding)


def report_columns() -> tuple[Column[StoredReport], ...]:
    """Return the columns of the table: what came of a report before when and by whom."""
    return (
        Column("Fil", lambda report: report.name),
        Column("Kommune", lambda report: report.area),
        Column("Rapport", lambda report: month_text(report.month)),
        Column("Tal", lambda report: str(report.observations), number=True),
        Column(
            "Resultat",
            lambda report: OUTCOMES[report.outcome.value].text,
            tone=lambda report: OUTCOMES[report.outcome.value].tone,
        ),
        Column("Bemærkninger", findings_count, number=True),
        Column("Dannet", lambda r: date_text(r.generated_on) if r.generated_on else "–"),
        Column("Indlæst", imported_text),
        Column("Af", lambda report: report.imported_by),
    )


def _empty_panel(choose: Button) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.addStretch(1)
    text = label("Der er ikke indlæst nogen rapporter endnu.", role="muted", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(text)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(choose)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return panel
