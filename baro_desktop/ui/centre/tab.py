"""The tab of one centre."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.errors import BaroError
from baro_desktop.models.period import Period
from baro_desktop.ui.centre.about_card import AboutCard
from baro_desktop.ui.centre.cells import summary
from baro_desktop.ui.centre.history_dialog import FigureHistoryDialog
from baro_desktop.ui.centre.model import Group
from baro_desktop.ui.centre.paper import Paper, centre_printout
from baro_desktop.ui.centre.row_menu import RowActions, row_menu
from baro_desktop.ui.centre.same_series import ask_same_series, definitions_of
from baro_desktop.ui.centre.table_panel import TablePanel
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.text import add_action
from baro_desktop.ui.widgets.card import Card
from baro_desktop.workflows import definitions, enter_figures, show, table_layouts
from baro_desktop.workflows.figure_history import figure_history
from baro_desktop.workflows.printable_table import printable_table
from baro_desktop.workflows.small_numbers import Prepare, printable

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_NARROW = 1080
_NARROW_LETTERS = 140
_TABLE_SHARE, _SIDE_SHARE = 67, 33
_LEAST_TABLE_LINES = 25
_LEAST_SIDE_WIDTH = 372
_LEAST_SIDE_LETTERS = 50
_LEAST_SIDE_LINES = 42
_GRAPH_HEIGHT, _GRAPH_MOST = 372, 560
_MARGIN = 12


class CentreTab(QScrollArea):
    """Table of a centre's indicators, with graph and facts about the chosen one.

    Signals:
        entry_requested: code of a local indicator that is to be typed in.
        history_requested: code of a local indicator whose entries are to be listed.
        source_requested: id of the report that a figure comes from, and its indicator.
        agenda_requested: the chosen rows are to be copied for the agenda.
        remark_saved: a remark was stored.
        series_changed: definitions were counted as one series, or taken apart again.
        summary_changed: new line for the status bar.
    """

    entry_requested = Signal(str)
    history_requested = Signal(str)
    source_requested = Signal(str, str)
    agenda_requested = Signal()
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
        self._summary, self._no_entry, self._read_only = "", "", ""
        self._build()
        self._view = self._panel.view
        self._wire()
        self._panel.apply(table_layouts.load(database, centre.id))
        self._stored_layout = self._panel.layout_now()

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the figures of an area as they are now, held against other areas."""
        self._about.save_remark()
        self._area, self._comparison = area, comparison
        self._reload()

    def forbid_entry(self, why: str) -> None:
        """Switch the typing in of figures off and say why; "" switches it on."""
        self._no_entry = why
        self._about.forbid_entry(why)

    def set_read_only(self, why: str) -> None:
        """Switch remarks and »samme serie« off, too, and say why."""
        self._read_only = why
        self._about.set_read_only(why)

    def chosen_indicator(self) -> str:
        """Return the code of the chosen row, "" where none is chosen."""
        row = self._about.row()
        return row.indicator.code if row is not None else ""

    def select_indicator(self, code: str) -> None:
        """Choose the row of an indicator, and give its table the keyboard."""
        self._panel.select(code)
        self._panel.focus_rows()

    def current_indicator(self) -> str:
        """Return the code of the indicator that graph and facts are about, "" for none."""
        row = self._about.row()
        return row.indicator.code if row else ""

    def printout(self) -> Printout:
        """Return the table as it stands, and the graph of the chosen indicator, for paper."""
        assert self._view.table() is not None  # a tab that can be seen was filled
        table = self._printable_table()
        paper = Paper(
            self._title(),
            table,
            _rows_of(table, self._view.groups()),
            self._view.shown_columns(),
            self._view.filter(),
            show.table_sources(self._database, table),
            self._graph.page_images(),
        )
        return centre_printout(paper, self._workspace.catalogue.unit_by_name)

    def summary(self) -> str:
        """Return the line for the status bar."""
        return self._summary

    def save_pending(self, *, last: bool = False) -> bool:
        """Save a remark that is being written; False where the user was told that it was not.

        Args:
            last: the database is closed after this.
        """
        saved = self._about.save_remark()
        if last:
            self._about.blockSignals(True)
        self._save_layout()
        return saved

    def sizeHint(self) -> QSize:
        """Return the size of the design."""
        return QSize(1340, 590)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how the table is arranged when another tab is looked at."""
        super().hideEvent(event)
        self._save_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put graph and facts below the table when there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        """Put the page together from the outside in.

        Under a style sheet Qt dresses all that a widget holds whenever it is put into another.
        """
        page = QWidget()
        page.setProperty("panel", "page")
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(self._splitter)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        units = self._workspace.catalogue.unit_by_name
        self._panel = TablePanel(self._title(), units)
        self._splitter.addWidget(self._panel)
        self._side, column = _side_column()
        self._splitter.addWidget(self._side)
        self._graph_card, self._about = Card(), AboutCard(units)
        column.addWidget(self._graph_card, 1)  # the graph takes what is left
        column.addWidget(self._about)
        column.addStretch()
        self._graph = IndicatorGraph(self._workspace.catalogue)
        self._graph_card.body.addWidget(self._graph, 1)
        self._graph_card.setMinimumHeight(_GRAPH_HEIGHT)
        self._graph_card.setMaximumHeight(_GRAPH_MOST)
        self._splitter.setStretchFactor(0, _TABLE_SHARE)
        self._splitter.setStretchFactor(1, _SIDE_SHARE)

    def _wire(self) -> None:
        self._view.chosen.connect(self._show_row)
        self._view.opened.connect(self._open_row)
        self._view.writing_requested.connect(self._write_row)
        self._view.menu_requested.connect(lambda place: self.open_row_menu().popup(place))
        self._about.entry_requested.connect(self.entry_requested)
        self._about.source_requested.connect(self.source_requested)
        self._about.remark_written.connect(self._save_remark)
        self._view.take_rows_for_copies_from(lambda: self._printable_table().rows)
        self._about.link_requested.connect(self._ask_same_series)
        self._about.unlink_requested.connect(self._take_apart)

    def open_row_menu(self) -> QMenu:
        """Return the menu of the current row, ready to be shown."""
        row = self._view.current_row()
        assert row is not None  # the view asks on rows only
        code = row.indicator.code
        actions = RowActions(
            graph=self._graph.focus_graph,
            source=self._about.ask_for_source,
            remark=self._about.focus_remark,
            enter=lambda: self.entry_requested.emit(code),
            history=lambda: self._show_history(row),
            copy=self._view.copy_selection,
            copy_with_headers=lambda: self._view.copy_selection(headers=True),
            copy_to_agenda=self.agenda_requested.emit,
        )
        return row_menu(row, actions, self, self._no_entry, self._read_only)

    def _open_row(self, row: CentreRow) -> None:
        """Type in a local figure; look closer at a published one."""
        if row.indicator.kind is IndicatorKind.LOCAL:
            self.entry_requested.emit(row.indicator.code)
        else:
            self._graph.focus_graph()

    def _write_row(self, row: CentreRow | None) -> None:
        if row is None:
            return
        if row.indicator.kind is IndicatorKind.LOCAL:
            self.entry_requested.emit(row.indicator.code)
        else:
            self._about.focus_remark()

    def _show_history(self, row: CentreRow) -> None:
        code = row.indicator.code
        if row.indicator.kind is IndicatorKind.LOCAL:
            self.history_requested.emit(code)
            return
        history = figure_history(self._database, self._area, code)
        title = f"{self._area}: {row.indicator.title}"
        units = self._workspace.catalogue.unit_by_name
        FigureHistoryDialog(title, history, units, self).open()

    def _save_layout(self) -> None:
        now = self._panel.layout_now()
        if now == self._stored_layout:
            return
        # The widths of columns are no reason to disturb anyone whose disk cannot be written.
        with suppress(BaroError):
            table_layouts.save(self._database, self._centre.id, now)
            self._stored_layout = now

    def _title(self) -> str:
        name, short = self._centre.name, self._centre.tab
        return name if short.casefold() in name.casefold() else f"{name} ({short})"

    def _arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()  # larger text needs more room
        narrow = self.viewport().width() < max(_NARROW, letter * _NARROW_LETTERS)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._splitter.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )
        self._panel.set_narrow(narrow)
        least = max(_LEAST_SIDE_WIDTH, letter * _LEAST_SIDE_LETTERS)
        self._side.setMinimumWidth(0 if narrow else least)
        line = self.fontMetrics().height()
        self._side.setMinimumHeight(_LEAST_SIDE_LINES * line if narrow else 0)
        self._panel.setMinimumHeight(_LEAST_TABLE_LINES * line if narrow else 0)
        if not narrow:
            width = self.viewport().width() - 2 * _MARGIN - self._splitter.handleWidth()
            side = max(least, width * _SIDE_SHARE // 100)
            self._splitter.setSizes([width - side, side])

    def _printable_table(self) -> CentreTable:
        """Return the table as it may leave the program, small counts withheld."""
        return printable_table(
            self._database, self._workspace.catalogue, self._centre, self._area, self._comparison
        )

    def _graph_of(self, row: CentreRow, prepare: Prepare = tuple) -> show.IndicatorGraph:
        return show.indicator_graph(
            self._database,
            self._workspace.catalogue,
            row.indicator.code,
            self._area,
            self._comparison,
            prepare=prepare,
        )

    def _reload(self) -> None:
        table = show.centre_table(
            self._database, self._workspace.catalogue, self._centre, self._area, self._comparison
        )
        self._panel.show_table(table)
        self._summary = summary(table.rows, self._centre.tab)
        self.summary_changed.emit(self._summary)

    def _show_row(self, row: CentreRow | None) -> None:
        if row is None:
            self._graph_card.set_title("")
            self._graph.show_graph(None)
            self._about.show_row(None, "")
            return
        graph = printed = self._graph_of(row)
        if row.indicator.kind is IndicatorKind.LOCAL:
            hidden = self._graph_of(row, printable(self._database, self._workspace.catalogue))
            printed = hidden if hidden != graph else graph
        self._graph_card.set_title(row.indicator.title)
        self._graph.show_graph(graph, self._area, printed)
        linked = bool(definitions.linked(self._database, row.indicator.code))
        self._about.show_row(row, graph.source if row.status else "", linked=linked)

    def _save_remark(self, period: Period, text: str) -> None:
        row = self._about.row()
        if row is None:
            return
        try:
            enter_figures.save_remark(self._database, self._area, row.indicator.code, period, text)
        except BaroError as error:
            self._about.remark_not_saved()
            # The row may change before anybody has read this, and the text would be gone.
            box = show_error(self, error)
            add_action(box, "Kopiér teksten", lambda: QGuiApplication.clipboard().setText(text))
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


def _rows_of(table: CentreTable, groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return groups with the rows of a table in place of their own."""
    by_code = {row.indicator.code: row for row in table.rows}
    return tuple(
        replace(group, rows=tuple(by_code[row.indicator.code] for row in group.rows))
        for group in groups
    )


def _side_column() -> tuple[QScrollArea, QVBoxLayout]:
    area, column = QScrollArea(), QWidget()
    column.setProperty("panel", "page")
    area.setWidget(column)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    return area, layout
