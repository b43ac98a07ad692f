"""What the window shows before any report is there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button

_STEPS = (
    "1. Hent kommunens udviklingsrapport på integrationsbarometer.dk.",
    "2. Træk den hertil, eller vælg den med knappen.",
    "3. Se tallene under jeres center, og indtast de lokale tal.",
)
_WIDTH = 640


class Welcome(QScrollArea):
    """A big drop zone, and two buttons for those who do not drag.

    Signals:
        import_requested: the user wants to choose files.
        samples_requested: the user wants to try with made-up figures.
    """

    import_requested = Signal()
    samples_requested = Signal()

    def __init__(self, *, samples: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("panel", "page")
        outer = QVBoxLayout(page)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._zone(samples=samples), 8)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.setWidget(page)

    def set_read_only(self, why: str) -> None:
        """Switch the import off, and say why."""
        forbid(self._import, why)

    def _zone(self, *, samples: bool) -> QFrame:
        zone = QFrame()
        zone.setProperty("panel", "drop")
        zone.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(zone)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(10)
        column.addWidget(_centred(label("Træk rapporter hertil", role="large")))
        hint = label("PDF, webside, tekst, zip eller en hel mappe", role="muted", wrap=True)
        column.addWidget(_centred(hint))
        column.addSpacing(4)
        column.addLayout(self._buttons(samples=samples))
        column.addSpacing(8)
        for step in _STEPS:
            column.addWidget(label(step, wrap=True))
        if samples:
            column.addSpacing(6)
            note = "Eksempeldata er opdigtede tal og blandes aldrig med jeres egne."
            column.addWidget(_centred(label(note, role="small", wrap=True)))
        return zone

    def _buttons(self, *, samples: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        self._import = primary_button("Vælg filer…", self.import_requested.emit)
        row.addWidget(self._import)
        if samples:
            row.addWidget(secondary_button("Prøv med eksempeldata", self.samples_requested.emit))
        row.addStretch(1)
        return row


def _centred(made: QWidget) -> QWidget:
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)  # type: ignore[attr-defined]
    return made
