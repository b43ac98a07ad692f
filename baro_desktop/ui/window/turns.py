"""Work that only the window's own thread can do, in pieces that keys and painting come between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_BREATH = 12
"""Milliseconds between two steps."""


class Turns(QObject):
    """Does one step after another, each in a turn of its own of the event loop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=_BREATH)
        self._timer.timeout.connect(self._next)

    def add(self, *steps: Callable[[], object]) -> None:
        """Do these steps after those that wait already; one that fails does not stop the next."""
        self._waiting.extend(steps)
        if self._waiting:
            self._timer.start()

    def stop(self) -> None:
        """Do no further step."""
        self._waiting.clear()
        self._timer.stop()

    def _next(self) -> None:
        step = self._waiting.popleft()
        try:
            step()
        finally:
            if self._waiting:
                self._timer.start()
