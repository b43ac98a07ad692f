"""Tables of a document in Word: real ones, whose heads are repeated on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.document.blocks import Cell, Row, Table
from baro_desktop.export.document.word import (
    describe_table,
    keep_whole,
    repeat_head,
    rule_lines,
    shade,
)
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import LINE, NAVY, PALE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell

_SIZE, _SPACE = 9, 2
"""Points: of the letters, and above and below them."""

_FEW = 12
"""Rows of a table that is kept on one page."""


def add_table(document: Document, table: Table) -> None:
    """Add a table; a short one stays whole, a long one repeats its heads."""
    made = document.add_table(rows=0, cols=len(table.widths))
    made.autofit = False
    rule_lines(made, LINE.lstrip("#"))
    describe_table(made, plain(table.title), plain(table.description))
    together = len(table.heads) + len(table.rows) <= _FEW
    for row in table.heads:
        _add_row(made, row, table, head=True, kept=True)
    for place, row in enumerate(table.rows):
        last = place == len(table.rows) - 1
        _add_row(made, row, table, head=False, kept=row.group or (together and not last) or last)
    for column, width in zip(made.columns, table.widths, strict=True):
        column.width = _centimetres(width)  # for LibreOffice; Word goes by the cells


def _add_row(made: WordTable, row: Row, table: Table, *, head: bool, kept: bool) -> None:
    line = made.add_row()  # type: ignore[no-untyped-call]
    keep_whole(line)
    if head:
        repeat_head(line)
    ground = NAVY if head else PALE if row.group else ""
    colour = "#FFFFFF" if head else NAVY if row.group else ""
    cells, place = line.cells, 0
    for width, cell in zip(table.widths, cells, strict=True):
        cell.width = _centimetres(width)
    for item in row.cells:
        cell = cells[place]
        if item.span > 1:
            cell = cell.merge(cells[place + item.span - 1])
        _write(cell, item, colour=item.colour or colour, ground=ground, kept=kept)
        place += item.span


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
