"""The graph beside the ranking: bars, lines over time, or two indicators against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.ui.compare.charts import show_bars, show_pairs, titled
from baro_desktop.ui.compare.indicator_choice import IndicatorChoice
from baro_desktop.ui.graph.area_bars import AreaBars
from baro_desktop.ui.graph.frame import GraphFrame
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.graph.scatter import Scatter
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows import compare

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_KINDS = ("Søjler", "Over tid", "To indikatorer")
BARS, LINES, SCATTER = range(3)


class CompareGraphs(Card):
    """Draws what is chosen, and only that."""

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__("Graf", parent)
        self._workspace, self._database = workspace, database
        self._units = workspace.catalogue.unit_by_name
        self._comparison: Comparison | None = None
        self._rows: tuple[ComparisonRow, ...] = ()
        self._own = ""
        self._areas: tuple[str, ...] = ()
        self._bars = AreaBars()
        self._lines = IndicatorGraph(workspace.catalogue)
        self._lines_note = label(role="small", wrap=True)
        self._scatter = Scatter()
        self._kind = ChoiceBox()
        self._kind.setAccessibleName("Slags graf")
        self._kind.addItems(list(_KINDS))
        self._other = IndicatorChoice(workspace.catalogue)
        self._other.setAccessibleName("Den anden indikator")
        self._other.choose("7.2")
        self._build()
        self._kind.currentIndexChanged.connect(self._draw)
        self._other.currentIndexChanged.connect(self._draw)

    def show_comparison(
        self,
        comparison: Comparison,
        rows: Sequence[ComparisonRow],
        own: str,
        areas: Sequence[str],
    ) -> None:
        """Draw other figures.

        Args:
            rows: in the order of the table.
            areas: every area that was chosen, with figures or not.
        """
        self._comparison, self._rows = comparison, tuple(rows)
        self._own, self._areas = own, tuple(areas)
        self._draw()

    def show_order(self, rows: Sequence[ComparisonRow]) -> None:
        """Draw the bars in another order."""
        self._rows = tuple(rows)
        if self._kind.currentIndex() == BARS:
            self._draw()

    def choose_kind(self, kind: int) -> None:
        """Show bars, lines or two indicators."""
        self._kind.setCurrentIndex(kind)

    def kind(self) -> int:
        """Return whether bars, lines or two indicators are shown."""
        return self._kind.currentIndex()

    def choose_other(self, code: str) -> None:
        """Choose the indicator that the shown one is held against."""
        self._other.choose(code)

    def shown(self) -> GraphFrame:
        """Return the graph that is shown."""
        frames: tuple[GraphFrame, ...] = (self._bars, self._lines, self._scatter)
        return frames[self._kind.currentIndex()]

    def pictures(self) -> dict[str, QImage]:
        """Return the graph for paper, by the name that a printout calls it."""
        image = self.shown().image()
        return {"graf": image} if image is not None else {}

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._kind)
        self._against = label("mod", role="muted")
        row.addWidget(self._against)
        row.addWidget(self._other, 1)
        row.addStretch(1)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lines, 1)
        column.addWidget(self._lines_note)
        self._stack = QStackedWidget()
        for widget in (self._bars, lines, self._scatter):
            self._stack.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)

    def _draw(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        kind = self._kind.currentIndex()
        for widget in (self._against, self._other):
            widget.setVisible(kind == SCATTER)
        self._stack.setCurrentIndex(kind)
        self.set_title(titled(comparison.indicator, self._units))
        if kind == BARS:
            show_bars(self._bars, comparison, self._rows, self._own, self._units)
        elif kind == LINES:
            self._draw_lines(comparison)
        else:
            self._draw_pairs(comparison)

    def _draw_lines(self, comparison: Comparison) -> None:
        graph, left_out = compare.lines(
            self._database,
            self._workspace.catalogue,
            comparison.indicator.code,
            self._own,
            self._areas,
        )
        self._lines.show_graph(graph, self._own)
        many = "1 område" if left_out == 1 else f"{left_out} områder"
        self._lines_note.setText(
            f"Tegnet er kommunen selv, hele landet og de første i gruppen; {many} er udeladt."
        )
        self._lines_note.setVisible(left_out > 0)

    def _draw_pairs(self, comparison: Comparison) -> None:
        pairs = compare.pairs(
            self._database,
            self._workspace.catalogue,
            comparison,
            self._other.code(),
            self._areas,
        )
        show_pairs(self._scatter, pairs, self._own, self._units)
