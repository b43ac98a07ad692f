from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from baro_desktop.models.paper_choice import PaperChoice, PaperKind
from baro_desktop.texts.words import ASSESSMENTS
from baro_desktop.ui.papers.preview import PaperPreview, PreviewRow, PreviewTable, preview_of
from baro_desktop.ui.papers.preview_html import preview_html
from baro_desktop.ui.papers.words import write_caption
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.workspace import Workspace

NOW = datetime(2026, 6, 15, 8, 14)
EVIL = '<img src="x"> & <b>fed</b>'
ROW = PreviewRow((EVIL, f"3\n{EVIL}", ASSESSMENTS["withheld"].text), "muted", hidden=True)
SHOWN = PaperPreview(
    EVIL, ((EVIL, EVIL),), ((EVIL, EVIL),), (PreviewTable(EVIL, ((EVIL, (ROW,)),)),), EVIL, (), ()
)


def preview(filled: Workspace, choice: PaperChoice, *, has_tables: bool = True) -> PaperPreview:
    with filled.open() as database:
        made = committee_contents(database, filled.catalogue, "Ballerup", choice, NOW)
    return preview_of(made, choice, (), has_tables=has_tables)


def test_foreign_texts_stay_text() -> None:
    page = preview_html(SHOWN)
    assert "<img" not in page
    assert "<b>fed" not in page


def test_a_hidden_figure_is_marked_by_sign_and_ground() -> None:
    ordinary = replace(ROW, hidden=False)
    plain = replace(SHOWN, tables=(PreviewTable("C", (("G", (ordinary,)),)),))
    marked = replace(SHOWN, tables=(PreviewTable("C", (("G", (ROW,)),)),))
    assert preview_html(marked).count("background-color") > preview_html(plain).count(
        "background-color"
    )
    assert "* Skjult, små tal" in preview_html(marked)


def test_what_stands_small_beneath_a_figure_is_small_in_large_text_too(qapp: QApplication) -> None:
    page, font = QTextDocument(), qapp.font()
    font.setPointSizeF(20)
    page.setDefaultFont(font)
    page.setHtml(preview_html(SHOWN))
    above = page.find("3")
    under = page.find(EVIL, above)
    assert 0 < under.charFormat().fontPointSize() < above.charFormat().fontPointSize()


def test_every_chosen_centre_has_a_table(filled: Workspace) -> None:
    shown = preview(filled, PaperChoice(centres=("C-ARB", "C-SIK")))
    assert len(shown.tables) == 2
    assert all(table.groups for table in shown.tables)


def test_status_tables_that_are_left_out_are_told(filled: Workspace) -> None:
    shown = preview(filled, PaperChoice(centres=("C-ARB",)))
    assert any("Statustabellerne" in text for text in shown.warnings)


def test_an_elaboration_about_nothing_is_told(filled: Workspace) -> None:
    choice = PaperChoice(kinds=frozenset({PaperKind.ELABORATION}))
    shown = preview(filled, choice, has_tables=False)
    assert any("Uddybningen bliver tom" in text for text in shown.warnings)


def test_a_template_that_is_gone_is_told(filled: Workspace) -> None:
    shown = preview(filled, PaperChoice(template="/væk/skabelon.docx"))
    assert any("skabelon.docx findes ikke" in text for text in shown.warnings)


def test_the_button_says_what_is_written() -> None:
    assert write_caption({PaperKind.WORKBOOK}) == "Skriv projektmappe…"
    assert write_caption(PaperKind) == "Skriv 5 papirer…"
