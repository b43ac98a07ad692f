"""A glyph whose font does not say what it is may be a digit: its number is never read."""

from __future__ import annotations

import re

import pytest

from baro_desktop.models.errors import UnreadableFileError
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


BLANKS = ["000A", "000D", "0009", "00A0", "2009", "2003", "3000", "2028", "1680", "202F"]


@pytest.mark.parametrize("other", BLANKS)
def test_a_digit_that_is_drawn_but_named_a_blank_is_told(other: str) -> None:
    cmap = b"1 beginbfchar <32> <%s> endbfchar" % other.encode()
    found = texts(drawn(b"Andel 1234 pct. 26", cmap))
    assert found == ["Andel", "1\ufffd34", "pct.", "\ufffd6"]


@pytest.mark.parametrize("other", [*BLANKS, "200B", "FEFF", "2060", "180E"])
def test_a_number_of_one_digit_that_is_named_a_blank_is_told(other: str) -> None:
    cmap = b"1 beginbfchar <32> <%s> endbfchar" % other.encode()
    assert texts(drawn(b"2", cmap) if other[0] == "2" else drawn(b"2 pct.", cmap))[0] == "\ufffd"


@pytest.mark.parametrize("text", [b"Andel 1234 pct.", b"26 pct.", b"-32 pct.", b"Andel 62"])
def test_digits_that_are_named_a_plain_blank_refuse_the_file(text: bytes) -> None:
    """PDFium drops blanks behind a blank, so that a digit can be gone from any number."""
    with pytest.raises(UnreadableFileError, match="pdf-font"):
        texts(drawn(text, b"1 beginbfchar <32> <0020> endbfchar"))


def test_blanks_that_draw_nothing_are_blanks() -> None:
    cmap = b"2 beginbfchar <20> <00A0> <5F> <0020> endbfchar"
    assert texts(drawn(b"Andel 12 pct. 1", cmap)) == ["Andel", "12", "pct.", "1"]
