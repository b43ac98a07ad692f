"""What the style sheet does to sizes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("count", [2, 8, 30])
def test_a_list_of_choices_shows_its_last_line_whole(qtbot: QtBot, count: int) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems([f"Punkt {number}" for number in range(count)])
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    last = min(count, box.maxVisibleItems()) - 1
    line = view.visualRect(box.model().index(last, 0))
    assert line.bottom() == view.viewport().rect().bottom()
    box.hidePopup()
