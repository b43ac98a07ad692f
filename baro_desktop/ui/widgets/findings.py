"""A quiet panel that lists findings: what each is about, and its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.ui.text import label, set_property


class FindingList(QScrollArea):
    """Title and findings, scrolling when there are many."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(48)
        set_property(self, "panel", "inset")

    def show_findings(self, title: str, findings: Sequence[tuple[str, str]], none: str) -> None:
        """Show findings.

        Args:
            findings: head and sentence of each.
            none: what to say when there is none.
        """
        page = QFrame()
        page.setProperty("panel", "plain")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(title, role="strong", wrap=True, selectable=True))
        for head, sentence in findings:
            column.addSpacing(6)
            if head:
                column.addWidget(label(f"⚑ {head}", role="strong", wrap=True))
            text = sentence if head else f"⚑ {sentence}"
            column.addWidget(label(text, wrap=True, selectable=True))
        if not findings:
            column.addWidget(label(none, role="muted", wrap=True))
        column.addStretch(1)
        self.setWidget(page)
        said = "; ".join(f"{head}: {sentence}" for head, sentence in findings) or none
        self.setAccessibleDescription(f"{title}. {said}")
