"""Pieces of work leave the event loop its turns between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from baro_desktop.ui.window.turns import Turns


@pytest.fixture
def turns(qapp: QObject) -> Turns:
    return Turns(qapp)


def test_other_events_come_between_two_steps(qtbot: QtBot, turns: Turns) -> None:
    did: list[str] = []

    def first() -> None:
        did.append("first")
        QTimer.singleShot(0, turns, lambda: did.append("between"))

    turns.add(first, lambda: did.append("second"))
    assert did == []
    qtbot.waitUntil(lambda: did == ["first", "between", "second"])


def test_a_step_that_fails_does_not_stop_the_next(qtbot: QtBot, turns: Turns) -> None:
    did: list[str] = []

    def fail() -> None:
        raise RuntimeError("i stykker")

    with capture_exceptions() as raised:
        turns.add(fail, lambda: did.append("second"))
        qtbot.waitUntil(lambda: did == ["second"])
    assert [kind for kind, *_ in raised] == [RuntimeError]


def test_after_stopping_no_step_is_done(qtbot: QtBot, turns: Turns) -> None:
    did: list[str] = []
    steps: list[Callable[[], object]] = [turns.stop, lambda: did.append("never")]
    turns.add(*steps)
    turns.add(lambda: did.append("nor this"))
    other = Turns(turns)
    other.add(*[lambda: None] * 4, lambda: did.append("other"))
    qtbot.waitUntil(lambda: did == ["other"])
