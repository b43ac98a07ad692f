"""Overblik, or the welcome while nothing is there to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from baro_desktop.ui.overview.tab import OverviewTab

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.overview.welcome import Welcome
    from baro_desktop.ui.printout import Printout
    from baro_desktop.workflows.workspace import Workspace


class OverviewPage(QStackedWidget):
    """Shows one of two pages.

    Attributes:
        tab: the one with figures; what is asked for there it asks for itself.

    Signals:
        import_requested: reports are to be imported; both pages ask for it.
        samples_requested: the made-up figures are to be opened.
    """

    import_requested = Signal()
    samples_requested = Signal()

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._with_samples = not workspace.sample
        self._read_only = ""
        self._welcome: Welcome | None = None
        self.tab = OverviewTab(workspace, database, self)
        self.addWidget(self.tab)
        self.tab.import_requested.connect(self.import_requested)

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why."""
        self.tab.set_read_only(why)
        self._read_only = why
        if self._welcome is not None:
            self._welcome.set_read_only(why)

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show an area, or the welcome while the database is empty."""
        if self._is_empty():
            self.setCurrentWidget(self._welcome or self._build_welcome())
            return
        self.tab.show_area(area, comparison)
        self.setCurrentWidget(self.tab)

    def prepare(self, area: str) -> None:
        """Fill what can be filled before an area is shown, while nobody sees it."""
        if not self._is_empty():
            self.tab.prepare(area)

    def _is_empty(self) -> bool:
        from baro_desktop.workflows import show

        counts = show.counts(self._database)
        return counts.reports == 0 and counts.observations == 0

    def _build_welcome(self) -> Welcome:
        """Return the welcome, which most starts do not need."""
        from baro_desktop.ui.overview.welcome import Welcome

        self._welcome = welcome = Welcome(samples=self._with_samples)
        self.addWidget(welcome)
        welcome.set_read_only(self._read_only)
        welcome.import_requested.connect(self.import_requested)
        welcome.samples_requested.connect(self.samples_requested)
        return welcome

    def printout(self) -> Printout:
        """Return the overview for paper, or the few words of the welcome."""
        from baro_desktop.ui.printout import Printout

        if self.currentWidget() is self.tab:
            return self.tab.printout()
        return Printout("Overblik", "<p>Der er ikke indlæst nogen rapporter endnu.</p>")
