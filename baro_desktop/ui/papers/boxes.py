"""Boxes to tick, in two columns, each with its own key of an enumeration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from baro_desktop.ui.text import caption

K = TypeVar("K")
_COLUMNS = 2


class Boxes(QWidget, Generic[K]):
    """Several boxes.

    Args:
        names: what stands beside each box, by its key.
        alone: has a line of its own, before the others.

    Signals:
        changed: a box was ticked or unticked by the user.
    """

    changed = Signal()

    def __init__(
        self, names: Mapping[K, str], alone: K | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.boxes: dict[K, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        first = int(alone in names)
        for key, name in names.items():
            place = 0 if key == alone else len(self.boxes) + first
            self.boxes[key] = box = QCheckBox(caption(name))
            box.setAccessibleName(name)
            box.clicked.connect(lambda _on: self.changed.emit())
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def set_ticked(self, keys: Iterable[K]) -> None:
        """Tick these boxes alone, without telling of it."""
        wanted = set(keys)
        for key, box in self.boxes.items():
            box.setChecked(key in wanted)

    def ticked(self) -> tuple[K, ...]:
        """Return the keys of the ticked boxes, in their order."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())
