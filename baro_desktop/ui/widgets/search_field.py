"""A field that finds one of many things by any part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

_MOST_SHOWN = 12
_COMING = frozenset({QEvent.Type.FocusIn, QEvent.Type.KeyPress, QEvent.Type.InputMethod})


class Hit(NamedTuple):
    """Something to find: what is shown, and the key that is told."""

    text: str
    key: str


_LEAST_WIDTH = 440


class _Suggestions(QListView):
    """The list below the field, wider than it and ending where the field ends."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self.setProperty("panel", "popup")
        self.setAccessibleName("Forslag")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the right edges together."""
        super().moveEvent(event)
        corner = self._field.mapToGlobal(QPoint(self._field.width(), 0))
        left = max(0, corner.x() - self.width())
        if self.x() != left:
            self.move(left, self.y())


class SearchField(QLineEdit):
    """Suggests while one types; enter takes the first suggestion.

    Signals:
        found: key of the chosen thing.
    """

    found = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self._keys: dict[str, str] = {}
        self._popup: _Suggestions | None = None
        self.returnPressed.connect(self._take_first)

    def event(self, event: QEvent) -> bool:
        """Have the suggestions ready once somebody comes to the field; a start makes none."""
        if event.type() in _COMING and self.completer() is None:
            self._suggest()
        return super().event(event)

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Set what can be found."""
        self._keys = {hit.text: hit.key for hit in hits}
        if self.completer() is not None:
            self._suggest()

    def _suggest(self) -> None:
        completer = QCompleter(list(self._keys), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        self._popup = popup = _Suggestions(self)
        completer.setPopup(popup)
        popup.clicked.connect(self._take_index)
        popup.activated.connect(self._take_index)
        self.setCompleter(completer)

    def _take_index(self, index: QModelIndex) -> None:
        self._take(str(index.data()))

    def _take_first(self) -> None:
        typed = self.text().strip().casefold()
        if not typed:
            return
        exact = [t for t, key in self._keys.items() if key.casefold() == typed]
        inside = [t for t in self._keys if typed in t.casefold()]
        if exact or inside:
            self._take((exact or inside)[0])

    def _take(self, text: str) -> None:
        key = self._keys.get(text)
        if key is not None:
            if self._popup is not None:
                self._popup.hide()
            QTimer.singleShot(0, self, self.clear)  # after the completer has put its text in
            self.found.emit(key)
