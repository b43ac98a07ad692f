"""Draw a small panel: title, last value, judgement, and the line with its gaps and breaks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from baro_desktop.texts.words import BLANK_SIGN
from baro_desktop.ui.graph.lines import Dot, Line
from baro_desktop.ui.graph.panel_content import PanelContent
from baro_desktop.ui.graph.strokes import RIGHT, elided, rule, scaled, text_width, two_lines, write
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.graph.words import NOTHING_SIGNS
from baro_desktop.ui.palette import Palette, tone_colour
from baro_desktop.ui.wrapping import bound

_MARGIN, _GAP, _DOT = 10.0, 6.0, 3.2
_TARGET_DASH, _BREAK_DASH, _BRIDGE_DASH = (5.0, 3.0), (2.0, 2.0), (1.0, 3.0)


def paint_panel(
    painter: QPainter, room: QRectF, content: PanelContent, palette: Palette, font: QFont
) -> None:
    """Draw a panel in a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = room.adjusted(_MARGIN, _MARGIN - 2, -_MARGIN, -_MARGIN + 2)
    top = _paint_head(painter, inner, content, palette, font)
    body = QRectF(inner.left(), top + _GAP, inner.width(), inner.bottom() - top - _GAP)
    if content.line is None or not (content.line.dots or content.line.nothings):
        return
    _PanelPlot(painter, body, content, palette, scaled(font, 0.85)).paint()


def _paint_head(
    painter: QPainter, room: QRectF, content: PanelContent, palette: Palette, font: QFont
) -> float:
    """Write title, value and judgement; return how far down they reach."""
    bold, big, small = scaled(font, 0.95, bold=True), scaled(font, 1.35, bold=True), font
    top, height = room.top(), QFontMetricsF(bold).height()
    for text in two_lines(bound(content.title), bold, room.width()):
        write(painter, QRectF(room.left(), top, room.width(), height), text, bold, palette.text)
        top += height
    line = QRectF(room.left(), top + 2, room.width(), QFontMetricsF(big).height())
    below = QRectF(room.left(), line.bottom(), room.width(), height)
    write(painter, line, content.value, big, palette.text)
    judged = content.judgement.text
    write(painter, below, judged, bold, tone_colour(palette, content.judgement.tone))
    beside = (
        line.adjusted(text_width(content.value, big) + 8, 2, 0, 0),
        below.adjusted(text_width(judged, bold) + 8, 0, 0, 0),
    )
    fits = text_width(content.period, small) <= beside[0].width()
    place = beside[0] if fits else max(beside, key=QRectF.width)
    period = elided(content.period, small, place.width())
    write(painter, place, period, small, palette.muted)
    return below.bottom()


class _PanelPlot:
    """The line of a panel in its rectangle."""

    def __init__(
        self, painter: QPainter, room: QRectF, content: PanelContent, palette: Palette, font: QFont
    ) -> None:
        assert content.line is not None  # the caller looked
        self._painter, self._content, self._palette, self._font = painter, content, palette, font
        self._line: Line = content.line
        self._height = QFontMetricsF(font).height()
        headroom = self._height if content.target or content.breaks else 3.0
        self._room = room.adjusted(_DOT + 2, headroom, -_DOT - 2, -self._height - _DOT - 1)
        places = [dot.x for dot in self._line.dots] + [n.x for n in self._line.nothings]
        values = [dot.y for dot in self._line.dots]
        values += [content.target[0]] if content.target else []
        self._years = (min(places), max(places))
        self._values = (min(values, default=0.0), max(values, default=0.0))

    def paint(self) -> None:
        """Draw ground, target, breaks, strokes, dots, signs of nothing, and the years."""
        foot = self._room.bottom() + _DOT
        rule(
            self._painter, QPointF(self._room.left() - _DOT, foot),
            QPointF(self._room.right() + _DOT, foot), self._palette.track,
        )  # fmt: skip
        self._paint_target()
        self._paint_breaks()
        self._paint_strokes()
        self._paint_dots()
        self._paint_nothings()
        self._paint_years()

    def _across(self, x: float) -> float:
        first, last = self._years
        part = (x - first) / (last - first) if last > first else 0.5
        return self._room.left() + part * self._room.width()

    def _place(self, dot: Dot) -> QPointF:
        return QPointF(self._across(dot.x), self._up(dot.y))

    def _up(self, y: float) -> float:
        low, high = self._values
        part = (y - low) / (high - low) if high > low else 0.5
        return self._room.bottom() - part * self._room.height()

    def _paint_target(self) -> None:
        if self._content.target is None:
            return
        value, text = self._content.target
        up = self._up(value)
        left, right = self._room.left() - _DOT, self._room.right() + _DOT
        rule(
            self._painter, QPointF(left, up), QPointF(right, up),
            self._palette.target, 1.4, _TARGET_DASH,
        )  # fmt: skip
        room = QRectF(left, up - self._height, right - left, self._height)
        write(self._painter, room, text, self._font, self._palette.target, RIGHT)

    def _paint_breaks(self) -> None:
        for gap in self._content.breaks:
            across = self._across(gap.x)
            top, foot = self._room.top() - self._height / 2, self._room.bottom() + _DOT
            rule(
                self._painter, QPointF(across, top), QPointF(across, foot),
                self._palette.muted, 1.0, _BREAK_DASH,
            )  # fmt: skip
            label = QRectF(across + 3, self._room.top() - self._height, 80, self._height)
            write(self._painter, label, "Databrud", self._font, self._palette.muted)

    def _paint_strokes(self) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._line.strokes:
            dash = _BRIDGE_DASH if stroke.bridge else ()
            width = 1.3 if stroke.bridge else 2.0
            self._painter.setPen(ink(self._palette.series[0], width, dash))
            self._painter.drawPolyline(QPolygonF([self._place(dot) for dot in stroke.dots]))

    def _paint_dots(self) -> None:
        self._painter.setPen(ink(self._palette.series[0], 1.4))
        for dot in self._line.dots:
            ground = self._palette.surface if dot.point.derived else self._palette.series[0]
            self._painter.setBrush(QBrush(QColor(ground)))
            size = _DOT + 0.6 if dot is self._line.last else _DOT - 0.8
            self._painter.drawEllipse(self._place(dot), size, size)

    def _paint_nothings(self) -> None:
        bold = scaled(self._font, 1.2, bold=True)
        for nothing in self._line.nothings:
            sign = NOTHING_SIGNS.get(nothing.point.state, BLANK_SIGN)
            across = self._across(nothing.x)
            room = QRectF(across - 8, self._room.bottom() - self._height + _DOT, 16, self._height)
            write(
                self._painter, room, sign, bold, self._palette.muted, Qt.AlignmentFlag.AlignCenter
            )

    def _paint_years(self) -> None:
        first, last = (int(year) for year in self._years)
        room = QRectF(
            self._room.left() - _DOT, self._room.bottom() + _DOT + 1,
            self._room.width() + 2 * _DOT, self._height,
        )  # fmt: skip
        if first == last:
            centre = Qt.AlignmentFlag.AlignCenter
            write(self._painter, room, str(first), self._font, self._palette.muted, centre)
            return
        write(self._painter, room, str(first), self._font, self._palette.muted)
        write(self._painter, room, str(last), self._font, self._palette.muted, RIGHT)
