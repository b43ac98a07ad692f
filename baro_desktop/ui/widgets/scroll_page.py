"""The page of a tab that scrolls where the window is too low for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def empty_page(area: QScrollArea) -> QWidget:
    """Give a scroll area its page before that is filled: what is put into it is dressed anew."""
    page = QWidget()
    page.setProperty("panel", "page")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return page
