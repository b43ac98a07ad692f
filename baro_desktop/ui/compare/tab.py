"""The tab Sammenlign."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.comparison import Comparison
from baro_desktop.models.display import period_text
from baro_desktop.models.errors import BaroError
from baro_desktop.ui.compare.cells import notes, own_place
from baro_desktop.ui.compare.choices import CompareChoices
from baro_desktop.ui.compare.graphs import CompareGraphs
from baro_desktop.ui.compare.paper import comparison_printout
from baro_desktop.ui.compare.table import ComparisonTable
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.scroll_page import empty_page
from baro_desktop.workflows import compare, show

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_NARROW = 1100
_LEAST_TABLE, _LEAST_GRAPH, _SHARES = 320, 460, [1080, 920]


class CompareTab(QScrollArea):
    """One indicator in some areas: a ranking table, and a graph beside it."""

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._database = workspace, database
        self._area = ""
        self._shown: Comparison | None = None
        self._narrow: bool | None = None
        self._choices = CompareChoices(workspace.catalogue)
        self._table = ComparisonTable(workspace.catalogue.unit_by_name)
        self._graphs = CompareGraphs(workspace, database)
        self._wording = label(role="muted", wrap=True)
        self._notes = label(role="small", wrap=True)
        self._empty = label(role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._kept_kind = compare.kind_of_graph(database)
        self._graphs.choose_kind(compare.KINDS.index(self._kept_kind))
        self._build()
        self._choices.changed.connect(self._reload)
        self._table.reordered.connect(lambda: self._graphs.show_order(self._table.shown_rows()))

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the figures as they are now, with an area marked as our own."""
        self._area = area
        known = show.areas(self._database)
        catalogue = self._workspace.catalogue
        self._choices.set_groups(compare.area_groups(catalogue, known, area, comparison))
        self._reload()

    def select_indicator(self, code: str) -> None:
        """Choose an indicator."""
        self._choices.indicator.choose(code)

    def choices(self) -> CompareChoices:
        """Return what is compared."""
        return self._choices

    def save_pending(self, *, last: bool = False) -> bool:
        """Remember the kind of graph, before the window closes."""
        kind = compare.KINDS[self._graphs.kind()]
        if kind != self._kept_kind:
            # It is no reason to disturb anyone whose disk cannot be written.
            with suppress(BaroError):
                compare.remember_kind_of_graph(self._database, kind)
                self._kept_kind = kind
        return True

    def printout(self) -> Printout:
        """Return the ranking as it stands and the graph beside it, for paper."""
        assert self._shown is not None  # a page is filled before it can be seen
        heads, rows = self._table.shown_texts()
        return comparison_printout(
            f"{self._shown.indicator.title} · {_when(self._shown)}",
            (heads, rows),
            notes(self._shown),
            self._graphs.pictures(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the graph below the table when there is no room beside it."""
        super().resizeEvent(event)
        share = text_share(self)
        narrow = self.viewport().width() < _NARROW * share
        if narrow is not self._narrow:
            self._narrow = narrow
            self._choices.set_narrow(narrow)
            across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
            self._splitter.setOrientation(down if narrow else across)
            self._table_card.setMinimumHeight(round(_LEAST_TABLE * share) if narrow else 0)
            self._graphs.setMinimumHeight(round(_LEAST_GRAPH * share) if narrow else 0)

    def _build(self) -> None:
        """Put it together from the outside in: what is put into something is dressed anew."""
        layout = QVBoxLayout(empty_page(self))
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        head = Card("Sammenlign kommuner")
        layout.addWidget(head)
        head.body.addWidget(self._choices)
        head.body.addWidget(self._wording)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        layout.addWidget(self._splitter, 1)
        self._table_card = Card("Rangliste")
        self._splitter.addWidget(self._table_card)
        self._table_card.body.addWidget(self._table, 1)
        self._table_card.body.addWidget(self._empty)
        self._table_card.body.addWidget(self._notes)
        self._splitter.addWidget(self._graphs)
        self._splitter.setSizes(_SHARES)

    def _reload(self) -> None:
        group = self._choices.group()
        if group is None:
            return
        code, everyone = self._choices.indicator.code(), group.key == compare.EVERYONE
        shown = compare.comparison(
            self._database,
            self._workspace.catalogue,
            code,
            None if everyone else group.areas,
            self._choices.period(),
        )
        self._shown = shown
        self._choices.set_periods(shown.periods, shown.period)
        self._wording.setText(shown.indicator.wording)
        place = own_place(shown, self._area)
        parts = ("Rangliste", _when(shown), place)
        self._table_card.set_title(" · ".join(part for part in parts if part))
        self._table.show_comparison(shown, self._area)
        self._show_emptiness(shown)
        self._graphs.show_comparison(shown, self._table.shown_rows(), self._area, group.areas)

    def _show_emptiness(self, shown: Comparison) -> None:
        filled = any(row.figure is not None for row in shown.rows)
        self._table.setVisible(filled)
        self._notes.setVisible(filled)
        self._notes.setText(" ".join(notes(shown)))
        self._empty.setText(_nothing(shown))
        self._empty.setVisible(not filled)


def _nothing(shown: Comparison) -> str:
    """Say that there is nothing to rank, and what brings the first figures."""
    local = shown.indicator.kind is IndicatorKind.LOCAL
    done = "Lokale tal indtastes med Ctrl+I." if local else "Importér deres rapporter med Ctrl+O."
    return f"Ingen af de valgte områder har tal for indikatoren endnu. {done}"


def _when(shown: Comparison) -> str:
    return period_text(shown.period) if shown.period else "seneste tal"
