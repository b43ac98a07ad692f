"""The line that offers what was typed before the program ended unexpectedly."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from baro_desktop.models.display import moment_text
from baro_desktop.texts import entries as words
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button


class DraftOffer(QFrame):
    """Asks whether to go on with a draft; takes no room while there is none.

    Signals:
        taken: go on with it.
        refused: forget it.
    """

    taken = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self._text = label(wrap=True)
        self._take = primary_button("Fortsæt", self.taken.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._take)
        row.addWidget(secondary_button("Kassér", self.refused.emit))
        self.hide()

    def offer(self, kept_at: datetime, today: date) -> None:
        """Show the line and go to its button."""
        text = words.draft_found(when(kept_at.astimezone(), today))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._take.setFocus()


def when(moment: datetime, today: date) -> str:
    """Write a moment as one speaks of it: »i går kl. 14.05«."""
    days = {today: "i dag", today - timedelta(days=1): "i går"}
    day = days.get(moment.date())
    return f"{day} kl. {moment:%H.%M}" if day else moment_text(moment)
