"""How far the writing is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import secondary_button

_WIDTH = 420


class WritingDialog(QDialog):
    """Stays until what writes says that it has ended.

    Signals:
        cancel_requested: the user wants nothing more to be written.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Skriver")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ended = False
        self.now = label("Læser tallene …", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Skrivningens fremdrift")
        self._cancel = secondary_button("Annullér", self._ask_to_stop)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(10)
        outer.addWidget(self.now)
        outer.addWidget(self.bar)
        outer.addLayout(row)
        self.setMinimumWidth(_WIDTH)

    def show_step(self, done: int, total: int, text: str) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if text and self._cancel.isEnabled():
            self.now.setText(text)

    def end(self) -> None:
        """Close; there is nothing more to follow."""
        self._ended = True
        self.accept()

    def reject(self) -> None:
        """Escape asks to stop; the dialog stays until the writing has ended."""
        self._ask_to_stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask to stop, as escape does."""
        self._ask_to_stop()
        event.ignore()

    def _ask_to_stop(self) -> None:
        if self._ended:
            return
        self._cancel.setEnabled(False)
        self.now.setText("Stopper …")
        self.cancel_requested.emit()
