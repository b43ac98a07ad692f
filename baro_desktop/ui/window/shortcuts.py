"""The list of shortcuts, read off the menus themselves so that it cannot lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.buttons import primary_button
from baro_desktop.ui.widgets.card import Card

_KEYS_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Group:
    """A menu and what in it has keys: name of the command, and its keys."""

    title: str
    lines: tuple[tuple[str, str], ...]


def shortcut_groups(bar: QMenuBar) -> tuple[Group, ...]:
    """Return the shortcuts by menu, without menus that have none."""
    groups = []
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            lines = tuple(_lines(menu))
            if lines:
                groups.append(Group(_plain(action.text()), lines))
    return tuple(groups)


def shortcuts_markdown(groups: Sequence[Group]) -> str:
    """Return the shortcuts as Markdown tables."""
    parts = []
    for group in groups:
        rows = "\n".join(f"| {keys} | {name} |" for name, keys in group.lines)
        parts.append(f"## {group.title}\n\n| Taster | Gør |\n| --- | --- |\n{rows}")
    return "\n\n".join(parts)


class ShortcutDialog(QDialog):
    """All shortcuts on one page."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Genveje")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for group in groups:
            column.addWidget(_card(group))
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("panel", "quiet")
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName("Genveje")
        area.setAccessibleDescription(
            "; ".join(f"{keys}: {name}" for group in groups for name, keys in group.lines)
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.accept))
        outer.addLayout(row)
        resize_for_text(self, QSize(560, 600))


def _card(group: Group) -> Card:
    card = Card(group.title)
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(4)
    for row, (name, keys) in enumerate(group.lines):
        held = label(keys, role="strong", wrap=True)
        held.setFixedWidth(
            round(_KEYS_WIDTH * text_share(card))
        )  # the same in every card, so that the names stand in line
        grid.addWidget(held, row, 0)
        grid.addWidget(label(name, wrap=True), row, 1)
    card.body.addLayout(grid)
    return card


def _lines(menu: QMenu) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _lines(below)
        elif keys := _keys(action):
            yield _plain(action.property("verb") or action.text()), keys


def _keys(action: QAction) -> str:
    """Return the keys of a command: those that it has, or those written beside its name."""
    native = QKeySequence.SequenceFormat.NativeText
    held = [keys.toString(native) for keys in action.shortcuts()]
    _, _, written = action.text().partition("\t")
    return " eller ".join([*held, *([written] if written else [])])


def _plain(text: str) -> str:
    name = text.partition("\t")[0]
    return name.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
