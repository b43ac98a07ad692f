"""A file that is no sound form is refused with a reason, before anything is read from it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from openpyxl import Workbook, load_workbook

from baro_desktop.importing.archive import Archive
from baro_desktop.importing.form.package import is_form
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.importing.readers import read_document
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.form.map import FORM_VERSION, MAP_SHEET
from baro_desktop.texts.errors import sentence
from tests.forms.filling import FilledForm

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENCRYPTED = OLE + "EncryptedPackage".encode("utf-16-le")


def foreign(name: str = "Ark1") -> bytes:
    """Return an ordinary workbook."""
    book, stream = Workbook(), io.BytesIO()
    book.active.title = name  # type: ignore[union-attr]
    book.save(stream)
    return stream.getvalue()


def packed(content: bytes, **parts: bytes) -> bytes:
    """Return a zip file with some parts added or replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for info in old.infolist():
            if info.filename not in parts:
                new.writestr(info.filename, old.read(info))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def code_of(content: bytes) -> str:
    with pytest.raises(UnreadableFileError) as raised:
        read_workbook(content)
    assert sentence(raised.value.code, raised.value.data)
    return raised.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"Udviklingsrapport", "form-foreign"),
        (OLE, "form-xls"),
        (ENCRYPTED, "form-encrypted"),
        (foreign(), "form-foreign"),
        (foreign(MAP_SHEET), "form-damaged"),
        (zipped(a=b"b"), "form-foreign"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "form-ods"),
        (b"PK\x03\x04" + bytes(100), "form-damaged"),
    ],
)
def test_other_files_are_refused(content: bytes, code: str) -> None:
    assert code_of(content) == code


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        ("xl/vbaProject.bin", b"macros", "form-macros"),
        ("xl/worksheets/sheet1.xml", b"<c/>" * 300_001, "form-too-large"),
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE x [<!ENTITY y "z">]><x/>', "form-suspicious"),
        ("xl/worksheets/sheet1.xml", b"<worksheet", "form-damaged"),
        ("xl/extra.xml", bytes(2_000_000), "form-too-large"),
    ],
)
def test_forms_that_are_no_sound_workbooks_are_refused(
    blank: bytes, name: str, part: bytes, code: str
) -> None:
    assert code_of(packed(blank, **{name: part})) == code


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_cut_files_are_refused(blank: bytes, share: float) -> None:
    assert code_of(blank[: int(len(blank) * share)]) == "form-damaged"


@pytest.mark.parametrize("place", range(5, 100, 10))
def test_flipped_bytes_are_refused_or_harmless(blank: bytes, place: int) -> None:
    damaged = bytearray(blank)
    damaged[len(blank) * place // 100] ^= 0xFF
    with suppress(UnreadableFileError):
        assert read_workbook(bytes(damaged)).map.municipality == "Ballerup"


def test_form_with_a_sheet_that_cannot_be_opened_is_refused(short_form: FilledForm) -> None:
    short_form.fill("L6", target_count=9)
    filled = short_form.save().read_bytes()
    with zipfile.ZipFile(io.BytesIO(filled)) as package:
        listed = package.read("xl/workbook.xml")
    lost = listed.replace(b"/officeDocument/2006/r", b"/OfficeDocument/2006/r", 3)
    assert lost != listed
    assert code_of(packed(filled, **{"xl/workbook.xml": lost})) == "form-damaged"


def test_cell_far_outside_is_refused(short_form: FilledForm) -> None:
    short_form.sheet("L1")["A200001"] = 1
    assert code_of(short_form.save().read_bytes()) == "form-too-large"


def test_later_version_is_refused_with_both_numbers(short_form: FilledForm) -> None:
    short_form.book[MAP_SHEET]["B2"] = str(FORM_VERSION + 1)
    with pytest.raises(UnreadableFileError) as raised:
        read_workbook(short_form.save().read_bytes())
    assert raised.value.code == "form-newer"
    said = sentence(raised.value.code, raised.value.data)
    assert f"skema {FORM_VERSION + 1}, her {FORM_VERSION}" in said


def test_changed_map_is_refused(short_form: FilledForm) -> None:
    sheet = short_form.book[MAP_SHEET]
    for row in sheet.iter_rows():
        if row[0].value == "field":
            row[5].value = "C99"
            break
    assert code_of(short_form.save().read_bytes()) == "form-damaged"


def test_form_is_recognised_and_import_says_where_it_belongs(short_form: FilledForm) -> None:
    content = short_form.save().read_bytes()
    assert is_form(content)
    assert not is_form(foreign())
    with pytest.raises(UnreadableFileError) as raised:
        read_document(content)
    assert raised.value.code == "file-form"


@pytest.mark.parametrize("make", [foreign, lambda: zipped(a=b"b")])
def test_office_document_is_told_from_an_archive_wherever_its_parts_stand(
    make: Callable[[], bytes],
) -> None:
    content = make()
    if make is foreign:
        with pytest.raises(UnreadableFileError, match="zip-office"):
            Archive(io.BytesIO(content), len(content))
    else:
        assert Archive(io.BytesIO(content), len(content)).names() == ["a"]


def test_everything_but_input_is_locked_and_hidden_sheets_stay_hidden(blank: bytes) -> None:
    book = load_workbook(io.BytesIO(blank))
    rows = [row for row in book[MAP_SHEET].iter_rows(values_only=True) if row[0] == "field"]
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert [s.sheet_state for s in book.worksheets][-2:] == ["veryHidden"] * 2
    assert len({(row[1], row[5]) for row in rows}) == len(rows)
    unlocked = sum(
        not cell.protection.locked
        for sheet in book.worksheets[1:-2]
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if sheet.column_dimensions["A"].hidden and type(cell).__name__ == "Cell"
    )
    assert unlocked == len(rows)
