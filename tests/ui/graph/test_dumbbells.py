"""Target group beside comparison group."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import State
from baro_desktop.models.period import parse_period
from baro_desktop.models.series import Point, Segment, Series
from baro_desktop.ui.graph.dumbbells import DumbbellChart, pairs_of
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.workflows.show import IndicatorGraph as GraphData
from tests.ui.boxes import show_groups


def series(label: str, **years: str | None) -> Series:
    points = tuple(
        Point(
            parse_period(year[1:]),
            Decimal(value) if value else None,
            State.REPORTED if value else State.BLANK,
        )
        for year, value in years.items()
    )
    return Series(label, "Ballerup", "pct.", (Segment("a", points),))


GROUPS = (
    series("Målgruppen", y2023="50", y2024=None, y2025="58.4"),
    series("Etnisk danske", y2023="80", y2024="81", y2025="81"),
)


@pytest.fixture
def shown(qtbot: QtBot, catalogue: Catalogue) -> IndicatorGraph:
    widget = IndicatorGraph(catalogue)
    qtbot.addWidget(widget)
    widget.resize(520, 420)
    widget.show_graph(GraphData(catalogue.by_code["L1"], GROUPS, (), "Indtastet"), "Ballerup")
    widget.show()
    return widget


def pairs(widget: IndicatorGraph) -> DumbbellChart:
    show_groups(widget, pairs=True)
    found = widget.findChild(DumbbellChart)
    assert isinstance(found, DumbbellChart)
    return found


def test_newest_period_stands_on_top() -> None:
    assert [pair.period.label for pair in pairs_of(GROUPS)] == ["2025", "2024", "2023"]


def test_keyboard_reads_out_both_groups_of_a_period(shown: IndicatorGraph) -> None:
    chart = pairs(shown)
    said: list[str] = []
    shown.read_out.connect(said.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(chart, key)
    assert said == [
        "Målgruppen, 2025: 58,4\u00a0pct.",
        "Etnisk danske, 2025: 81\u00a0pct.",
        "Etnisk danske, 2024: 81\u00a0pct.",
        "Målgruppen, 2024: ikke oplyst",
    ]


def test_sentence_holds_both_groups(shown: IndicatorGraph) -> None:
    said = pairs(shown).accessibleDescription().replace("\u00a0", " ")
    assert "2025: Målgruppen 58,4 pct., Etnisk danske 81 pct." in said
    assert "2024: Målgruppen ·" in said


def test_the_kind_stays_for_the_next_indicator_that_compares(
    shown: IndicatorGraph, catalogue: Catalogue
) -> None:
    pairs(shown)
    shown.show_graph(GraphData(catalogue.by_code["1.2"], GROUPS[:1], (), ""), "Ballerup")
    assert not shown.shows_pairs()
    shown.show_graph(GraphData(catalogue.by_code["L1"], GROUPS, (), ""), "Ballerup")
    assert shown.shows_pairs()


def test_kinds_are_offered_only_where_two_groups_are_known(
    shown: IndicatorGraph, catalogue: Catalogue
) -> None:
    choice = shown.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    assert choice.isVisible()
    shown.show_graph(GraphData(catalogue.by_code["L1"], GROUPS[:1], (), ""), "Ballerup")
    assert not choice.isVisible()
