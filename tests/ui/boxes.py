"""Boxes with choices, as somebody chooses in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

OVER_TIME, SIDE_BY_SIDE = "Udvikling over tid", "Grupper side om side"


def choose(inside: QWidget, name: str, start: str) -> None:
    """Choose what begins with a text, in the box that a screen reader knows by a name."""
    (box,) = (box for box in inside.findChildren(QComboBox) if box.accessibleName() == name)
    place = box.findText(start, Qt.MatchFlag.MatchStartsWith)
    assert place >= 0
    box.setCurrentIndex(place)


def show_groups(graph: QWidget, *, pairs: bool) -> None:
    """Show two groups side by side in a graph, or over time."""
    choose(graph, "Slags graf", SIDE_BY_SIDE if pairs else OVER_TIME)
