"""What is printed while pictures are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import qWarning

from baro_desktop.ui.quiet import without_notes_of_the_plugin


def test_notes_of_the_plugin_are_left_out_and_others_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with without_notes_of_the_plugin():
        qWarning("This plugin does not support raise()")
        qWarning("QPainter::begin: failed")
    assert capsys.readouterr().err == "QPainter::begin: failed\n"
