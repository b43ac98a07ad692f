"""The drawing surface of a graph over time in a document; this module loads pyqtgraph."""

from __future__ import annotations

from PySide6.QtGui import QFont, QImage

from baro_desktop.ui.graph.canvas import GraphCanvas
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.papers.paper_picture import HEIGHT, WIDTH, paper_font, picture_of


class PaperCanvas(GraphCanvas):
    """One surface for all graphs of a paper, one after another."""

    def __init__(self) -> None:
        super().__init__(LIGHT)
        self.resize(WIDTH, HEIGHT)

    def small_font(self) -> QFont:
        """Return the font of axes and labels."""
        return paper_font(self)

    def settle(self) -> None:
        """Give labels and axes their room, which a widget that is not shown puts off."""
        self.grab()

    def picture(self) -> QImage:
        """Return what is drawn."""
        return picture_of(HEIGHT, self.paint_on)
