"""The note for the committee: facts, tables and graphs of each centre."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.chart_data import chart_data
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.figures_table import add_figures_table
from baro_desktop.export.document.head import add_head, new_document
from baro_desktop.export.document.word import describe_picture
from baro_desktop.export.factual import facts
from baro_desktop.export.plain import plain
from baro_desktop.export.sentences import HOW_TO_READ, source_line, table_notes
from baro_desktop.export.target import replace_file
from baro_desktop.models.catalogue import WHOLE_COUNTRY, IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.texts import notes
from baro_desktop.texts.words import KINDS

if TYPE_CHECKING:
    from docx.document import Document

_PICTURE_WIDTH = 15.0
"""Centimetres."""


def write_notat(paper: Paper, path: Path) -> Path:
    """Write the note and return its path; a failure leaves what stood there untouched.

    Raises:
        ExportError: `export-target`, if the file cannot be written; `export-template`, if the
            municipality's document cannot be used.
    """
    return replace_file(path, notat_bytes(paper))


def notat_bytes(paper: Paper) -> bytes:
    """Return the note as the bytes of a docx file."""
    document = new_document(paper)
    add_head(document, paper)
    _add_target_group(document, paper)
    for table in paper.contents.tables:
        _add_centre(document, table, paper)
    _add_reading(document, paper)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_target_group(document: Document, paper: Paper) -> None:
    document.add_heading("Målgruppe", 1)
    document.add_paragraph(notes.TARGET_GROUP)
    if paper.contents.withheld:
        limit = paper.contents.small_number_limit
        document.add_paragraph(notes.small_numbers_hidden(paper.contents.withheld, limit))


def _add_centre(document: Document, table: CentreTable, paper: Paper) -> None:
    document.add_heading(plain(table.centre.name), 1)
    for kind in IndicatorKind:
        rows = table.of_kind(kind)
        if rows:
            document.add_heading(KINDS[kind.value], 2)
            for row in rows:
                _add_facts(document, row, paper)
    document.add_heading("Tabel", 2)
    add_figures_table(document, table, paper.contents.catalogue.unit_by_name)
    _add_notes(document, table, paper)
    _add_pictures(document, table, paper)


def _add_facts(document: Document, row: CentreRow, paper: Paper) -> None:
    area = paper.contents.area_name
    name = "hele landet" if area == WHOLE_COUNTRY else area
    said = facts(row, name, paper.contents.catalogue.unit_by_name)
    paragraph = document.add_paragraph(style="List Bullet")
    paragraph.add_run(plain(" ".join(said)))
    if row.remark:
        paragraph.add_run(plain(f" Bemærkning: {row.remark}")).italic = True


def _add_notes(document: Document, table: CentreTable, paper: Paper) -> None:
    charts = (chart_data(row, paper.contents) for row in table.rows)
    drawn = tuple(
        data for data in charts if data is not None and data.indicator.code in paper.pictures
    )
    said = table_notes(table, drawn, paper.contents)
    lines = [f"Anm.: {' '.join(said)}"] if said else []
    for line in (*lines, source_line(table, paper.contents)):
        document.add_paragraph(style="Caption").add_run(plain(line))


def _add_pictures(document: Document, table: CentreTable, paper: Paper) -> None:
    from docx.shared import Cm

    shown = [row.indicator for row in table.rows if row.indicator.code in paper.pictures]
    if shown:
        document.add_heading("Grafer", 2)
    for indicator in shown:
        picture = paper.pictures[indicator.code]
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(io.BytesIO(picture.png), width=Cm(_PICTURE_WIDTH))
        describe_picture(shape, plain(indicator.title), plain(picture.description))
        document.add_paragraph(style="Caption").add_run(plain(f"Figur: {indicator.title}"))


def _add_reading(document: Document, paper: Paper) -> None:
    document.add_heading("Sådan læses tallene", 1)
    for sign, meaning in paper.contents.signs:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(sign).bold = True
        paragraph.add_run(f"  {meaning}")
    for term, text in HOW_TO_READ:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{term}: ").bold = True
        paragraph.add_run(text)
