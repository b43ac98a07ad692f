"""The row above the tabs: the three main actions, what is shown, and the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from baro_desktop.ui.area_choice import AreaChoice
from baro_desktop.ui.entry_right import READ_ONLY, forbid
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.multi_choice import MultiChoice
from baro_desktop.ui.widgets.search_field import SearchField

_WIDTH_FOR_ONE_ROW = 1180
_WIDTH_FOR_MORE, _MOST_LETTERS = 1440, 40
_LEAST_WIDTH = 668
_SEARCH_WIDTH = 210
_NARROW_SEARCH_WIDTH = 165
_SEARCH, _NARROW_SEARCH = "Søg indikator (Ctrl+F)", "Søg (Ctrl+F)"


class Toolbar(QFrame):
    """One row, or two where the window is narrow.

    Signals:
        import_requested, entry_requested, export_requested: a button was pressed.
        area_chosen: name of the area to show.
        comparison_chosen: names of the areas that it is held against.
    """

    import_requested = Signal()
    entry_requested = Signal()
    export_requested = Signal()
    area_chosen = Signal(str)
    comparison_chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self.search = SearchField(_SEARCH)
        self.search.setMaximumWidth(260)
        self.comparison = MultiChoice("Sammenlign med", "Ingen")
        self.comparison.chosen.connect(self.comparison_chosen)
        self.area = AreaChoice()
        self.area.chosen.connect(self.area_chosen)
        self._actions = self._action_row()
        self._choices = self._choice_row()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 9, 12, 9)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._rows = 0
        self._lay_out(1)

    def set_areas(self, with_figures: Sequence[str], others: Sequence[str], chosen: str) -> None:
        """Fill the list of areas: those with figures first, then all other municipalities."""
        self.area.set_areas(with_figures, others, chosen)

    def set_writable(self, writable: bool) -> None:
        """Switch the import off where nothing can be written."""
        forbid(self._import, "" if writable else READ_ONLY)

    def forbid_entry(self, why: str) -> None:
        """Switch the typing in of figures off and say why; "" switches it on."""
        forbid(self._enter, why)

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrow; the row then breaks in two."""
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two rows where one is too narrow."""
        super().resizeEvent(event)
        spare = max(0, self.width() - _WIDTH_FOR_MORE)
        self.comparison.show_more(
            min(_MOST_LETTERS, spare // self.fontMetrics().averageCharWidth())
        )
        self._lay_out(1 if self.width() >= self._width_for_one_row() else 2)

    def _width_for_one_row(self) -> int:
        """Return the width below which something would be cut off; larger text needs more."""
        parts = self._actions.sizeHint().width() + self._choices.sizeHint().width()
        margins = self._grid.contentsMargins()
        around = margins.left() + margins.right() + 2 * self._grid.horizontalSpacing()
        return max(_WIDTH_FOR_ONE_ROW, parts + _SEARCH_WIDTH + around)

    def _action_row(self) -> QWidget:
        self._import = primary_button("Importér rapporter…", self.import_requested.emit)
        self._enter = secondary_button("Indtast tal…", self.entry_requested.emit)
        export = secondary_button("Eksportér til Excel…", self.export_requested.emit)
        return _row(self._import, self._enter, export)

    def _choice_row(self) -> QWidget:
        area, comparison = label("Kommune", role="muted"), label("Sammenlign med", role="muted")
        area.setBuddy(self.area)
        comparison.setBuddy(self.comparison)
        return _row(area, self.area, comparison, self.comparison)

    def _lay_out(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        self.search.setMinimumWidth(_SEARCH_WIDTH if rows == 1 else _NARROW_SEARCH_WIDTH)
        self.search.setPlaceholderText(_SEARCH if rows == 1 else _NARROW_SEARCH)
        for widget in (self._actions, self._choices, self.search):
            self._grid.removeWidget(widget)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(self._actions, 0, 0, left)
        if rows == 1:
            self._grid.addWidget(self._choices, 0, 1, left)
        else:
            self._grid.addWidget(self._choices, 1, 0, 1, 3, left)
        self._grid.addWidget(self.search, 0, 2, right)
        self._grid.setColumnStretch(2, 1)


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    return holder
