"""Somebody who looks at the clock while a file is read: one thread for any number of files."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Deadline:
    """Acts when something is not over in time.

    Beginning and ending cost a few assignments: the thread sleeps until the time that it knew of,
    and looks only then whether a later one holds by now.
    """

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act
        self._at: float | None = None
        self._asleep_until = 0.0
        self._late = False
        self._closed = False
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def begin(self, seconds: float) -> None:
        """Act if `end` is not called within so many seconds."""
        self._late = False
        self._at = at = time.monotonic() + seconds
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, name="deadline", daemon=True)
            self._thread.start()
        elif at < self._asleep_until:
            self._wake.set()

    def end(self) -> bool:
        """Return whether it was too late."""
        with self._lock:
            self._at = None
            return self._late

    def close(self) -> None:
        """Stop looking at the clock."""
        self._closed = True
        self._wake.set()

    def _watch(self) -> None:
        while not self._closed:
            at = self._at
            self._asleep_until = math.inf if at is None else at
            if self._at != at:  # begun anew in between
                continue
            left = None if at is None else at - time.monotonic()
            if left is None or left > 0:
                self._wake.wait(left)
                self._wake.clear()
            elif at is not None:
                self._pass(at)

    def _pass(self, at: float) -> None:
        with self._lock:
            if self._at == at:
                self._late = True
                self._at = None
                self._act()
