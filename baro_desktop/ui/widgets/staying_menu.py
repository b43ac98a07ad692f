"""A menu in which several things can be ticked before it closes."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StayingMenu(QMenu):
    """Space ticks without closing.

    Args:
        by_all: enter and the mouse tick without closing, too.
    """

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, by_all: bool = False
    ) -> None:
        super().__init__(title, parent)
        self._by_all = by_all
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn what would choose an entry into a tick."""
        action = cast("QAction | None", self.activeAction())
        if self._ticks(event) and action is not None and action.isCheckable():
            action.trigger()
            return True
        return super().eventFilter(watched, event)

    def _ticks(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            return key == Qt.Key.Key_Space or (self._by_all and key in _ENTER)
        return self._by_all and event.type() == QEvent.Type.MouseButtonRelease
