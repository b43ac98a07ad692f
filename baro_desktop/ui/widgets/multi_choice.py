"""A drop-down button in which several things can be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QMenu, QWidget

from baro_desktop.ui.text import caption, set_tooltip
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.ui.widgets.staying_menu import StayingMenu

_LETTERS_SHOWN = 30
_ARROW_FROM_RIGHT = 14


class MultiChoice(Button):
    """Shows what is ticked; the list stays open while one ticks.

    Signals:
        chosen: the ticked names as a tuple, in the order of the list.
    """

    chosen = Signal(tuple)

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._nothing = nothing
        self.setProperty("kind", "menu")
        self._menu = StayingMenu(parent=self, by_all=True)
        self._menu.aboutToHide.connect(self._tell)
        self.clicked.connect(self.open)
        self._names: tuple[str, ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self._letters = _LETTERS_SHOWN
        self._told: tuple[str, ...] = ()
        self._show()

    def set_choices(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        """Take other names; `chosen` ones that are not among them are left out.

        The menu is filled when it is opened: a hundred actions take their time.
        """
        self._menu.clear()
        self._names, self._ticked = tuple(names), frozenset(chosen)
        self.setEnabled(bool(names))
        self._told = self.chosen_names()
        self._show()

    def chosen_names(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(name for name in self._names if name in self._ticked)

    def show_more(self, letters: int) -> None:
        """Write out this many letters more than usual, where there is room for them."""
        if self._letters != _LETTERS_SHOWN + letters:
            self._letters = _LETTERS_SHOWN + letters
            self._show()

    def open(self) -> QMenu:
        """Open the list below the button."""
        if not self._menu.actions():
            self._fill()
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 1)))
        return self._menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with the down key, as lists do."""
        if event.key() == Qt.Key.Key_Down:
            self.open()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Leave room for the arrow."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its arrow."""
        super().paintEvent(event)
        x, y = self.width() - _ARROW_FROM_RIGHT, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_palette(self).border_strong))
        corners = (QPointF(x - 3.5, y - 2), QPointF(x + 3.5, y - 2), QPointF(x, y + 2.4))
        painter.drawPolygon(QPolygonF(corners))
        painter.end()

    def _fill(self) -> None:
        for name in self._names:
            action = QAction(caption(name), self._menu)
            action.setCheckable(True)
            action.setChecked(name in self._ticked)
            action.toggled.connect(partial(self._tick, name))
            self._menu.addAction(action)

    def _tick(self, name: str, ticked: bool) -> None:
        self._ticked = self._ticked | {name} if ticked else self._ticked - {name}
        self._show()

    def _show(self) -> None:
        text = ", ".join(self.chosen_names()) or self._nothing
        room = self.fontMetrics().averageCharWidth() * self._letters
        short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.setText(caption(short))
        set_tooltip(self, text if short != text else "")
        self.setAccessibleName(f"{self._name}: {text}")

    def _tell(self) -> None:
        names = self.chosen_names()
        if names != self._told:
            self._told = names
            self.chosen.emit(names)
