"""One indicator over time, or its two groups side by side, with what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.graph import content
from baro_desktop.ui.graph.figures import FigureModel
from baro_desktop.ui.graph.frame import GraphFrame
from baro_desktop.ui.graph.picture import Captions, picture_size
from baro_desktop.ui.graph.words import description
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.theme import current_palette

if TYPE_CHECKING:
    from baro_desktop.ui.graph.canvas import GraphCanvas, GraphContent
    from baro_desktop.workflows.show import IndicatorGraph as GraphData

_NOTHING_CHOSEN = "Vælg en indikator i tabellen."
_NO_FIGURES = "Der er ingen tal at vise endnu."


class IndicatorGraph(GraphFrame):
    """One indicator over time; pyqtgraph loads when the first figures are shown."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._graph: GraphData | None = None
        self._own_area = ""
        self._canvas: GraphCanvas | None = None
        self._model = FigureModel(catalogue.unit_by_name, self)
        self.set_model(self._model)
        self.clear(_NOTHING_CHOSEN)

    def show_graph(self, graph: GraphData | None, own_area: str = "") -> None:
        """Draw other figures; None clears the graph.

        Args:
            own_area: area that the window is about; it may lack figures that others have.
        """
        self._graph, self._own_area = graph, own_area
        if graph is None or not graph.series:
            self.clear(_NO_FIGURES if graph else _NOTHING_CHOSEN)
            return
        self._model.set_series(graph.series, content.break_notes(graph.indicator))
        captions = Captions(graph.indicator.title, self._all_notes(graph), graph.source)
        self.show_drawing(self._lines(graph), self._paper_canvas, captions)

    def graph(self) -> GraphData | None:
        """Return what is shown."""
        return self._graph

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when light becomes dark."""
        super().changeEvent(event)
        changed = event.type() == QEvent.Type.PaletteChange
        if changed and self._canvas is not None and self._graph and self._graph.series:
            self._canvas.show_content(self._content(self._graph), current_palette(self))

    def _lines(self, graph: GraphData) -> GraphCanvas:
        canvas = self._ready_canvas()
        canvas.show_content(self._content(graph), current_palette(self))
        said = description(
            graph.indicator,
            graph.series,
            self._catalogue.unit_by_name,
            content.break_notes(graph.indicator),
            marked=content.marked_areas(self._own_area),
        )
        canvas.setAccessibleName(f"Graf: {graph.indicator.title}")
        targets = " ".join(f"{target.text.rstrip('.')}." for target in self._content(graph).targets)
        canvas.setAccessibleDescription(f"{said} {targets}".strip())
        return canvas

    def _content(self, graph: GraphData) -> GraphContent:
        from baro_desktop.ui.graph.canvas import GraphContent

        units = self._catalogue.unit_by_name
        series, _ = content.of_one_scale(graph.series, units)
        values = [float(p.value) for s in series for p in s.points if p.value is not None]
        return GraphContent(
            series,
            units,
            content.limits_of(graph.indicator.unit, units, values),
            content.decimals_in(graph.series),
            content.neighbours_of(graph.indicator),
            content.break_notes(graph.indicator),
            self._own_area,
            content.target_lines(graph.targets, graph.indicator.unit, units),
        )

    def _ready_canvas(self) -> GraphCanvas:
        if self._canvas is None:
            from baro_desktop.ui.graph.canvas import GraphCanvas

            self._canvas = GraphCanvas(current_palette(self), self)
            self._canvas.read_out.connect(self.read_out)
        return self._canvas

    def _paper_canvas(self) -> GraphCanvas:
        from baro_desktop.ui.graph.canvas import GraphCanvas

        assert self._graph is not None  # the frame asks only for what it shows
        paper = GraphCanvas(LIGHT)
        paper.setFont(self.font())
        paper.resize(picture_size())
        paper.show_content(self._content(self._graph), LIGHT)
        paper.grab()  # sends the resize events that a hidden widget keeps back
        return paper

    def _all_notes(self, graph: GraphData) -> tuple[str, ...]:
        drawn, left_out = content.of_one_scale(graph.series, self._catalogue.unit_by_name)
        neighbours = content.neighbours_of(graph.indicator)
        return (*graph.notes, *content.drawing_notes(drawn, left_out, neighbours))
