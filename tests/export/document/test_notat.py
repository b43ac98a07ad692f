"""The Word note, opened again."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.details import Paper, Picture
from baro_desktop.export.document.figures_table import HEADS
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.word_document import docx_bytes
from baro_desktop.models.display import figure_text
from baro_desktop.models.errors import ExportError
from tests.export.conftest import ONE_PIXEL, with_remarks


@pytest.fixture(scope="module")
def paper(contents: CommitteeWorkbook) -> Paper:
    picture = Picture(ONE_PIXEL, "Linjegraf: fra 24 til 12.")
    head = replace(contents, committee="Udvalget", meeting=date(2026, 12, 3), case_number="26/1234")
    return Paper(head, {"1.1": picture})


@pytest.fixture(scope="module")
def made(paper: Paper) -> bytes:
    return written(paper)


@pytest.fixture(scope="module")
def document(made: bytes) -> Document:
    return docx.Document(io.BytesIO(made))


def written(paper: Paper, template: Path | None = None) -> bytes:
    return docx_bytes(notat(paper), paper.contents.made_at, template)


def opened(paper: Paper, template: Path) -> Document:
    """Return the note in the municipality's own document, as Word would open it."""
    return docx.Document(io.BytesIO(written(paper, template)))


def parts(made: bytes) -> dict[str, str]:
    """Return the XML parts of a note by name."""
    with ZipFile(io.BytesIO(made)) as package:
        names = [name for name in package.namelist() if name.endswith(".xml")]
        return {name: package.read(name).decode("utf-8") for name in names}


def text_of(document: Document) -> str:
    """Return all paragraphs outside tables."""
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_the_head_says_what_the_paper_is_for(document: Document, paper: Paper) -> None:
    text = text_of(document)
    for line in (paper.contents.title, "Udvalg: Udvalget", "Møde: 3. december 2026", "26/1234"):
        assert line in text


def test_every_figure_of_every_centre_stands_in_its_table(
    document: Document, contents: CommitteeWorkbook
) -> None:
    units = contents.catalogue.unit_by_name
    for made, table in zip(document.tables[1:], contents.tables, strict=True):
        printed = {row.cells[0].text: row.cells for row in made.rows}
        for row in table.rows:
            cells = printed[row.indicator.title]
            assert cells[1].text == figure_text(row.figure, units)
            compared = figure_text(row.comparison.figure, units) if row.comparison else ""
            assert cells[3].text.split("\n")[0] == compared


def test_the_axes_of_pictures_are_not_taken_for_those_of_the_workbook(document: Document) -> None:
    text = text_of(document)
    assert "den lodrette akse begynder ikke altid ved 0." in text
    assert "begynder ikke ved 0 i" not in text
    assert "mærket »beregnet«" not in text


def test_heads_of_tables_repeat_and_rows_stay_whole(document: Document, made: bytes) -> None:
    body = parts(made)["word/document.xml"]
    rows = sum(len(table.rows) for table in document.tables)
    of_centres = document.tables[1:]
    assert all(tuple(c.text for c in table.rows[0].cells) == HEADS for table in of_centres)
    assert body.count("<w:tblHeader/>") == len(document.tables)
    assert body.count("<w:cantSplit/>") == rows


def test_pictures_and_tables_have_alternative_text(document: Document, made: bytes) -> None:
    body = parts(made)["word/document.xml"]
    assert body.count('descr="Linjegraf: 1.1 ') == len(document.inline_shapes) == 1
    assert body.count("<w:tblDescription ") == len(document.tables)


def test_pages_are_numbered_and_the_language_is_danish(document: Document, made: bytes) -> None:
    package = parts(made)
    foot = next(text for name, text in package.items() if "footer" in name)
    assert " PAGE " in foot
    assert " NUMPAGES " in foot
    assert 'w:lang w:val="da-DK"' in package["word/styles.xml"]
    assert document.core_properties.language == "da-DK"


REMARKS = ("=1+1", "+45", "-x", "@SUM", "\tx", "{ PAGE }", "<w:p/>", "a\x07b")


@pytest.fixture(scope="module")
def remarked(short: CommitteeWorkbook) -> bytes:
    """A note with all of them."""
    return written(Paper(with_remarks(short, *REMARKS)))


@pytest.mark.parametrize("nasty", REMARKS)
def test_a_remark_stays_text(remarked: bytes, nasty: str) -> None:
    document = docx.Document(io.BytesIO(remarked))
    told = text_of(document).splitlines()
    assert any(line.endswith(f"Bemærkning: {nasty}".replace("\x07", "")) for line in told)
    assert "w:instrText" not in parts(remarked)["word/document.xml"]


def test_the_municipality_s_own_styles_are_used(paper: Paper, tmp_path: Path) -> None:
    template = tmp_path / "skabelon.docx"
    own = docx.Document()
    own.add_paragraph("Gammel tekst")
    own.sections[0].header.paragraphs[0].text = "Ballerup Kommune"
    own.styles["Heading 1"].font.name = "Georgia"
    own.save(str(template))
    made = opened(paper, template)
    assert made.sections[0].header.paragraphs[0].text == "Ballerup Kommune"
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert "Gammel tekst" not in text_of(made)


def test_a_template_that_is_no_document_is_refused(paper: Paper, tmp_path: Path) -> None:
    wrong = tmp_path / "skabelon.docx"
    wrong.write_text("ikke et dokument")
    with pytest.raises(ExportError) as caught:
        written(paper, wrong)
    assert caught.value.code == "export-template"


_TWIP = 635
"""What Word counts widths in, in its own units."""


def test_tables_and_graphs_stay_inside_the_margins_of_a_template(
    paper: Paper, tmp_path: Path
) -> None:
    template = tmp_path / "skabelon.docx"
    docx.Document().save(str(template))
    made = opened(paper, template)
    section = made.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    room = section.page_width - section.left_margin - section.right_margin
    for table in made.tables:
        slack = _TWIP * len(table.columns)
        assert sum(column.width or 0 for column in table.columns) <= room + slack
    assert all(shape.width <= room for shape in made.inline_shapes)
