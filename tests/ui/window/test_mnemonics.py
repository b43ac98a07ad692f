"""Each letter of a menu leads to one command."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QMenu

from baro_desktop.ui.main_window import MainWindow

_LETTER = re.compile(r"&([^&])")


def letters(menu: QMenu) -> list[str]:
    return [
        found[1].casefold()
        for action in menu.actions()
        if (found := _LETTER.search(action.text().replace("&&", "")))
    ]


def test_no_two_commands_of_a_menu_share_a_letter(window: MainWindow) -> None:
    window.undoing.refresh()  # which names two of them
    menus = window.menuBar().findChildren(QMenu)
    assert len(menus) > 5
    for menu in menus:
        held = letters(menu)
        assert len(held) == len(set(held)), f"{menu.title()}: {held}"
