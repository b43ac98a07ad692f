"""A list in which lines are ticked, by mouse or space, and found by typing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from baro_desktop.ui.text import plain_tooltip

_KEY = int(Qt.ItemDataRole.UserRole)


class TickedList(QListWidget):
    """Lines with a key each.

    Signals:
        ticked: a line was ticked, or its tick taken away.
    """

    ticked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("framed", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def set_lines(self, lines: Sequence[tuple[str, str]], ticked: Iterable[str]) -> None:
        """Show lines, each with a key and a text."""
        chosen = set(ticked)
        self.blockSignals(True)
        self.clear()
        for key, text in lines:
            item = QListWidgetItem(text)
            item.setData(_KEY, key)
            item.setToolTip(plain_tooltip(text))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(key in chosen))
            self.addItem(item)
        self.blockSignals(False)
        if self.count():
            self.setCurrentRow(0)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the ticked lines, in the order of the list."""
        return tuple(
            str(item.data(_KEY))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def set_ticks(self, keys: Iterable[str]) -> None:
        """Tick these lines and no others, without telling it."""
        chosen = set(keys)
        self.blockSignals(True)
        for item in self._items():
            item.setCheckState(_state(item.data(_KEY) in chosen))
        self.blockSignals(False)
        self.viewport().update()

    def tick(self, keys: Iterable[str], *, on: bool = True) -> None:
        """Tick lines, or take their ticks away, and tell it once."""
        wanted = set(keys)
        self.blockSignals(True)
        for item in self._items():
            if item.data(_KEY) in wanted:
                item.setCheckState(_state(on))
        self.blockSignals(False)
        self.viewport().update()
        self.ticked.emit()

    def show_only(self, text: str) -> None:
        """Hide the lines that do not hold a text."""
        wanted = text.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
