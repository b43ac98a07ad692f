"""Graphs in the size that a page prints them in, so that every text on them can be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.palette import LIGHT

WIDTH, HEIGHT = 624, 228
"""Pixels, 96 to the inch: `GRAPH_WIDTH` of the documents."""

_POINTS, _PIXELS_AN_INCH = 9.0, 96.0
_SHARPNESS = 3
"""Dots in the file for each pixel: 288 to the inch."""


def paper_points(widget: QWidget) -> float:
    """Return the size of a font that is 9 points high on the page, whatever the screen is."""
    return _POINTS * _PIXELS_AN_INCH / widget.logicalDpiY()


def paper_font(widget: QWidget) -> QFont:
    """Return the font of a graph on the page, whatever size of text the window has."""
    font = QFont(widget.font())
    font.setPointSizeF(paper_points(widget))
    return font


def picture_of(height: int, paint: Callable[[QPainter, QRectF], object]) -> QImage:
    """Return what a function paints, as wide as the page has room for."""
    image = QImage(QSize(WIDTH, height) * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, WIDTH, height))
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
