from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.selection import (
    after_import,
    area_groups,
    comparison_choices,
    first_area,
    own_area,
    own_reminder,
)
from baro_desktop.workflows import preferences
from baro_desktop.workflows.workspace import Workspace


@pytest.mark.parametrize(
    ("remembered", "known", "area"),
    [
        ("Herlev", (), "Herlev"),
        ("", (), "Ballerup"),
        ("", ("Aalborg", "Hele landet"), "Aalborg"),
        ("", ("Aalborg", "Ballerup"), "Ballerup"),
        ("Andeby", ("Aalborg",), "Aalborg"),
    ],
)
def test_the_window_begins_with_an_area_that_makes_sense(
    catalogue: Catalogue, remembered: str, known: tuple[str, ...], area: str
) -> None:
    assert first_area(remembered, known, catalogue) == area


def test_municipalities_without_figures_follow_the_others(catalogue: Catalogue) -> None:
    known, others = area_groups(("Ballerup", "Hele landet"), catalogue)
    assert known == ("Ballerup", "Hele landet")
    assert len(others) == 97
    assert "Ballerup" not in others


def test_an_area_is_not_compared_with_itself() -> None:
    assert comparison_choices("Aalborg", ("Aalborg", "Glostrup")) == ("Hele landet", "Glostrup")
    assert comparison_choices("Hele landet", ("Aalborg", "Hele landet")) == ("Aalborg",)


@pytest.mark.parametrize(
    ("asked", "own", "area", "says"),
    [
        ("", "Ballerup", "Ballerup", ""),
        ("Ballerup", "", "Ballerup", ""),
        ("Hele landet", "Ballerup", "Ballerup", "Her vises stadig Ballerup. "),
        ("Glostrup", "Ballerup", "Glostrup", "Her vises nu Glostrup. Vælg Ballerup igen"),
        ("Glostrup", "", "Glostrup", "Her vises nu Glostrup. Vælg Ballerup igen"),
        ("Glostrup", "Hele landet", "Glostrup", ""),
    ],
)
def test_an_import_moves_nobody_to_the_whole_country_and_says_when_it_moves(
    asked: str, own: str, area: str, says: str
) -> None:
    shown, said = after_import(asked, "Ballerup", own)
    assert shown == area
    assert bool(said) is bool(says)
    assert said.startswith(says)


@pytest.mark.parametrize(
    ("remembered", "shown", "own"),
    [
        ("", "Glostrup", "Glostrup"),
        ("Ballerup", "Glostrup", "Ballerup"),
        ("Herlev", "Glostrup", "Glostrup"),
        ("Hele landet", "Glostrup", "Glostrup"),
    ],
)
def test_looking_at_a_neighbour_does_not_make_it_the_own_municipality(
    remembered: str, shown: str, own: str
) -> None:
    known = ("Ballerup", "Glostrup", "Hele landet")
    assert own_area(remembered, shown, known) == own
    assert bool(own_reminder(shown, remembered, known)) is (own != shown)


def test_the_own_municipality_is_told_of_where_another_one_is_chosen(
    qtbot: QtBot, filled: Workspace, window: MainWindow
) -> None:
    window.select("Ballerup")
    window.open_settings().close()  # which remembers it
    edit = window.toolbar.area.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, "glostrup")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "Egen kommune er stadig Ballerup" in window.statusBar().currentMessage()
    window.follow_settings()
    assert window.selection.area == "Glostrup"
    window.close()
    with filled.open() as database:
        assert preferences.load(database).municipality == "Ballerup"


def test_nothing_is_typed_in_for_the_whole_country_and_the_window_says_why(
    window: MainWindow,
) -> None:
    assert entering(window) == {True}
    window.select("Hele landet")
    assert entering(window) == {False}
    assert "Vælg en kommune" in button(window, "Indtast tal…").toolTip()
    dialog = window.enter()
    assert isinstance(dialog, QMessageBox)
    assert dialog.text().startswith("Hele landet har ingen lokale tal. ")
    dialog.close()
    window.select("Ballerup")
    assert entering(window) == {True}
    assert button(window, "Indtast tal…").toolTip() == ""


def test_the_pages_of_the_whole_country_take_no_figures(window: MainWindow) -> None:
    window.select("Hele landet")
    assert not [b for b in buttons(window) if b.accessibleName().startswith("Indtast nu")]
    for tab, text in (("Kriminalitet", "Indtast tal…"), ("Modtagelse", "Start opgørelse…")):
        page = window.pages.open(tab)
        found = [b for b in page.findChildren(QPushButton) if b.text() == text]
        assert [b.isEnabled() for b in found] == [False]


def test_figures_that_came_are_shown_for_a_municipality(window: MainWindow) -> None:
    window.show_figures("Hele landet")
    assert window.selection.area == "Ballerup"
    assert "Hele landets tal" in window.statusBar().currentMessage()


def buttons(window: MainWindow) -> list[QPushButton]:
    return [found for found in window.findChildren(QPushButton) if found.isVisible()]


def button(window: MainWindow, text: str) -> QPushButton:
    return next(found for found in buttons(window) if found.text() == text)


def entering(window: MainWindow) -> set[bool]:
    """Return whether what types figures in is on, in the toolbar and in the menu."""
    menu = next(a.menu() for a in window.menuBar().actions() if "ndtast" in a.text())
    assert isinstance(menu, QMenu)
    commands = [a for a in menu.actions() if "skema" not in a.text() and not a.isSeparator()]
    assert len(commands) == 4
    return {button(window, "Indtast tal…").isEnabled(), *(a.isEnabled() for a in commands)}
