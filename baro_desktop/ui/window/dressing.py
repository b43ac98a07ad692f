"""Leaves pages that nobody looks at out of a change of colours, and dresses them once seen.

Qt dresses every widget of the program anew when the style sheet changes, hidden or not: with all
tabs looked at that held the window for seconds.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle


def put_aside(page: QWidget) -> None:
    """Let the style sheet change without this page.

    `QApplication.setStyle` dresses what is polished, and tells what has no style of its own.
    """
    for widget in _widgets(page):
        if widget.testAttribute(_POLISHED) and not widget.testAttribute(_OWN_STYLE):
            widget.setAttribute(_POLISHED, False)
            widget.setAttribute(_OWN_STYLE, True)


def dress(page: QWidget) -> None:
    """Dress a page that was put aside; any other is left as it is."""
    for widget in _widgets(page):
        if widget.testAttribute(_OWN_STYLE) and not widget.testAttribute(_POLISHED):
            widget.setAttribute(_OWN_STYLE, False)
            widget.setAttribute(_POLISHED, True)
            # The former sheet's font and colours, which that sheet can no longer take back.
            widget.setFont(QFont())
            widget.setPalette(QPalette())
            widget.style().polish(widget)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _widgets(page: QWidget) -> Iterator[QWidget]:
    yield page
    yield from page.findChildren(QWidget)
