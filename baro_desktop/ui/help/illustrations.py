"""The pictures of the help pages: our own files alone, as wide as there is room for."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextDocument

from baro_desktop.resources import resource
from baro_desktop.ui.palette import Palette

FOLDER = "billeder"
_ENDING = ".png"
_SHADE = QColor(0, 0, 0, 60)


def picture_name(url: QUrl) -> str:
    """Return the name of one of our pictures, "" for anything else."""
    path = PurePosixPath(url.path())
    known = url.isRelative() and len(path.parts) == 2 and path.parts[0] == FOLDER
    return path.name if known and path.suffix == _ENDING else ""


def picture(name: str, widest: int, ratio: float, palette: Palette) -> QImage:
    """Return a picture with a frame, shaded where everything around it is dark.

    Args:
        widest: the room there is, in the pixels of the page.
        ratio: pixels of the screen for each of them.
    """
    image = QImage(str(resource("help", FOLDER, name)))
    if image.isNull():
        return image
    width = round(min(widest, image.width()) * ratio)
    size = QSize(width, round(image.height() * width / image.width()))
    smooth = Qt.TransformationMode.SmoothTransformation
    image = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
    )
    painter = QPainter(image)
    if palette.dark:
        painter.fillRect(image.rect(), _SHADE)
    painter.setPen(QPen(QColor(palette.border), 2 * ratio))
    painter.drawRect(image.rect())
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def pictures_of(document: QTextDocument) -> tuple[QUrl, ...]:
    """Return the addresses of the pictures that a page shows."""
    found: list[QUrl] = []
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            form = part.fragment().charFormat()
            if form.isImageFormat():
                found.append(QUrl(form.toImageFormat().name()))
            part += 1
        block = block.next()
    return tuple(found)
