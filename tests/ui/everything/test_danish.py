"""No English in any text, tooltip, placeholder, action or accessible name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from baro_desktop.ui.main_window import MainWindow

# What Qt and pyqtgraph say where nobody translated them, and words that give English away.
ENGLISH = re.compile(
    r"\b(the|and|cancel|close|open|save|apply|discard|retry|ignore|abort|yes|copy|paste|cut|undo|"
    r"redo|delete|select all|step up|step down|show|hide|details|look in|file name|files of type|"
    r"directory|folder|parent directory|create new folder|list view|detail view|back|forward|"
    r"name|size|type|date modified|view all|mouse mode|plot options|export|x axis|y axis|"
    r"transforms|downsample|average|alpha|grid|points|scroll left|scroll right|print|printer|"
    r"preview|page setup|fit width|fit page|zoom in|zoom out|portrait|landscape|first page|"
    r"last page|next page|previous page|single page|search|clear|error|warning|loading|remove)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"<[^>]*>")
DANISH_TOO = re.compile(r"Type|type|Back\w+end", re.ASCII)
_READERS = ("text", "toolTip", "placeholderText", "accessibleName", "accessibleDescription",
            "windowTitle", "title", "statusTip", "prefix", "suffix")  # fmt: skip


def texts_of(widget: QWidget) -> Iterator[str]:
    for name in _READERS:
        read = getattr(widget, name, None)
        if callable(read) and not isinstance(widget, QTextEdit):
            said = read()
            if isinstance(said, str):
                yield said
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def english_in(top: QWidget) -> set[str]:
    found: set[str] = set()
    for widget in (top, *top.findChildren(QWidget)):
        kind = type(widget).__name__
        if isinstance(widget, QLineEdit) and widget.isReadOnly():
            continue  # a path
        for said in texts_of(widget):
            plain = _TAGS.sub(" ", said).replace("&", "")
            found |= {f"{kind}: {plain}" for m in ENGLISH.finditer(plain) if not allowed(m[0])}
    for action in top.findChildren(QAction):
        if type(action.parent()).__name__ == "GraphicsScene":
            continue  # pyqtgraph keeps it for a menu that our graphs never open
        plain = action.text().replace("&", "")
        found |= {f"action: {plain}" for m in ENGLISH.finditer(plain) if not allowed(m[0])}
    return found


def allowed(word: str) -> bool:
    """Words that are Danish as well."""
    return bool(DANISH_TOO.fullmatch(word))


def test_the_menu_of_a_field_is_danish(window: MainWindow) -> None:
    menu = window.toolbar.search.createStandardContextMenu()
    texts = {action.text().partition("\t")[0].replace("&", "") for action in menu.actions()}
    assert {"Fortryd", "Kopiér"} & texts or {"Fortryd", "Kopier"} & texts
    assert not {text for text in texts if ENGLISH.search(text)}
    menu.deleteLater()


@pytest.mark.parametrize(
    ("context", "english", "danish"),
    [
        ("QAbstractFileIconProvider", "Folder", "Mappe"),
        ("QAbstractFileIconProvider", "%1 File", "%1-fil"),
        ("QFileSystemModel", "%1 bytes", "%1 byte"),
    ],
)
def test_what_qt_left_untranslated_is_danish(context: str, english: str, danish: str) -> None:
    assert QCoreApplication.translate(context, english, "All other platforms") == danish
