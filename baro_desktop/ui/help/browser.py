"""Shows one help page and follows its links; nothing from outside is ever loaded."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from baro_desktop.ui.help.pages import HelpPage
from baro_desktop.ui.theme import current_palette

_ENDING = ".md"
_LEAST_LETTERS = 2
_ABOVE_HEADING, _UNDER_HEADING = 20, 6


class HelpBrowser(QTextBrowser):
    """A page with its own history.

    Signals:
        page_changed: name of the page that is shown now.
    """

    page_changed = Signal(str)

    def __init__(self, pages: Mapping[str, HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName("Hjælp")
        self.document().setDocumentMargin(14)
        self.anchorClicked.connect(lambda url: self.open_page(page_name(url)))
        self.sourceChanged.connect(self._tell)

    def open_page(self, name: str) -> None:
        """Go to a page, if there is one of that name."""
        if name in self._pages and name != self.page():
            self.setSource(QUrl(f"{name}{_ENDING}"), QTextDocument.ResourceType.MarkdownResource)

    def page(self) -> str:
        """Return the name of the page that is shown, "" before the first."""
        return page_name(self.source())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give the text of our own pages, and nothing for anything else."""
        page = self._pages.get(page_name(QUrl(name)))
        return page.text if page is not None else ""

    def mark(self, words: str) -> None:
        """Mark every place where one of the words stands."""
        marks = [m for word in words.split() if len(word) >= _LEAST_LETTERS for m in self._of(word)]
        self.setExtraSelections(marks)

    def _of(self, word: str) -> list[QTextEdit.ExtraSelection]:
        form = QTextCharFormat()
        palette = current_palette(self)
        form.setBackground(QColor(palette.notice))
        form.setForeground(QColor(palette.on_notice))
        found, place = [], self.document().find(word)
        while not place.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(place)
            mark.format = form
            found.append(mark)
            place = self.document().find(word, place)
        return found

    def _tell(self, url: QUrl) -> None:
        """Tell of the new page; `source()` still names the one before."""
        name = page_name(url)
        if name in self._pages:
            self._space_out()
            self.setPalette(QPalette(self.palette()))
            self.page_changed.emit(name)

    def _space_out(self) -> None:
        """Give headings air above; Markdown sets them close under a table."""
        block = self.document().begin().next()
        while block.isValid():
            if block.blockFormat().headingLevel():
                form = QTextBlockFormat()
                form.setTopMargin(_ABOVE_HEADING)
                form.setBottomMargin(_UNDER_HEADING)
                QTextCursor(block).mergeBlockFormat(form)
            block = block.next()


def page_name(url: QUrl) -> str:
    """Return the page that a link leads to."""
    return url.fileName().removesuffix(_ENDING)
