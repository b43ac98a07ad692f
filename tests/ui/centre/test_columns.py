"""Columns: sorted, hidden, moved, sized, and remembered for each tab."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QMenu
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.cells import PLACES
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.workflows.workspace import Workspace
from tests.ui.centre.conftest import button_of, codes, open_tab, view_of

LEFT = Qt.MouseButton.LeftButton


def click_head(tab: CentreTab, key: str) -> None:
    header = view_of(tab).header()
    place = header.sectionViewportPosition(PLACES[key]) + header.sectionSize(PLACES[key]) // 2
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(place, header.height() // 2))


def choose(menu: QMenu, *path: str) -> None:
    for text in path[:-1]:
        action = next(a for a in menu.actions() if a.text() == text)
        inner = action.menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(a for a in menu.actions() if a.text() == path[-1]).trigger()


@pytest.fixture
def menu(tab: CentreTab) -> QMenu:
    """The menu of all columns, opened by its button."""
    button_of(tab, "Kolonner…").click()
    return next(m for m in tab.findChildren(QMenu) if m.title() == "Kolonner")


def figures(tab: CentreTab) -> list[Decimal | None]:
    rows = view_of(tab).groups()[0].rows
    return [row.figure.value if row.figure else None for row in rows]


def test_a_click_sorts_by_the_figure_and_nothing_stands_last(tab: CentreTab) -> None:
    click_head(tab, "status")
    known = [value for value in figures(tab) if value is not None]
    assert known == sorted(known)
    assert figures(tab)[-1] is None
    click_head(tab, "status")
    assert figures(tab)[: len(known)] == sorted(known, reverse=True)
    assert figures(tab)[-1] is None


def test_third_click_goes_back_to_the_catalogue(tab: CentreTab) -> None:
    before = codes(tab)
    for _ in range(3):
        click_head(tab, "status")
    assert codes(tab) == before


def test_head_says_the_way_it_is_sorted(tab: CentreTab) -> None:
    click_head(tab, "status")
    model, across = view_of(tab).model(), Qt.Orientation.Horizontal
    assert model.headerData(PLACES["status"], across) == "Status ↑"
    said = model.headerData(PLACES["status"], across, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Status, sorteret, mindste først"


def test_judgements_sort_by_what_needs_attention(tab: CentreTab, menu: QMenu) -> None:
    choose(menu, "Sortér efter", "Vurdering, stigende ↑")
    rows = view_of(tab).groups()[0].rows
    assert [row.assessment.value for row in rows][:1] == ["unwanted"]
    assert rows[-1].assessment.value == "not_computed"


def test_sorting_keeps_the_chosen_row(tab: CentreTab) -> None:
    tab.select_indicator("7.2")
    click_head(tab, "status")
    assert tab.current_indicator() == "7.2"
    row = view_of(tab).current_row()
    assert row is not None
    assert row.indicator.code == "7.2"


def test_a_column_is_hidden_and_comes_back(tab: CentreTab, menu: QMenu) -> None:
    view = view_of(tab)
    choose(menu, "Vis Ændring")
    assert view.isColumnHidden(PLACES["change"])
    assert view.header().length() <= view.viewport().width()
    view.columns.reset()
    assert not view.isColumnHidden(PLACES["change"])


def test_every_column_is_seen_on_a_small_screen_where_units_are_long(
    qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    (centre,) = (c for c in filled.catalogue.centres if c.tab.startswith("By, Erhverv"))
    tab = open_tab(qtbot, filled, database, centre)
    assert all(view_of(tab).columns.is_shown(key) for key in PLACES)


def test_where_it_is_narrow_the_period_goes_beneath_the_figure_before_the_small_line_is_lost(
    tab: CentreTab,
) -> None:
    columns, lost = view_of(tab).columns, []
    header = view_of(tab).header()
    for width in range(header.length(), 400, -20):
        view_of(tab).setFixedWidth(width)
        columns.fit()
        lost.append(tuple(key for key in ("period", "trend") if not columns.is_shown(key)))
    first, *_, last = [ways for ways in dict.fromkeys(lost) if ways]
    assert (first, last) == (("period",), ("period", "trend"))


def test_no_word_of_a_name_is_cut_off_in_large_text(tab: CentreTab, qtbot: QtBot) -> None:
    view, large = view_of(tab), QFont(tab.font())
    large.setPointSizeF(large.pointSizeF() * 1.4)
    view.setFont(large)
    word = QFontMetrics(large).horizontalAdvance("Beskæftigelsesfrekvens,")
    qtbot.waitUntil(lambda: view.columnWidth(PLACES["name"]) > word)


def test_hidden_period_stands_beneath_the_figure(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    view_of(tab).columns.show("period", shown=False)
    status = view_of(tab).currentIndex().siblingAtColumn(PLACES["status"])
    said = status.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Status 62 pct., 2024"


def test_columns_move_by_keyboard_but_never_before_the_names(tab: CentreTab, menu: QMenu) -> None:
    choose(menu, "Plads og bredde", "Vurdering", "Flyt til venstre")
    columns = view_of(tab).columns
    assert columns.order().index("judgement") == 4
    for _ in range(9):
        columns.move("judgement", -1)
    assert columns.order()[:2] == ("name", "judgement")


def test_a_width_chosen_by_the_user_stays(tab: CentreTab) -> None:
    view = view_of(tab)
    view.header().resizeSection(PLACES["status"], 140)
    tab.resize(1500, 606)
    assert view.columnWidth(PLACES["status"]) == 140
    view.columns.reset()
    assert view.columnWidth(PLACES["status"]) != 140


def test_arrangement_is_remembered_for_the_tab(
    tab: CentreTab, qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    columns = view_of(tab).columns
    columns.show("trend", shown=False)
    columns.move("judgement", -1)
    columns.sort_by("change", descending=True)
    view_of(tab).header().resizeSection(PLACES["status"], 150)
    view_of(tab).set_folded(("key_figure",))
    tab.hide()
    again = open_tab(qtbot, filled, database)
    kept = view_of(again).columns.layout()
    assert replace(kept, folded=()) == columns.layout()
    assert view_of(again).folded() == ("key_figure",)
    assert view_of(again).columnWidth(PLACES["status"]) == 150
    assert codes(again) == codes(tab)


@pytest.mark.parametrize("width", [900, 1200, 683, 1920])
def test_untouched_columns_fit_any_width(tab: CentreTab, qtbot: QtBot, width: int) -> None:
    view = view_of(tab)
    tab.resize(width, 606)
    qtbot.waitUntil(lambda: view.header().length() <= view.viewport().width())


def test_head_has_a_menu_of_its_column(tab: CentreTab) -> None:
    header = view_of(tab).header()
    assert isinstance(header, QHeaderView)
    place = QPoint(header.sectionViewportPosition(PLACES["status"]) + 5, 5)
    header.customContextMenuRequested.emit(place)
    (menu,) = tab.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly) or [
        m for m in tab.findChildren(QMenu) if m.title() == "Kolonner"
    ]
    assert "Sortér stigende ↑" in [action.text() for action in menu.actions()]
    assert "Nulstil kolonner" in [action.text() for action in menu.actions()]
    menu.hide()


def test_space_ticks_a_column_and_leaves_the_menu_open(tab: CentreTab, menu: QMenu) -> None:
    action = next(a for a in menu.actions() if a.text() == "Vis Ændring")
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert not action.isChecked()
    assert not view_of(tab).columns.is_shown("change")
