"""Whom the figures are typed in for, in the head of whatever they are typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from baro_desktop.texts.entries import new_area
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.notice import notice
from baro_desktop.workflows.entered_areas import other_areas

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database


def area_head(
    title: QLabel, area: str, database: Database, beside: QWidget | None = None
) -> QVBoxLayout:
    """Return a title with its area, and a notice where figures were typed for others only.

    Args:
        beside: stands between the two.
    """
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(title, 1)
    if beside is not None:
        row.addWidget(beside)
    row.addWidget(label(area, role="heading"))
    head = QVBoxLayout()
    head.setSpacing(8)
    head.addLayout(row)
    others = other_areas(database, area)
    if others:
        head.addWidget(notice(new_area(area, others)))
    return head
