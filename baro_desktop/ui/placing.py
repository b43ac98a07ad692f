"""How large a dialog is at first, and where it stands when it becomes larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.theme import text_share

_FRAME = QSize(16, 40)
"""What the window manager puts around a dialog, before it says so."""


def resize_for_text(dialog: QWidget, usual: QSize) -> None:
    """Give a dialog its usual size, more in larger text, and never more than the screen has."""
    room = dialog.screen().availableSize() - _FRAME
    dialog.resize((usual * text_share(dialog)).boundedTo(room))


def resize_around(dialog: QWidget, wanted: QSize, middle: QPoint) -> None:
    """Give a dialog another size around a point, wholly on its screen.

    Args:
        middle: of its frame, as it was before something inside came or went.
    """
    screen = dialog.screen().availableGeometry()
    shown = dialog.isVisible()
    around = dialog.frameGeometry().size() - dialog.size() if shown else _FRAME
    dialog.resize(wanted.boundedTo(screen.size() - around))
    if shown:  # Qt itself puts a dialog that is about to be shown over its window
        dialog.move(_within(screen, QRect(QPoint(), dialog.size() + around), middle))


def _within(screen: QRect, frame: QRect, middle: QPoint) -> QPoint:
    """Return the corner of a frame with this middle, moved as little as keeps it on the screen."""
    frame.moveCenter(middle)
    left = max(screen.left(), min(frame.left(), screen.right() + 1 - frame.width()))
    top = max(screen.top(), min(frame.top(), screen.bottom() + 1 - frame.height()))
    return QPoint(left, top)
