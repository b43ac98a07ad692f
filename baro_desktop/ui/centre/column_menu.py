"""The menu of the columns: on the head of each, and on a button for the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from baro_desktop.ui.centre.cells import COLUMNS, NAME, Column
from baro_desktop.ui.centre.columns import Columns
from baro_desktop.ui.widgets.staying_menu import StayingMenu

RESET = "Nulstil kolonner"
CATALOGUE_ORDER = "Katalogets rækkefølge"


def column_menu(columns: Columns, parent: QWidget, key: str = "") -> QMenu:
    """Return a menu that is deleted when it closes; space ticks and leaves it open.

    Args:
        key: the column that was pointed at; without it, each column has a menu of its own.
    """
    menu = StayingMenu("Kolonner", parent)
    menu.aboutToHide.connect(menu.deleteLater)
    if key:
        column = next(column for column in COLUMNS if column.key == key)
        _add_column(menu, columns, column)
    else:
        _add_sorting(menu.addMenu("Sortér efter"), columns)
        places = menu.addMenu("Plads og bredde")
        for column in _in_sight(columns):
            _add_place(places.addMenu(column.full), columns, column)
    menu.addSeparator()
    for column in COLUMNS[NAME + 1 :]:
        action = _add(menu, f"Vis {column.full}", partial(_switch, columns, column.key))
        action.setCheckable(True)
        action.setChecked(columns.is_shown(column.key))
    menu.addSeparator()
    _add(menu, RESET, columns.reset)
    return menu


def _add_column(menu: QMenu, columns: Columns, column: Column) -> None:
    if column.order is not None:
        _add_ways(menu, columns, column, "Sortér")
        _add_catalogue_order(menu, columns)
        menu.addSeparator()
    _add_place(menu, columns, column)


def _add_sorting(menu: QMenu, columns: Columns) -> None:
    for column in COLUMNS:
        if column.order is not None:
            _add_ways(menu, columns, column, f"{column.full},")
    menu.addSeparator()
    _add_catalogue_order(menu, columns)


def _add_ways(menu: QMenu, columns: Columns, column: Column, start: str) -> None:
    now = (columns.layout().sort, columns.layout().descending)
    for descending, way in ((False, "stigende ↑"), (True, "faldende ↓")):
        run = partial(columns.sort_by, column.key, descending=descending)
        action = _add(menu, f"{start} {way}", run)
        action.setCheckable(True)
        action.setChecked(now == (column.key, descending))


def _add_catalogue_order(menu: QMenu, columns: Columns) -> None:
    action = _add(menu, CATALOGUE_ORDER, partial(columns.sort_by, ""))
    action.setCheckable(True)
    action.setChecked(not columns.layout().sort)


def _add_place(menu: QMenu, columns: Columns, column: Column) -> None:
    if column is not COLUMNS[NAME]:
        _add(menu, "Flyt til venstre", partial(columns.move, column.key, -1))
        _add(menu, "Flyt til højre", partial(columns.move, column.key, 1))
    _add(menu, "Gør bredere", partial(columns.widen, column.key, 1))
    _add(menu, "Gør smallere", partial(columns.widen, column.key, -1))


def _in_sight(columns: Columns) -> list[Column]:
    shown = [key for key in columns.order() if columns.is_shown(key)]
    return [next(c for c in COLUMNS if c.key == key) for key in shown]


def _switch(columns: Columns, key: str) -> None:
    columns.show(key, shown=not columns.is_shown(key))


def _add(menu: QMenu, text: str, run: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: run())
    return action
