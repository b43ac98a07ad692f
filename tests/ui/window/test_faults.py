"""Faults that the window lives through: unforeseen errors, no memory, sleep, the session's end."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.storage.database import Database
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.errors import error_text, show_error, show_unexpected_errors
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.tasks import TaskProgress
from baro_desktop.ui.window.fault_log import NAME
from baro_desktop.ui.window.leaving import SessionEnd
from baro_desktop.workflows import drafts, show
from baro_desktop.workflows.workspace import Workspace

Hook = Callable[[QWidget], list[BaseException]]
SECRET = "1.234 borgere"

pytestmark = pytest.mark.usefixtures("stays_awake")


@pytest.fixture
def hooked(monkeypatch: pytest.MonkeyPatch) -> Hook:
    """Let errors that nobody caught be shown on a widget, and return those that are noted."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)

    def on(parent: QWidget) -> list[BaseException]:
        noted: list[BaseException] = []
        show_unexpected_errors(lambda: parent, noted.append)
        return noted

    return on


def fail() -> NoReturn:
    raise KeyError(SECRET)


class Painted(QWidget):
    """Cannot draw itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        fail()


def boxes(parent: QWidget) -> list[QMessageBox]:
    return [box for box in parent.findChildren(QMessageBox) if box.isVisible()]


def close_all(parent: QWidget) -> None:
    for box in boxes(parent):
        box.close()


def test_an_error_in_a_slot_is_shown_calmly_and_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, hooked: Hook
) -> None:
    noted = hooked(window)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(boxes(window)))
    (box,) = boxes(window)
    assert "Kopiér detaljer" in [button.text() for button in box.buttons()]
    assert SECRET not in box.text() + box.detailedText()
    close_all(window)
    assert len(noted) == 1
    assert window.holds_reports()


def test_an_error_in_painting_is_shown_once(qtbot: QtBot, hooked: Hook) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    noted = hooked(parent)
    parent.show()
    broken = Painted(parent)
    broken.show()
    qtbot.waitUntil(lambda: bool(noted) and bool(boxes(parent)))
    seen = len(noted)
    broken.update()
    qtbot.waitUntil(lambda: len(noted) > seen)
    assert len(boxes(parent)) == 1
    broken.hide()
    close_all(parent)


def test_an_error_in_a_thread_is_noted_and_shown_by_nobody(qtbot: QtBot, hooked: Hook) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    noted = hooked(parent)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [type(error) for error in noted] == [KeyError]
    assert boxes(parent) == []


@pytest.mark.parametrize("error", [KeyError(SECRET), MemoryError()])
def test_a_task_that_fails_is_told_logged_and_followed_by_the_next(
    qtbot: QtBot, window: MainWindow, filled: Workspace, error: Exception
) -> None:
    told: list[object] = []

    def work(_database: Database, _progress: TaskProgress) -> None:
        raise error

    window.tasks.run(work, told.append, told.append, window)
    window.tasks.run(lambda db, _: show.counts(db).reports, told.append, told.append, window)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [error, 3]
    log = filled.database.with_name(NAME)
    assert log.exists() is isinstance(error, KeyError)  # no memory is no fault of ours
    assert not log.exists() or SECRET not in log.read_text("utf-8")


def test_no_memory_is_a_sentence(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_error(parent, MemoryError())
    assert box.text() == error_text(MemoryError()) == sentence("out-of-memory", {})
    box.close()


def test_hours_of_sleep_in_a_task_end_nothing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    awake = time.monotonic

    def work(_database: Database, progress: TaskProgress) -> str:
        progress.step(1, 3, "før")
        monkeypatch.setattr(time, "monotonic", lambda: awake() + 8 * 3600)
        progress.step(2, 3, "efter")
        return "færdig"

    window.tasks.run(work, told.append, told.append, window)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["færdig"]


@pytest.fixture
def program(qapp: QApplication, filled: Workspace) -> Iterator[Program]:
    made = Program(qapp, filled)
    made.start()
    yield made
    made.close()
    made.release()


def test_the_end_of_the_session_asks_nothing_and_keeps_what_is_typed(
    qtbot: QtBot, qapp: QApplication, program: Program, filled: Workspace, database: Database
) -> None:
    dialog = EntryDialog(filled, database, "Ballerup", indicator="L2")
    qtbot.addWidget(dialog)
    dialog.show()
    field = next(f for f in dialog.findChildren(QLineEdit) if f.isVisible() and f.isEnabled())
    qtbot.keyClicks(field, "31")
    SessionEnd(qapp, program.close).leave()
    assert program.window is not None
    assert not program.window.isVisible()
    key = drafts.key_of_figure("Ballerup", "L2")
    qtbot.waitUntil(lambda: drafts.find(database, key) is not None)
    assert not boxes(dialog)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_a_signal_to_end_closes_an_idle_window(qtbot: QtBot, qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGTERM)
    closed: list[bool] = []
    end = SessionEnd(qapp, lambda: closed.append(True))
    try:
        end.heed_signals()
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: closed == [True])
        end.leave()
    finally:
        signal.signal(signal.SIGTERM, before)
        signal.set_wakeup_fd(-1)
        end.deleteLater()
    assert closed == [True]
