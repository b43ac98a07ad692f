"""Bars across areas, and what every drawn graph can do."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure, State
from baro_desktop.ui.graph.area_bars import AreaBar, AreaBars
from baro_desktop.ui.graph.chart_frame import TextTable
from baro_desktop.ui.graph.picture import Captions


def bar(area: str, value: str, *, marked: bool = False) -> AreaBar:
    return AreaBar(area, Figure(Decimal(value), "pct."), "2024", marked)


@pytest.fixture
def shown(qtbot: QtBot, catalogue: Catalogue) -> AreaBars:
    widget = AreaBars()
    qtbot.addWidget(widget)
    widget.resize(520, 320)
    widget.show()
    nothing = AreaBar("Læsø", Figure(None, "pct.", State.NOT_COMPUTED), "2024")
    bars = [bar("Ballerup", "62", marked=True), bar("Glostrup", "71"), nothing]
    captions = Captions("1.2 Beskæftigelse (pct.)", ("Stiplet.",), "Rapporter")
    widget.show_areas(bars, bar("Hele landet", "66"), catalogue.unit_by_name, captions)
    return widget


def test_sentence_names_the_span_our_own_and_the_country(shown: AreaBars) -> None:
    said = shown.chart.accessibleDescription().replace("\u00a0", " ")
    assert "2 områder, fra Ballerup 62 pct. (2024) til Glostrup 71 pct. (2024)" in said
    assert "Hele landet 66 pct. (2024)" in said
    assert said.endswith("Uden tal: 1.")


def test_arrows_read_out_the_bars(shown: AreaBars, qtbot: QtBot) -> None:
    QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.read_out) as told:
        QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    assert told.args == ["Glostrup 71\u00a0pct. (2024)"]


def test_mouse_reads_out_the_bar_under_it(shown: AreaBars, qtbot: QtBot) -> None:
    said: list[str] = []
    shown.read_out.connect(said.append)
    place = shown.chart.spots()[1].room.center().toPoint()

    def told() -> None:
        QTest.mouseMove(shown.chart, QPoint(0, 0))
        QTest.mouseMove(shown.chart, place)
        assert "Glostrup 71\u00a0pct. (2024)" in said

    qtbot.waitUntil(told)


def test_copy_takes_picture_and_figures(shown: AreaBars) -> None:
    QTest.keyClick(shown.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text().splitlines()[1].startswith("Ballerup\t62")
    assert "<td" in mime.html()


def test_key_t_shows_the_table_and_back(shown: AreaBars) -> None:
    shown.focus_graph()
    QTest.keyClick(shown.chart, Qt.Key.Key_T)
    assert shown.shows_table()
    assert "–" in Behind(shown).cells()


def test_table_is_a_sound_model(shown: AreaBars, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(Behind(shown).model)


def test_png_is_twice_as_large_and_white_at_the_edge(shown: AreaBars, tmp_path: Path) -> None:
    assert shown.save_as(tmp_path / "søjler.png")
    image = QImage(str(tmp_path / "søjler.png"))
    assert image.width() == 1720
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_svg_has_title_and_description(shown: AreaBars, tmp_path: Path) -> None:
    assert shown.save_as(tmp_path / "søjler.svg")
    svg = (tmp_path / "søjler.svg").read_text(encoding="utf-8")
    assert "<title>1.2 Beskæftigelse (pct.)</title>" in svg
    assert "Kilde: Rapporter." in svg


def test_printout_holds_picture_and_figures(shown: AreaBars) -> None:
    page = shown.printout()
    assert page.title == "1.2 Beskæftigelse (pct.)"
    assert "Glostrup" in page.html
    assert set(page.pictures) == {"graf"}


def test_no_areas_are_told(shown: AreaBars, catalogue: Catalogue) -> None:
    shown.show_areas([], None, catalogue.unit_by_name, Captions("x", (), ""))
    assert shown.image() is None
    assert not shown.save_as(Path("borte.png"))


def test_many_areas_are_reached_by_scrolling(shown: AreaBars, catalogue: Catalogue) -> None:
    bars = [bar(f"Kommune {place}", "50") for place in range(98)]
    shown.show_areas(bars, None, catalogue.unit_by_name, Captions("x", (), ""))
    QTest.keyClick(shown.chart, Qt.Key.Key_End)
    last = shown.chart.spots()[-1].room.center().toPoint()
    assert shown.chart.visibleRegion().contains(last)


class Behind:
    """The table that stands behind a graph."""

    def __init__(self, frame: AreaBars) -> None:
        found = frame.findChild(TextTable)
        assert isinstance(found, TextTable)
        self.model = found

    def cells(self) -> list[str]:
        """Return the second column."""
        return [str(self.model.index(row, 1).data()) for row in range(self.model.rowCount())]
