"""The tagged PDF: foreign strings are text, whatever they look like."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Cell, Row, Table, Text
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.pdf_document import pdf_bytes
from baro_desktop.resources import resource
from tests.export.conftest import with_remarks


def text_of(contents: CommitteeWorkbook, remark: str) -> str:
    """Return all text of the note of one centre with a remark in it."""
    one = replace(contents, tables=contents.tables[:1])
    layout = resource("papers", "paper.typ")
    made = pdf_bytes(notat(Paper(with_remarks(one, remark))), layout, contents.made_at)
    document = pypdfium2.PdfDocument(made)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.mark.parametrize(
    "remark",
    ["#panic()", "*fed*", "$x$", '#read("data.json")', "= Overskrift", "<mærke> @mærke", "// væk"],
)
def test_markup_in_a_remark_is_printed(contents: CommitteeWorkbook, remark: str) -> None:
    assert f"Bemærkning: {remark}" in text_of(contents, remark)


def test_signs_that_no_font_has_do_not_stop_the_paper(contents: CommitteeWorkbook) -> None:
    text = text_of(contents, "Før \U0001f600 漢 \U00010fff efter")
    assert "Bemærkning: Før" in text
    assert "efter" in text


@pytest.mark.parametrize("above", [45, 46, 47, 48])
def test_the_head_of_a_group_is_never_the_last_row_of_a_page(
    contents: CommitteeWorkbook, above: int
) -> None:
    rows = tuple(Row((Cell(f"Række {place}"), Cell("1"))) for place in range(above))
    group = Row((Cell("Gruppe", span=2),), group=True)
    heads = (Row((Cell("Navn"), Cell("Tal"))),)
    table = Table("Tal", "Tal.", heads, (*rows, group, Row((Cell("Efter"), Cell("2")))), (8, 3))
    text = Text("Notat", "Titel", "Titel", (), (table,))
    made = pdf_bytes(text, resource("papers", "paper.typ"), contents.made_at)
    document = pypdfium2.PdfDocument(made)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert [("Gruppe" in page) == ("Efter" in page) for page in pages] == [True] * len(pages)
