"""The dialog for an indicator of the municipality's own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.own_indicator import OwnIndicator
from baro_desktop.ui.settings.own_indicator_dialog import OwnChoice, OwnIndicatorDialog


def test_it_fits_the_smallest_screen(qtbot: QtBot, catalogue: Catalogue) -> None:
    choice = OwnChoice(OwnIndicator("E1", "", ""))
    dialog = OwnIndicatorDialog(choice, catalogue.centres, {}, fixed=True)
    qtbot.addWidget(dialog)
    least = dialog.minimumSizeHint()
    assert (least.width() <= 683, least.height() <= 344) == (True, True)
