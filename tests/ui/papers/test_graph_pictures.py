"""Graphs of documents: their text can be read on the page, whatever the window looks like."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.export.document.blocks import GRAPH_WIDTH
from baro_desktop.export.document.details import Picture
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.ui.papers.graph_pictures import GraphPictures
from baro_desktop.ui.papers.paper_picture import HEIGHT, WIDTH, paper_font
from baro_desktop.workflows.show import indicator_graph

_INCH = 2.54
_LEAST_POINTS = 8


def test_text_is_at_least_8_points_high_on_the_page(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet("font-size: 5pt")
    pixels = paper_font(widget).pointSizeF() * widget.logicalDpiY() / 72
    assert pixels * GRAPH_WIDTH / _INCH * 72 / WIDTH >= _LEAST_POINTS


def test_a_graph_is_drawn_with_what_stands_under_it(
    qtbot: QtBot, catalogue: Catalogue, database: Database
) -> None:
    graph = indicator_graph(database, catalogue, "1.2", "Ballerup", ())
    made: list[dict[str, Picture]] = []
    owner = QObject()
    drawer = GraphPictures(catalogue, owner)
    drawer.finished.connect(made.append)
    drawer.draw([graph], "Ballerup")
    qtbot.waitUntil(lambda: bool(made), timeout=30_000)
    picture = made[0]["1.2"]
    image = QImage.fromData(picture.png)
    assert image.width() * HEIGHT == image.height() * WIDTH
    assert [line.split(":")[0] for line in picture.captions] == ["Anm.", "Kilde"]
    assert "beregnet" in picture.description
