"""A paper that says something else than its figures is never put in its place."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from baro_desktop.export.checking.document import check_docx, check_text
from baro_desktop.export.checking.pdf import check_pdf
from baro_desktop.export.checking.workbook import check_workbook
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Cell, Table, Text
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.pdf_document import pdf_bytes
from baro_desktop.export.document.word_document import docx_bytes
from baro_desktop.models.errors import ExportError
from baro_desktop.resources import resource
from tests.export.checking.changing import changed

OUT = Path("ud")


@pytest.fixture(scope="module")
def note(contents: CommitteeWorkbook) -> Text:
    return notat(Paper(contents))


def other_figure(text: Text) -> Text:
    """Return the note with one figure of its first table changed."""
    place = next(n for n, block in enumerate(text.blocks) if isinstance(block, Table))
    table = text.blocks[place]
    assert isinstance(table, Table)
    row = table.rows[1]
    cells = (row.cells[0], Cell("999\u00a0pct."), *row.cells[2:])
    rows = (table.rows[0], replace(row, cells=cells), *table.rows[2:])
    blocks = (*text.blocks[:place], replace(table, rows=rows), *text.blocks[place + 1 :])
    return replace(text, blocks=blocks)


@pytest.mark.parametrize("sheet", ["2", "10", "11"])
def test_a_number_changed_in_the_workbook_is_found(
    contents: CommitteeWorkbook, workbook_path: Path, sheet: str
) -> None:
    made = workbook_path.read_bytes()
    check_workbook(made, contents, OUT)
    part = f"xl/worksheets/sheet{sheet}.xml"
    xml = zipfile.ZipFile(workbook_path).read(part)
    cell = next(c for c in xml.split(b"<c ")[1:] if b't="s"' not in c and b"<v>" in c)
    value = cell[cell.index(b"<v>") : cell.index(b"</v>")]
    wrong = changed(made, part, cell, cell.replace(value, b"<v>98765"))
    with pytest.raises(ExportError) as caught:
        check_workbook(wrong, contents, OUT)
    assert caught.value.code == "export-differs"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet13.xml", b'<c r="E5"', b'<c r="E6"'),
        ("xl/worksheets/sheet3.xml", b"</sheetData>", b"<sheetData>"),
        ("xl/workbook.xml", b'name="C-ARB"', b'name="C-ABR"'),
    ],
)
def test_a_workbook_that_cannot_be_read_back_is_refused_in_the_same_words(
    contents: CommitteeWorkbook, workbook_path: Path, part: str, old: bytes, new: bytes
) -> None:
    broken = changed(workbook_path.read_bytes(), part, old, new)
    with pytest.raises(ExportError, match="export-differs"):
        check_workbook(broken, contents, OUT)
    with pytest.raises(ExportError, match="export-differs"):
        check_workbook(broken[:-200], contents, OUT)


def test_a_document_that_is_not_its_figures_is_found(
    contents: CommitteeWorkbook, note: Text
) -> None:
    check_text(note, contents, OUT)
    with pytest.raises(ExportError, match="export-differs"):
        check_text(other_figure(note), contents, OUT)


def test_a_word_changed_in_word_is_found(contents: CommitteeWorkbook, note: Text) -> None:
    made = docx_bytes(note, contents.made_at)
    check_docx(made, note, OUT)
    with pytest.raises(ExportError, match="export-differs"):
        check_docx(docx_bytes(other_figure(note), contents.made_at), note, OUT)


def test_a_figure_changed_in_a_pdf_is_found(contents: CommitteeWorkbook, note: Text) -> None:
    layout = resource("papers", "paper.typ")
    check_pdf(pdf_bytes(note, layout, contents.made_at), note, OUT)
    with pytest.raises(ExportError, match="export-differs"):
        check_pdf(pdf_bytes(other_figure(note), layout, contents.made_at), note, OUT)
