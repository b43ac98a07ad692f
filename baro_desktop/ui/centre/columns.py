"""The columns of a centre's table: they fit by themselves until a user arranges them."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTreeView

from baro_desktop.ui.centre.cells import (
    CHANGE,
    COLUMNS,
    COMPARISON,
    JUDGEMENT,
    NAME,
    PERIOD,
    PLACES,
    STATUS,
    TREND,
)
from baro_desktop.ui.centre.delegates import SIDE, CellDelegate
from baro_desktop.ui.centre.model import CentreModel
from baro_desktop.ui.centre.widths import column_widths
from baro_desktop.workflows.table_layouts import TableLayout

_LEAST_NAME, _FAIR_NAME, _WISHED_NAME, _MOST_NAME = 176, 220, 236, 360
_LEAST_WIDTH, _WIDER = 48, 16
_GIVE_WAY = (CHANGE, PERIOD, COMPARISON, STATUS, NAME, JUDGEMENT)
_LEFT_OUT = ((), (PERIOD,), (TREND,), (PERIOD, TREND))
"""What is left out, the least loss first: a period stands beneath the figure then."""
Widths = tuple[list[int], list[int], list[int]]
"""What each column would like, what does where there is less room, and what it needs."""
V = TypeVar("V")


class Columns(QObject):
    """Sorts, hides, moves and sizes the columns of a view, and remembers what a user chose.

    Signals:
        arranged: a user changed something that is to be remembered.
    """

    arranged = Signal()

    def __init__(self, view: QTreeView, model: CentreModel, delegate: CellDelegate) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate = view, model, delegate
        self._layout = TableLayout()
        self._measured: dict[tuple[bool, tuple[str, bool]], Widths] = {}
        self._fitting = False
        self._header = view.header()
        self._dress()

    def layout(self) -> TableLayout:
        """Return what the user chose; everything else is left to the program."""
        return self._layout

    def apply(self, layout: TableLayout) -> None:
        """Arrange the columns as they were left, unknown ones aside."""
        known = tuple(key for key in layout.order if key in PLACES)
        complete = len(set(known)) == len(COLUMNS) and known[0] == COLUMNS[NAME].key
        sort = layout.sort if layout.sort in PLACES else ""
        self._layout = replace(
            layout,
            order=known if complete else (),
            widths=_known(layout.widths),
            shown={key: shown for key, shown in _known(layout.shown).items() if key != "name"},
            sort=sort,
        )
        self._place()
        self._model.sort_by(sort, descending=layout.descending)
        self.fit()

    def reset(self) -> None:
        """Let the program arrange the columns again."""
        self._change(order=(), widths={}, shown={}, sort="", descending=False)
        self._place()
        self._model.sort_by("", descending=False)
        self.fit()

    def order(self) -> tuple[str, ...]:
        """Return the keys of the columns from left to right, hidden ones included."""
        header = self._header
        return tuple(COLUMNS[header.logicalIndex(at)].key for at in range(len(COLUMNS)))

    def is_shown(self, key: str) -> bool:
        """Tell whether a column is seen now."""
        return not self._view.isColumnHidden(PLACES[key])

    def show(self, key: str, *, shown: bool) -> None:
        """Show or hide a column; the names of the indicators always stay."""
        if PLACES[key] != NAME:
            self._change(shown={**self._layout.shown, key: shown})
            self.fit()

    def move(self, key: str, by: int) -> None:
        """Move a column to the left (-1) or to the right (1) of the next one that is seen."""
        at = self._header.visualIndex(PLACES[key])
        to = at + by
        while 1 <= to < len(COLUMNS) and self._header.isSectionHidden(self._logical(to)):
            to += by
        if at and 1 <= to < len(COLUMNS):
            self._header.moveSection(at, to)

    def widen(self, key: str, steps: int) -> None:
        """Make a column wider, or narrower with fewer than no steps."""
        now = self._view.columnWidth(PLACES[key])
        width = max(_LEAST_WIDTH, now + steps * _WIDER)
        self._change(widths={**self._layout.widths, key: width})
        self.fit()

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort inside the groups; "" goes back to the order of the catalogue."""
        self._model.sort_by(key, descending=descending)
        self._change(sort=key, descending=descending)

    def forget(self) -> None:
        """Forget what was measured, because other figures or another font will be shown."""
        self._measured = {}

    def fit(self) -> None:
        """Share the room between the columns; those that a user sized keep their width."""
        room = self._view.viewport().width()
        self._fitting = True
        self._drop(room)
        free = self._give_way()
        rest = NAME if NAME in free else free[-1]
        for place, width in enumerate(column_widths(room, self._widths(), free, rest)):
            if not self._view.isColumnHidden(place) and width != self._view.columnWidth(place):
                self._header.resizeSection(place, width)
        self._fitting = False
        self._view.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the other columns when the mouse lets go of a boundary."""
        if event.type() == QEvent.Type.MouseButtonRelease and self._layout.widths:
            self.fit()
        return super().eventFilter(watched, event)

    def _give_way(self) -> tuple[int, ...]:
        """Return the columns that may shrink, those first that are missed least."""
        sized = {PLACES[key] for key in self._layout.widths}
        free = tuple(place for place in _GIVE_WAY if place not in sized)
        return free or (NAME,)

    def _drop(self, room: int) -> None:
        """Leave out what stands elsewhere too, where the window is narrow."""
        wanted = self._layout.shown
        hidden = {PLACES[key] for key, shown in wanted.items() if not shown}
        chosen = {PLACES[key] for key, shown in wanted.items() if shown}
        ways = [hidden | set(way) for way in _LEFT_OUT if not chosen.intersection(way)]
        hidden = next((way for way in ways if self._least(way) <= room), ways[-1])
        self._model.set_compact(PERIOD in hidden)
        for place in range(len(COLUMNS)):
            self._view.setColumnHidden(place, place in hidden)

    def _least(self, hidden: AbstractSet[int]) -> int:
        """Return the room that the columns need when some are hidden."""
        least = self._sized(self._measure(compact=PERIOD in hidden))[-1]
        return sum(width for place, width in enumerate(least) if place not in hidden)

    def _widths(self) -> Widths:
        widths = self._sized(self._measure(compact=self._view.isColumnHidden(PERIOD)))
        for place in range(len(COLUMNS)):
            if self._view.isColumnHidden(place):
                for kind in widths:
                    kind[place] = 0
        return widths

    def _sized(self, widths: Widths) -> Widths:
        copied = (list(widths[0]), list(widths[1]), list(widths[2]))
        for key, width in self._layout.widths.items():
            for kind in copied:
                kind[PLACES[key]] = width
        return copied

    def _measure(self, *, compact: bool) -> Widths:
        """Return the widths of each column; every cell is measured once."""
        key = (compact, self._model.sorted_by())
        if key not in self._measured:
            bold = QFont(self._view.font())
            bold.setBold(True)
            metrics = QFontMetrics(bold)
            heads = (str(self._header_text(place)) for place in range(len(COLUMNS)))
            natural = [metrics.horizontalAdvance(head) + 2 * SIDE + 4 for head in heads]
            widths = (natural, list(natural), list(natural))
            for row in self._model.rows():
                for place in range(len(COLUMNS)):
                    cell = self._model.cell(row, place, compact=compact)
                    for kind, width in zip(widths, self._delegate.widths(cell, place), strict=True):
                        kind[place] = max(kind[place], width)
            natural[NAME] = min(max(natural[NAME], _WISHED_NAME), _MOST_NAME)
            widths[1][JUDGEMENT] = natural[JUDGEMENT]  # read first, so it wraps last
            longest_word = min(widths[2][NAME], _MOST_NAME)
            widths[1][NAME] = max(_FAIR_NAME, longest_word)
            widths[2][NAME] = max(_LEAST_NAME, longest_word)
            self._measured[key] = widths
        return self._measured[key]

    def _header_text(self, place: int) -> object:
        return self._model.headerData(place, Qt.Orientation.Horizontal)

    def _dress(self) -> None:
        header = self._header
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setAccessibleName("Kolonner")
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        header.sectionClicked.connect(self._clicked)
        header.sectionHandleDoubleClicked.connect(self._let_fit)
        header.viewport().installEventFilter(self)

    def _place(self) -> None:
        self._fitting = True
        for at, key in enumerate(self._layout.order or PLACES):
            self._header.moveSection(self._header.visualIndex(PLACES[key]), at)
        self._fitting = False

    def _resized(self, place: int, _old: int, width: int) -> None:
        self._view.scheduleDelayedItemsLayout()
        if not self._fitting and width:
            self._change(widths={**self._layout.widths, COLUMNS[place].key: width})

    def _let_fit(self, place: int) -> None:
        """Forget the width that a user gave a column."""
        key = COLUMNS[place].key
        self._change(widths={k: w for k, w in self._layout.widths.items() if k != key})
        self.fit()

    def _moved(self) -> None:
        if not self._fitting:
            self._change(order=self.order())

    def _clicked(self, place: int) -> None:
        """Sort rising, then falling, then as the catalogue has it."""
        key = COLUMNS[place].key
        if COLUMNS[place].order is None:
            return
        name, descending = self._model.sorted_by()
        if name != key:
            self.sort_by(key)
        elif descending:
            self.sort_by("")
        else:
            self.sort_by(key, descending=True)

    def _logical(self, at: int) -> int:
        return self._header.logicalIndex(at)

    def _change(self, **changes: object) -> None:
        self._layout = replace(self._layout, **changes)  # type: ignore[arg-type]
        self.arranged.emit()


def _known(items: Mapping[str, V]) -> dict[str, V]:
    return {key: item for key, item in items.items() if key in PLACES}
