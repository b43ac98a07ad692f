"""Lines over time: targets, many areas, and the point under the mouse."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.observation import State
from baro_desktop.models.period import parse_period
from baro_desktop.models.series import Point, Segment, Series
from baro_desktop.models.target import Target
from baro_desktop.ui.graph.canvas import GraphCanvas
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.graph.placing import target_rooms
from baro_desktop.ui.graph.scale import Scale
from baro_desktop.workflows.show import IndicatorGraph as GraphData

Shown = Callable[..., GraphCanvas]


def series(area: str, *values: int) -> Series:
    points = tuple(
        Point(parse_period(str(2020 + place)), Decimal(value), State.REPORTED)
        for place, value in enumerate(values)
    )
    return Series(area, area, "pct.", (Segment("a", points),))


@pytest.fixture
def shown(qtbot: QtBot, catalogue: Catalogue) -> Shown:
    widget = IndicatorGraph(catalogue)
    qtbot.addWidget(widget)
    widget.resize(520, 420)
    widget.show()

    def of(*lines: Series, targets: tuple[Target, ...] = ()) -> GraphCanvas:
        graph = GraphData(catalogue.by_code["1.2"], lines, (), "Rapport", targets)
        widget.show_graph(graph, "Ballerup")
        canvas = widget.findChild(GraphCanvas)
        assert isinstance(canvas, GraphCanvas)
        return canvas

    return of


def target(period: str, value: int) -> Target:
    return Target("Ballerup", "1.2", parse_period(period), Decimal(value))


def test_target_has_a_label_and_room(shown: Shown) -> None:
    canvas = shown(series("Ballerup", 50, 52), targets=(target("2027", 60),))
    assert canvas.target_labels() == ("Mål 60\u00a0pct.",)
    assert canvas.getViewBox().viewRange()[1][1] >= 60
    assert "Mål 60\u00a0pct." in canvas.accessibleDescription()


def test_several_targets_name_their_periods(shown: Shown) -> None:
    canvas = shown(series("Ballerup", 50), targets=(target("2026", 55), target("2028", 60)))
    assert canvas.target_labels() == ("Mål 55\u00a0pct. i 2026", "Mål 60\u00a0pct. i 2028")


def test_labels_of_close_targets_do_not_stand_on_each_other(shown: Shown) -> None:
    scale = Scale((2020.0, 2030.0), (0.0, 100.0), 300.0, 200.0)
    upper, lower = target_rooms([61, 60], scale, shown(series("Ballerup", 50)).font())
    assert upper.bottom() <= scale.up(61)
    assert lower.top() >= scale.up(60)


def test_nothing_to_draw_names_no_values(shown: Shown) -> None:
    point = Point(parse_period("2024"), None, State.NOT_COMPUTED)
    nothing = Series("Ballerup", "Ballerup", "pct.", (Segment("a", (point,)),))
    assert list(shown(series("Ballerup", 50)).getAxis("left").names())
    assert not list(shown(nothing).getAxis("left").names())


def test_of_very_many_lines_only_our_own_and_the_country_are_labelled(shown: Shown) -> None:
    others = [series(f"Kommune {place}", 50, 50 + place % 9) for place in range(97)]
    canvas = shown(series("Ballerup", 60, 62), *others, series(WHOLE_COUNTRY, 55, 56))
    assert canvas.labels() == ("Ballerup 62", "Hele landet 56")
    assert "Desuden 97 andre områder" in canvas.accessibleDescription()


def test_very_long_name_keeps_its_value(shown: Shown) -> None:
    label = shown(series("En kommune med et meget langt navn", 60, 62)).labels()[0]
    assert label.endswith("… 62")


def test_mouse_reads_out_the_nearest_point(shown: Shown, qtbot: QtBot) -> None:
    canvas = shown(series("Ballerup", 50, 52), series(WHOLE_COUNTRY, 70, 71))
    said: list[str] = []
    canvas.read_out.connect(said.append)
    dot = canvas.lines()[0].dots[1]

    def told() -> None:
        scene = canvas.getViewBox().mapViewToScene(QPointF(dot.x, dot.y))
        QTest.mouseMove(canvas.viewport(), QPoint(1, 1))  # no move is told to the same place
        QTest.mouseMove(canvas.viewport(), canvas.mapFromScene(scene) + QPoint(2, 2))
        assert "Ballerup, 2021: 52\u00a0pct." in said

    qtbot.waitUntil(told)
