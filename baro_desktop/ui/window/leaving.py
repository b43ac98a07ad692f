"""The session ends before the user does: log-off, shutdown, or a signal to end the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class SessionEnd(QObject):
    """Leaves without a question when the session ends; what is typed stays as a draft.

    Args:
        close: closes what is open; called once.
    """

    def __init__(self, app: QApplication, close: Callable[[], None]) -> None:
        super().__init__(app)
        self._app = app
        self._close = close
        self._left = False
        app.commitDataRequest.connect(lambda _manager: self.leave())

    def heed_signals(self) -> None:
        """Leave on SIGTERM as well; Windows sends none."""
        if sys.platform == "win32":
            return
        import signal  # it makes enumerations of every signal

        # Python's handlers wait for Python code, which an idle window does not run.
        woken, waker = os.pipe()
        for end in (woken, waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(woken, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: os.read(woken, 64))
        signal.signal(signal.SIGTERM, lambda _number, _frame: self.leave())

    def leave(self) -> None:
        """Keep what is typed, close, and end the program."""
        if self._left:
            return
        self._left = True
        from baro_desktop.ui.entry.draft_keeper import DraftKeeper

        for widget in self._app.topLevelWidgets():
            for keeper in widget.findChildren(DraftKeeper):
                keeper.close()
        self._close()
        self._app.exit(0)  # quit() would ask every open dialog
