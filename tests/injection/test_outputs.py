"""What a person wrote comes out as it was written, wherever it comes out."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pypdfium2
import pytest

from baro_desktop.export.plain import plain, printable
from baro_desktop.storage import remarks as stored_remarks
from baro_desktop.storage.database import Database
from tests.injection.conftest import AREA
from tests.injection.strings import NASTY


def folded(text: str) -> str:
    """Return a text without blanks, which lines and cells may change."""
    return "".join(text.split())


def letters(text: str) -> str:
    """Return a text without what a line's end may add or take away."""
    return re.sub(r"[-\s\u00ad\u2010\u0002\ufffe]", "", text)


@pytest.mark.usefixtures("db")
def test_there_are_many_and_all_have_a_place(remarks: dict[str, str]) -> None:
    assert len(NASTY) == len(set(NASTY)) == len(remarks) >= 40


def test_the_database_gives_them_back(db: Database, remarks: dict[str, str]) -> None:
    held = {item.indicator: item.text for item in stored_remarks.current_remarks(db, AREA)}
    assert held == {code: text.strip() for code, text in remarks.items()}


def test_the_workbook_holds_them_as_text(papers: Path, remarks: dict[str, str]) -> None:
    book = openpyxl.load_workbook(papers / "udvalg.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    texts = {str(cell.value).strip() for cell in cells if cell.data_type == "s"}
    first = {text.partition("\n")[0] for text in texts}  # notes and »Kilde« may follow
    assert {plain(text).strip() for text in remarks.values()} <= first | texts
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    links = [cell.hyperlink for cell in cells if cell.hyperlink]
    assert not [link.target for link in links if link.target]


def test_the_note_holds_them_as_text(papers: Path, remarks: dict[str, str]) -> None:
    document = docx.Document(str(papers / "notat.docx"))
    cells = (c.text for table in document.tables for row in table.rows for c in row.cells)
    printed = folded("\n".join([*(p.text for p in document.paragraphs), *cells]))
    assert [text for text in remarks.values() if folded(plain(text)) not in printed] == []
    with ZipFile(papers / "notat.docx") as package:
        body = package.read("word/document.xml").decode("utf-8")
    assert "DATE" not in "".join(body.split("<w:instrText")[1:])


def test_the_printed_note_holds_them_as_text(papers: Path, remarks: dict[str, str]) -> None:
    """Words from right to left and pictures come out of a PDF in another order than they stand."""
    with pypdfium2.PdfDocument(papers / "notat.pdf") as document:
        pages = "".join(page.get_textpage().get_text_bounded() for page in document)
    printed = letters(pages)
    lost = [text for text in remarks.values() if letters(printable(text)) not in printed]
    assert all(set(text) & set("ש👩") for text in lost), lost
