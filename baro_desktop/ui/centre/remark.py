"""A field that saves what was written when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from baro_desktop.ui.text import set_tooltip

_INVITATION = "Skriv en bemærkning til udvalget…"


class RemarkField(QPlainTextEdit):
    """Holds a remark.

    Signals:
        written: the text, when it was changed and the field is left or Ctrl+Enter pressed.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = self._before = ""
        self.setPlaceholderText(_INVITATION)
        self.setAccessibleName("Bemærkning til udvalget")
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)

    def set_read_only(self, why: str) -> None:
        """Let the remark be read alone, and say why; "" lets it be written again."""
        self.setReadOnly(bool(why))
        self.setPlaceholderText("Ingen bemærkning" if why else _INVITATION)
        set_tooltip(self, why)

    def set_remark(self, text: str) -> None:
        """Show another remark; what was not saved is gone."""
        self._stored = text
        self.setPlainText(text)

    def save(self) -> bool:
        """Tell what was written, if it differs from what is stored; False where it still does."""
        text = self.toPlainText().strip()
        if text != self._stored:
            self._before, self._stored = self._stored, text
            self.written.emit(text)
        return text == self._stored

    def not_saved(self) -> None:
        """What was told last could not be stored; it is told again when the field is left."""
        self._stored = self._before

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left, but not while its own menu is open."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)
