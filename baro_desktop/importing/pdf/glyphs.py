"""What PDFium knows of each character of a page: where it stands and what is drawn there."""

from __future__ import annotations

import ctypes
import struct
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat
from math import cos, hypot, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in the page's own points, y upwards."""

_BOX = struct.Struct("4f")
_INK = struct.Struct("4d")
_BOX_CALL = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
"""PDFium's box of a character, called with addresses: half the time of checked pointers.

It takes less time than to let go of the interpreter's lock, so that is kept.
"""

_INK_CALL = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4)
_FLAG_CALL = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_ANGLE_CALL = ctypes.PYFUNCTYPE(ctypes.c_float, ctypes.c_void_p, ctypes.c_int)

_LEVEL = 0.01
_SAME_SIZE = 0.05
_LEAST_INK = 0.01
"""How high what a glyph draws is at least, in parts of its width; a blank's is a line."""


class Glyphs:
    """The characters of a page by number, those that PDFium puts between words among them."""

    def __init__(self, text_page: PdfTextPage) -> None:
        """Take a page of text, which must stay open."""
        from pypdfium2 import raw

        self._text_page = text_page
        self._page, *calls = (
            ctypes.cast(one, ctypes.c_void_p).value or 0
            for one in (
                text_page.raw,
                raw.FPDFText_GetLooseCharBox,
                raw.FPDFText_GetCharBox,
                raw.FPDFText_GetCharAngle,
                raw.FPDFText_HasUnicodeMapError,
                raw.FPDFText_IsHyphen,
                raw.FPDFText_GetUnicode,
            )
        )
        self._box_of, self._ink_of, self._angle_of = (
            _BOX_CALL(calls[0]),
            _INK_CALL(calls[1]),
            _ANGLE_CALL(calls[2]),
        )
        self._is_unnamed, self._is_hyphen, self._code_of = map(_FLAG_CALL, calls[3:])

    def boxes(self, indices: Sequence[int]) -> Iterator[Box]:
        """Return the boxes of characters; all are asked for without a step of Python between."""
        sides = array("f", bytes(_BOX.size * len(indices)))
        address, _ = sides.buffer_info()
        addresses = count(address, _BOX.size)
        deque(map(self._box_of, repeat(self._page), indices, addresses), maxlen=0)
        return _BOX.iter_unpack(sides)

    def box(self, index: int) -> Box:
        """Return the box of one character, as high as its line."""
        return next(self.boxes([index]))

    def angles(self, indices: Iterable[int]) -> list[float]:
        """Return by how much characters are turned, in radians."""
        return list(map(self._angle_of, repeat(self._page), indices))

    def leans(self, index: int) -> bool:
        """True for a letter that is slanted, not turned: its foot stands upon the line."""
        from pypdfium2 import raw

        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text_page.raw, index, ctypes.byref(matrix))
        across, up = abs(float(matrix.a)), abs(float(matrix.b))
        return up < _LEVEL * across or across < _LEVEL * up

    def alike(self, index: int, other: int) -> bool:
        """True for two letters of one size on one line; a raised one may be a note's number."""
        from pypdfium2 import raw

        page, angle = self._text_page.raw, self._angle_of(self._page, index)
        sizes: list[float] = []
        places: list[float] = []
        for number in (index, other):
            matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetMatrix(page, number, ctypes.byref(matrix))
            raw.FPDFText_GetCharOrigin(page, number, ctypes.byref(x), ctypes.byref(y))
            sizes.append(raw.FPDFText_GetFontSize(page, number) * hypot(matrix.c, matrix.d))
            places.append(y.value * cos(angle) - x.value * sin(angle))
        limit = _SAME_SIZE * max(sizes)
        return abs(sizes[0] - sizes[1]) <= limit and abs(places[0] - places[1]) <= limit

    def inked(self, indices: Sequence[int]) -> list[int]:
        """Return those that something is drawn for: the box of what a blank draws is a line."""
        sides = array("d", bytes(_INK.size * len(indices)))
        address, _ = sides.buffer_info()
        places = (count(address + side * sides.itemsize, _INK.size) for side in range(4))
        deque(map(self._ink_of, repeat(self._page), indices, *places), maxlen=0)
        boxes = _INK.iter_unpack(sides)
        return [
            index
            for index, (left, right, bottom, top) in zip(indices, boxes, strict=True)
            if left != right and bottom != top and self._is_area(index, right - left, top - bottom)
        ]

    def _is_area(self, index: int, width: float, height: float) -> bool:
        """False for the box around a line that is turned."""
        angle = self._angle_of(self._page, index)
        return abs(width * abs(sin(angle)) - height * abs(cos(angle))) > _LEAST_INK * (
            width + height
        )

    def unnamed(self, indices: Sequence[int]) -> list[int]:
        """Return those that their font does not name."""
        flags = map(self._is_unnamed, repeat(self._page), indices)
        return [index for index, flag in zip(indices, flags, strict=True) if flag]

    def is_hyphen(self, index: int) -> bool:
        """True for a hyphen at the end of a line, where PDFium joins the two lines' words."""
        return bool(self._is_hyphen(self._page, index))

    def code(self, index: int) -> int:
        """Return the number of a character in Unicode."""
        code: int = self._code_of(self._page, index)
        return code & 0xFFFFFFFF
