"""Graphs for documents: drawn one at a time in the light palette, so that the window stays alive.

Widgets belong to the thread of the window, so the worker cannot draw them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from baro_desktop.export.document.details import Picture
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.models.reception.notes import title_of
from baro_desktop.ui.graph.content import break_notes, marked_areas
from baro_desktop.ui.graph.frame import GraphFrame
from baro_desktop.ui.graph.words import description

if TYPE_CHECKING:
    from baro_desktop.workflows.show import IndicatorGraph as GraphData

    Drawable = GraphData | PrintedTable


class GraphPictures(QObject):
    """Draws a list of graphs, one each time the window has nothing else to do.

    Signals:
        progressed: how many are drawn, and how many there are.
        finished: the pictures by the code of their indicator.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._area, self._total = "", 0
        self._waiting: list[Drawable] = []
        self._made: dict[str, Picture] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)

    def draw(self, graphs: Sequence[Drawable], area: str) -> None:
        """Begin to draw the graphs of an area: of its indicators, and of its status tables."""
        from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
        from baro_desktop.ui.reception.graph import ReceptionGraph

        self._frame, self._tables = IndicatorGraph(self._catalogue), ReceptionGraph()
        self._area, self._waiting, self._made = area, list(graphs), {}
        self._total = len(graphs)
        self._timer.start()

    def stop(self) -> None:
        """Draw no more; nothing is told."""
        self._timer.stop()

    def _draw_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            self._frame.deleteLater()
            self._tables.deleteLater()
            self.finished.emit(self._made)
            return
        graph = self._waiting.pop(0)
        if isinstance(graph, PrintedTable):
            self._draw_table(graph)
        else:
            self._draw_indicator(graph)
        self.progressed.emit(self._total - len(self._waiting), self._total)

    def _draw_indicator(self, graph: GraphData) -> None:
        self._frame.show_graph(graph, self._area)
        self._keep(graph.indicator.code, self._frame.image(), self._description(graph))

    def _draw_table(self, printed: PrintedTable) -> None:
        frame = self._tables.currentWidget() if self._tables.show_table(printed) else None
        if isinstance(frame, GraphFrame):
            self._keep(printed.form.id, frame.image(), title_of(printed))

    def _keep(self, name: str, image: QImage | None, said: str) -> None:
        if image is not None:
            self._made[name] = Picture(png_bytes(image), said, of_contents=True)

    def _description(self, graph: GraphData) -> str:
        return description(
            graph.indicator,
            graph.series,
            self._catalogue.unit_by_name,
            break_notes(graph.indicator),
            marked=marked_areas(self._area),
        )


def png_bytes(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
