"""One indicator over time, or its two groups side by side, with what belongs to it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.texts.notes import PUBLISHER
from baro_desktop.ui.graph import content
from baro_desktop.ui.graph.dumbbells import DumbbellChart, pairs_of
from baro_desktop.ui.graph.figures import FigureModel
from baro_desktop.ui.graph.frame import GraphFrame, scrolled
from baro_desktop.ui.graph.lines import neighbours_of
from baro_desktop.ui.graph.picture import Captions, as_image, picture_size
from baro_desktop.ui.graph.words import Units, description
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from baro_desktop.ui.graph.canvas import GraphCanvas, GraphContent
    from baro_desktop.workflows.show import IndicatorGraph as GraphData

_OVER_TIME, _SIDE_BY_SIDE = "Udvikling over tid", "Grupper side om side"
_NOTHING_CHOSEN = "Vælg en indikator i tabellen."
_NEWEST_REPORTS = f"De senest indlæste rapporter for områderne ({PUBLISHER})"
_OTHERS = "Øvrige områder: indlæste rapporter"
_GROUPS = 2
_WHOLE_PAGE, _PART_OF_PAGE = QSize(1100, 520), QSize(1100, 280)
_NOT_IMPORTED = "Der er ingen tal at vise endnu. Importér kommunens udviklingsrapport (Ctrl+O)."
_NOT_ENTERED = "Der er ingen tal at vise endnu. Indtast det første (Ctrl+I)."
_HIDDEN_ON_PAPER = "Små tal er skjult (*), når grafen kopieres, gemmes eller udskrives."


class IndicatorGraph(GraphFrame):
    """One indicator over time; pyqtgraph loads when the first figures are shown."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recolour = QTimer(self, singleShot=True)
        self._recolour.timeout.connect(self._show_in_other_colours)
        self._catalogue = catalogue
        self._graph: GraphData | None = None
        self._printed: GraphData | None = None
        self._own_area = ""
        self._canvas: GraphCanvas | None = None
        self._model = FigureModel(catalogue.unit_by_name, self)
        self.set_model(self._model)
        self._kind = ChoiceBox()
        self._kind.addItems([_OVER_TIME, _SIDE_BY_SIDE])
        self._kind.setAccessibleName("Slags graf")
        self._kind.currentIndexChanged.connect(self._show_kind)
        self.head.addWidget(self._kind)
        self.head.addStretch(1)
        self._kind.setVisible(False)
        self.clear(_NOTHING_CHOSEN)

    @cached_property
    def _pairs(self) -> DumbbellChart:
        made = DumbbellChart()
        made.read_out.connect(self.read_out)
        return made

    @cached_property
    def _pair_area(self) -> QScrollArea:
        return scrolled(self._pairs)

    def show_graph(
        self, graph: GraphData | None, own_area: str = "", printed: GraphData | None = None
    ) -> None:
        """Draw other figures; None clears the graph.

        Args:
            own_area: area that the window is about; it may lack figures that others have.
            printed: the same as it may leave the program, small counts withheld; all that
                is copied, saved and printed is made of it. The same graph where it is None.
        """
        self._graph, self._own_area = graph, own_area
        self._printed = printed or graph
        self._kind.setVisible(graph is not None and _compares(graph))
        if graph is None or not graph.series:
            self.clear(_why_empty(graph))
            return
        self._model.set_series(graph.series, content.break_notes(graph.indicator))
        self._show_kind()

    def shows_pairs(self) -> bool:
        """Tell whether the two groups stand side by side instead of over time."""
        compared = self._graph is not None and _compares(self._graph)
        return compared and self._kind.currentText() == _SIDE_BY_SIDE

    def graph(self) -> GraphData | None:
        """Return what is shown."""
        return self._graph

    def paper_model(self) -> QAbstractItemModel:
        """Return the figures without small counts."""
        if self._printed is None or self._printed is self._graph:
            return super().paper_model()
        model = FigureModel(self._catalogue.unit_by_name, self)
        model.set_series(self._printed.series, content.break_notes(self._printed.indicator))
        return model

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when light becomes dark; a change comes in several events."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour.start()

    def _show_in_other_colours(self) -> None:
        if self._canvas is not None and self._graph and self._graph.series:
            self._canvas.show_content(self._content(self._graph), current_palette(self))

    def _show_kind(self) -> None:
        graph = self._graph
        if graph is None or not graph.series:
            return
        title = graph.indicator.title
        printed = self._printed or graph
        hidden = _HIDDEN_ON_PAPER if printed is not graph else ""
        if self.shows_pairs():
            self._pairs.set_series(graph.series, self._catalogue.unit_by_name, title)
            self._pairs.renew(f"Graf: {title}")
            drawing, paper = self._pair_area, self._paper_pairs
        else:
            drawing, paper = self._lines(graph), self._paper_canvas
        self.show_drawing(
            drawing,
            paper,
            self._captions_of(graph, hidden),
            self._captions_of(printed, content.HIDDEN if hidden and self.shows_pairs() else ""),
        )

    def _captions_of(self, graph: GraphData, hidden: str) -> Captions:
        """Return the texts around a graph, with what is said of small counts in it."""
        notes = (*graph.notes, hidden) if hidden else graph.notes
        units = self._catalogue.unit_by_name
        drawn = () if self.shows_pairs() else _about_drawing(graph, units)
        return Captions(graph.indicator.title, notes, source_of(graph), drawn)

    def _lines(self, graph: GraphData) -> GraphCanvas:
        canvas = self._ready_canvas()
        drawn = self._content(graph)
        canvas.show_content(drawn, current_palette(self))
        said = description(
            graph.indicator,
            graph.series,
            self._catalogue.unit_by_name,
            content.break_notes(graph.indicator),
            marked=content.marked_areas(self._own_area),
        )
        canvas.setAccessibleName(f"Graf: {graph.indicator.title}")
        targets = " ".join(f"{target.text.rstrip('.')}." for target in drawn.targets)
        canvas.setAccessibleDescription(f"{said} {targets}".strip())
        return canvas

    def _content(self, graph: GraphData) -> GraphContent:
        return lines_over_time(graph, self._catalogue.unit_by_name, self._own_area)

    def _ready_canvas(self) -> GraphCanvas:
        if self._canvas is None:
            from baro_desktop.ui.graph.canvas import GraphCanvas

            self._canvas = GraphCanvas(current_palette(self), self)
            self._canvas.read_out.connect(self.read_out)
        return self._canvas

    def page_images(self) -> tuple[QImage, ...]:
        """Return the graph for a page that lies: for the whole of it, and for a part of it.

        Returns:
            One picture where there is but one form, none where nothing is drawn.
        """
        captions, drawn = self._paper_captions, self.image()
        if drawn is None or captions is None:
            return ()
        lines: object = self._paper_canvas
        if self._paper != lines:
            return (drawn,)
        return tuple(
            as_image(self._paper_canvas(size), captions, LIGHT)
            for size in (_WHOLE_PAGE, _PART_OF_PAGE)
        )

    def _paper_canvas(self, size: QSize | None = None) -> GraphCanvas:
        from baro_desktop.ui.graph.canvas import GraphCanvas

        assert self._printed is not None  # the frame asks only for what it shows
        paper = GraphCanvas(LIGHT)
        paper.setFont(self.font())
        paper.set_paper_size(size or picture_size())
        paper.show_content(self._content(self._printed), LIGHT)
        paper.grab()  # sends the resize events that a hidden widget keeps back
        return paper

    def _paper_pairs(self) -> DumbbellChart:
        assert self._printed is not None  # as above
        if self._printed is self._graph:
            return self._pairs
        paper = DumbbellChart()
        paper.setFont(self.font())
        paper.resize(self._pairs.size())
        units = self._catalogue.unit_by_name
        paper.set_series(self._printed.series, units, self._printed.indicator.title)
        return paper


