"""The tab Overblik."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.models.report_history import build_history
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.overview.attention import AttentionCard
from baro_desktop.ui.overview.goals import GoalGrid
from baro_desktop.ui.overview.news import NewsCard
from baro_desktop.ui.overview.progress import ProgressCard
from baro_desktop.ui.overview.words import draft_text, heading, rule
from baro_desktop.ui.reports.timeline import ReportTimeline
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.drop_zone import DropZone
from baro_desktop.ui.widgets.focus_order import follow_layout

if TYPE_CHECKING:
    from baro_desktop.models.overview import Overview
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.printout import Printout
    from baro_desktop.workflows.drafts import WaitingDraft
    from baro_desktop.workflows.workspace import Workspace

_SIDE_WIDTH = 350
_SIDE_LETTERS = 44
_WIDTH_FOR_TWO_COLUMNS = 860


class OverviewTab(QScrollArea):
    """Goals and news at the left, what to do at the right; one below the other when narrow.

    Signals:
        indicator_requested: code of an indicator to show in its centre.
        entry_requested: id of a centre whose figures are missing.
        report_requested: id of a report to show in Rapporter.
        place_requested: id of a report, and the `Finding` whose place is to be shown.
        import_requested: reports are to be imported.
        tick_requested: a `Finding` was looked into.
        draft_requested: a `WaitingDraft` is to be gone on with.
    """

    indicator_requested = Signal(str)
    entry_requested = Signal(str)
    report_requested = Signal(str)
    place_requested = Signal(str, object)
    import_requested = Signal()
    tick_requested = Signal(object)
    draft_requested = Signal(object)

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._database = database
        self._heading = label(role="title", wrap=True)
        self._rule = rule(workspace.catalogue, workspace.shipped)
        self._goals = GoalGrid(len(workspace.catalogue.goals))
        self._news = NewsCard(workspace.catalogue.unit_by_name)
        self._attention = AttentionCard(workspace.catalogue)
        self._progress = ProgressCard()
        self._timeline = ReportTimeline()
        self._shown: Overview | None = None
        self._beside: Overview | None = None
        self._side_width, self._width = -1, 0
        self._drop = DropZone("Træk rapporter hertil", "PDF, webside, tekst, zip eller en mappe")
        self._main = _column(
            self._heading, self._goals, label(self._rule, role="small", wrap=True), self._news,
            _card("Indlæste rapporter", self._timeline),
        )  # fmt: skip
        self._side = _column(self._attention, self._progress, self._drop)
        self._build()
        self._connect()

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why."""
        self._attention.set_read_only(why)
        forbid(self._drop, why)

    def show_area(self, area: str, _comparison: tuple[str, ...] = ()) -> None:
        """Show another area, or the same one after its figures changed."""
        overview = self._read(area)
        self._shown = overview
        self._heading.setText(heading(overview))
        self._goals.show_goals(overview.goals, self._workspace.catalogue.unit_by_name)
        self._lay_out(self._width)  # longer figures need wider cards
        self._news.show_news(overview.news, area)
        self._fill_side(overview, area)
        self._timeline.show_history(build_history(area, overview.reports))

    def prepare(self, area: str) -> None:
        """Fill the cards at the side for an area that is shown next: a part of the work."""
        self._fill_side(self._read(area), area)

    def _read(self, area: str) -> Overview:
        from baro_desktop.workflows import show

        today = self._workspace.today()
        return show.overview(self._database, self._workspace.catalogue, area, today)

    def _fill_side(self, overview: Overview, area: str) -> None:
        if overview is self._beside:
            return  # the database gives the same one until anything in it changes
        self._beside = overview
        self._attention.show_overview(overview, self._drafts(area))
        self._progress.show_progress(overview.progress)

    def _drafts(self, area: str) -> list[tuple[WaitingDraft, str]]:
        from baro_desktop.workflows import drafts

        waiting = drafts.waiting(self._database, area)
        tables = _short_names() if any(draft.kind == "table" for draft in waiting) else {}
        told = [(d, draft_text(d, self._workspace.catalogue, tables)) for d in waiting]
        return [(draft, text) for draft, text in told if text]

    def printout(self) -> Printout:
        """Return the goals, the news and what needs attention, for paper."""
        from baro_desktop.ui.overview.paper import overview_printout

        assert self._shown is not None  # a page is filled before it can be seen
        units = self._workspace.catalogue.unit_by_name
        return overview_printout(self._shown, self._attention.texts(), units, self._rule)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for the width that there is."""
        super().resizeEvent(event)
        self._lay_out(event.size().width())

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("panel", "page")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setSpacing(12)
        self._grid.setRowStretch(2, 1)
        self.setWidget(page)
        # To hand out a `viewport()`, PySide makes the class of every widget there is, to find which
        # of them it is: a twentieth of a start.
        self._lay_out(self.maximumViewportSize().width())

    def _connect(self) -> None:
        self._goals.pressed.connect(self.indicator_requested)
        self._news.pressed.connect(self.indicator_requested)
        self._attention.entry_requested.connect(self.entry_requested)
        self._attention.import_requested.connect(self.import_requested)
        self._attention.report_requested.connect(self.report_requested)
        self._attention.place_requested.connect(self.place_requested)
        self._attention.tick_requested.connect(self.tick_requested)
        self._attention.draft_requested.connect(self.draft_requested)
        self._attention.rows_made.connect(lambda: follow_layout(self._side))
        self._timeline.opened.connect(self.report_requested)
        self._drop.clicked.connect(lambda: self.import_requested.emit())

    def _lay_out(self, width: int) -> None:
        self._width = width
        letter = self.fontMetrics().averageCharWidth()  # larger text needs more room
        side = max(_SIDE_WIDTH, letter * _SIDE_LETTERS)
        beside = width >= max(_WIDTH_FOR_TWO_COLUMNS, side * 5 // 2)
        self._place_side(side if beside else 0)
        self._goals.set_columns(self._goals.columns_for(width - (side + 36 if beside else 24)))

    def _place_side(self, width: int) -> None:
        """Put the side column beside the main one, or below it where there is no width for it."""
        if width == self._side_width:
            return  # to place a widget anew makes all that it holds be measured anew
        self._side_width = width
        self._side.setMinimumWidth(width)
        self._side.setMaximumWidth(width or _NO_LIMIT)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._main, 0, 0, top)
        if width:
            self._grid.addWidget(self._side, 0, 1, top)
        else:
            self._grid.addWidget(self._side, 1, 0, top)


_NO_LIMIT = 16_777_215


def _short_names() -> dict[str, str]:
    from baro_desktop.workflows import status_tables

    return {form.id: form.short for form in status_tables.table_forms()}


def _card(title: str, widget: QWidget) -> Card:
    card = Card(title)
    card.body.addWidget(widget)
    return card


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget)
    return column
