"""The indicators of a goal inside its card: how each moved, its figures, and its small line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.overview import GoalPart
from baro_desktop.models.records import record
from baro_desktop.ui.centre.trend import Trend, paint_trend, trend_of
from baro_desktop.ui.overview import words
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.theme import current_palette, tone_colour

_GAP, _SIGN_ROOM, _LEAST_NAME, _BETWEEN = 6.0, 15.0, 64.0, 4.0
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


class GoalParts(QWidget):
    """One line for each indicator; the card around it carries the words for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[GoalPart], units: Mapping[str, Unit]) -> None:
        """Show other indicators."""
        self._lines = tuple(_line(part, units) for part in parts)
        self.setVisible(bool(parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        return QSize(160, int(self._line_height() * len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        """Return the same room: no line is ever cut."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; each name takes the room that its figures leave."""
        del event
        painter, font = QPainter(self), self._font()
        painter.setFont(font)
        metrics, palette = QFontMetricsF(font), current_palette(self)
        trends = self.width() >= self._width_with_trends(metrics)
        height = metrics.height() + _BETWEEN
        for place, line in enumerate(self._lines):
            row = QRectF(0, place * height, self.width(), height)
            _paint_line(painter, row, line, palette, metrics, trends=trends)
        painter.end()

    def _width_with_trends(self, metrics: QFontMetricsF) -> float:
        """Return the width from which every line of the card has room for its small graph."""
        figures = (metrics.horizontalAdvance(line.figures) for line in self._lines)
        return _SIGN_ROOM + _LEAST_NAME + max(figures, default=0.0) + _TREND_WIDTH + 2 * _GAP

    def _line_height(self) -> float:
        return QFontMetricsF(self._font()).height() + _BETWEEN

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        return font


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
    figures = metrics.horizontalAdvance(line.figures) + 1
    right = row.right() - (_TREND_WIDTH + _GAP if trends else 0)
    painter.setPen(QColor(palette.text))
    at = QRectF(right - figures, row.top(), figures, row.height())
    painter.drawText(at, _RIGHT, line.figures)
    room = right - figures - _GAP - _SIGN_ROOM
    short = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(palette.muted))
    painter.drawText(QRectF(_SIGN_ROOM, row.top(), room, row.height()), _LEFT, short)
    if trends and line.trend is not None:
        place = QRectF(right + _GAP, row.top(), _TREND_WIDTH, row.height())
        painter.save()
        paint_trend(painter, _inside(place), line.trend, palette)
        painter.restore()


def _inside(place: QRectF) -> QRectF:
    return place.adjusted(_TREND_MARGIN, _TREND_MARGIN, -_TREND_MARGIN, -_TREND_MARGIN)


def _line(part: GoalPart, units: Mapping[str, Unit]) -> _Line:
    judgement = words.part_judgement(part)
    name = f"{part.indicator.code} {part.indicator.short_name.partition(',')[0]}"
    figures = words.part_figures(part, units, short=True)
    return _Line(trend_of(part), judgement.sign, judgement.tone, name, figures)
