"""A graph of every municipality's line, beside QPainter drawing the same points as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.graph.canvas import GraphCanvas
from benchmarks.measure import median
from benchmarks.table import Line, Skipped
from benchmarks.windows import open_window

_SIZE = (900, 420)


def lines(catalogue: Catalogue) -> Iterator[Line | Skipped]:
    """Measure showing all lines again and painting them, from figures that were read."""
    from baro_desktop.ui.graph.indicator_graph import lines_over_time
    from baro_desktop.ui.palette import LIGHT
    from baro_desktop.workflows import show

    with open_window(catalogue) as (_, db):
        areas = tuple(item.name for item in catalogue.municipalities)
        graph = show.indicator_graph(db, catalogue, "1.2", areas[0], areas[1:])
        content = lines_over_time(graph, catalogue.unit_by_name, areas[0])
        canvas = GraphCanvas(LIGHT)
        canvas.resize(*_SIZE)
        canvas.show()

        def ours() -> None:
            canvas.show_content(content, LIGHT)
            QApplication.processEvents()
            canvas.viewport().repaint()

        taken = median(ours, 9)
        drawn = canvas.lines()
        points = [[(dot.x, float(dot.y)) for dot in line.dots] for line in drawn]
        least = median(lambda: _paint(points), 9)
        canvas.hide()
        yield Line(f"graf med {len(drawn)} linjer", taken, least, "QPainter", 3.5)
    yield Skipped("31 små grafer", "programmet har ingen sådan side")


def _paint(points: Sequence[Sequence[tuple[float, float]]]) -> None:
    image = QImage(*_SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    xs, ys = zip(*(dot for line in points for dot in line), strict=True)
    across = _SIZE[0] / ((max(xs) - min(xs)) or 1)
    up = _SIZE[1] / ((max(ys) - min(ys)) or 1)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#667788"), 1.5))
    for line in points:
        places = [QPointF((x - min(xs)) * across, _SIZE[1] - (y - min(ys)) * up) for x, y in line]
        painter.drawPolyline(QPolygonF(places))
    painter.end()
