"""The quick reader of a written workbook sees what openpyxl sees, and refuses a broken one."""

from __future__ import annotations

import io
from itertools import zip_longest
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

import pytest
from openpyxl import load_workbook

from baro_desktop.export.book import book_bytes
from baro_desktop.export.checking.package import BookPackage
from baro_desktop.export.checking.xml_parts import Handlers, read_xml
from tests.export.checking.changing import changed


def test_all_cells_are_those_that_openpyxl_reads(workbook_path: Path) -> None:
    package = BookPackage(workbook_path.read_bytes())
    book = load_workbook(workbook_path, read_only=True)
    for sheet in book.worksheets:
        theirs = [list(row) for row in sheet.iter_rows(values_only=True)]
        ours = package.rows(sheet.title)
        assert len(ours) == len(theirs)
        for row, other in zip(ours, theirs, strict=True):
            assert all(a == b for a, b in zip_longest(row, other))
    book.close()


def test_each_kind_of_cell_is_told_from_the_others() -> None:
    def write(book: object) -> None:
        sheet = book.add_worksheet("Ark")  # type: ignore[attr-defined]
        for column, value in enumerate((-3, 0.25, 1e-7, "=x", True)):
            sheet.write(1, column, value)
        sheet.write_formula(1, 5, "=1+1", None, 2)

    (nothing, row) = BookPackage(book_bytes(write)).rows("Ark")
    assert nothing == (None,) * 6
    assert row == (-3, 0.25, 1e-7, "=x", True, "2")


def test_cells_in_another_form_are_read_all_the_same(workbook_path: Path) -> None:
    """Each change says the same in XML, but not as XlsxWriter writes it."""
    usual = BookPackage(workbook_path.read_bytes())
    others = {
        "xl/worksheets/sheet13.xml": (b"<v>", b"<v ><!-- -->"),
        "xl/worksheets/sheet12.xml": (b'" s="', b'"  s="'),
        "xl/worksheets/sheet3.xml": (b"<row r=", b"<row  r="),
        "xl/sharedStrings.xml": (b"<si><t>", b"<si ><t>"),
    }
    stream = io.BytesIO()
    with ZipFile(workbook_path) as given, ZipFile(stream, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            old, new = others.get(name, (b"", b""))
            assert old in content
            made.writestr(name, content.replace(old, new) if old else content)
    other = BookPackage(stream.getvalue())
    for sheet in ("Alle tal", "Sammenligning", "C-ARB"):
        assert other.rows(sheet) == usual.rows(sheet)
    values = [row[4] for row in usual.rows("Alle tal")]
    assert [row[4] for row in usual.rows("Alle tal", 4)] == values
    assert [row[4] for row in other.rows("Alle tal", 4)] == values


@pytest.mark.parametrize("column", [None, 4])
def test_a_cell_is_read_where_it_stands_and_nowhere_in_two_places(
    workbook_path: Path, column: int | None
) -> None:
    made, part = workbook_path.read_bytes(), "xl/worksheets/sheet13.xml"
    value = BookPackage(made).rows("Alle tal", column)[4][4]
    elsewhere = BookPackage(changed(made, part, b'<c r="E5"', b'<c r="AE5"'))
    assert value is not None
    assert elsewhere.rows("Alle tal", column)[4][4] is None
    for old, new in ((b'<c r="E5"', b'<c r="E6"'), (b'<row r="5"', b'<row r="6"')):
        with pytest.raises(ValueError, match=r"[A-Z][56]"):
            BookPackage(changed(made, part, old, new)).rows("Alle tal", column)


def test_a_part_that_nobody_looks_at_must_be_whole_too(workbook_path: Path) -> None:
    made = workbook_path.read_bytes()
    stream = io.BytesIO()
    with ZipFile(workbook_path) as given, ZipFile(stream, "w") as cut:
        for name in given.namelist():
            content = given.read(name)
            cut.writestr(name, content[:-9] if name == "xl/charts/chart1.xml" else content)
    with pytest.raises(ExpatError):
        BookPackage(stream.getvalue())
    with pytest.raises(BadZipFile):
        BookPackage(made[:-200])


class Said(Handlers):
    """Collects all text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def text(self, piece: str) -> None:
        self.pieces.append(piece)


def test_a_part_of_several_pieces_is_read_to_its_end() -> None:
    text = "æ" * 2**16  # two bytes each, so that one is cut in two between the pieces
    said = Said()
    read_xml(f"<a>{text}</a>".encode(), said)
    assert "".join(said.pieces) == text
    with pytest.raises(ExpatError):
        read_xml(f"<a>{text}".encode())