def _why_empty(graph: GraphData | None) -> str:
    """Say why nothing is drawn, and what brings the first figure."""
    if graph is None:
        return _NOTHING_CHOSEN
    return _NOT_ENTERED if graph.indicator.kind is IndicatorKind.LOCAL else _NOT_IMPORTED


def lines_over_time(graph: GraphData, units: Units, own_area: str) -> GraphContent:
    """Return what a canvas draws of an indicator; this loads pyqtgraph."""
    from baro_desktop.ui.graph.canvas import GraphContent

    series, _ = content.of_one_scale(graph.series, units)
    values = [float(p.value) for s in series for p in s.points if p.value is not None]
    return GraphContent(
        series,
        units,
        content.limits_of(graph.indicator.unit, units, values),
        content.decimals_in(graph.series),
        neighbours_of(graph.indicator),
        content.break_notes(graph.indicator),
        own_area,
        content.target_lines(graph.targets, graph.indicator.unit, units),
    )


def notes_over_time(graph: GraphData, units: Units) -> tuple[str, ...]:
    """Return what must be said about the figures of a graph, and about how it is drawn."""
    return (*graph.notes, *_about_drawing(graph, units))


def source_of(graph: GraphData) -> str:
    """Return where the figures come from; those of other areas stand in reports of their own."""
    areas = {one.area for one in graph.series}
    if not graph.source:
        return _NEWEST_REPORTS if areas else ""
    return f"{graph.source}. {_OTHERS}" if len(areas) > 1 else graph.source


def _about_drawing(graph: GraphData, units: Units) -> tuple[str, ...]:
    drawn, left_out = content.of_one_scale(graph.series, units)
    return content.drawing_notes(drawn, left_out, neighbours_of(graph.indicator))


def _compares(graph: GraphData) -> bool:
    """Tell whether two groups can be put side by side."""
    local = graph.indicator.kind is IndicatorKind.LOCAL
    return local and len(graph.series) == _GROUPS and bool(pairs_of(graph.series))
