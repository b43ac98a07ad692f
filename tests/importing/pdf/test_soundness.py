"""A PDF whose streams were damaged on the way is refused, not half read."""

from __future__ import annotations

import re
import zlib

import pytest

from baro_desktop.importing.pdf.soundness import check_streams
from baro_desktop.models.errors import UnreadableFileError

TEXT = b"BT /F1 12 Tf (12 pct. point) Tj ET " * 40


def pdf(packed: bytes) -> bytes:
    """Return the part of a PDF that matters here: one compressed stream."""
    head = b"%%PDF-1.4\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
    return head + packed + b"\nendstream\nendobj\n"


def test_sound_streams_pass_also_without_their_checksum() -> None:
    check_streams(pdf(zlib.compress(TEXT)))
    check_streams(pdf(zlib.compress(TEXT)[:-4]))
    check_streams(b"%PDF-1.4\nno stream at all")


@pytest.mark.parametrize("place", [2, 5, 20, -2])
def test_one_wrong_byte_is_found(place: int) -> None:
    packed = bytearray(zlib.compress(TEXT))
    packed[place] ^= 0x55
    with pytest.raises(UnreadableFileError) as refused:
        check_streams(pdf(bytes(packed)))
    assert refused.value.code == "pdf-damaged"


def test_stream_of_a_blank_page_is_sound() -> None:
    check_streams(pdf(b""))
    with pytest.raises(UnreadableFileError):
        check_streams(pdf(b"").replace(b"/Length 0", b"/Length 90"))


def test_stream_cut_short_is_found() -> None:
    with pytest.raises(UnreadableFileError):
        check_streams(pdf(zlib.compress(TEXT)[:-30]))


def test_bomb_is_refused() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        check_streams(pdf(zlib.compress(bytes(300 << 20), 9)))
    assert re.fullmatch("pdf-too-large", refused.value.code)
