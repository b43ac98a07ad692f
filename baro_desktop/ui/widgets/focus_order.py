"""The order in which Tab goes through fields that were made at different times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def follow_layout(top: QWidget) -> None:
    """Let Tab go through a widget as its layouts stand, whenever its fields were made."""
    for before, after in pairwise(_fields(top)):
        QWidget.setTabOrder(before, after)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at, from the top left; a field keeps its own parts together."""
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    layout = widget.layout()
    scrolled = widget.widget() if isinstance(widget, QScrollArea) else None
    if by_tab:
        yield widget
    elif scrolled is not None:
        yield from _fields(scrolled)
    elif layout is not None:
        yield from _fields_in(layout)


def _fields_in(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        grid = layout
        places.sort(key=lambda at: _row_and_column(grid, at))
    for at in places:
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _fields_in(inner)
        elif widget is not None:
            yield from _fields(widget)


def _row_and_column(grid: QGridLayout, at: int) -> tuple[int, int]:
    row, column, *_ = cast("tuple[int, int, int, int]", grid.getItemPosition(at))
    return row, column
