"""What nobody waits for begins once the window is seen, so that it takes nothing from the start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SOON = 20
_AT_LATEST = 2_000
"""Milliseconds; a window that opens as an icon is not painted."""


class AfterFirstPaint(QObject):
    """Calls something once, soon after a window was first painted, unless it is closed by then."""

    def __init__(self, window: QWidget, run: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._run: Callable[[], object] | None = run
        window.installEventFilter(self)
        QTimer.singleShot(_AT_LATEST, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first painting."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(_SOON, self, self._begin)
        return False

    def _begin(self) -> None:
        run, self._run = self._run, None
        if run is not None and self._window.isVisible():
            run()
