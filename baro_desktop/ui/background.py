"""A piece of work away from the window that needs no open database."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal


class Background(QThread):
    """Runs one function in a thread of its own.

    Its owner must wait for it before it goes.

    Signals:
        succeeded: what the function returned.
        failed: what it raised.
    """

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], object], owner: QObject) -> None:
        super().__init__(owner)
        self._work = work

    def run(self) -> None:
        """Do the work and tell how it went."""
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - the window shows every error calmly
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
