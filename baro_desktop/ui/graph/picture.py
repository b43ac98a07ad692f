"""A graph as a picture for papers: always light, with title, notes and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QGraphicsView

from baro_desktop.ui.palette import Palette

_SIZE = QSize(860, 420)
_MARGIN = 18.0


@dataclass(frozen=True, slots=True)
class Captions:
    """The texts around a graph."""

    title: str
    notes: Sequence[str]
    source: str

    def lines(self) -> tuple[str, ...]:
        """Return what stands under the graph."""
        return caption_lines(self.notes, self.source)


def caption_lines(notes: Sequence[str], source: str) -> tuple[str, ...]:
    """Return »Anm.:« and »Kilde:« as far as there is something to say."""
    said = [f"Anm.: {' '.join(notes)}"] if notes else []
    return (*said, f"Kilde: {source}.") if source else tuple(said)


def as_image(view: QGraphicsView, captions: Captions, palette: Palette) -> QImage:
    """Return the graph in twice the resolution of the screen."""
    size = _full_size(view, captions)
    image = QImage(size * 2, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    _paint(painter, view, captions, palette)
    painter.end()
    return image


def save_picture(view: QGraphicsView, captions: Captions, palette: Palette, path: Path) -> bool:
    """Write PNG or, when the name ends so, SVG; False when the file cannot be written."""
    draw = _svg if path.suffix.lower() == ".svg" else _png
    try:
        path.write_bytes(draw(view, captions, palette))
    except OSError:
        return False
    return True


def _png(view: QGraphicsView, captions: Captions, palette: Palette) -> bytes:
    buffer = _open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(as_image(view, captions, palette))
    return bytes(buffer.data().data())


def _svg(view: QGraphicsView, captions: Captions, palette: Palette) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    size = _full_size(view, captions)
    generator = QSvgGenerator()
    buffer = _open_buffer()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(captions.title)
    generator.setDescription(" ".join(captions.lines()))
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(palette.surface))
    _paint(painter, view, captions, palette)
    painter.end()
    return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def picture_size() -> QSize:
    """Return the size that a graph is drawn with for papers, without its captions."""
    return _SIZE


def _full_size(view: QGraphicsView, captions: Captions) -> QSize:
    extra = sum(height for _, _, height in _blocks(captions, view.font()))
    return QSize(_SIZE.width(), _SIZE.height() + int(extra + 2 * _MARGIN))


def _blocks(captions: Captions, font: QFont) -> list[tuple[str, QFont, float]]:
    """Return text, font and height: the title first, then what stands under the graph."""
    heading = QFont(font)
    heading.setPointSizeF(font.pointSizeF() * 1.25)
    heading.setBold(True)
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    blocks = [(captions.title, heading), *((text, small) for text in captions.lines())]
    return [(text, used, _height(text, used)) for text, used in blocks]


def _height(text: str, font: QFont) -> float:
    room = QRectF(0, 0, _SIZE.width() - 2 * _MARGIN, 10_000)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + 6


def _paint(painter: QPainter, view: QGraphicsView, captions: Captions, palette: Palette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    blocks = _blocks(captions, view.font())
    place = _write(painter, blocks[0], _MARGIN, palette.text)
    target = QRectF(_MARGIN, place, _SIZE.width() - 2 * _MARGIN, _SIZE.height())
    view.render(painter, target, view.viewport().rect())
    place = target.bottom()
    for block in blocks[1:]:
        place = _write(painter, block, place, palette.muted)


def _write(painter: QPainter, block: tuple[str, QFont, float], place: float, colour: str) -> float:
    text, font, height = block
    painter.setFont(font)
    painter.setPen(QColor(colour))
    room = QRectF(_MARGIN, place, _SIZE.width() - 2 * _MARGIN, height)
    painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
    return place + height
