"""A place that says where to drop files, and opens the file dialog when pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import PanelButton


class DropZone(PanelButton):
    """The small drop zone of the overview; the whole window takes the drop itself."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__("drop", parent)
        self.setAccessibleName(f"{title}. {hint}")
        self.body.setContentsMargins(12, 14, 12, 14)
        self.body.setSpacing(2)
        for line in (label(title, role="strong"), label(hint, role="muted", wrap=True)):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.add(line)
