"""The question about a figure that may be a typing mistake, and the tick that answers it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from baro_desktop.texts import entries as words
from baro_desktop.ui.text import label, set_property


class ConfirmLine(QFrame):
    """Asks »er det rigtigt?«; takes no room while there is nothing to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "inset")
        self._question = label(wrap=True)
        self._asked = label(role="neutral", wrap=True)
        self.tick = QCheckBox(words.IT_IS_RIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(self._asked)
        layout.addWidget(self._question)
        layout.addWidget(self.tick)
        self.hide()

    def ask(self, question: str) -> None:
        """Ask; another question than before takes the tick away, "" asks nothing."""
        if question != self._question.text():
            self.tick.setChecked(False)
        self._question.setText(question)
        self._asked.setText(f"⚑ {words.IS_IT_RIGHT}")
        self.tick.setAccessibleName(f"{words.IT_IS_RIGHT}. {question}")
        self.press(insist=False)
        self.setVisible(bool(question))

    def question(self) -> str:
        """Return what is asked, "" for nothing."""
        return self._question.text()

    def answered(self) -> bool:
        """Tell whether nothing is asked, or it was ticked."""
        return not self.question() or self.tick.isChecked()

    def press(self, *, insist: bool) -> None:
        """Show that saving waits for the tick."""
        set_property(self._question, "tone", "bad" if insist else "")
