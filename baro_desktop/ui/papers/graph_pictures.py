"""Graphs for documents: drawn one step at a time in the light palette; the window stays alive.

Widgets belong to the thread of the window, so the worker cannot draw them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from baro_desktop.export.document.details import Picture
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.models.reception.notes import title_of
from baro_desktop.ui.graph.chart_frame import ChartFrame
from baro_desktop.ui.graph.content import break_notes, marked_areas
from baro_desktop.ui.graph.picture import caption_lines
from baro_desktop.ui.graph.words import description
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.papers.paper_picture import (
    WIDTH,
    paper_font,
    paper_points,
    picture_of,
    png_bytes,
)

if TYPE_CHECKING:
    from baro_desktop.ui.papers.paper_canvas import PaperCanvas
    from baro_desktop.ui.reception.graph import ReceptionGraph
    from baro_desktop.ui.tasks import Tasks
    from baro_desktop.workflows.show import IndicatorGraph as GraphData

    Drawable = GraphData | PrintedTable


_DRAWS = "baro_desktop.ui.papers.paper_canvas"


class GraphPictures(QObject):
    """Draws a list of graphs, one step each time the window has nothing else to do.

    Signals:
        progressed: how many are drawn, and how many there are.
        finished: the pictures by the code of their indicator, or the id of their table.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._area = ""
        self._made: dict[str, Picture] = {}
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_step)

    def draw(self, graphs: Sequence[Drawable], area: str) -> None:
        """Begin to draw the graphs of an area: of its indicators, and of its status tables."""
        self._area, self._made = area, {}
        self._steps = self._draw_all(tuple(graphs))
        self._timer.start()

    def stop(self) -> None:
        """Draw no more; nothing is told."""
        self._timer.stop()
        self._steps = iter(())

    def _take_step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.finished.emit(self._made)

    def _draw_all(self, graphs: tuple[Drawable, ...]) -> Iterator[None]:
        """Draw everything; the window has its turn at each `yield`."""
        from baro_desktop.ui.papers.paper_canvas import PaperCanvas
        from baro_desktop.ui.reception.graph import ReceptionGraph

        yield
        canvas = PaperCanvas()
        yield
        tables = ReceptionGraph()
        tables.setStyleSheet(f"* {{ font-size: {paper_points(tables):.2f}pt; }}")
        yield
        for place, graph in enumerate(graphs, start=1):
            if isinstance(graph, PrintedTable):
                yield from self._draw_table(graph, tables)
            else:
                yield from self._draw_indicator(graph, canvas)
            self.progressed.emit(place, len(graphs))
            yield
        canvas.deleteLater()
        tables.deleteLater()

    def _draw_indicator(self, graph: GraphData, canvas: PaperCanvas) -> Iterator[None]:
        from baro_desktop.ui.graph.indicator_graph import (
            lines_over_time,
            notes_over_time,
            source_of,
        )

        units = self._catalogue.unit_by_name
        canvas.show_content(lines_over_time(graph, units, self._area), LIGHT)
        yield
        canvas.settle()
        yield
        image = canvas.picture()
        yield
        said = description(
            graph.indicator,
            graph.series,
            units,
            break_notes(graph.indicator),
            marked=marked_areas(self._area),
        )
        below = caption_lines(notes_over_time(graph, units), source_of(graph))
        png = png_bytes(image)
        self._made[graph.indicator.code] = Picture(png, said, of_contents=True, captions=below)

    def _draw_table(self, printed: PrintedTable, tables: ReceptionGraph) -> Iterator[None]:
        frame = tables.currentWidget() if tables.show_table(printed) else None
        if not isinstance(frame, ChartFrame):
            return
        yield
        chart = frame.chart
        chart.ensurePolished()
        font = paper_font(chart)
        height = chart.wanted_height(WIDTH)
        paint = partial(chart.draw, palette=LIGHT, font=font)
        png = png_bytes(picture_of(height, paint))
        self._made[printed.form.id] = Picture(png, title_of(printed), of_contents=True)


def load_graphs(tasks: Tasks, owner: QObject) -> None:
    """Load what draws graphs away from the window, which would stand still for a second."""
    tasks.run(lambda _database, _progress: import_module(_DRAWS), _nothing, _nothing, owner)


def _nothing(_answer: object) -> None:
    return
