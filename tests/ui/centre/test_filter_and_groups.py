"""Groups that fold, and the filter above them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from baro_desktop.ui.centre.tab import CentreTab
from tests.ui.centre.conftest import button_of, codes, filter_of, view_of


def is_open(tab: CentreTab, group: int) -> bool:
    return view_of(tab).isExpanded(view_of(tab).model().index(group, 0))


def said(tab: CentreTab) -> list[str]:
    return [made.text() for made in tab.findChildren(QLabel) if made.isVisible()]


def test_a_group_folds_with_mouse_and_keyboard(tab: CentreTab) -> None:
    view = view_of(tab)
    group = view.model().index(1, 0)
    view.scrollTo(group)
    place = view.visualRect(group).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not is_open(tab, 1)
    view.setCurrentIndex(group)
    for key, opened in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Left, False)):
        QTest.keyClick(view, key)
        assert is_open(tab, 1) is opened
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert is_open(tab, 1)


def test_facts_stay_when_the_keyboard_stands_on_a_group(tab: CentreTab) -> None:
    tab.select_indicator("1.1")
    QTest.keyClick(view_of(tab), Qt.Key.Key_Up)
    assert view_of(tab).current_row() is None
    assert tab.current_indicator() == "1.1"


def test_folded_group_stays_folded_with_new_figures(tab: CentreTab) -> None:
    view_of(tab).setExpanded(view_of(tab).model().index(0, 0), False)
    tab.show_area("Glostrup", ())
    assert not is_open(tab, 0)


def test_facts_follow_the_area_even_where_the_row_is_folded_away(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    view_of(tab).set_folded(("barometer", "key_figure", "local"))
    tab.show_area("Glostrup", ())
    assert tab.current_indicator() == "1.2"
    assert any("Udviklingsrapport Glostrup" in text for text in said(tab))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7.1", ["7.1"]),
        ("danskprøve", ["3.3", "N15"]),
        ("særloven ukraine deltagere", ["N3"]),
        ("modsat", ["3.3", "N15"]),
    ],
)
def test_filter_matches_code_name_wording_and_judgement(
    tab: CentreTab, text: str, found: list[str]
) -> None:
    QTest.keyClicks(filter_of(tab), text)
    assert codes(tab) == found


def test_filter_says_how_many_are_left_and_escape_empties_it(tab: CentreTab) -> None:
    QTest.keyClicks(filter_of(tab), "danskprøve")
    assert "2 af 22 vises" in said(tab)
    QTest.keyClick(filter_of(tab), Qt.Key.Key_Escape)
    assert len(codes(tab)) == 22
    assert not any("vises" in text for text in said(tab))


def test_nothing_found_is_said_and_left_with_one_press(tab: CentreTab) -> None:
    QTest.keyClicks(filter_of(tab), "findes ikke")
    assert "Ingen indikator passer til filteret." in said(tab)
    QTest.mouseClick(button_of(tab, "Vis alle indikatorer"), Qt.MouseButton.LeftButton)
    assert len(codes(tab)) == 22


def test_arrow_down_goes_from_the_filter_to_the_rows(tab: CentreTab, qtbot: QtBot) -> None:
    QTest.keyClick(filter_of(tab), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(view_of(tab).hasFocus()))


def test_search_goes_to_a_row_that_was_filtered_and_folded_away(tab: CentreTab) -> None:
    view_of(tab).set_folded(("key_figure",))
    QTest.keyClicks(filter_of(tab), "7.1")
    tab.select_indicator("N5")
    row = view_of(tab).current_row()
    assert row is not None
    assert row.indicator.code == "N5"
    assert filter_of(tab).text() == ""
    assert is_open(tab, 1)


def test_filter_opens_folded_groups_only_while_it_is_on(tab: CentreTab) -> None:
    view_of(tab).set_folded(("key_figure",))
    QTest.keyClicks(filter_of(tab), "N5")
    assert is_open(tab, 0)
    QTest.keyClick(filter_of(tab), Qt.Key.Key_Escape)
    assert not is_open(tab, 1)


def test_small_graphs_take_the_place_of_the_table_and_choose_rows(tab: CentreTab) -> None:
    from baro_desktop.ui.graph.multiples import SmallMultiples

    QTest.keyClick(button_of(tab, "Alle som grafer"), Qt.Key.Key_Space)
    graphs = tab.findChild(SmallMultiples)
    assert isinstance(graphs, SmallMultiples)
    assert graphs.isVisible()
    assert len([panel for panel in graphs.panels() if panel.isVisible()]) == 22
    graphs.chosen.emit("7.2")
    assert tab.current_indicator() == "7.2"
    QTest.keyClick(button_of(tab, "Vis tabellen"), Qt.Key.Key_Space)
    assert view_of(tab).isVisible()
