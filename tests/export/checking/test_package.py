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
