"""The nine goals as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.overview import GoalCard
from baro_desktop.ui.overview.goal_panel import GoalPanel

_LEAST_CARD_WIDTH = 260
_BETWEEN = 10


class GoalGrid(QWidget):
    """All goals, in as many columns as there is room for.

    Signals:
        pressed: code of the goal's first indicator.
    """

    pressed = Signal(str)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels = [GoalPanel(self) for _ in range(count)]
        self._codes = [""] * count
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)
        self._columns = 0
        for place, panel in enumerate(self._panels):
            panel.clicked.connect(lambda _=False, at=place: self.pressed.emit(self._codes[at]))
        self.set_columns(3)

    def show_goals(self, cards: Sequence[GoalCard], units: Mapping[str, Unit]) -> None:
        """Show the goals, one a card."""
        for place, (panel, card) in enumerate(zip(self._panels, cards, strict=True)):
            panel.show_goal(card, units)
            self._codes[place] = card.parts[0].indicator.code if card.parts else ""

    def columns_for(self, width: int) -> int:
        """Return how many columns a width has room for: three, two or one.

        As many as there are, before the cards have the letters that the style sheet gives them.
        """
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return self._columns
        needed = (panel.minimumSizeHint().width() for panel in self._panels)
        least = max(_LEAST_CARD_WIDTH, *needed)
        return max(1, min(3, (width + _BETWEEN) // (least + _BETWEEN)))

    def set_columns(self, columns: int) -> None:
        """Lay the cards out anew."""
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, panel in enumerate(self._panels):
            self._grid.addWidget(panel, place // columns, place % columns)
