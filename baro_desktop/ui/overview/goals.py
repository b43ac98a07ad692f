"""The nine goals as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from baro_desktop.models.barometer import Movement
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.overview import GoalCard
from baro_desktop.ui.overview import words
from baro_desktop.ui.overview.goal_parts import GoalParts
from baro_desktop.ui.text import label, set_property, set_tooltip
from baro_desktop.ui.theme import current_palette, tone_colour
from baro_desktop.ui.widgets.buttons import PanelButton

_LEAST_CARD_WIDTH = 260
_LEAST_CARD_LETTERS = 37
"""Of the average width: »3 Danskkundskaber« beside its period does not fit into less."""
_BETWEEN = 10
_EDGE = 5
_ROUNDING = 6


class GoalPanel(PanelButton):
    """One goal: name, movement as sign and word, and what stands behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("goal", parent)
        self.body.setContentsMargins(14, 10, 12, 8)
        self.body.setSpacing(5)
        self._tone = "muted"
        self._name = label(role="strong", wrap=True)
        self._period = label(role="small")
        self._movement = label(role="large")
        self._line = label(role="small", wrap=True)
        self._parts = GoalParts()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._period, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._name, self._period):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addLayout(head)
        for part in (self._movement, self._line):
            self.add(part)
        self.body.addWidget(self._parts)
        self.body.addStretch(1)

    def show_goal(self, card: GoalCard, units: Mapping[str, Unit]) -> None:
        """Show a goal."""
        judgement = words.goal_judgement(card)
        line = words.goal_line(card)
        name = f"{card.goal.number} {card.goal.name}"
        self._name.setText(name)
        self._movement.setText(judgement.text)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        moved = card.movement is not Movement.NOT_COMPUTED
        self._parts.show_parts(card.parts if moved else (), units)
        self._period.setText(words.goal_period(card))
        set_property(self._movement, "tone", judgement.tone)
        self._tone = judgement.tone
        self.update()
        said = line or "; ".join(words.part_sentence(part, units) for part in card.parts)
        self.setAccessibleName(f"Mål {name}: {judgement.word}. {said}")
        self.setAccessibleDescription(words.rule_sentence(card))
        set_tooltip(self, words.goal_details(card, units))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel and its edge in the colour of the judgement."""
        super().paintEvent(event)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _ROUNDING, _ROUNDING)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        colour = QColor(tone_colour(current_palette(self), self._tone))
        painter.fillRect(0, 0, _EDGE, self.height(), colour)
        painter.end()


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
        """Return how many columns a width has room for: three, two or one."""
        letters = self.fontMetrics().averageCharWidth() * _LEAST_CARD_LETTERS
        least = max(_LEAST_CARD_WIDTH, letters)
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
