"""A glyph whose font does not say what it is may be a digit: its number is never read."""

from __future__ import annotations

import re

import pytest

from tests.importing.pdf.test_stamps import drawn, texts

pytestmark = pytest.mark.usefixtures("qapp")


def coded(numbers: str) -> bytes:
    """Return »Andel 1234 pct. 26« of a font that tells the codes in a pattern nothing."""
    known = [n for n in range(0x20, 0x7F) if not re.fullmatch(numbers, chr(n))]
    cmap = b"%d beginbfchar %s endbfchar" % (
        len(known),
        b" ".join(b"<%04X> <%04X>" % (n, n) for n in known),
    )
    page = drawn(b"Andel 1234 pct. 26", cmap)
    page = page.replace(b"<00> <FF>", b"<0000> <FFFF>")
    wide = b"".join(b"%04X" % code for code in b"Andel 1234 pct. 26")
    page = page.replace(b"(Andel 1234 pct. 26) Tj", b"<%s> Tj" % wide)
    below = b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica"
    below += b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    below += b" /DW 556 >>] /Encoding /Identity-H"
    return page.replace(b"/Subtype /Type1", b"/Subtype /Type0 " + below)


def test_a_digit_that_the_font_does_not_name_is_told() -> None:
    assert texts(coded("x")) == ["Andel", "1234", "pct.", "26"]
    assert texts(coded("2")) == ["Andel", "1\ufffd34", "pct.", "\ufffd6"]


@pytest.mark.parametrize("other", ["0000", "FFFE", "0002", "001C", "000B", "0085", "200B", "2060"])
def test_a_digit_with_a_name_that_is_no_letter_is_told(other: str) -> None:
    cmap = b"1 beginbfchar <32> <%s> endbfchar" % other.encode()
    assert texts(drawn(b"Andel 1234 pct. 26", cmap)) == ["Andel", "1\ufffd34", "pct.", "\ufffd6"]


def test_a_soft_hyphen_that_is_drawn_within_a_number_is_told() -> None:
    soft = b"1 beginbfchar <32> <00AD> endbfchar"
    assert texts(drawn(b"1234 pct. 62", soft)) == ["1\ufffd34", "pct.", "6\ufffd"]


def test_a_letter_that_is_drawn_in_two_parts_is_one() -> None:
    ring = b"1 beginbfchar <31> <030A> endbfchar"
    assert texts(drawn(b"Pa1 landet i alt", ring)) == ["P\u00e5", "landet", "i", "alt"]
