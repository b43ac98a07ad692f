"""A quiet panel that lists findings: what each is about, its sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.text import label, set_property
from baro_desktop.ui.widgets.buttons import Clicked, link_button

FLAG, TICK = "⚑", "✓"


@record
class Link:
    """Something that can be done about a finding; `accessible` names it where it stands alone.

    `writes` says that it cannot be done where nothing can be written.
    """

    text: str
    clicked: Clicked
    accessible: str
    writes: bool = False


@record
class FindingItem:
    """One finding as it is shown.

    Attributes:
        head: indicator and place, "" where it is about the whole file.
        done: who looked into it and what came of it, "" while it is open.
    """

    head: str
    sentence: str
    done: str = ""
    links: tuple[Link, ...] = ()


class FindingList(QScrollArea):
    """Title, facts and findings, scrolling when there are many."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(48)
        set_property(self, "panel", "inset")

    def show_findings(
        self, title: str, findings: Sequence[FindingItem], none: str, facts: Sequence[str] = ()
    ) -> None:
        """Show findings.

        Args:
            none: what to say when there is none.
            facts: lines about the report, above its findings.
        """
        page = QFrame()
        page.setProperty("panel", "plain")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(title, role="strong", wrap=True, selectable=True))
        for fact in facts:
            column.addWidget(label(fact, role="muted", wrap=True, selectable=True))
        for item in findings:
            column.addSpacing(6)
            _add(column, item)
        if not findings:
            column.addWidget(label(none, role="muted", wrap=True))
        column.addStretch(1)
        self.setWidget(page)
        said = "; ".join(_spoken(item) for item in findings) or none
        self.setAccessibleDescription(f"{title}. {said}")


def _add(column: QVBoxLayout, item: FindingItem) -> None:
    sign = TICK if item.done else FLAG
    if item.head:
        column.addWidget(label(f"{sign} {item.head}", role="strong", wrap=True))
    text = item.sentence if item.head else f"{sign} {item.sentence}"
    column.addWidget(label(text, role="muted" if item.done else "body", wrap=True, selectable=True))
    if item.done:
        column.addWidget(label(item.done, wrap=True, selectable=True))
    if item.links:
        row = QHBoxLayout()
        row.setSpacing(12)
        for link in item.links:
            row.addWidget(link_button(link.text, link.clicked, accessible=link.accessible))
        row.addStretch(1)
        column.addLayout(row)


def _spoken(item: FindingItem) -> str:
    return ". ".join(part for part in (f"{item.head}: {item.sentence}", item.done) if part)
