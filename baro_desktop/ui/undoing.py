"""»Fortryd« and »Gentag«: the last step back or forth, by name, in the worker thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from baro_desktop.ui.errors import show_error
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.ui.text import caption, inside
from baro_desktop.workflows import undo

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")
_LONGEST = 60


class UndoFlow(QObject):
    """Two actions that name the step they would take, and take it.

    Signals:
        done: one line that says what was undone or done again; figures may have changed.
    """

    done = Signal(str)

    def __init__(self, database: Database, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._database = database
        self._tasks = tasks
        self._window = window
        self._busy = False
        self.undo_action = self._action(UNDO_KEYS, self.undo)
        self.redo_action = self._action(REDO_KEYS, self.redo)
        window.installEventFilter(self)

    def add_to(self, menu: QMenu) -> None:
        """Put both actions at the top of a menu, which then shows them as they are now."""
        first = menu.actions()[0]
        menu.insertActions(first, [self.undo_action, self.redo_action])
        menu.insertSeparator(first)
        menu.aboutToShow.connect(self.refresh)

    def refresh(self) -> None:
        """Name what can be undone and done again now."""
        state = undo.undo_state(self._database)
        _name(self.undo_action, "&Fortryd", state.undo, enabled=not self._busy)
        _name(self.redo_action, "&Gentag", state.redo, enabled=not self._busy)

    def stored_text(self) -> str:
        """Return one line that says what was stored last, and which key takes it back."""
        keys = QKeySequence(UNDO_KEYS[0]).toString(QKeySequence.SequenceFormat.NativeText)
        return f"Gemt: {inside(undo.undo_state(self._database).undo)}. {keys} fortryder."

    def undo(self) -> None:
        """Take back the last step."""
        self._run(undo.undo, "Fortrudt")

    def redo(self) -> None:
        """Do the last undone step again."""
        self._run(undo.redo, "Gentaget")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to a field that is being written in, whatever the platform's are."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination()).toString()
            if keys in (*UNDO_KEYS, *REDO_KEYS) and _is_writing():
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _run(self, step: Callable[[Database], str], said: str) -> None:
        if self._busy:
            return
        self._busy = True
        self.refresh()

        def work(database: Database, _progress: TaskProgress) -> str:
            return step(database)

        self._tasks.run(work, lambda label: self._finish(label, said), self._fail, self)

    def _finish(self, label: str, said: str) -> None:
        self._busy = False
        self.refresh()
        if label:
            self.done.emit(f"{said}: {label}.")

    def _fail(self, error: Exception) -> None:
        self._finish("", "")
        show_error(self._window, error)

    def _action(self, keys: tuple[str, ...], run: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(text) for text in keys])
        action.triggered.connect(lambda: run())
        return action


def _name(action: QAction, verb: str, label: str, *, enabled: bool) -> None:
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    action.setText(f"{verb} {caption(inside(short))}".strip())
    action.setProperty("verb", verb)
    action.setEnabled(enabled and bool(label))


def _is_writing() -> bool:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit  # not made for a start

    field = QGuiApplication.focusObject()
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not field.isReadOnly()
