"""Composition bars and the population pyramid."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from baro_desktop.ui.graph.composition import CompositionBars, CompositionRow
from baro_desktop.ui.graph.patterns import fill
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.pyramid import Pyramid, PyramidRow
from baro_desktop.ui.palette import LIGHT

CAPTIONS = Captions("Beboere", (), "Register")
GROUPS = ("Danskere", "Andre")


@pytest.fixture
def bars(qtbot: QtBot) -> CompositionBars:
    widget = CompositionBars()
    qtbot.addWidget(widget)
    widget.resize(500, 300)
    rows = [CompositionRow("Hedeparken", (750, 250)), CompositionRow("Grantoften", (10, None))]
    widget.show_rows(GROUPS, rows, CAPTIONS)
    widget.show()
    return widget


@pytest.fixture
def pyramid(qtbot: QtBot) -> Pyramid:
    widget = Pyramid()
    qtbot.addWidget(widget)
    widget.resize(500, 300)
    rows = [PyramidRow("10-19 år", 30, 20), PyramidRow("0-9 år", 25, 25)]
    widget.show_ages(rows, CAPTIONS, percent=True)
    widget.show()
    return widget


def test_shares_are_rounded_half_up_and_never_of_an_unknown_whole() -> None:
    assert CompositionRow("a", (1, 7)).share(0) == Decimal("12.5")
    assert CompositionRow("a", (1, 1999)).share(0) == Decimal("0.1")
    assert CompositionRow("a", (1, None)).share(0) is None
    assert CompositionRow("a", (0, 0)).share(0) is None


def test_composition_is_told_in_words(bars: CompositionBars) -> None:
    said = bars.chart.accessibleDescription().replace("\u00a0", " ")
    assert "Hedeparken: Danskere 750 (75,0 pct.), Andre 250 (25,0 pct.)" in said
    assert "Grantoften: Danskere 10, Andre ·" in said


def test_arrows_go_along_the_parts_of_a_bar(bars: CompositionBars) -> None:
    said: list[str] = []
    bars.read_out.connect(said.append)
    for _ in range(2):
        QTest.keyClick(bars.chart, Qt.Key.Key_Right)
    assert said[-1] == "Hedeparken: Andre 250 (25,0\u00a0pct.)"


def test_table_of_the_composition_has_counts_shares_and_whole(bars: CompositionBars) -> None:
    table = bars.chart.table()
    assert table.header == ("Navn", "Danskere", "Danskere, pct.", "Andre", "Andre, pct.", "I alt")
    assert table.rows[0] == ("Hedeparken", "750", "75,0", "250", "25,0", "1.000")
    assert table.rows[1][-1] == "·"


def test_pyramid_says_shares_of_all_people(pyramid: Pyramid) -> None:
    said = pyramid.chart.accessibleDescription().replace("\u00a0", " ")
    assert "100 personer i alt" in said
    assert "10-19 år: 30,0 pct. kvinder, 20,0 pct. mænd" in said


def test_shares_are_not_written_where_a_count_is_unknown(pyramid: Pyramid) -> None:
    pyramid.show_ages([PyramidRow("0-9 år", 25, None)], CAPTIONS, percent=True)
    assert pyramid.chart.table().rows == (("0-9 år", "25", "·"),)


def test_grounds_differ_in_black_and_white() -> None:
    patterns = [grey(place) for place in range(len(LIGHT.series))]
    assert all(one != other for one, other in combinations(patterns, 2))


def grey(place: int) -> bytes:
    """Draw a ground with every colour black, so that only its hatch is left."""
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    black = replace(LIGHT, series=("#000000",) * len(LIGHT.series))
    fill(painter, QRectF(0, 0, 24, 24), place, black)
    painter.end()
    return bytes(image.constBits())
