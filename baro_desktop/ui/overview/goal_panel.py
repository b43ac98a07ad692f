"""The card of a goal, which draws all that it says: nine cards of labels are a tenth of a start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from baro_desktop.models.barometer import Movement
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.overview import GoalCard
from baro_desktop.models.records import record
from baro_desktop.ui.overview import words
from baro_desktop.ui.overview.goal_parts import GoalParts
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.text import set_tooltip
from baro_desktop.ui.theme import current_palette, tone_colour
from baro_desktop.ui.widgets.buttons import PanelBase
from baro_desktop.ui.widgets.lettering import ENDLESS, LARGE, SMALL, Lettering

_LEFT, _TOP, _RIGHT, _BOTTOM = 14, 10, 12, 8
_BETWEEN, _BESIDE = 5, 8
_LEAST_PARTS = 120
_EDGE = 5
_ROUNDING = 6


@record
class _Fonts:
    name: Lettering
    movement: Lettering
    small: Lettering


@record
class _Said:
    name: str = ""
    period: str = ""
    movement: str = ""
    tone: str = "muted"
    line: str = ""
    parts: GoalParts = GoalParts()


@record
class _Places:
    name: QRect
    period: QRect
    movement: QRect
    line: QRect
    parts: QRect
    bottom: int


class GoalPanel(PanelBase):
    """One goal: name, movement as sign and word, and what stands behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("goal", parent)
        self._said = _Said()
        self._fonts: _Fonts | None = None
        self._places: dict[int, _Places] = {}
        self._least: QSize | None = None
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_goal(self, card: GoalCard, units: Mapping[str, Unit]) -> None:
        """Show a goal."""
        judgement = words.goal_judgement(card)
        line = words.goal_line(card)
        name = f"{card.goal.number}{NO_BREAK_SPACE}{card.goal.name}"
        period = words.goal_period(card)
        moved = card.movement is not Movement.NOT_COMPUTED
        parts = GoalParts.of(card.parts if moved else (), units)
        self._said = _Said(name, period, judgement.text, judgement.tone, line, parts)
        self._measure_again()
        figures = line or "; ".join(words.part_sentence(part, units) for part in card.parts)
        said = ". ".join(text for text in (judgement.word, period, figures) if text)
        self.setAccessibleName(f"Mål {card.goal.number} {card.goal.name}: {said}")
        self.setAccessibleDescription(words.rule_sentence(card))
        set_tooltip(self, words.goal_details(card, units))

    def sizeHint(self) -> QSize:
        """Return the least room; the grid makes all cards as wide as they can be."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word beside the period, and for the movement."""
        if self._least is None:
            fonts, said = self._lettering(), self._said
            head = fonts.name.least_width(said.name) + _BESIDE + fonts.small.width(said.period)
            parts = said.parts.least_width(fonts.small)
            inner = max(head, fonts.movement.width(said.movement), parts, _LEAST_PARTS)
            width = _LEFT + inner + _RIGHT
            self._least = QSize(width, self.heightForWidth(ENDLESS))
        return self._least

    def heightForWidth(self, width: int) -> int:
        """Return how high the card is; a long name takes two lines in a narrow one."""
        return self._placed(width).bottom + _BOTTOM

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fonts = None
            self._measure_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel, its edge in the colour of the judgement, and its texts."""
        super().paintEvent(event)
        painter, palette = QPainter(self), current_palette(self)
        self._paint_texts(painter, palette)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _ROUNDING, _ROUNDING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        colour = QColor(tone_colour(palette, self._said.tone))
        painter.fillRect(0, 0, _EDGE, self.height(), colour)
        painter.end()

    def _paint_texts(self, painter: QPainter, palette: Palette) -> None:
        fonts, said, at = self._lettering(), self._said, self._placed(self.width())
        fonts.name.draw(painter, at.name, said.name, palette.text)
        fonts.small.draw(painter, at.period, said.period, palette.muted)
        tone = tone_colour(palette, said.tone)
        fonts.movement.draw(painter, at.movement, said.movement, tone)
        fonts.small.draw(painter, at.line, said.line, palette.muted)
        said.parts.paint(painter, at.parts, palette, fonts.small)

    def _measure_again(self) -> None:
        self._places.clear()
        self._least = None
        self.updateGeometry()
        self.update()

    def _lettering(self) -> _Fonts:
        if self._fonts is None:
            font = self.font()
            name, small = Lettering(font, bold=True), Lettering(font, SMALL)
            self._fonts = _Fonts(name, Lettering(font, LARGE, bold=True), small)
        return self._fonts

    def _placed(self, width: int) -> _Places:
        """Return where everything stands; Qt asks for each width a dozen times."""
        if width not in self._places:
            self._places[width] = self._place(width - _LEFT - _RIGHT)
        return self._places[width]

    def _place(self, room: int) -> _Places:
        fonts, said = self._lettering(), self._said
        aside = fonts.small.width(said.period)
        beside = room - aside - _BESIDE
        head = max(fonts.name.height(said.name, beside), fonts.small.line)
        movement = QRect(_LEFT, _TOP + head + _BETWEEN, room, fonts.movement.line)
        below, bottom = movement.bottom() + 1 + _BETWEEN, movement.bottom() + 1
        line = QRect(_LEFT, below, room, fonts.small.height(said.line, room) if said.line else 0)
        if said.line:
            below, bottom = line.bottom() + 1 + _BETWEEN, line.bottom() + 1
        high = said.parts.height(fonts.small, room)
        return _Places(
            QRect(_LEFT, _TOP, beside, head),
            QRect(_LEFT + beside + _BESIDE, _TOP, aside, fonts.small.line),
            movement,
            line,
            QRect(_LEFT, below, room, high),
            below + high if high else bottom,
        )
