"""How residents share out, drawn while they are typed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import HousingArea
from baro_desktop.ui.entry.housing_graph import HousingGraph

GROUPS = ("Dansk", "Vestlig")


def shown(qtbot: QtBot, *areas: HousingArea) -> HousingGraph:
    graph = HousingGraph()
    qtbot.addWidget(graph)
    graph.show_areas(GROUPS, areas)
    return graph


def test_each_area_and_all_of_them_have_a_bar(qtbot: QtBot) -> None:
    graph = shown(
        qtbot,
        HousingArea("Parken", (("Dansk", 30), ("Vestlig", 10))),
        HousingArea("", (("Vestlig", 10),)),
    )
    assert [row[0] for row in graph.table().rows] == ["Parken", "Uden navn", "Alle boligområder"]
    assert "Alle boligområder: Dansk 30 (60,0\u00a0pct.), Vestlig 20 (40,0\u00a0pct.)" in (
        graph.accessibleDescription()
    )


def test_nothing_is_drawn_while_nobody_lives_there(qtbot: QtBot) -> None:
    assert shown(qtbot, HousingArea("Parken", ())).isHidden()
