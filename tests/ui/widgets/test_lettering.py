"""Texts that a widget draws itself take the room that a label would give them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.text import Role, label
from baro_desktop.ui.widgets.lettering import LARGE, SMALL, Lettering

TEXT = "Gennemført ungdomsuddannelse, 20-24 år"


@pytest.mark.parametrize(
    ("role", "size", "bold"),
    [("body", 1.0, False), ("strong", 1.0, True), ("small", SMALL, False), ("large", LARGE, True)],
)
def test_it_measures_as_the_label_of_its_role(
    qtbot: QtBot, role: Role, size: float, bold: bool
) -> None:
    plain = QWidget()
    wrapped, single = label(TEXT, role=role, wrap=True), label(TEXT, role=role)
    for made in (plain, wrapped, single):
        qtbot.addWidget(made)
        made.ensurePolished()
    lettering = Lettering(plain.font(), size, bold=bold)
    assert lettering.width(TEXT) == single.sizeHint().width()
    assert lettering.line == single.sizeHint().height()
    assert lettering.least_width(TEXT) == wrapped.minimumSizeHint().width()
    for width in (90, 140, 1000):
        assert lettering.height(TEXT, width) == wrapped.heightForWidth(width)


def test_signs_that_steer_take_no_room(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    lettering = Lettering(plain.font())
    assert lettering.width("ab\u202e") == lettering.width("ab")
