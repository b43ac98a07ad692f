"""A graph as a picture for papers: always light, with title, notes and source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from baro_desktop.models.records import record
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.printout import Printout

_SIZE = QSize(860, 420)
_MARGIN = 18.0
_MOST_PRINTED = 640


class Paintable(Protocol):
    """What can be put on paper; it paints itself in the light palette there."""

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Draw in a rectangle of the paper."""

    def paper_size(self) -> QSize:
        """Return the size on paper, without the captions."""

    def font(self) -> QFont:
        """Return the font of ordinary text."""


@record
class Captions:
    """The texts around a graph.

    Attributes:
        drawing: notes about how it is drawn, which its table does without.
    """

    title: str
    notes: Sequence[str]
    source: str
    drawing: Sequence[str] = ()

    def lines(self, *, drawn: bool = True) -> tuple[str, ...]:
        """Return what stands under the graph, or under its table where it is not drawn."""
        return caption_lines((*self.notes, *(self.drawing if drawn else ())), self.source)


def caption_lines(notes: Sequence[str], source: str) -> tuple[str, ...]:
    """Return »Anm.:« and »Kilde:« as far as there is something to say."""
    said = [f"Anm.: {' '.join(notes)}"] if notes else []
    return (*said, f"Kilde: {source}.") if source else tuple(said)


def as_image(drawn: Paintable, captions: Captions, palette: Palette) -> QImage:
    """Return the graph in twice the resolution of the screen."""
    size = _full_size(drawn, captions)
    image = QImage(size * 2, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    _paint(painter, drawn, captions, palette)
    painter.end()
    return image


def save_picture(drawn: Paintable, captions: Captions, palette: Palette, path: Path) -> bool:
    """Write PNG or, when the name ends so, SVG; False when the file cannot be written."""
    draw = _svg if path.suffix.lower() == ".svg" else _png
    try:
        path.write_bytes(draw(drawn, captions, palette))
    except OSError:
        return False
    return True


def _png(drawn: Paintable, captions: Captions, palette: Palette) -> bytes:
    buffer = _open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(as_image(drawn, captions, palette))
    return bytes(buffer.data().data())


def _svg(drawn: Paintable, captions: Captions, palette: Palette) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    size = _full_size(drawn, captions)
    generator = QSvgGenerator()
    buffer = _open_buffer()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(captions.title)
    generator.setDescription(" ".join(captions.lines()))
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(palette.surface))
    _paint(painter, drawn, captions, palette)
    painter.end()
    return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def picture_size() -> QSize:
    """Return the size that a graph is drawn with for papers, without its captions."""
    return _SIZE


def graph_printout(drawn: Paintable, captions: Captions, palette: Palette, table: str) -> Printout:
    """Return a graph with its figures as a page to print.

    Args:
        table: the figures as an HTML table.
    """
    image = as_image(drawn, captions, palette)
    image.setDevicePixelRatio(1)
    width = min(_MOST_PRINTED, image.width() // 2)
    body = f'<p><img src="graf" width="{width}"></p>{table}'
    return Printout(captions.title, body, {"graf": image}, landscape=False)


def _full_size(drawn: Paintable, captions: Captions) -> QSize:
    size = drawn.paper_size()
    extra = sum(height for _, _, height in _blocks(captions, drawn.font(), size.width()))
    return QSize(size.width(), size.height() + int(extra + 2 * _MARGIN))


def _blocks(captions: Captions, font: QFont, width: int) -> list[tuple[str, QFont, float]]:
    """Return text, font and height: the title first, then what stands under the graph."""
    heading = QFont(font)
    heading.setPointSizeF(font.pointSizeF() * 1.25)
    heading.setBold(True)
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    blocks = [(captions.title, heading), *((text, small) for text in captions.lines())]
    return [(text, used, _height(text, used, width)) for text, used in blocks]


def _height(text: str, font: QFont, width: int) -> float:
    room = QRectF(0, 0, width - 2 * _MARGIN, 10_000)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + 6


def _paint(painter: QPainter, drawn: Paintable, captions: Captions, palette: Palette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = drawn.paper_size()
    width = size.width() - 2 * _MARGIN
    blocks = _blocks(captions, drawn.font(), size.width())
    place = _write(painter, blocks[0], _MARGIN, width, palette.text)
    target = QRectF(_MARGIN, place, width, size.height())
    drawn.paint_on(painter, target)
    place = target.bottom()
    for block in blocks[1:]:
        place = _write(painter, block, place, width, palette.muted)


def _write(
    painter: QPainter, block: tuple[str, QFont, float], place: float, width: float, colour: str
) -> float:
    text, font, height = block
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(_MARGIN, place, width, height), Qt.TextFlag.TextWordWrap, text)
    return place + height
