"""A place in an original as plain data, and back; what comes back is checked."""

from __future__ import annotations

import json

from baro_desktop.importing.guard.plain import NotPlainError, text
from baro_desktop.importing.locate import Box, ExcerptLine, PageImage, Sought

_MOST_LINES = 1_000
_MOST_CELLS = 1_000
_MOST_BOXES = 1_000
_LONGEST_SIDE = 10_000
_MOST_PAGES = 100_000
_BYTES_A_PIXEL = 3
_END = b"\n"
"""JSON in one line ends here; bytes follow."""


def question(sought: Sought, content: bytes) -> bytes:
    """Return what the reading process is asked: what is sought, and where."""
    asked = json.dumps([sought.code, sought.place, sought.numbers]).encode("ascii")
    return asked + _END + content


def asked(content: bytes) -> tuple[Sought, bytes]:
    """Return what is sought, and the original."""
    head, _, original = content.partition(_END)
    code, place, numbers = json.loads(head)
    return Sought(code, place, tuple(numbers)), original


def excerpt_to_json(lines: tuple[ExcerptLine, ...]) -> bytes:
    """Return the lines of an excerpt as JSON."""
    return json.dumps([[line.place, line.cells, line.marked] for line in lines]).encode("ascii")


def excerpt_from_json(content: bytes) -> tuple[ExcerptLine, ...]:
    """Return the lines that an answer holds.

    Raises:
        NotPlainError: if it is no excerpt.
    """
    try:
        lines = json.loads(content)
        if len(lines) > _MOST_LINES or any(len(cells) > _MOST_CELLS for _, cells, _ in lines):
            raise NotPlainError
        return tuple(
            ExcerptLine(text(place), tuple(map(text, cells)), marked is True)
            for place, cells, marked in lines
        )
    except (TypeError, ValueError) as error:
        raise NotPlainError from error


def page_to_bytes(page: PageImage) -> bytes:
    """Return a drawn page as JSON in one line, and its pixels."""
    boxes = [[box.left, box.top, box.right, box.bottom] for box in page.boxes]
    head = [page.number, page.pages, page.width, page.height, page.stride, boxes, page.text]
    return json.dumps(head).encode("ascii") + _END + page.pixels


def page_from_bytes(content: bytes) -> PageImage:
    """Return the page that an answer holds.

    Raises:
        NotPlainError: if it is no picture of a page.
    """
    head, _, pixels = content.partition(_END)
    try:
        number, pages, width, height, stride, boxes, said = json.loads(head)
        if len(boxes) > _MOST_BOXES or len(pixels) != stride * height:
            raise NotPlainError
        if not _BYTES_A_PIXEL * _whole(width, _LONGEST_SIDE) <= _whole(stride, len(pixels)):
            raise NotPlainError
        return PageImage(
            _whole(number, _MOST_PAGES),
            _whole(pages, _MOST_PAGES),
            width,
            _whole(height, _LONGEST_SIDE),
            stride,
            pixels,
            tuple(_box(*box) for box in boxes),
            text(said),
        )
    except (TypeError, ValueError) as error:
        raise NotPlainError from error


def _box(*sides: object) -> Box:
    left, top, right, bottom = (_whole(side, _LONGEST_SIDE, least=-_LONGEST_SIDE) for side in sides)
    return Box(left, top, right, bottom)


def _whole(value: object, most: int, least: int = 1) -> int:
    if type(value) is not int or not least <= value <= most:
        raise NotPlainError
    return value
