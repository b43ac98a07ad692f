"""The tab Rapporter: what was imported, when, by whom, and with what findings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from baro_desktop.models.display import date_text, moment_text, month_text
from baro_desktop.models.report import StoredReport
from baro_desktop.texts.words import OUTCOMES
from baro_desktop.ui.importing.words import finding_head, finding_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Clicked, primary_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.findings import FindingList
from baro_desktop.ui.widgets.table import Column, Table, TableModel

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class ReportsTab(QWidget):
    """A table of all reports, and the findings of the chosen one below it.

    Signals:
        import_requested: the button of the empty state was pressed.
    """

    import_requested = Signal()

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._database = database
        self._model: TableModel[StoredReport] = TableModel(report_columns(), self)
        self._table = Table("Indlæste rapporter", self._model)
        self._table.selectionModel().currentRowChanged.connect(self._show_findings)
        self._findings = FindingList("Bemærkninger til rapporten")
        self._card = Card("Rapporter")
        self._empty = _empty_panel(self.import_requested.emit)
        self._build()

    def show_area(self, _area: str = "", _comparison: tuple[str, ...] = ()) -> None:
        """Show the reports as they are now; they are the same for every area."""
        from baro_desktop.workflows import show

        chosen = self._model.row(self._table.currentIndex())
        reports = show.reports(self._database)
        self._model.set_rows(reports)
        count = "1 rapport" if len(reports) == 1 else f"{len(reports)} rapporter"
        self._card.set_title(count if reports else "Rapporter")
        self._splitter.setVisible(bool(reports))
        self._empty.setVisible(not reports)
        self.select_report(chosen.id if chosen else reports[0].id if reports else "")

    def select_report(self, document: str) -> None:
        """Choose a report by its id, the first one if there is no such report."""
        for place in range(self._model.rowCount()):
            report = self._model.row(self._model.index(place, 0))
            if report is not None and report.id == document:
                self._table.selectRow(place)
                return
        if self._model.rowCount():
            self._table.selectRow(0)

    def _build(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._findings)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setHandleWidth(10)
        self._card.body.addWidget(self._splitter)
        self._card.body.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(self._card)

    def _show_findings(self, current: QModelIndex) -> None:
        report = self._model.row(current)
        if report is None:
            return
        indicators = self._workspace.catalogue.by_code
        findings = [(finding_head(f, indicators), finding_text(f)) for f in report.findings]
        self._findings.show_findings(report.name, findings, "Ingen bemærkninger til rapporten.")


def report_columns() -> tuple[Column[StoredReport], ...]:
    """Return the columns of the table."""
    return (
        Column("Fil", lambda report: report.name),
        Column("Kommune", lambda report: report.area),
        Column("Rapport", lambda report: month_text(report.month)),
        Column("Dannet", lambda r: date_text(r.generated_on) if r.generated_on else "–"),
        Column("Indlæst", _imported),
        Column("Af", lambda report: report.imported_by),
        Column("Tal", lambda report: str(report.observations), number=True),
        Column(
            "Resultat",
            lambda report: OUTCOMES[report.outcome.value].text,
            tone=lambda report: OUTCOMES[report.outcome.value].tone,
        ),
        Column("Bemærkninger", lambda report: str(len(report.findings)), number=True),
    )


def _imported(report: StoredReport) -> str:
    return moment_text(datetime.fromisoformat(report.imported_at).astimezone())


def _empty_panel(choose: Clicked) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.addStretch(1)
    text = label("Der er ikke indlæst nogen rapporter endnu.", role="muted", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(text)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(primary_button("Importér rapporter…", choose))
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return panel
