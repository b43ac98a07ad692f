"""The preview beside the choices: what to look at first, and the page below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.papers.preview import PaperPreview
from baro_desktop.ui.papers.preview_html import preview_html
from baro_desktop.ui.text import label, set_role

_READING = "Læser tallene …"
_MARGIN = 26
_LEAST_WIDTH = 690
_NOTHING_TO_SAY = "✓ Der er intet særligt at se efter."


class PreviewPanel(QWidget):
    """Shows a preview, that it is being made, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = label(role="muted", wrap=True)
        self.page = PaperView()
        self.page.setAccessibleName("Sådan bliver papirerne")
        self._told: list[QLabel] = []
        self._notices = QVBoxLayout()
        self._notices.setSpacing(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(7)
        outer.addWidget(label("Sådan bliver papirerne", role="title"))
        outer.addWidget(self.state)
        outer.addLayout(self._notices)
        outer.addWidget(self.page, 1)
        self.show_reading()

    def show_reading(self) -> None:
        """Say that the figures are being read; the page of before stays until then."""
        self._say(_READING, good=False)

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self.page.clear()
        self._set_notices(())
        self._say(text, good=False)

    def show_preview(self, shown: PaperPreview) -> None:
        """Show the page; it stays where it was scrolled to."""
        place = self.page.verticalScrollBar().value()
        self.page.setHtml(preview_html(shown))
        self.page.verticalScrollBar().setValue(place)
        self._set_notices(shown.warnings)
        self._say("" if shown.warnings else _NOTHING_TO_SAY, good=True)

    def notices(self) -> tuple[str, ...]:
        """Return what is told above the page."""
        return tuple(notice.text() for notice in self._told)

    def _say(self, text: str, *, good: bool) -> None:
        set_role(self.state, "good" if good else "muted")
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _set_notices(self, texts: Sequence[str]) -> None:
        for old in self._told:
            self._notices.removeWidget(old)
            old.deleteLater()
        self._told = [label(f"⚑ {text}", wrap=True) for text in texts]
        for made in self._told:
            self._notices.addWidget(made)


class PaperView(QTextBrowser):
    """A page: light in the dark theme too, and never narrower than its table can bear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda link: self.scrollToAnchor(link.fragment()))
        self.document().setDocumentMargin(_MARGIN)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setStyleSheet(f"QTextBrowser {{ background: {LIGHT.surface}; }}")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        palette.setColor(QPalette.ColorRole.Base, QColor(LIGHT.surface))
        self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room, but scroll sideways before words are broken."""
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(max(_LEAST_WIDTH, self.viewport().width()))
