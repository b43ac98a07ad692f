"""A graph of every municipality's line, beside QPainter drawing the same points as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.table_panel import TablePanel
from baro_desktop.ui.graph.canvas import GraphCanvas
from baro_desktop.ui.graph.indicator_graph import lines_over_time
from baro_desktop.ui.graph.style import styles_of
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.palette import LIGHT
from baro_desktop.workflows import show
from benchmarks.measure import OFTEN, medians_beside
from benchmarks.table import Line
from benchmarks.windows import open_window

_SIZE, _SMALL = (900, 420), (280, 150)


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Measure showing all lines again and painting them, from figures that were read."""
    with open_window(catalogue) as (window, db):
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

        ours()
        drawn = canvas.lines()
        points = [[(dot.x, float(dot.y)) for dot in line.dots] for line in drawn]
        pens = [style.pen() for style in styles_of(drawn, LIGHT, areas[0])]
        taken, least = medians_beside(ours, lambda: _paint(points, pens), OFTEN)
        canvas.hide()
        yield Line(f"graf med {len(drawn)} linjer", taken, least, "QPainter", 3.5)
        yield _small(window, catalogue, db)


def _small(window: MainWindow, catalogue: Catalogue, db: Database) -> Line:
    """Switch the municipality of all small graphs of the largest centre."""
    largest = max(catalogue.centres, key=lambda one: len(catalogue.of_centre(one.id)))
    panel = window.pages.open(largest.tab).findChildren(TablePanel)[0]
    panel.apply(replace(panel.layout_now(), graphs=True))
    QApplication.processEvents()
    tables = cycle(
        [
            show.centre_table(db, catalogue, largest, item.name, ())
            for item in catalogue.municipalities[:2]
        ]
    )

    def ours() -> None:
        panel.show_table(next(tables))
        QApplication.processEvents()
        panel.repaint()

    rows = len(catalogue.of_centre(largest.id))
    line = [[(float(x), float(x % 5)) for x in range(24)]]

    def theirs() -> None:
        for _ in range(rows):
            _paint(line, [QPen(QColor("#667788"), 1.5)], _SMALL)

    taken, least = medians_beside(ours, theirs, OFTEN)
    return Line(f"{rows} små grafer skiftet", taken, least, "QPainter", 3)


def _paint(
    points: Sequence[Sequence[tuple[float, float]]],
    pens: Sequence[QPen],
    size: tuple[int, int] = _SIZE,
) -> None:
    """Draw lines with the pens that ours are drawn with: a broad line takes several times one."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    xs, ys = zip(*(dot for line in points for dot in line), strict=True)
    across = size[0] / ((max(xs) - min(xs)) or 1)
    up = size[1] / ((max(ys) - min(ys)) or 1)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line, pen in zip(points, pens, strict=True):
        painter.setPen(pen)
        places = [QPointF((x - min(xs)) * across, size[1] - (y - min(ys)) * up) for x, y in line]
        painter.drawPolyline(QPolygonF(places))
    painter.end()
