"""Overblik, or the welcome while nothing is there to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from baro_desktop.ui.overview.tab import OverviewTab
from baro_desktop.ui.overview.welcome import Welcome

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.printout import Printout
    from baro_desktop.workflows.workspace import Workspace


class OverviewPage(QStackedWidget):
    """Passes on what either of its two pages asks for.

    Signals:
        As `OverviewTab`, and `samples_requested`.
    """

    indicator_requested = Signal(str)
    entry_requested = Signal(str)
    report_requested = Signal(str)
    place_requested = Signal(str, object)
    import_requested = Signal()
    samples_requested = Signal()
    tick_requested = Signal(object)
    draft_requested = Signal(object)

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._welcome = Welcome(samples=not workspace.sample)
        self._tab = OverviewTab(workspace, database)
        for widget in (self._welcome, self._tab):
            self.addWidget(widget)
            widget.import_requested.connect(self.import_requested)
        self._welcome.samples_requested.connect(self.samples_requested)
        self._tab.indicator_requested.connect(self.indicator_requested)
        self._tab.entry_requested.connect(self.entry_requested)
        self._tab.report_requested.connect(self.report_requested)
        self._tab.place_requested.connect(self.place_requested)
        self._tab.tick_requested.connect(self.tick_requested)
        self._tab.draft_requested.connect(self.draft_requested)

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why."""
        self._tab.set_read_only(why)
        self._welcome.set_read_only(why)

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show an area, or the welcome while the database is empty."""
        from baro_desktop.workflows import show

        counts = show.counts(self._database)
        if counts.reports == 0 and counts.observations == 0:
            self.setCurrentWidget(self._welcome)
            return
        self._tab.show_area(area, comparison)
        self.setCurrentWidget(self._tab)

    def printout(self) -> Printout:
        """Return the overview for paper, or the few words of the welcome."""
        from baro_desktop.ui.printout import Printout

        if self.currentWidget() is self._tab:
            return self._tab.printout()
        return Printout("Overblik", "<p>Der er ikke indlæst nogen rapporter endnu.</p>")
