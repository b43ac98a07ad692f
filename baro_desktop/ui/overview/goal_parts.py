"""The indicators of a goal inside its card: how each moved, its figures, and its small line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.overview import GoalPart
from baro_desktop.models.records import record
from baro_desktop.ui.centre.trend import Trend, paint_trend, trend_of
from baro_desktop.ui.overview import words
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.theme import tone_colour
from baro_desktop.ui.widgets.lettering import Lettering
from baro_desktop.ui.wrapping import bound

_GAP, _SIGN_ROOM, _BETWEEN = 6, 15, 4
_TREND_WIDTH, _TREND_MARGIN = 42, 4.0
_SIGN = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_FIGURES = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@record
class _Line:
    trend: Trend | None
    sign: str
    tone: str
    name: str
    figures: str


@record
class GoalParts:
    """The indicators of a card, which has the words for screen readers; no name is cut."""

    lines: tuple[_Line, ...] = ()

    @classmethod
    def of(cls, parts: Sequence[GoalPart], units: Mapping[str, Unit]) -> GoalParts:
        """Return the lines of indicators."""
        return cls(tuple(_line(part, units) for part in parts))

    def least_width(self, letters: Lettering) -> int:
        """Return room for the longest word of each name beside its figures."""
        aside = _sign_room(letters) + _GAP
        words = (
            letters.least_width(line.name) + letters.width(line.figures) for line in self.lines
        )
        return max(words, default=0) + aside

    def height(self, letters: Lettering, width: int) -> int:
        """Return room for all lines: a name that is too long for one takes more."""
        return sum(self._heights(letters, width))

    def paint(self, painter: QPainter, place: QRect, palette: Palette, letters: Lettering) -> None:
        """Draw the lines; each name takes the room that its figures leave."""
        trends, top = self._has_trends(letters, place.width()), place.top()
        for line, height in zip(self.lines, self._heights(letters, place.width()), strict=True):
            row = QRect(place.left(), top, place.width(), height - _BETWEEN)
            _paint_line(painter, row, line, palette, letters, trends=trends)
            top += height

    def _heights(self, letters: Lettering, width: int) -> list[int]:
        trends = self._has_trends(letters, width)
        rooms = [_name_room(line, letters, width, trends=trends) for line in self.lines]
        return [
            letters.height(line.name, room) + _BETWEEN
            for line, room in zip(self.lines, rooms, strict=True)
        ]

    def _has_trends(self, letters: Lettering, width: int) -> bool:
        """Return whether small graphs leave every name room for its longest word."""
        return width >= self.least_width(letters) + _TREND_WIDTH + _GAP


def _name_room(line: _Line, letters: Lettering, width: int, *, trends: bool) -> int:
    aside = letters.width(line.figures) + _GAP + (_TREND_WIDTH + _GAP if trends else 0)
    return width - _sign_room(letters) - aside


def _paint_line(
    painter: QPainter,
    row: QRect,
    line: _Line,
    palette: Palette,
    letters: Lettering,
    *,
    trends: bool,
) -> None:
    """Draw a line: what is said of the name stands beside the first of its lines."""
    signs, room = _sign_room(letters), _name_room(line, letters, row.width(), trends=trends)
    letters.draw(
        painter, QRect(row.left() + signs, row.top(), room, row.height()), line.name, palette.muted
    )
    first = QRect(row.left(), row.top(), row.width(), letters.line)
    painter.setPen(QColor(tone_colour(palette, line.tone)))
    painter.drawText(first, _SIGN, line.sign)
    painter.setPen(QColor(palette.text))
    right = _TREND_WIDTH + _GAP if trends else 0
    painter.drawText(first.adjusted(0, 0, -right, 0), _FIGURES, line.figures)
    if trends and line.trend is not None:
        first.setLeft(first.right() + 1 - _TREND_WIDTH)
        painter.save()
        paint_trend(painter, _inside(QRectF(first)), line.trend, palette)
        painter.restore()


def _sign_room(letters: Lettering) -> int:
    """Return the room for a sign, which is wider in larger text."""
    return max(_SIGN_ROOM, letters.line)


def _inside(place: QRectF) -> QRectF:
    return place.adjusted(_TREND_MARGIN, _TREND_MARGIN / 2, -_TREND_MARGIN, -_TREND_MARGIN / 2)


def _line(part: GoalPart, units: Mapping[str, Unit]) -> _Line:
    judgement = words.part_judgement(part)
    short = part.indicator.short_name.partition(",")[0]
    name = f"{part.indicator.code}{NO_BREAK_SPACE}{bound(short)}"
    figures = words.part_figures(part, units, short=True)
    return _Line(trend_of(part), judgement.sign, judgement.tone, name, figures)
