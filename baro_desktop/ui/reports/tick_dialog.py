"""Asks what came of looking into a finding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button

_WIDTH, _HEIGHT = 520, 300


class TickDialog(QDialog):
    """The finding, a field for a remark, and a button.

    Signals:
        ticked: the remark, which may be empty.
    """

    ticked = Signal(str)

    def __init__(self, head: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Set efter")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._remark = QPlainTextEdit()
        self._remark.setAccessibleName("Bemærkning")
        self._remark.setPlaceholderText("Fx hvad du fandt ud af (må være tom)")
        self._remark.setTabChangesFocus(True)
        self._remark.setAcceptDrops(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(8)
        if head:
            outer.addWidget(label(head, role="strong", wrap=True))
        outer.addWidget(label(sentence, role="muted", wrap=True))
        caption = label("Bemærkning", role="strong")
        caption.setBuddy(self._remark)
        outer.addWidget(caption)
        outer.addWidget(self._remark, 1)
        row = QHBoxLayout()
        row.addWidget(label("Markeringen kan fortrydes.", role="muted"), 1)
        row.addWidget(secondary_button("Annullér", self.reject))
        row.addWidget(primary_button("Markér som set efter", self._tick))
        outer.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._tick)
        wide, high = round(_WIDTH * text_share(self)), round(_HEIGHT * text_share(self))
        self.resize(wide, max(high, outer.totalHeightForWidth(wide)))  # a finding can be long
        self._remark.setFocus()

    def _tick(self) -> None:
        self.ticked.emit(self._remark.toPlainText())
        self.accept()
