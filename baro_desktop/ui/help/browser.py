"""Shows one help page and follows its links; nothing from outside is ever loaded."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from baro_desktop.ui.help.illustrations import picture, picture_name, pictures_of
from baro_desktop.ui.help.pages import HelpPage
from baro_desktop.ui.theme import current_palette

_ENDING = ".md"
_LEAST_LETTERS = 2
_ABOVE_HEADING, _UNDER_HEADING = 20, 6
_AROUND_PICTURE = 10
_AROUND_TABLE, _CELL_PADDING = 8, 5
_PICTURE = "\ufffc"
"""What a block that holds nothing but a picture has as its text."""


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
        """Give our own pages and pictures, and nothing for anything else."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(QUrl(name))
        page = self._pages.get(page_name(QUrl(name)))
        return page.text if page is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pictures have the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()

    def changeEvent(self, event: QEvent) -> None:
        """Shade the pictures anew where the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fit_pictures()
            self._dress_tables()

    def _picture(self, url: QUrl) -> QImage:
        name = picture_name(url)
        if not name:
            return QImage()
        palette = current_palette(self)
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        return picture(name, room, self.devicePixelRatioF(), palette)

    def _fit_pictures(self) -> None:
        urls = pictures_of(self.document())
        kind = QTextDocument.ResourceType.ImageResource
        for url in urls:
            self.document().addResource(kind.value, url, self._picture(url))
        if urls:
            self.document().markContentsDirty(0, self.document().characterCount())

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
            self._dress_tables()
            self.setPalette(QPalette(self.palette()))
            self.page_changed.emit(name)

    def _space_out(self) -> None:
        """Give headings and pictures air above; Markdown sets them close under a table."""
        block = self.document().begin().next()
        while block.isValid():
            if block.blockFormat().headingLevel():
                _set_margins(block, _ABOVE_HEADING, _UNDER_HEADING)
            elif block.text() == _PICTURE:
                _set_margins(block, _AROUND_PICTURE, _AROUND_PICTURE)
            block = block.next()

    def _dress_tables(self) -> None:
        """Give tables the lines that the program's own tables have; Qt's look sunken."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format().toTableFormat()
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderBrush(QColor(current_palette(self).border))
                form.setBorderCollapse(True)
                form.setCellPadding(_CELL_PADDING)
                form.setTopMargin(_AROUND_TABLE)
                form.setBottomMargin(_AROUND_TABLE)
                frame.setFormat(form)


def _set_margins(block: QTextBlock, above: int, under: int) -> None:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(under)
    QTextCursor(block).mergeBlockFormat(form)


def page_name(url: QUrl) -> str:
    """Return the page that a link leads to."""
    return url.fileName().removesuffix(_ENDING)
