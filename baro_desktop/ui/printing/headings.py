"""Keep headings on the page of what they stand above."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat


def keep_headings(document: QTextDocument) -> None:
    """Begin a page before headings that would be left alone at the end of one."""
    above: QTextBlock | None = None
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            above = above or block
        elif above is not None:
            if page_of(document, above) != page_of(document, block):
                _begin_page(above)
            above = None
        block = block.next()


def page_of(document: QTextDocument, block: QTextBlock) -> int:
    """Return the page on which the first line of a paragraph stands, from 0."""
    box, lines = document.documentLayout().blockBoundingRect(block), block.layout()
    first = lines.lineAt(0).rect().top() if lines.lineCount() else 0.0
    return int((box.top() + first) // document.pageSize().height())


def _begin_page(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)
