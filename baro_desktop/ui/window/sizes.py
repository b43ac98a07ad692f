"""Sizes that come back: of dialogs, and of the parts that a splitter divides a tab into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QSplitter, QWidget


class Sizes(QObject):
    """Remembers what the user made larger or smaller, and only that."""

    def __init__(self, known: Mapping[str, tuple[int, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._known = dict(known)
        self._given: dict[str, QSize] = {}
        self._watched: set[str] = set()

    def known(self) -> dict[str, tuple[int, ...]]:
        """Return everything that is to be remembered."""
        return dict(self._known)

    def watch_dialog(self, dialog: QDialog) -> None:
        """Give a dialog the size that its kind had last."""
        if not _chooses_its_size(dialog):
            dialog.installEventFilter(self)

    def watch_page(self, name: str, page: QWidget) -> None:
        """Divide a tab as it was divided last, once it has been laid out."""
        if name not in self._watched:
            self._watched.add(name)
            QTimer.singleShot(0, page, lambda: self._divide(name, page))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a dialog from when it is shown until it is hidden."""
        if isinstance(watched, QDialog):
            if event.type() is QEvent.Type.Show:
                self._shown(watched)
            elif event.type() is QEvent.Type.Hide:
                self._hidden(watched)
        return super().eventFilter(watched, event)

    def _shown(self, dialog: QDialog) -> None:
        """Give a dialog its size, but never more than the screen has."""
        name = type(dialog).__name__
        known = self._known.get(name, ())
        wanted = QSize(*known) if len(known) == _SIDES else dialog.size()
        room = dialog.screen().availableSize() - _FRAME
        dialog.resize(wanted.boundedTo(room).expandedTo(dialog.minimumSizeHint()))
        self._given[name] = dialog.size()

    def _hidden(self, dialog: QDialog) -> None:
        name = type(dialog).__name__
        if self._given.get(name) not in {None, dialog.size()}:
            self._known[name] = (dialog.width(), dialog.height())

    def _divide(self, name: str, page: QWidget) -> None:
        for place, splitter in enumerate(_splitters(page)):
            key = f"{name}/{place}"
            splitter.splitterMoved.connect(
                lambda _at, _index, key=key, splitter=splitter: self._moved(key, splitter)
            )
            wanted = self._known.get(_directed(key, splitter), ())
            if len(wanted) == splitter.count():
                splitter.setSizes(list(wanted))

    def _moved(self, key: str, splitter: QSplitter) -> None:
        self._known[_directed(key, splitter)] = tuple(splitter.sizes())


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than its screen, before it is shown."""
    window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))


def _chooses_its_size(dialog: QDialog) -> bool:
    """Return whether a dialog fits its size to what it has to say."""
    from PySide6.QtWidgets import QFileDialog, QMessageBox  # their classes are not made for a start

    fitted = isinstance(dialog, QMessageBox | QFileDialog)
    return fitted or getattr(dialog, "chooses_its_size", False)


_SIDES = 2
_FRAME = QSize(16, 40)
"""What the window manager puts around a dialog."""


def _splitters(page: QWidget) -> Iterator[QSplitter]:
    if isinstance(page, QSplitter):
        yield page
    yield from page.findChildren(QSplitter)


def _directed(key: str, splitter: QSplitter) -> str:
    lying = splitter.orientation() is Qt.Orientation.Horizontal
    return f"{key}/{'h' if lying else 'v'}"
