"""Every control that the keyboard reaches says what it is, in the window and in each dialog."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.main_window import MainWindow

_DEEPEST = 60
_ITEMS_LOOKED_AT = 40


def nodes(node: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader sees, the first cells of a large table for all of them."""
    yield node
    if depth < _DEEPEST:
        for place in range(min(node.childCount(), _ITEMS_LOOKED_AT)):
            child = node.child(place)
            if child.isValid():
                yield from nodes(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """Return the visible controls without a name that the keyboard reaches."""
    by_tab = Qt.FocusPolicy.TabFocus.value
    found = []
    for child in widget.findChildren(QWidget):
        reached = child.focusPolicy().value & by_tab and child.isVisible() and child.isEnabled()
        if not reached or child.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(child).__name__} {child.objectName()} in {parents(child)}")
    return found


def parents(widget: QWidget) -> str:
    names, above = [], widget.parentWidget()
    while above is not None:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return " < ".join(names[:4])


def test_tabs_and_cells_have_their_texts(window: MainWindow) -> None:
    window.pages.open("C-ARB")
    top = QAccessible.queryAccessibleInterface(window)
    said: dict[QAccessible.Role, list[str]] = {}
    for node in nodes(top):
        said.setdefault(node.role(), []).append(node.text(QAccessible.Text.Name))
    tabs = said[QAccessible.Role.PageTab]
    assert "Overblik" in tabs
    cells = said.get(QAccessible.Role.Cell, []) + said.get(QAccessible.Role.TreeItem, [])
    assert any("pct." in text for text in cells)


def test_the_graph_says_in_a_sentence_what_it_shows(window: MainWindow) -> None:
    page = window.pages.open("C-ARB")
    page.select_indicator("1.1")  # type: ignore[attr-defined]
    graphs = [
        child
        for child in page.findChildren(QWidget)
        if child.accessibleName().startswith("Graf") and child.isVisible()
    ]
    assert graphs
    assert all(len(graph.accessibleDescription()) > 20 for graph in graphs)
