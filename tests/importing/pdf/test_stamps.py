"""What is printed over a page, aslant or along its edge, is no part of its rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from baro_desktop.importing.pdf.source import open_pages

pytestmark = pytest.mark.usefixtures("qapp")


def stamped(angle: float, text: str, slant: float = 0.0) -> bytes:
    """Return a page with some lines, and a text over them that is turned by an angle."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number in range(1, 9):
        painter.drawText(600, 500 * number, f"Andelen af borgere i alt {number}")
    painter.translate(2000, 2500)
    painter.rotate(angle)
    painter.shear(slant, 0)
    painter.drawText(0, 0, text)
    painter.end()
    buffer.close()
    return bytes(target.data())


def texts(content: bytes) -> list[str]:
    with open_pages(content) as pages:
        return [word.text for words in pages.words() for word in words]


@pytest.mark.parametrize("angle", [-90, -55, -45, -25, 12, 40, 60, 90, 180])
@pytest.mark.parametrize("text", ["UDKAST", "12 pct. - Dok. nr. 7", "K O P I"])
def test_stamps_are_left_out(angle: float, text: str) -> None:
    assert texts(stamped(angle, text)) == texts(stamped(0, ""))


def test_text_that_is_hardly_turned_is_kept() -> None:
    assert "UDKAST" in texts(stamped(3, "UDKAST"))


@pytest.mark.parametrize("slant", [-0.4, -0.2, 0.2])
def test_text_whose_letters_lean_is_kept(slant: float) -> None:
    assert "UDKAST" in texts(stamped(0, "UDKAST", slant))


def drawn(text: bytes, cmap: bytes) -> bytes:
    """Return a page whose font says of its letters what a table tells."""
    drawing = b"BT /F1 12 Tf 100 700 Td (%s) Tj ET" % text
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF>"
    table += b" endcodespacerange %s endcmap end" % cmap
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b" /Resources << /Font << /F1 6 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Length %d >> stream\n%s\nendstream" % (len(table), table),
        font,
    ]
    numbered = (b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer << /Root 1 0 R >>\n"


def test_soft_hyphen_that_is_drawn_before_a_number_may_be_its_minus() -> None:
    soft = b"1 beginbfchar <2D> <00AD> endbfchar"
    assert texts(drawn(b"-7 pct. 2-5", soft)) == ["\ufffd7", "pct.", "2\ufffd5"]


def test_text_beside_a_cut_page_is_not_read_but_told() -> None:
    page = drawn(b"Andel 89 pct.", b"").replace(
        b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 120 842]"
    )
    found = texts(page)
    assert found[0] == "Andel"
    assert set(found[1:]) == {"\ufffd"}
