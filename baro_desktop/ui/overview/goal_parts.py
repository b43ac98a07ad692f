"""The indicators of a goal inside its card: how each moved, its figures, and its small line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.overview import GoalPart
from baro_desktop.models.records import record
from baro_desktop.ui.centre.trend import Trend, paint_trend, trend_of
from baro_desktop.ui.overview import words
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.theme import tone_colour

_GAP, _SIGN_ROOM, _LEAST_NAME, _BETWEEN = 6.0, 15.0, 6.5, 4.0
"""The room of a name is told in heights of a line: in larger text a small graph gives way to it."""
_TREND_WIDTH, _TREND_MARGIN = 42.0, 4.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@record
class _Line:
    trend: Trend | None
    sign: str
    tone: str
    name: str
    figures: str


@record
class GoalParts:
    """A line for each indicator; the card that draws them has the words for screen readers."""

    lines: tuple[_Line, ...] = ()

    @classmethod
    def of(cls, parts: Sequence[GoalPart], units: Mapping[str, Unit]) -> GoalParts:
        """Return the lines of indicators."""
        return cls(tuple(_line(part, units) for part in parts))

    def height(self, font: QFont) -> int:
        """Return room for all lines: none is ever cut."""
        return int((QFontMetricsF(font).height() + _BETWEEN) * len(self.lines))

    def paint(self, painter: QPainter, place: QRectF, palette: Palette) -> None:
        """Draw the lines in the painter's font; each name takes the room that its figures leave."""
        metrics = QFontMetricsF(painter.font())
        trends = place.width() >= self._width_with_trends(metrics)
        height = metrics.height() + _BETWEEN
        for number, line in enumerate(self.lines):
            row = QRectF(place.left(), place.top() + number * height, place.width(), height)
            _paint_line(painter, row, line, palette, metrics, trends=trends)

    def _width_with_trends(self, metrics: QFontMetricsF) -> float:
        """Return the width from which every line of the card has room for its small graph."""
        figures = (metrics.horizontalAdvance(line.figures) for line in self.lines)
        return (
            _sign_room(metrics)
            + _LEAST_NAME * metrics.height()
            + max(figures, default=0.0)
            + _TREND_WIDTH
            + 2 * _GAP
        )


def _paint_line(
    painter: QPainter,
    row: QRectF,
    line: _Line,
    palette: Palette,
    metrics: QFontMetricsF,
    *,
    trends: bool,
) -> None:
    painter.setPen(QColor(tone_colour(palette, line.tone)))
    painter.drawText(row, _LEFT, line.sign)
    signs = _sign_room(metrics)
    figures = metrics.horizontalAdvance(line.figures) + 1
    right = row.right() - (_TREND_WIDTH + _GAP if trends else 0)
    painter.setPen(QColor(palette.text))
    at = QRectF(right - figures, row.top(), figures, row.height())
    painter.drawText(at, _RIGHT, line.figures)
    room = right - figures - _GAP - row.left() - signs
    short = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(palette.muted))
    painter.drawText(QRectF(row.left() + signs, row.top(), room, row.height()), _LEFT, short)
    if trends and line.trend is not None:
        place = QRectF(right + _GAP, row.top(), _TREND_WIDTH, row.height())
        painter.save()
        paint_trend(painter, _inside(place), line.trend, palette)
        painter.restore()


def _sign_room(metrics: QFontMetricsF) -> float:
    """Return the room for a sign, which is wider in larger text."""
    return max(_SIGN_ROOM, metrics.height())


def _inside(place: QRectF) -> QRectF:
    return place.adjusted(_TREND_MARGIN, _TREND_MARGIN, -_TREND_MARGIN, -_TREND_MARGIN)


def _line(part: GoalPart, units: Mapping[str, Unit]) -> _Line:
    judgement = words.part_judgement(part)
    name = f"{part.indicator.code} {part.indicator.short_name.partition(',')[0]}"
    figures = words.part_figures(part, units, short=True)
    return _Line(trend_of(part), judgement.sign, judgement.tone, name, figures)
