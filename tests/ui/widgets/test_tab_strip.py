from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets.tab_strip import TabStrip


def strip(qtbot: QtBot) -> TabStrip:
    made = TabStrip()
    for name in ("Overblik", "C-ARB", "By & Miljø"):
        made.add(name)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_count_widens_its_tab_and_is_read_aloud(qtbot: QtBot) -> None:
    tabs = strip(qtbot)
    before = tabs.tabRect(1).width()
    tabs.set_badge(1, 2, "2 lokale tal mangler")
    assert tabs.tabRect(1).width() > before
    assert tabs.accessibleTabName(1) == "C-ARB, 2 lokale tal mangler"
    tabs.set_badge(1, 0)
    assert tabs.accessibleTabName(1) == "C-ARB"


def test_the_arrow_keys_move_between_tabs(qtbot: QtBot) -> None:
    tabs = strip(qtbot)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_an_ampersand_in_a_name_is_no_shortcut(qtbot: QtBot) -> None:
    tabs = strip(qtbot)
    assert tabs.name(2) == "By & Miljø"
    assert tabs.tabText(2) == "By && Miljø"


def widened(qtbot: QtBot, *more: str) -> tuple[TabStrip, int]:
    tabs = strip(qtbot)
    for name in more:
        tabs.add(name)
    tabs.resize(900, 36)
    return tabs, sum(tabs.tabRect(place).width() for place in range(tabs.count()))


def test_names_take_two_lines_before_any_is_cut(qtbot: QtBot) -> None:
    tabs, natural = widened(qtbot, "Social og Sundhed", "Politisk Sekretariat")
    heights = []
    for narrower in (20, 110):
        tabs.resize(natural - narrower, 36)
        assert tabs.tabRect(4).right() <= natural - narrower
        assert not tabs.tip_of(4)
        heights.append(tabs.tabRect(4).height())
    assert heights[0] < heights[1] <= tabs.sizeHint().height()


def test_a_name_that_is_cut_is_told_and_the_row_scrolls_before_none_can_be_read(
    qtbot: QtBot,
) -> None:
    tabs, natural = widened(qtbot, "Beskæftigelsesforvaltningen")
    tabs.resize(natural - 70, 36)
    assert tabs.tabRect(3).right() <= natural - 70
    assert tabs.tip_of(3) == "Beskæftigelsesforvaltningen"
    tabs.resize(natural // 3, 36)
    assert tabs.tabRect(3).right() > natural // 3
    assert not tabs.tip_of(3)
