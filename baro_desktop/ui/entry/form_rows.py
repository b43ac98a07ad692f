"""Rows of a form: a bold title to the left, a field to the right, a thin line below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.card import line

_TITLE_WIDTH = 190


class FormRows(QWidget):
    """Stacks rows from above.

    Signals:
        measured: the rows may need another width now.
    """

    measured = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def event(self, event: QEvent) -> bool:
        """Tell when something inside has another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.measured.emit()
        return done

    def least_width(self) -> int:
        """Return the width at which nothing is cut off."""
        self._layout.activate()
        return self._layout.totalMinimumSize().width()

    def leave_free(self, pixels: int) -> None:
        """Leave room between the fields and a scroll bar at the right."""
        self._layout.setContentsMargins(0, 0, pixels, 0)

    def add_row(self, title: str, field: QWidget) -> QWidget:
        """Add a titled field and return the whole row."""
        row = QWidget()
        outer = QVBoxLayout(row)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QHBoxLayout()
        inner.setContentsMargins(6, 6, 0, 6)
        name = label(title, role="strong", wrap=True)
        name.setFixedWidth(round(_TITLE_WIDTH * text_share(self)))
        name.setBuddy(field)
        inner.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(field, 1)
        outer.addLayout(inner)
        outer.addWidget(line())
        self._layout.addWidget(row)
        return row

    def add_wide(self, field: QWidget) -> None:
        """Add something that takes the whole width."""
        self._layout.addSpacing(8)
        self._layout.addWidget(field)
        self._layout.addSpacing(4)

    def add_stretch(self) -> None:
        """Push the rows up."""
        self._layout.addStretch(1)
