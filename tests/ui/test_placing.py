from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.theme import text_share

USUAL = 9.75


def in_text_of(widget: QWidget, share: float) -> None:
    font = widget.font()
    font.setPointSizeF(USUAL * share)
    widget.setFont(font)


def test_a_dialog_grows_with_its_text_but_not_beyond_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    in_text_of(dialog, 1.5)
    resize_for_text(dialog, QSize(200, 100))
    assert dialog.size() == QSize(300, 150)
    resize_for_text(dialog, QSize(90_000, 100))
    assert dialog.width() < dialog.screen().availableSize().width()


@pytest.mark.parametrize(("share", "taken"), [(0.9, 1.0), (1.0, 1.0), (1.25, 1.25)])
def test_small_text_takes_no_room_away(qtbot: QtBot, share: float, taken: float) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    in_text_of(widget, share)
    assert text_share(widget) == pytest.approx(taken, abs=0.01)
