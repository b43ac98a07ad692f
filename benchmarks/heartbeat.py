"""How late each beat of a timer comes in the window's loop: so long any key would have waited."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

_BEAT = 2

Done = Callable[[], None]


class Heartbeat:
    """Beats while something is done.

    Attributes:
        waits: seconds from one beat to the next, never less than was asked for.
    """

    def __init__(self, begin: Callable[[Done], object]) -> None:
        """Beat until `begin` calls what it is given."""
        self.waits: list[float] = []
        self._loop = QEventLoop()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self._timer.start()
        QTimer.singleShot(0, self._loop, lambda: begin(self._loop.quit))
        self._loop.exec()
        self._timer.stop()

    @property
    def p99(self) -> float:
        """Seconds that one beat in a hundred waited longer than."""
        return statistics.quantiles(self.waits, n=100)[-1]

    @property
    def longest(self) -> float:
        """Seconds of the longest wait."""
        return max(self.waits)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.waits.append(max(0.0, now - self._last - _BEAT / 1000) + _BEAT / 1000)
        self._last = now
