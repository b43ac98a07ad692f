"""Tables of a document in Word: real ones, whose heads are repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.document.blocks import Cell, Row, Table
from baro_desktop.export.document.word import (
    describe_table,
    keep_whole,
    repeat_head,
    rule_lines,
    shade,
    text_width,
)
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import LINE, NAVY, PALE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

_SIZE, _SMALLEST, _SPACE = 9, 7.5, 2
"""Points: of the letters, of letters in a narrow table, and above and below them."""

_FEW = 8
"""Rows of a table that is kept on one page."""


def add_table(document: Document, table: Table) -> None:
    """Add a table; a short one stays whole, a long one repeats its heads."""
    made = document.add_table(rows=0, cols=len(table.widths))
    made.autofit = False
    rule_lines(made, LINE.lstrip("#"))
    describe_table(made, plain(table.title), plain(table.description))
    scale = min(1.0, text_width(document) / sum(table.widths))
    widths = [width * scale for width in table.widths]
    together = len(table.heads) + len(table.rows) <= _FEW
    for row in table.heads:
        _add_row(made, row, widths, head=True, kept=True)
    for place, row in enumerate(table.rows):
        last = place == len(table.rows) - 1
        _add_row(made, row, widths, head=False, kept=row.group or together or last)
    for row_of_cells in made.rows if scale < 1 else ():
        _shrink(row_of_cells, max(_SMALLEST, _SIZE * scale))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = _centimetres(width)  # for LibreOffice; Word goes by the cells


def _add_row(made: WordTable, row: Row, widths: Sequence[float], *, head: bool, kept: bool) -> None:
    line = made.add_row()  # type: ignore[no-untyped-call]
    keep_whole(line)
    if head:
        repeat_head(line)
    ground = NAVY if head else PALE if row.group else ""
    colour = "#FFFFFF" if head else NAVY if row.group else ""
    cells, place = line.cells, 0
    for width, cell in zip(widths, cells, strict=True):
        cell.width = _centimetres(width)
    for item in row.cells:
        cell = cells[place]
        if item.span > 1:
            cell = cell.merge(cells[place + item.span - 1])
        _write(cell, item, colour=item.colour or colour, ground=ground, kept=kept)
        place += item.span


def _shrink(row: _Row, size: float) -> None:
    """Make the letters of a row as much smaller as its columns are narrower."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for element in row._tr.iter(qn("w:sz")):  # noqa: SLF001
        element.set(qn("w:val"), str(int(Pt(size).pt * 2)))


def _write(cell: _Cell, item: Cell, *, colour: str, ground: str, kept: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt, RGBColor

    paragraph = cell.paragraphs[0]
    look = paragraph.paragraph_format
    look.space_after = look.space_before = Pt(_SPACE)
    look.keep_with_next = kept or None
    if item.indent:
        look.left_indent = Cm(0.4)
    if item.right or item.centred:
        sides = WD_ALIGN_PARAGRAPH
        paragraph.alignment = sides.CENTER if item.centred else sides.RIGHT
    run = paragraph.add_run(plain(item.text))
    run.bold = item.bold
    run.font.size = Pt(_SIZE)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour.lstrip("#"))
    if ground:
        shade(cell._tc.get_or_add_tcPr(), ground.lstrip("#"))  # noqa: SLF001


def _centimetres(width: float) -> object:
    from docx.shared import Cm

    return Cm(width)
