"""Which tabs there are, and how each page is built and wired once it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from baro_desktop.ui.entry_right import READ_ONLY
from baro_desktop.ui.window.drafts import open_draft

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.workspace import Workspace

OVERVIEW = "Overblik"
RECEPTION = "Modtagelse"
COMPARE = "Sammenlign"
REPORTS = "Rapporter"


class PageFactory:
    """Builds the pages of a window; heavy imports wait until a page is built."""

    def __init__(self, workspace: Workspace, database: Database, window: MainWindow) -> None:
        self._workspace = workspace
        self._database = database
        self._window = window

    def pages(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        """Return the name and the builder of each tab, in their order."""
        yield OVERVIEW, self._overview
        for centre in self._workspace.catalogue.centres:
            yield centre.tab, partial(_unsearched, partial(self._centre, centre))
        yield RECEPTION, partial(_unsearched, self._reception)
        yield COMPARE, partial(_unsearched, self._compare)
        yield REPORTS, partial(_unsearched, self._reports)

    def _overview(self) -> QWidget:
        from baro_desktop.ui.overview.page import OverviewPage

        window = self._window
        page = OverviewPage(self._workspace, self._database)
        page.tab.indicator_requested.connect(window.show_indicator)
        page.tab.entry_requested.connect(lambda centre: window.enter(centre=centre))
        page.tab.report_requested.connect(self._open_report)
        page.tab.place_requested.connect(lambda *asked: window.sources.show_finding(*asked))
        page.import_requested.connect(lambda: window.importing.choose_files())
        page.samples_requested.connect(window.samples_requested)
        page.tab.tick_requested.connect(lambda found: window.reporting.tick(found))
        page.tab.draft_requested.connect(partial(open_draft, window))
        if window.read_only:
            page.set_read_only(READ_ONLY)
        return page

    def _open_report(self, document: str) -> None:
        page = self._window.pages.open(REPORTS)
        page.select_report(document)  # type: ignore[attr-defined]

    def _centre(self, centre: Centre) -> QWidget:
        from baro_desktop.ui.centre.tab import CentreTab

        window = self._window
        page = CentreTab(self._workspace, self._database, centre, window)
        page.entry_requested.connect(lambda code: window.enter(indicator=code))
        page.history_requested.connect(
            lambda code: window.entering.open_history(window.selection.area, code)
        )
        page.source_requested.connect(lambda *asked: window.sources.show_figure(*asked))
        page.agenda_requested.connect(lambda: window.agenda.copy())
        page.remark_saved.connect(window.reload)
        page.series_changed.connect(window.reload)
        if window.read_only:
            page.set_read_only(READ_ONLY)
        return page

    def _reception(self) -> QWidget:
        from baro_desktop.ui.reception.tab import ReceptionTab

        page = ReceptionTab(self._workspace, self._database, self._window)
        page.changed.connect(self._window.reload)
        return page

    def _compare(self) -> QWidget:
        from baro_desktop.ui.compare.tab import CompareTab

        return CompareTab(self._workspace, self._database, self._window)

    def _reports(self) -> QWidget:
        from baro_desktop.ui.reports.tab import ReportsTab

        page, actions = ReportsTab(self._workspace, self._database), self._window.reporting
        page.import_requested.connect(self._window.importing.choose_files)
        page.remove_requested.connect(actions.remove)
        page.original_requested.connect(actions.save_original)
        page.tick_requested.connect(actions.tick)
        page.untick_requested.connect(actions.untick)
        page.place_requested.connect(self._window.sources.show_finding)
        page.source_requested.connect(self._window.sources.show_figure)
        if self._window.read_only:
            page.set_read_only(READ_ONLY)
        return page


def _unsearched(build: Callable[[], QWidget]) -> QWidget:
    """Build a page without looking for garbage: what it loads and is made of stays."""
    from baro_desktop.garbage import without_searches

    with without_searches():
        return build()
