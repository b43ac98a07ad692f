"""A line across the window that must not be overlooked."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Clicked, secondary_button


class Banner(QFrame):
    """A sentence, and a button that ends what it tells of."""

    def __init__(
        self, title: str, text: str, action: str, clicked: Clicked, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self.setAccessibleName(f"{title}. {text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(label(title, role="strong"))
        row.addWidget(label(text, wrap=True), 1)
        row.addWidget(secondary_button(action, clicked))
