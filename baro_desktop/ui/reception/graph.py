"""The graph beside a status table: a pyramid, bars, or the composition of groups."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from baro_desktop.models.reception.forms import GraphKind
from baro_desktop.models.reception.graph import TableGraph, graph_of
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.models.reception.notes import title_of
from baro_desktop.ui.graph.composition import CompositionBars, CompositionRow
from baro_desktop.ui.graph.count_bars import CountBar, CountBars
from baro_desktop.ui.graph.frame import GraphFrame
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.pyramid import Pyramid, PyramidRow

_SMALL = (
    "Grafen viser små tal og kan derfor ikke kopieres eller gemmes. I papirerne til udvalget står "
    "den uden dem."
)


class ReceptionGraph(QStackedWidget):
    """Draws a status table in the way that its form asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pyramid, self.bars, self.composition = Pyramid(), CountBars(), CompositionBars()
        for frame in (self.pyramid, self.bars, self.composition):
            self.addWidget(frame)

    def show_table(self, printed: PrintedTable) -> bool:
        """Draw a table; False where too little is known to draw it."""
        graph = graph_of(printed)
        if graph is None:
            return False
        said = Captions(title_of(printed), (), printed.table.source.rstrip("."))
        if graph.kind is GraphKind.PYRAMID:
            self._show_pyramid(graph, said)
        elif graph.kind is GraphKind.COMPOSITION:
            self._show_composition(graph, said)
        else:
            ((_, counts),), (texts,) = graph.series, graph.texts
            bars = [CountBar(*bar) for bar in zip(graph.categories, counts, texts, strict=True)]
            self.bars.show_bars((printed.form.rows.name, "Antal"), bars, said)
            self.setCurrentWidget(self.bars)
        return True

    def keep_on_screen(self) -> None:
        """Let the graph be looked at, and not copied or saved, since it shows small counts."""
        frame = self.currentWidget()
        assert isinstance(frame, GraphFrame)  # there is nothing else in here
        frame.keep_on_screen(_SMALL)

    def _show_pyramid(self, graph: TableGraph, said: Captions) -> None:
        """Show the oldest on top, as pyramids stand."""
        (_, women), (_, men) = graph.series
        texts = zip(*graph.texts, strict=True)
        rows = [PyramidRow(*row) for row in zip(graph.categories, women, men, texts, strict=True)]
        self.pyramid.show_ages(rows[::-1], said)
        self.setCurrentWidget(self.pyramid)

    def _show_composition(self, graph: TableGraph, said: Captions) -> None:
        groups = [name for name, _ in graph.series]
        rows = [
            CompositionRow(name, tuple(counts[place] for _, counts in graph.series))
            for place, name in enumerate(graph.categories)
        ]
        self.composition.show_rows(groups, rows, said)
        self.setCurrentWidget(self.composition)
