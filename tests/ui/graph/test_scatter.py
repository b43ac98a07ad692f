"""Two indicators against each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure, State
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.scatter import Axis, Scatter, ScatterPoint

WORK, SUPPORT = Axis("1.2 Arbejde", "pct.", "2024"), Axis("7.2 Ydelse", "pct.", "2025")


def pct(value: str) -> Figure:
    return Figure(Decimal(value), "pct.")


@pytest.fixture
def shown(qtbot: QtBot, catalogue: Catalogue) -> Scatter:
    widget = Scatter()
    qtbot.addWidget(widget)
    widget.resize(520, 420)
    widget.show()
    points = [
        ScatterPoint("Ballerup", pct("62"), pct("24"), marked=True),
        ScatterPoint("Glostrup", pct("71"), pct("20")),
        ScatterPoint("Læsø", pct("50"), Figure(None, "pct.", State.BLANK)),
    ]
    widget.show_points(points, WORK, SUPPORT, catalogue.unit_by_name, Captions("a", (), ""))
    return widget


def test_sentence_names_axes_with_unit_and_period_and_our_own(shown: Scatter) -> None:
    said = shown.chart.accessibleDescription().replace("\u00a0", " ")
    assert said.startswith("Punktgraf: 1.2 Arbejde (pct., 2024) vandret og 7.2 Ydelse")
    assert "2 områder; Ballerup: 1.2 Arbejde 62 pct., 7.2 Ydelse 24 pct." in said


def test_area_without_both_figures_is_left_out_and_told(shown: Scatter) -> None:
    printed = shown.printout().html
    assert "Læsø" not in printed
    assert len(shown.chart.spots()) == 2


def test_keyboard_begins_at_our_own_and_goes_sideways(shown: Scatter) -> None:
    said: list[str] = []
    shown.read_out.connect(said.append)
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert [text.split(":")[0] for text in said] == ["Ballerup", "Glostrup"]


def test_no_common_areas_are_told(shown: Scatter, catalogue: Catalogue) -> None:
    shown.show_points([], WORK, SUPPORT, catalogue.unit_by_name, Captions("a", (), ""))
    assert shown.image() is None
