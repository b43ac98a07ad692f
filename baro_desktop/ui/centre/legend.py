"""The signs that stand for nothing, explained under the table."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.texts.words import SIGNS
from baro_desktop.ui.centre.cells import BREAK_FLAG, OTHER_PERIOD_SIGN
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button

_OURS = (
    (BREAK_FLAG, "Databrud: definitionen er ændret, og der trækkes ingen linje hen over bruddet."),
    (OTHER_PERIOD_SIGN, "Anden periode: tallet til sammenligning gælder ikke samme periode."),
)


class Legend(QWidget):
    """One short line, and the whole explanation when it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        signs = (*SIGNS, *_OURS)
        self._link = link_button("Signaturforklaring", self.toggle)
        short = "   ".join(f"{sign} {text.split(':')[0].lower()}" for sign, text in signs)
        self._short = label(short, role="small", wrap=True)
        self._full = label(
            "\n".join(f"{sign}   {text}" for sign, text in signs), role="small", wrap=True
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._link)
        row.addWidget(self._short, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._full)
        self._full.hide()

    def toggle(self) -> None:
        """Show or hide the whole explanation."""
        opened = self._full.isHidden()
        self._full.setVisible(opened)
        self._short.setVisible(not opened)
        self._link.setText("Skjul signaturforklaring" if opened else "Signaturforklaring")
