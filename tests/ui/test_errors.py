from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import StorageError
from baro_desktop.ui.errors import (
    error_details,
    error_text,
    show_error,
    show_unexpected_errors,
)
from baro_desktop.ui.window import fault_log
from baro_desktop.ui.window.fault_log import FaultLog


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


def test_details_hold_version_and_stack_but_no_words_of_the_error() -> None:
    try:
        raise KeyError("1.234 borgere")
    except KeyError as error:
        details = error_details(error)
    assert "Baro Desktop" in details
    assert "KeyError" in details
    assert "test_errors.py" in details
    assert "borgere" not in details


def test_the_log_says_where_and_not_what(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    try:
        int("12,5 pct.")
    except ValueError as error:
        log.write(error)
        log.write(StorageError("database-locked", path="hemmelig.db"))
    text = log.path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "StorageError (database-locked)" in text
    assert "12,5" not in text
    assert "hemmelig" not in text


def test_the_log_is_the_user_s_own_and_never_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fault_log, "_BYTES", 400)
    umask = os.umask(0)
    try:
        for _ in range(30):
            FaultLog(tmp_path).write(ValueError())
    finally:
        os.umask(umask)
    left = list(tmp_path.iterdir())
    assert len(left) == 3
    assert all(path.stat().st_size <= 400 for path in left)
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o777 for path in left} == {0o600}


def test_a_log_that_cannot_be_written_makes_no_second_error(tmp_path: Path) -> None:
    FaultLog(tmp_path / "findes ikke").write(ValueError())


def test_one_message_stands_at_a_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    noted: list[BaseException] = []
    show_unexpected_errors(lambda: parent, noted.append)
    for _ in range(3):
        sys.excepthook(ValueError, ValueError("1"), None)
    assert len(noted) == 3
    boxes = parent.findChildren(QMessageBox)
    assert len(boxes) == 1
    boxes[0].close()


def test_every_other_exception_has_the_same_sentence() -> None:
    assert error_text(KeyError()) == error_text(ValueError())
