from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from baro_desktop.ui.theme import Theme, ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Iterator


class Hearing(QLabel):
    """Makes much of what Python counts before it searches for garbage."""

    def changeEvent(self, event: QEvent) -> None:
        made: list[list[int]] = [[] for _ in range(500)]
        super().changeEvent(event)
        made.clear()


@pytest.fixture
def searches() -> Iterator[list[str]]:
    """Phases of the searches for garbage, which come often."""
    phases: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        phases.append(phase)

    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(400, *before[1:])
    gc.callbacks.append(note)
    yield phases
    gc.callbacks.remove(note)
    gc.set_threshold(*before)


def test_no_widget_is_freed_while_qt_goes_through_all_of_them(
    qtbot: QtBot, qapp: QApplication, searches: list[str]
) -> None:
    labels = [Hearing() for _ in range(3)]
    for label in labels:
        qtbot.addWidget(label)
        label.show()
    themes = ThemeSwitch(qapp, Theme.LIGHT)
    searches.clear()
    themes.choose(Theme.DARK)
    assert not searches
    assert gc.isenabled()
    labels[0].changeEvent(QEvent(QEvent.Type.StyleChange))
    assert searches  # else nothing was proven
