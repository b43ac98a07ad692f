from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from baro_desktop.ui.theme import Theme, ThemeSwitch


class Hearing(QLabel):
    """Notes at each change whether Python may search for garbage just then."""

    def __init__(self) -> None:
        super().__init__()
        self.searched: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        self.searched.append(gc.isenabled())
        super().changeEvent(event)


def test_no_widget_is_freed_while_qt_goes_through_all_of_them(
    qtbot: QtBot, qapp: QApplication
) -> None:
    label = Hearing()
    qtbot.addWidget(label)
    label.show()
    themes = ThemeSwitch(qapp, Theme.LIGHT)
    label.searched.clear()
    themes.choose(Theme.DARK)
    assert label.searched
    assert not any(label.searched)
    assert gc.isenabled()
