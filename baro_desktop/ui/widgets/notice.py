"""A line of what must not be overlooked."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from baro_desktop.ui.text import label


def notice(text: str, *beside: QWidget) -> QFrame:
    """Return a coloured line with a flag and a text, and widgets that stand beside it."""
    frame = QFrame()
    frame.setProperty("panel", "notice")
    frame.setAccessibleName(text)
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, 6, 12, 6)
    row.setSpacing(10)
    row.addWidget(label(f"⚑ {text}", wrap=True), 1)
    for widget in beside:
        row.addWidget(widget)
    return frame
