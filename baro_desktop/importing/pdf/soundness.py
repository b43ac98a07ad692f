"""Are the compressed streams of a PDF as they were written?

PDFium draws what it can of a damaged stream and says nothing: text is gone, or a damaged
font turns one sign into another. Deflate carries a checksum (RFC 1950), so damage shows.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from baro_desktop.models.errors import UnreadableFileError

_STREAM = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\s*(?:\]|/|>>)[^\0]{0,400}?stream\r?\n")
_NO_LENGTH = re.compile(rb"/Length\s+0\s*(?:/|>>)")
_END = re.compile(rb"\s*endstream")
_PIECE = 1 << 20
_MOST_BYTES = 200 << 20
_HEADER = 2
"""Bytes of the zlib header; some writers leave out the checksum at the other end."""


def check_streams(content: bytes) -> None:
    """Refuse a PDF with a damaged stream; locked ones cannot be looked into and are let through.

    Raises:
        UnreadableFileError: `pdf-damaged`, or `pdf-too-large` for streams beyond reason.
    """
    if b"/Encrypt" in content:
        return
    view, room = memoryview(content), _MOST_BYTES
    for match in _STREAM.finditer(content):
        if _is_empty(content, match):
            continue
        try:
            room -= _size(view[match.end() :], room)
        except zlib.error as error:
            if not _lacks_checksum(view[match.end() :], room):
                raise UnreadableFileError("pdf-damaged") from error
        if room <= 0:
            raise UnreadableFileError("pdf-too-large")


def _is_empty(content: bytes, match: re.Match[bytes]) -> bool:
    """True for a stream without a byte, as its length says: some writers print blank pages so."""
    begin = max(content.rfind(b"obj", 0, match.start()), 0)
    said = _NO_LENGTH.search(content, begin, match.end())
    return said is not None and _END.match(content, match.end()) is not None


def _size(packed: memoryview, room: int) -> int:
    return sum(len(piece) for piece in _pieces(packed, zlib.decompressobj(), room))


def _lacks_checksum(packed: memoryview, room: int) -> bool:
    """True for a stream that is whole but for the checksum behind it."""
    raw = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for _ in _pieces(packed[_HEADER:], raw, room):
            pass
    except zlib.error:
        return False
    return bytes(raw.unused_data[:20]).lstrip(b"\r\n ").startswith(b"endstream")


def _pieces(packed: memoryview, unpacker: zlib._Decompress, room: int) -> Iterator[bytes]:
    """Unpack piece by piece, so that a bomb costs a piece."""
    rest: bytes | memoryview = packed[: _PIECE * 64]
    while not unpacker.eof and room > 0:
        piece = unpacker.decompress(rest, _PIECE)
        rest = unpacker.unconsumed_tail
        room -= len(piece)
        if not piece and not rest:
            raise zlib.error("the stream ends early")
        yield piece
