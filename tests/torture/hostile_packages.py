"""Zip archives and workbooks that are made to hang, fill the disk, or reach outside."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping

from tests.forms.test_packages import packed

Make = Callable[[], bytes]
Member = tuple[str, bytes]
_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%b'
)
_ONE = "xl/worksheets/sheet2.xml"
_LINK = 0o120777 << 16


def hostile_archives(report: bytes) -> Mapping[str, Make]:
    """Return what makes each archive; most hold a sound report as well."""
    good = ("rapport.txt", report)
    return dict((*_bombs(good), *_names(good), *_broken(good)))


def hostile_workbooks(form: bytes) -> Mapping[str, Make]:
    """Return what makes each workbook out of a filled-in form."""
    return dict((*_endless(form), *_strange(form)))


def _zip(
    *members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def _overlapping(number: int) -> bytes:
    """Return an archive whose members all lie over the same bytes (Fifield's bomb, simply)."""
    body = zlib.compress(bytes(10_000_000), 9)[2:-4]
    crc = zlib.crc32(bytes(10_000_000))
    sizes = struct.pack("<III", crc, len(body), 10_000_000)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes
    out = local + struct.pack("<HH", 5, 0) + b"a.txt" + body
    entry = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes
    entry += struct.pack("<HHHHHII", 5, 0, 0, 0, 0, 0, 0) + b"a.txt"
    end = struct.pack(
        "<HHHHIIH", 0, 0, *[min(number, 65_535)] * 2, len(entry) * number, len(out), 0
    )
    return out + entry * number + b"PK\x05\x06" + end


def _lying(archive: bytes, size: int) -> bytes:
    """Return an archive whose first member claims another size."""
    at = archive.rindex(b"PK\x01\x02") + 24
    return archive[:at] + struct.pack("<I", size) + archive[at + 4 :]


def _named(*names: str) -> list[tuple[str, bytes]]:
    return [(name, b"tekst") for name in names]


def _link(target: str) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo("rapport.txt")
    info.create_system, info.external_attr = 3, _LINK
    return info, target.encode()


def _flagged(archive: bytes, flag: int) -> bytes:
    out = bytearray(archive)
    out[6] |= flag
    out[archive.rindex(b"PK\x01\x02") + 8] |= flag
    return bytes(out)


def _bombs(good: Member) -> Iterator[tuple[str, Make]]:
    """Yield archives that would fill memory or disk."""
    yield "zipbombe", lambda: _zip(good, ("b.txt", bytes(90 * 1024**2)))
    yield (
        "600 MB i små filer",
        lambda: _zip(*((f"{n}.txt", b"ab%d" % n * 30_000) for n in range(4_000))),
    )
    yield "overlappende", lambda: _overlapping(2_000)
    yield "overlappende, 200000", lambda: _overlapping(200_000)
    yield "70000 filer", lambda: _zip(*_named(*(f"{n}" for n in range(70_000))), method=0)
    yield "zip i zip i zip", lambda: _zip(("a.zip", _zip(("b.zip", _zip(good)))), good)
    yield (
        "lzma med stor ordbog",
        lambda: _zip(good, method=zipfile.ZIP_LZMA).replace(
            b"\x5d\x00\x00\x80\x00", b"\x5d\xff\xff\xff\xff"
        ),
    )


def _names(good: Member) -> Iterator[tuple[str, Make]]:
    """Yield archives whose names reach outside, or are none."""
    yield "ud af mappen", lambda: _zip(*_named("../../../../tmp/x.txt", "..\\..\\x.txt"), good)
    rooted = _named("/etc/passwd", "C:\\Windows\\x.txt", "\\\\srv\\x")
    yield "absolutte navne", lambda: _zip(*rooted)
    yield (
        "reserverede navne",
        lambda: _zip(*_named("CON", "NUL.txt", "aux.pdf", "COM1", "a:b", " .txt")),
    )
    yield "symbolsk henvisning", lambda: _zip(_link("/etc/passwd"))
    yield "lange navne", lambda: _zip(*_named(*(f"{n}" + "æ" * 30_000 for n in range(60))))


def _broken(good: Member) -> Iterator[tuple[str, Make]]:
    """Yield archives that are locked, damaged, or lie about themselves."""
    yield "krypteret", lambda: _flagged(_zip(good), 1)
    yield "ukendt pakning", lambda: _zip(good).replace(struct.pack("<H", 8), struct.pack("<H", 99))
    yield "forkert kontrolsum", lambda: _zip(good, method=0).replace(b"dannet", b"Dannet", 1)
    yield "påstår 4 GB", lambda: _lying(_zip(good), 2**32 - 2)
    yield "påstår 10 tegn", lambda: _lying(_zip(good), 10)
    yield "kun en ende", lambda: b"PK\x05\x06" + bytes(18)
    claims = struct.pack("<HHHHIIH", 0, 0, 65_535, 65_535, 2**32 - 1, 0, 0)
    yield "liste på 4 GB", lambda: _zip(good)[:-22] + b"PK\x05\x06" + claims


def _endless(form: bytes) -> Iterator[tuple[str, Make]]:
    """Yield workbooks with more than anybody can read."""
    cells = b"<row>" + b"<c><v>1</v></c>" * 1_000_000
    wide = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    head = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    text, style = b"<si><t>x</t></si>", b"<numFmt numFmtId='1' formatCode='0'/>"
    merged = b"</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>"
    yield "million celler", lambda: packed(form, **{_ONE: _SHEET % cells})
    yield "celle i det fjerneste hjørne", lambda: packed(form, **{_ONE: _SHEET % wide})
    yield (
        "million tekster",
        lambda: packed(form, **{"xl/sharedStrings.xml": head + text * 3_000_000 + b"</sst>"}),
    )
    yield "dyb xml", lambda: packed(form, **{_ONE: _SHEET % (b"<row>" * 500_000)})
    yield "flettede celler", lambda: packed(form, **{_ONE: _SHEET % merged})
    yield (
        "stil uden ende",
        lambda: packed(form, **{"xl/styles.xml": b"<styleSheet><numFmts>" + style * 500_000}),
    )


def _strange(form: bytes) -> Iterator[tuple[str, Make]]:
    """Yield workbooks that hold what no form of ours does."""
    laughs = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]>' + _SHEET % b"<row><c><v>&a;</v></c></row>"
    dde = b'<row r="5"><c r="C5"><f>cmd|\'/C calc\'!A0</f></c></row></sheetData></worksheet>'
    outside = "xl/externalLinks/externalLink1.xml"
    yield "entiteter", lambda: packed(form, **{_ONE: laughs})
    yield "makroer", lambda: packed(form, **{"xl/vbaProject.bin": b"x"})
    yield "henvisning udefra", lambda: packed(form, **{outside: b"<externalLink/>"})
    yield "formel uden tal", lambda: packed(form, **{_ONE: _SHEET % dde})
