from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import StorageError
from baro_desktop.ui.errors import error_details, error_text, show_error


def test_a_known_error_is_one_danish_sentence(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_error(parent, StorageError("database-locked"))
    assert box.text() == "Databasen bruges af et andet vindue. Luk det, og prøv igen."
    assert [button.text() for button in box.buttons()] == ["Luk"]
    box.close()


def test_an_unknown_error_is_calm_and_offers_its_details(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_error(parent, ZeroDivisionError("division by zero"))
    assert "division" not in box.text()
    assert "Kopiér detaljer" in [button.text() for button in box.buttons()]
    box.close()


def test_details_hold_version_and_stack() -> None:
    try:
        raise KeyError("nøgle")
    except KeyError as error:
        details = error_details(error)
    assert "Baro Desktop" in details
    assert "KeyError: 'nøgle'" in details


def test_every_other_exception_has_the_same_sentence() -> None:
    assert error_text(OSError()) == error_text(ValueError())
