"""What readers' programs meet: whole files, words for every picture, text that stays text."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.write_papers import write_workbook
from tests.export.papers.conftest import AREA, CHOICE, NOW

NASTY = ("=1+1", "+45 12 34", "-3", "@SUM(A1)", "\t=2", "\r=3", '=HYPERLINK("http://x";"y")')


@pytest.mark.parametrize("name", ["udvalg.xlsx", "notat.docx", "uddybning.docx"])
def test_office_finds_nothing_to_repair(papers: Path, name: str) -> None:
    result = OpenXmlValidator().validate(papers / name)
    assert result.is_valid, result.errors[:5]


def _parts(path: Path, pattern: str) -> list[str]:
    with ZipFile(path) as package:
        names = [name for name in package.namelist() if re.fullmatch(pattern, name)]
        return [package.read(name).decode("utf-8") for name in names]


def test_every_chart_of_the_workbook_has_words(papers: Path) -> None:
    drawings = "".join(_parts(papers / "udvalg.xlsx", r"xl/drawings/drawing\d+\.xml"))
    charts = _parts(papers / "udvalg.xlsx", r"xl/charts/chart\d+\.xml")
    frames = re.findall(r"<xdr:cNvPr [^>]*>", drawings)
    assert len(frames) == len(charts) >= 20
    assert all(re.search(r'descr="[^"]{20,}"', frame) for frame in frames)


@pytest.mark.parametrize("name", ["notat.docx", "uddybning.docx"])
def test_every_picture_and_table_of_a_document_has_words(papers: Path, name: str) -> None:
    (body,) = _parts(papers / name, r"word/document\.xml")
    pictures = re.findall(r"<wp:docPr [^>]*>", body)
    assert len(pictures) >= 5
    assert all(re.search(r'descr="[^"]{20,}"', picture) for picture in pictures)
    tables = body.count("<w:tbl>")
    assert body.count("<w:tblDescription ") == body.count("<w:tblCaption ") == tables
    assert len(re.findall(r"<w:tblHeader/>", body)) >= tables


@pytest.mark.parametrize("name", ["notat.pdf", "uddybning.pdf"])
def test_the_pdf_is_tagged_and_danish(papers: Path, name: str) -> None:
    made = (papers / name).read_bytes()
    assert b"/MarkInfo" in made
    assert b"/Marked true" in made
    assert b"/Lang(da-DK)" in made
    assert b"pdfuaid:part" in made
    document = pypdfium2.PdfDocument(made)
    assert document.is_tagged()
    assert "Integration i Ballerup Kommune" in document.get_metadata_dict()["Title"]
    document.close()


@pytest.fixture
def nasty(catalogue: Catalogue, tmp_path: Path) -> Path:
    """A workbook where everything that a person types begins like a formula."""
    path = tmp_path / "ud.xlsx"
    with Database.open(tmp_path / "andet.db") as db:
        codes = [i.code for i in catalogue.indicators if i.form and i.form.kind == "share"]
        for code, text in zip(codes, NASTY, strict=False):
            target = GroupInput(value=Decimal(50))
            entry = Entry(AREA, code, year_period(2025), target, source=text, remark=text)
            enter(db, catalogue, entry)
        choice = replace(CHOICE, title="=1+1", committee="+x", case_number="@y")
        return write_workbook(db, catalogue, path, AREA, choice, made_at=NOW)


def test_nothing_that_a_person_typed_is_a_formula(nasty: Path) -> None:
    book = load_workbook(nasty)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert not any("<f>" in part for part in _parts(nasty, r"xl/worksheets/sheet\d+\.xml"))
    said = " ".join(str(cell.value) for cell in cells if cell.value)
    assert "=1+1" in said
    assert "+45 12 34" in said


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_computes_nothing_either(nasty: Path, tmp_path: Path) -> None:
    home = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    command = ["soffice", home, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(nasty)], check=True, capture_output=True, timeout=240)
    (content,) = _parts(tmp_path / "ud.ods", r"content\.xml")
    assert "table:formula" not in content
    assert "=1+1" in content
