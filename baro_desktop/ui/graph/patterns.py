"""Grounds of neighbouring parts: colour and hatch differ together, so print in black does, too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.palette import Palette

_PALE = 0.2
_HATCHES = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.Dense6Pattern,
)


def fill(painter: QPainter, room: QRectF, place: int, palette: Palette) -> None:
    """Fill a rectangle as the part of that place, with an edge in its colour."""
    colour = QColor(palette.series[place % len(palette.series)])
    painter.setPen(ink(colour, 1.0))
    painter.setBrush(QColor(palette.surface))
    painter.drawRect(room)
    pale = QColor(colour)
    pale.setAlphaF(_PALE)
    painter.fillRect(room, pale)
    painter.setBrush(QBrush(colour, _HATCHES[place % len(_HATCHES)]))
    painter.drawRect(room)
