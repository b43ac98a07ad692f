"""Which rows a text picks, and the field that it is typed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from baro_desktop.models.centre import CentreRow
from baro_desktop.texts.words import ASSESSMENTS
from baro_desktop.ui.text import label

_FIELD_WIDTH, _LEAST_WIDTH = 190, 130


def matches(row: CentreRow, text: str) -> bool:
    """Tell whether each word of a text stands in code, name, wording or judgement."""
    words = text.casefold().split()
    return not words or all(word in _searched(row) for word in words)


def _searched(row: CentreRow) -> str:
    indicator = row.indicator
    wordings = [wording for d in indicator.definitions for wording in d.wordings]
    judgement = ASSESSMENTS[row.assessment.value].text
    return " ".join((indicator.title, *wordings, judgement)).casefold()


class FilterBar(QWidget):
    """A field that picks rows while one types, and how many it picked.

    Signals:
        changed: the text.
        left: the user is done and wants to move to the rows.
    """

    changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field()
        self._field.textChanged.connect(lambda text: self.changed.emit(text.strip()))
        self._field.left.connect(self.left)
        self._count = label(role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._field)
        row.addWidget(self._count)
        row.addStretch(1)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many rows are left; nothing where none is left out."""
        self._count.setText(f"{shown} af {total} vises" if shown != total else "")
        self._field.setAccessibleDescription(self._count.text())

    def clear(self) -> None:
        """Empty the field."""
        self._field.clear()


class _Field(QLineEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Filtrér…")
        self.setAccessibleName("Filtrér indikatorer")
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.setMinimumWidth(_LEAST_WIDTH)  # what was typed stays in sight beside the count
        self.setMaximumWidth(_FIELD_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Esc; go to the rows with enter or the arrow down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
