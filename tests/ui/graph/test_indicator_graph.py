"""The graph as a user meets it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.ui.graph.canvas import GraphCanvas
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.workflows import show

Shown = Callable[[str], IndicatorGraph]


@pytest.fixture
def shown(qtbot: QtBot, database: Database, catalogue: Catalogue) -> Shown:
    widget = IndicatorGraph(catalogue)
    qtbot.addWidget(widget)
    widget.resize(520, 420)
    widget.show()

    def of(code: str) -> IndicatorGraph:
        others = ("Glostrup", "Hele landet")
        graph = show.indicator_graph(database, catalogue, code, "Ballerup", others)
        widget.show_graph(graph, "Ballerup")
        return widget

    return of


def canvas_of(widget: IndicatorGraph) -> GraphCanvas:
    found = widget.findChild(GraphCanvas)
    assert isinstance(found, GraphCanvas)
    return found


def press(widget: IndicatorGraph, text: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_lines_carry_area_and_last_value(shown: Shown) -> None:
    canvas = canvas_of(shown("1.2"))
    assert canvas.labels()[0].startswith("Ballerup ")
    assert canvas.lines()[0].label == "Ballerup"


def test_graph_says_in_a_sentence_what_it_shows(shown: Shown) -> None:
    canvas = canvas_of(shown("1.2"))
    assert canvas.accessibleName() == "Graf: 1.2 Beskæftigelsesfrekvens, 25-64 år"
    assert canvas.accessibleDescription().startswith(
        "Linjegraf: Beskæftigelsesfrekvens, 25-64 år. Ballerup steg fra "
    )


def test_arrow_keys_read_out_points(shown: Shown, qtbot: QtBot) -> None:
    widget = shown("1.2")
    with qtbot.waitSignal(widget.read_out) as told:
        QTest.keyClick(canvas_of(widget), Qt.Key.Key_Right)
    assert told.args[0].startswith("Ballerup, 20")
    assert "pct." in told.args[0]


def test_baseline_is_read_out_as_computed(shown: Shown) -> None:
    widget = shown("1.2")
    said: list[str] = []
    widget.read_out.connect(said.append)
    for _ in range(6):
        QTest.keyClick(canvas_of(widget), Qt.Key.Key_Left)
    assert said[-1].endswith("(beregnet basismåling, ±1)")


def test_key_t_shows_the_figures_as_a_table_and_back(shown: Shown) -> None:
    widget = shown("1.2")
    QTest.keyClick(widget, Qt.Key.Key_T)
    assert widget.shows_table()
    table = widget.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Periode"
    assert "pct." in table.model().index(0, 1).data()
    QTest.keyClick(widget, Qt.Key.Key_T)
    assert not widget.shows_table()


def test_copy_puts_a_picture_in_double_resolution_on_the_clipboard(shown: Shown) -> None:
    press(shown("1.2"), "Kopiér graf")
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 1600


def test_png_and_svg_are_written(shown: Shown, tmp_path: Path) -> None:
    widget = shown("1.2")
    assert widget.save_as(tmp_path / "graf.png")
    assert widget.save_as(tmp_path / "graf.svg")
    assert not QImage(str(tmp_path / "graf.png")).isNull()
    svg = (tmp_path / "graf.svg").read_text(encoding="utf-8")
    assert "Beskæftigelsesfrekvens" in svg
    assert "Kilde: Udviklingsrapport" in svg


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_name_without_an_ending_gets_that_of_the_chosen_kind(
    shown: Shown, tmp_path: Path, kind: str
) -> None:
    widget = shown("1.2")
    press(widget, "Gem billede…")
    (dialog,) = widget.findChildren(QFileDialog)
    (wanted,) = (name for name in dialog.nameFilters() if f"*.{kind}" in name)
    dialog.selectNameFilter(wanted)
    dialog.filterSelected.emit(wanted)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("min graf")
    dialog.accept()
    assert (tmp_path / f"min graf.{kind}").is_file()


def test_picture_in_a_missing_folder_is_refused(shown: Shown, tmp_path: Path) -> None:
    assert not shown("1.2").save_as(tmp_path / "borte" / "graf.svg")


def test_notes_and_source_stand_under_the_graph(shown: Shown) -> None:
    widget = shown("1.2")
    texts = [child.text() for child in widget.findChildren(QLabel)]
    assert any(text.startswith("Anm.: ") for text in texts)
    assert any(text.startswith("Kilde: Udviklingsrapport Ballerup") for text in texts)


def test_indicator_without_figures_says_so_and_offers_no_buttons(shown: Shown) -> None:
    widget = shown("L1")
    assert not any(button.isEnabled() for button in widget.findChildren(QPushButton))


def test_wheel_is_left_to_the_page(shown: Shown) -> None:
    canvas = canvas_of(shown("1.2"))
    before = canvas.getViewBox().viewRange()
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(90, 90), QPointF(90, 90), QPoint(0, 0), QPoint(0, 120),
        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    canvas.wheelEvent(event)
    assert not event.isAccepted()
    assert canvas.getViewBox().viewRange() == before


def test_pyqtgraph_waits_for_the_first_graph() -> None:
    code = (
        "import sys, baro_desktop.ui.centre.tab, baro_desktop.ui.compare.tab; "
        "sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
