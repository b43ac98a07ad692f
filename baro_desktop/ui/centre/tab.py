"""The tab of one centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from baro_desktop.models.centre import CentreRow
from baro_desktop.models.errors import BaroError
from baro_desktop.ui.centre.about_card import AboutCard
from baro_desktop.ui.centre.cells import summary
from baro_desktop.ui.centre.legend import Legend
from baro_desktop.ui.centre.same_series import ask_same_series, definitions_of
from baro_desktop.ui.centre.view import CentreView
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.widgets.card import Card
from baro_desktop.workflows import definitions, enter_figures, show

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_NARROW = 1080
_TABLE_SHARE, _SIDE_SHARE = 67, 33
_LEAST_TABLE_HEIGHT = 300
_LEAST_SIDE_WIDTH = 372
_LEAST_SIDE_HEIGHT = 640
_GRAPH_HEIGHT = 372
_MARGIN = 12


class CentreTab(QScrollArea):
    """Table of a centre's indicators, with graph and facts about the chosen one.

    Signals:
        entry_requested: code of a local indicator that is to be typed in.
        source_requested: id of the report that a figure comes from, and its indicator.
        remark_saved: a remark was stored.
        series_changed: definitions were counted as one series, or taken apart again.
        summary_changed: new line for the status bar.
    """

    entry_requested = Signal(str)
    source_requested = Signal(str, str)
    remark_saved = Signal()
    series_changed = Signal()
    summary_changed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        centre: Centre,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._database, self._centre = workspace, database, centre
        self._area = ""
        self._comparison: tuple[str, ...] = ()
        self._narrow: bool | None = None
        self._summary = ""
        units = workspace.catalogue.unit_by_name
        self._view = CentreView(units)
        self._graph_card = Card()
        self._graph = IndicatorGraph(workspace.catalogue)
        self._about = AboutCard(units)
        self._build()
        self._wire()

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the figures of an area as they are now, held against other areas."""
        self._about.save_remark()
        self._area, self._comparison = area, comparison
        self._reload()

    def select_indicator(self, code: str) -> None:
        """Choose the row of an indicator."""
        self._view.select(code)

    def summary(self) -> str:
        """Return the line for the status bar."""
        return self._summary

    def save_pending(self) -> None:
        """Save a remark that is being written, before the window closes."""
        self._about.save_remark()

    def sizeHint(self) -> QSize:
        """Return the size of the design."""
        return QSize(1340, 590)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put graph and facts below the table when there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._table_card = table_card = Card(self._title())
        table_card.body.addWidget(self._view, 1)
        table_card.body.addWidget(Legend())
        self._graph_card.body.addWidget(self._graph, 1)
        self._graph_card.setMinimumHeight(_GRAPH_HEIGHT)
        self._side = _side_column(self._graph_card, self._about)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(table_card)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, _TABLE_SHARE)
        self._splitter.setStretchFactor(1, _SIDE_SHARE)
        page = QWidget()
        page.setProperty("panel", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self._splitter)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _wire(self) -> None:
        self._view.chosen.connect(self._show_row)
        self._view.entry_requested.connect(self.entry_requested)
        self._about.entry_requested.connect(self.entry_requested)
        self._about.source_requested.connect(self.source_requested)
        self._about.remark_written.connect(self._save_remark)
        self._about.link_requested.connect(self._ask_same_series)
        self._about.unlink_requested.connect(self._take_apart)

    def _title(self) -> str:
        short = self._centre.id if self._centre.id.startswith("C-") else ""
        return f"{self._centre.name} ({short})" if short else self._centre.name

    def _arrange(self) -> None:
        narrow = self.viewport().width() < _NARROW
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._splitter.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )
        self._side.setMinimumWidth(0 if narrow else _LEAST_SIDE_WIDTH)
        self._side.setMinimumHeight(_LEAST_SIDE_HEIGHT if narrow else 0)
        self._table_card.setMinimumHeight(_LEAST_TABLE_HEIGHT if narrow else 0)
        if not narrow:
            width = self.viewport().width() - 2 * _MARGIN - self._splitter.handleWidth()
            side = max(_LEAST_SIDE_WIDTH, width * _SIDE_SHARE // 100)
            self._splitter.setSizes([width - side, side])

    def _reload(self) -> None:
        table = show.centre_table(
            self._database, self._workspace.catalogue, self._centre, self._area, self._comparison
        )
        self._view.show_table(table)
        self._summary = summary(table.rows, self._centre.tab)
        self.summary_changed.emit(self._summary)

    def _show_row(self, row: CentreRow | None) -> None:
        if row is None:
            self._graph_card.set_title("")
            self._graph.show_graph(None)
            self._about.show_row(None, "")
            return
        graph = show.indicator_graph(
            self._database,
            self._workspace.catalogue,
            row.indicator.code,
            self._area,
            self._comparison,
        )
        self._graph_card.set_title(row.indicator.title)
        self._graph.show_graph(graph, self._area)
        linked = bool(definitions.linked(self._database, row.indicator.code))
        self._about.show_row(row, graph.source if row.status else "", linked=linked)

    def _save_remark(self, text: str) -> None:
        row = self._about.row()
        if row is None or row.period is None:
            return
        try:
            enter_figures.save_remark(
                self._database, self._area, row.indicator.code, row.period, text
            )
        except BaroError as error:
            show_error(self, error)
            return
        self.remark_saved.emit()

    def _ask_same_series(self) -> None:
        row = self._about.row()
        if row is None:
            return
        code, found = row.indicator.code, definitions_of(row)
        meanings = definitions.meanings(self._database, self._workspace.catalogue, found)
        ask_same_series(
            self,
            row.indicator.title,
            meanings,
            lambda: self._change_series(lambda: definitions.link(self._database, code, found)),
        )

    def _take_apart(self) -> None:
        row = self._about.row()
        if row is not None:
            code = row.indicator.code
            self._change_series(lambda: definitions.unlink(self._database, code))

    def _change_series(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BaroError as error:
            show_error(self, error)
            return
        self.series_changed.emit()


def _side_column(*cards: Card) -> QScrollArea:
    column = QWidget()
    column.setProperty("panel", "page")
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidget(column)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
