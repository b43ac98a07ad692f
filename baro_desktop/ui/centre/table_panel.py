"""The table of a centre with what belongs to it: filter, columns, small graphs, legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.ui.centre.cells import COLUMNS, Units
from baro_desktop.ui.centre.column_menu import column_menu
from baro_desktop.ui.centre.filtering import FilterBar
from baro_desktop.ui.centre.legend import Legend
from baro_desktop.ui.centre.view import CentreView
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.buttons import link_button, secondary_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.workflows.table_layouts import TableLayout

if TYPE_CHECKING:
    from baro_desktop.ui.graph.multiples import SmallMultiples

_GRAPHS, _TABLE = "Alle som grafer", "Vis tabellen"


class TablePanel(Card):
    """A table that can be filtered and arranged, or seen as one small graph for each row.

    Signals:
        arranged: the user arranged something that is to be remembered.
    """

    arranged = Signal()

    def __init__(self, title: str, units: Units, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._units = units
        self._graphs: SmallMultiples | None = None
        self.view = CentreView(units)
        self._filter = FilterBar()
        self._columns = secondary_button("Kolonner…", self.open_column_menu)
        self._toggle = secondary_button(_GRAPHS)
        self._toggle.setCheckable(True)
        self._empty = _NothingFound(self._filter)
        self._tools = self._tool_row()
        self._stack = QStackedWidget()
        self._legend = Legend()
        self.head.addWidget(self._tools)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._legend)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._wire()

    def show_table(self, table: CentreTable) -> None:
        """Show other figures."""
        self.view.show_table(table)
        self._filter.show_count(*self._counts())
        self._show_page()

    def select(self, code: str) -> None:
        """Go to an indicator, also where it was folded or filtered away."""
        if not self.view.select(code):
            self._filter.clear()
            self.view.select(code)

    def layout_now(self) -> TableLayout:
        """Return how the user arranged the panel."""
        return replace(
            self.view.columns.layout(),
            folded=self.view.folded(),
            graphs=self._toggle.isChecked(),
        )

    def apply(self, layout: TableLayout) -> None:
        """Arrange the panel as it was left."""
        self.view.set_folded(layout.folded)
        self.view.columns.apply(layout)
        self._toggle.setChecked(layout.graphs)

    def set_narrow(self, narrow: bool) -> None:
        """Put filter and buttons below the title where there is no room beside it."""
        if narrow is (self.body.indexOf(self._tools) >= 0):
            return
        (self.head if narrow else self.body).removeWidget(self._tools)
        if narrow:
            self.body.insertWidget(0, self._tools)
        else:
            self.head.addWidget(self._tools)

    def focus_rows(self) -> None:
        """Give the keyboard to the rows, or to the small graphs."""
        page = self._shown_page()
        if self._graphs is not None and page is self._graphs:
            page = _panel_of(self._graphs, self.view.current_row()) or page
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_column_menu(self) -> QMenu:
        """Open the menu of all columns below its button."""
        menu = column_menu(self.view.columns, self)
        menu.popup(self._columns.mapToGlobal(QPoint(0, self._columns.height())))
        return menu

    def _tool_row(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._filter, 1)
        row.addWidget(self._columns)
        row.addWidget(self._toggle)
        set_tooltip(self._columns, "Sortér, vis, skjul og flyt kolonner")
        return tools

    def _wire(self) -> None:
        header = self.view.header()
        header.customContextMenuRequested.connect(self._open_header_menu)
        self.view.columns.arranged.connect(self.arranged)
        self.view.fold_changed.connect(self.arranged)
        self._filter.changed.connect(self._pick_rows)
        self._filter.left.connect(self.focus_rows)
        self._toggle.toggled.connect(self._show_graphs)

    def _open_header_menu(self, place: QPoint) -> None:
        header = self.view.header()
        at = header.logicalIndexAt(place)
        key = COLUMNS[at].key if at >= 0 else ""
        column_menu(self.view.columns, self, key).popup(header.viewport().mapToGlobal(place))

    def _pick_rows(self, text: str) -> None:
        self._filter.show_count(*self.view.set_filter(text))
        self._show_page()

    def _counts(self) -> tuple[int, int]:
        table = self.view.table()
        return len(self.view.rows()), len(table.rows) if table else 0

    def _show_graphs(self, shown: bool) -> None:
        self._toggle.setText(_TABLE if shown else _GRAPHS)
        self._toggle.setAccessibleName(self._toggle.text())
        self._columns.setEnabled(not shown)
        self._show_page()
        self.arranged.emit()

    def _show_page(self) -> None:
        page = self._shown_page()
        if self._graphs is not None and page is self._graphs:
            self._graphs.show_table(self.view.rows(), self._units)
        self._stack.setCurrentWidget(page)

    def _shown_page(self) -> QWidget:
        shown, total = self._counts()
        if total and not shown:
            return self._empty
        return self._ready_graphs() if self._toggle.isChecked() and shown else self.view

    def _ready_graphs(self) -> SmallMultiples:
        """Return the small graphs; they and what draws them load when they are wanted."""
        if self._graphs is None:
            from baro_desktop.ui.graph.multiples import SmallMultiples

            self._graphs = SmallMultiples()
            self._graphs.chosen.connect(self.view.select)
            self._stack.addWidget(self._graphs)
        return self._graphs


def _panel_of(graphs: SmallMultiples, row: CentreRow | None) -> QWidget | None:
    """Return the small graph of a row, else the first one."""
    held = [(panel, panel.content()) for panel in graphs.panels()]
    code = row.indicator.code if row else ""
    own = (panel for panel, content in held if content is not None and content.code == code)
    return next(own, held[0][0] if held else None)


class _NothingFound(QWidget):
    """Stands where the rows would be when none matches."""

    def __init__(self, bar: FilterBar) -> None:
        super().__init__()
        said = label("Ingen indikator passer til filteret.", role="muted", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(said)
        button = link_button("Vis alle indikatorer", bar.clear)
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
