"""How large pictures are on paper."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from PySide6.QtCore import QMarginsF, QSizeF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat, QTextImageFormat

_PLACEHOLDER = QSizeF(1, 1)
_LEAST_WIDTH = 0.75
"""Share of the page's width below which the text of a graph is too small."""
_BELOW = QMarginsF(0, 0, 0, 24)
"""Screen pixels that a picture's line takes below it."""


def fit_pictures(document: QTextDocument, room: QSizeF, filling: Container[str] = ()) -> None:
    """Shrink pictures that are wider or higher than the page; they keep their form.

    Args:
        room: the page, in screen pixels.
        filling: names of pictures that get their size from `fill_pages`.
    """
    for cursor, image in _pictures(document):
        natural = _natural(document, image)
        if image.name() in filling:
            _resize(cursor, image, _PLACEHOLDER)
        elif natural is not None:
            shrunk = natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            _resize(cursor, image, natural.boundedTo(shrunk))


def fill_pages(document: QTextDocument, room: QSizeF, filling: Mapping[str, str]) -> None:
    """Let pictures take what is left of their page, or a page of their own where that is little.

    Args:
        room: the page, in screen pixels.
        filling: names of pictures, each with that of a lower form for what is left of a page.
    """
    for cursor, image in _pictures(document):
        name = image.name()
        if name in filling:
            image.setName(filling[name])
            low = _filling(document, image, _rest(document, cursor, room))
            if low is None or low.width() < _LEAST_WIDTH * room.width():
                image.setName(name)
                low = _filling(document, image, room.shrunkBy(_BELOW))
            if low is not None:
                _resize(cursor, image, low)


def _rest(document: QTextDocument, cursor: QTextCursor, room: QSizeF) -> QSizeF:
    """Return what is left of the page below the beginning of a paragraph."""
    page = document.pageSize().height()
    top = document.documentLayout().blockBoundingRect(cursor.block()).top() % page
    return QSizeF(room.width(), room.height() * (1 - top / page)).shrunkBy(_BELOW)


def _filling(document: QTextDocument, image: QTextImageFormat, room: QSizeF) -> QSizeF | None:
    natural = _natural(document, image)
    if natural is None or room.height() <= 0:
        return None
    return natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _pictures(document: QTextDocument) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
    """Return each picture with a cursor that marks it."""
    cursor = QTextCursor(document)
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        found = cursor.charFormat()
        if found.objectType() == QTextFormat.ObjectTypes.ImageObject.value:
            marked = QTextCursor(cursor)
            marked.movePosition(
                QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor
            )
            yield marked, found.toImageFormat()


def _natural(document: QTextDocument, image: QTextImageFormat) -> QSizeF | None:
    """Return the size that a picture was given, else its own; None where it is none."""
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = document.resource(kind, QUrl(image.name()))
    if picture is None or not picture.width():
        return None
    natural = QSizeF(picture.deviceIndependentSize())
    if image.width() > _PLACEHOLDER.width():
        return QSizeF(image.width(), image.width() * natural.height() / natural.width())
    return natural


def _resize(cursor: QTextCursor, image: QTextImageFormat, size: QSizeF) -> None:
    image.setWidth(size.width())
    image.setHeight(size.height())
    cursor.setCharFormat(image)
