"""Draw lines over time inside the axes: one item that paints all of it.

An item for each stroke, dot and label costs pyqtgraph ten times what drawing them does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.graph.content import TargetLine
from baro_desktop.ui.graph.lines import Dot, Line, Nothing
from baro_desktop.ui.graph.scale import Scale
from baro_desktop.ui.graph.strokes import marker, rule, scaled, text_width, write
from baro_desktop.ui.graph.style import LineStyle, ink
from baro_desktop.ui.graph.words import NOTHING_SIGNS
from baro_desktop.ui.palette import Palette

_DOT, _OWN_DOT, _RING = 6.5, 7.5, 15.0
_BREAK_DASH, _TARGET_DASH = (5, 4), (6, 4)
_PALE, _GROUND = 0.45, 0.8
_PAD = 4.0


@record
class Written:
    """A text with its room, in pixels."""

    text: str
    room: QRectF
    colour: str


@record
class Picture:
    """Everything that is drawn, with the places of its texts.

    Attributes:
        across: first and last place in years that the quiet lines behind reach.
        ticks: values that have such a line.
        foot, top: lowest value, and the highest one that a break reaches.
        breaks: places of breaks in years; `notes`: why, beside them.
        ends: labels at the ends of the lines.
        target_labels: what stands at the lines of targets.
    """

    lines: Sequence[Line]
    styles: Sequence[LineStyle]
    across: tuple[float, float]
    ticks: Sequence[float]
    foot: float
    top: float
    breaks: Sequence[float]
    notes: Sequence[Written]
    ends: Sequence[Written]
    targets: Sequence[TargetLine]
    target_labels: Sequence[Written]


class Drawing(QGraphicsItem):
    """Paints a `Picture` in the pixels of the box between the axes."""

    def __init__(self, box: QGraphicsItem) -> None:
        super().__init__(box)
        self._picture: Picture | None = None
        self._scale = Scale((0.0, 1.0), (0.0, 1.0), 1.0, 1.0)
        self._palette: Palette | None = None
        self._font = QFont()
        self._chosen: tuple[Dot, str] | None = None

    def show_picture(self, picture: Picture, scale: Scale, palette: Palette, font: QFont) -> None:
        """Draw something else, or the same in other places."""
        if (scale.width, scale.height) != (self._scale.width, self._scale.height):
            self.prepareGeometryChange()
        self._picture, self._scale, self._palette, self._font = picture, scale, palette, font
        self.update()

    def choose(self, dot: Dot | None, text: str = "") -> None:
        """Ring a dot and say beside it what it is; None takes both away."""
        self._chosen = (dot, text) if dot else None
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole box."""
        return QRectF(0, 0, self._scale.width, self._scale.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what lies behind first, then our own line, then the texts."""
        del option, widget
        if self._picture is None or self._palette is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Painting(painter, self._picture, self._scale, self._palette, self._font).paint()
        if self._chosen is not None:
            paint_chosen(painter, *self._chosen, self._scale, self._palette, self._font)


class _Painting:
    """One painting of a picture."""

    def __init__(
        self, painter: QPainter, picture: Picture, scale: Scale, palette: Palette, font: QFont
    ) -> None:
        self._painter, self._picture, self._scale = painter, picture, scale
        self._palette, self._font = palette, font
        self._bold = QFont(font)
        self._bold.setBold(True)

    def paint(self) -> None:
        self._paint_grid()
        drawn = list(zip(self._picture.lines, self._picture.styles, strict=True))
        self._paint_quiet([line for line, style in drawn if style.quiet])
        self._paint_breaks()
        self._paint_targets()
        loud = sorted(
            ((line, style) for line, style in drawn if not style.quiet), key=lambda it: it[1].own
        )
        for line, style in loud:
            self._paint_strokes(line, style)
        for line, style in loud:
            self._paint_dots(line, style)
        for line, style in drawn[:1]:
            for nothing in line.nothings if style.own else ():
                self._paint_nothing(nothing, style.colour)
        for label in self._picture.target_labels:
            self._paint_ground(label)
            write(self._painter, label.room, label.text, self._font, label.colour)
        for label in self._picture.ends:
            write(self._painter, label.room, label.text, self._bold, label.colour)

    def _paint_ground(self, label: Written) -> None:
        """Keep lines from striking through a label."""
        ground = QColor(self._palette.surface)
        ground.setAlphaF(_GROUND)
        width = text_width(label.text, self._font)
        self._painter.fillRect(label.room.adjusted(-2, 0, width + 2, 0), ground)

    def _paint_grid(self) -> None:
        left, right = (self._scale.across(x) for x in self._picture.across)
        for tick in self._picture.ticks:
            up = self._scale.up(tick)
            rule(self._painter, QPointF(left, up), QPointF(right, up), self._palette.track)

    def _paint_quiet(self, lines: Sequence[Line]) -> None:
        pale = QColor(self._palette.border_strong)
        pale.setAlphaF(_PALE)
        self._painter.setPen(ink(pale, 0.8))
        for line in lines:
            for stroke in line.strokes:
                self._painter.drawPolyline(self._run(stroke.dots))

    def _paint_breaks(self) -> None:
        foot, top = self._scale.up(self._picture.foot), self._scale.up(self._picture.top)
        for place, note in zip(self._picture.breaks, self._picture.notes, strict=True):
            x = self._scale.across(place)
            ends = (QPointF(x, foot), QPointF(x, top))
            rule(self._painter, *ends, self._palette.muted, 1.2, _BREAK_DASH)
            self._painter.setFont(self._font)
            self._painter.setPen(QColor(note.colour))
            self._painter.drawText(note.room, int(Qt.TextFlag.TextWordWrap), note.text)

    def _paint_targets(self) -> None:
        right = self._scale.across(self._picture.across[1])
        for target in self._picture.targets:
            up = self._scale.up(target.value)
            ends = (QPointF(0, up), QPointF(right, up))
            rule(self._painter, *ends, self._palette.target, 1.8, _TARGET_DASH)

    def _paint_strokes(self, line: Line, style: LineStyle) -> None:
        for stroke in line.strokes:
            self._painter.setPen(style.bridge_pen() if stroke.bridge else style.pen())
            self._painter.drawPolyline(self._run(stroke.dots))

    def _paint_dots(self, line: Line, style: LineStyle) -> None:
        self._painter.setPen(ink(style.colour, 1.6))
        full, hollow = QColor(style.colour), QColor(self._palette.surface)
        size = _OWN_DOT if style.own else _DOT
        for dot in line.dots:
            self._painter.setBrush(hollow if dot.point.derived else full)
            marker(self._painter, self._place(dot), style.marker, size)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_nothing(self, nothing: Nothing, colour: str) -> None:
        sign = NOTHING_SIGNS.get(nothing.point.state, "")
        font = scaled(self._font, 1.5, bold=True)
        at = QPointF(self._scale.across(nothing.x), self._scale.up(self._picture.foot))
        room = QRectF(at.x() - 20, at.y() - 24, 40, 20)
        write(self._painter, room, sign, font, colour, Qt.AlignmentFlag.AlignCenter)

    def _run(self, dots: Sequence[Dot]) -> QPolygonF:
        return QPolygonF([self._place(dot) for dot in dots])

    def _place(self, dot: Dot) -> QPointF:
        return QPointF(self._scale.across(dot.x), self._scale.up(dot.y))


def paint_chosen(
    painter: QPainter, dot: Dot, text: str, scale: Scale, palette: Palette, font: QFont
) -> None:
    """Ring a dot, and write beside it what it is."""
    place = QPointF(scale.across(dot.x), scale.up(dot.y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ink(palette.focus, 2.2))
    painter.drawEllipse(place, _RING / 2, _RING / 2)
    painter.setFont(font)
    size = painter.boundingRect(QRectF(0, 0, 10_000, 100), 0, text).size()
    box = QRectF(0, 0, size.width() + 2 * _PAD, size.height() + 2 * _PAD)
    left = place.x() - box.width() if place.x() > scale.width / 2 else place.x()
    above = place.y() - 1.5 * box.height()
    up = above if place.y() > scale.height / 4 else place.y() + box.height() / 2
    box.moveTo(min(max(left, 1.0), scale.width - box.width() - 1), up)
    painter.setPen(ink(palette.border_strong, 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(palette.text))
    painter.drawText(box.adjusted(_PAD, _PAD, 0, 0), text)
