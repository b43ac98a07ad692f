"""A field that finds one of many things by any part of its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

_MOST_SHOWN = 12
_COMING = frozenset({QEvent.Type.FocusIn, QEvent.Type.KeyPress, QEvent.Type.InputMethod})


class Hit(NamedTuple):
    """Something to find: what is shown, the key that is told, and what else it is found by."""

    text: str
    key: str
    words: str = ""


_LEAST_WIDTH = 440
_BESIDE = 32
"""Width of a suggestion without its text."""


class _Suggestions(QListView):
    """The list below the field, wide enough for every text and ending where the field ends."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self.setProperty("panel", "popup")
        self.setAccessibleName("Forslag")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self, texts: Iterable[str]) -> None:
        """Be as wide as the longest text, but never wider than the screen."""
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0) + _BESIDE
        room = self._field.screen().availableGeometry().width()
        self.setMinimumWidth(min(max(_LEAST_WIDTH, widest), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the suggestions: Qt forgets the edges that the style sheet gives."""
        super().resizeEvent(event)
        rows = min(self.model().rowCount(), _MOST_SHOWN)
        needed = rows * self.sizeHintForRow(0) + self.height() - self.viewport().height()
        if self.height() < needed:
            self.resize(self.width(), needed)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the right edges together."""
        super().moveEvent(event)
        corner = self._field.mapToGlobal(QPoint(self._field.width(), 0))
        left = max(0, corner.x() - self.width())
        if self.x() != left:
            self.move(left, self.y())


class SearchField(QLineEdit):
    """Suggests while one types; enter takes the chosen suggestion, or else the first.

    Signals:
        found: key of the chosen thing.
        not_found: sentence for somebody who typed what is nowhere.
    """

    found = Signal(str)
    not_found = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self._hits: tuple[Hit, ...] = ()
        self._shown: QStringListModel | None = None
        self._popup: _Suggestions | None = None
        self.textEdited.connect(self._show_matches)
        self.returnPressed.connect(self._take_chosen)

    def event(self, event: QEvent) -> bool:
        """Have the suggestions ready once somebody comes to the field; a start makes none."""
        if event.type() in _COMING and self.completer() is None:
            self._suggest()
        return super().event(event)

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Set what can be found."""
        self._hits = tuple(hits)
        if self.completer() is not None:
            self._suggest()

    def _suggest(self) -> None:
        self._shown = QStringListModel([], self)
        completer = QCompleter(self._shown, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        self._popup = popup = _Suggestions(self)
        completer.setPopup(popup)
        popup.clicked.connect(self._take_index)
        popup.activated.connect(self._take_index)
        popup.fit(hit.text for hit in self._hits)
        self.setCompleter(completer)

    def _show_matches(self, typed: str) -> None:
        """Suggest what fits; Qt shows it once it has told what was typed."""
        if self._shown is not None:
            self._shown.setStringList([hit.text for hit in matches(typed, self._hits)])

    def _take_index(self, index: QModelIndex) -> None:
        self._take(str(index.data()))

    def _take_chosen(self) -> None:
        """Take the suggestion that the arrows went to, which hears of enter after the field."""
        popup = self._popup
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            self._take_index(popup.currentIndex())
        else:
            self._take_first()

    def _take_first(self) -> None:
        typed = self.text().strip()
        found = matches(typed, self._hits)
        if found:
            self._take(found[0].text)
        elif typed:
            self.not_found.emit(f"Ingen indikator passer til »{typed}«. Prøv et andet ord.")

    def _take(self, text: str) -> None:
        for hit in self._hits:
            if hit.text == text:
                if self._popup is not None:
                    self._popup.hide()
                QTimer.singleShot(0, self, self.clear)  # after the completer has put its text in
                self.found.emit(hit.key)
                return


def matches(typed: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return what holds every typed word, in any order: first by key, then by text, then by words.

    »beskæftigelse ukraine« finds »Fordrevne fra Ukraine: i beskæftigelse«.
    """
    words = typed.casefold().split()
    exact = [hit for hit in hits if words and hit.key.casefold() == " ".join(words)]
    named = [hit for hit in hits if _holds(hit.text, words)]
    about = [hit for hit in hits if _holds(f"{hit.text} {hit.words}", words)]
    return list(dict.fromkeys((*exact, *named, *about)))


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return bool(words) and all(word in folded for word in words)
