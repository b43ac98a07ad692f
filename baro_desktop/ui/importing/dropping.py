"""Files that are dropped or pasted, and the sheet that shows that the window takes them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baro_desktop.ui.text import label, set_property


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are in a drop or on the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def pasted_paths(data: QMimeData, now: datetime, folder: Path) -> list[Path]:
    """Return pasted files; pasted text becomes a file of its own, so that it is kept as one.

    Args:
        now: gives the file its name.
        folder: where it is put; whoever gives it removes it, since the text holds figures.
    """
    paths = dropped_paths(data)
    if paths or not data.hasText() or not data.text().strip():
        return paths
    path = folder / f"Indsat tekst {now:%Y-%m-%d %H.%M.%S}.txt"
    path.write_text(data.text(), encoding="utf-8")
    return [path]


class DropSheet(QFrame):
    """Covers the window while files are dragged over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("panel", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        frame = QFrame()
        set_property(frame, "panel", "drop")
        set_property(frame, "active", "true")
        layout.addWidget(frame)
        inner = QVBoxLayout(frame)
        inner.addStretch(1)
        for line in (
            label("Slip filerne her", role="large"),
            label("Rapporter læses og gemmes i databasen.", role="muted"),
            label("Udfyldte indberetningsskemaer vises, før der gemmes noget.", role="muted"),
        ):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(line)
        inner.addStretch(1)
        self.hide()

    def cover(self) -> None:
        """Cover the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()


class DropTarget(QObject):
    """Makes a whole window take files, wherever they are dropped.

    Signals:
        entered: files are over the window, and may be dropped.
        dropped: the paths.
    """

    entered = Signal()
    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._sheet = DropSheet(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drags and drops of the window."""
        if event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() is QEvent.Type.DragLeave:
            self._sheet.hide()
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not dropped_paths(event.mimeData()):
            event.ignore()
            return True
        self._sheet.cover()
        self.entered.emit()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._sheet.hide()
        paths = dropped_paths(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.dropped.emit(paths)
        return True


def leave_drops_to_window(page: QWidget) -> None:
    """Let files that are dropped on a field inside the page go to the window."""
    for child in page.findChildren(QWidget):
        if child.acceptDrops():
            child.setAcceptDrops(False)
