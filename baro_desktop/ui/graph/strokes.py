"""Small pieces that every drawn graph is made of: fonts, fitted texts, lines and markers."""

from __future__ import annotations

import math
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from baro_desktop.ui.graph.style import ink

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_LEAST_POINTS = 7.5
_HALF = 0.5
_SPIKES = MappingProxyType({"p": (5, 1.0), "star": (10, 0.45)})
_ROUND = 1.15
"""A pentagon and a star look smaller than a circle of their size."""


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return the font in another size, never smaller than can be read."""
    made = QFont(font)
    points = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
    made.setPointSizeF(max(_LEAST_POINTS, points * factor))
    made.setBold(bold)
    return made


def text_width(text: str, font: QFont) -> float:
    """Return the room that a text needs on one line, in pixels."""
    return math.ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1.0


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text, cut with an ellipsis where it is too wide."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def two_lines(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Break a text at a blank into at most two lines; the second is cut where it is too long."""
    if text_width(text, font) <= width:
        return (text,)
    words, first = text.split(" "), ""
    while words and text_width(f"{first} {words[0]}".strip(), font) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return (elided(text, font, width),)
    return (first, elided(" ".join(words), font, width))


def write(
    painter: QPainter, room: QRectF, text: str, font: QFont, colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:  # fmt: skip
    """Write one line of plain text in a rectangle, which it may leave to the sides."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, int(align) | int(Qt.TextFlag.TextDontClip), text)


def rule(
    painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float = 1.0,
    dash: tuple[float, ...] = (),
) -> None:  # fmt: skip
    """Draw a straight line."""
    painter.setPen(ink(colour, width, dash))
    painter.drawLine(start, end)


def marker(painter: QPainter, place: QPointF, shape: str, size: float) -> None:
    """Draw a marker with the painter's pen and brush; the shapes are those of lines."""
    half = size * _HALF
    if shape == "o":
        painter.drawEllipse(place, half, half)
    elif shape == "s":
        painter.drawRect(QRectF(place.x() - half, place.y() - half, size, size))
    else:
        painter.drawPolygon(QPolygonF([place + corner for corner in _corners(shape, half)]))


def _corners(shape: str, half: float) -> list[QPointF]:
    if shape == "d":
        return [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    if shape in _SPIKES:
        count, inner = _SPIKES[shape]
        return [
            QPointF(math.sin(turn) * reach, -math.cos(turn) * reach)
            for place in range(count)
            for turn in [2 * math.pi * place / count]
            for reach in [half * (inner if place % 2 else 1.0) * _ROUND]
        ]
    up = 1.0 if shape == "t1" else -1.0
    return [QPointF(0, -up * half), QPointF(half, up * half), QPointF(-half, up * half)]
