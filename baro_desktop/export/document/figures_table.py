"""The table of a centre's figures in a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.document.word import describe_table, keep_whole, repeat_head, shade
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import NAVY, PALE, TONES
from baro_desktop.models.catalogue import IndicatorKind, Unit
from baro_desktop.models.centre import CentreRow, CentreTable, Compared
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.texts.words import ASSESSMENTS, KINDS

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

Units = Mapping[str, Unit]

HEADS = ("Indikator", "Status", "Periode", "Sammenligning", "Ændring", "Vurdering")
_WIDTHS = (5.0, 2.6, 2.5, 2.9, 2.6, 2.4)
"""Centimetres, which fill an upright A4 page between its margins."""

_NUMBERS = frozenset({1, 3, 4})
_JUDGEMENT = 5


def add_figures_table(document: Document, table: CentreTable, units: Units) -> None:
    """Add the rows of a centre, grouped as on the screen, heads repeated on each page."""
    made = document.add_table(rows=1, cols=len(HEADS))
    made.autofit = False
    describe_table(made, table.centre.name, f"Tal for {table.centre.name}: {', '.join(HEADS)}.")
    _write(made.rows[0].cells, HEADS, bold=True, colour="FFFFFF", ground=NAVY)
    repeat_head(made.rows[0])
    keep_whole(made.rows[0])
    for kind in IndicatorKind:
        _add_group(made, KINDS[kind.value], table.of_kind(kind), units)
    for column, width in zip(made.columns, _WIDTHS, strict=True):
        column.width = _centimetres(width)  # for LibreOffice; Word goes by the cells
    for row in made.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = _centimetres(width)


def _add_group(made: Table, name: str, rows: Sequence[CentreRow], units: Units) -> None:
    if not rows:
        return
    head = made.add_row()  # type: ignore[no-untyped-call]
    keep_whole(head)
    _write(head.cells, (name, "", "", "", "", ""), bold=True, colour=NAVY[1:], ground=PALE)
    for cell in head.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    for row in rows:
        line = made.add_row()  # type: ignore[no-untyped-call]
        keep_whole(line)
        judgement = ASSESSMENTS[row.assessment.value]
        _write(line.cells, _texts(row, units))
        run = line.cells[_JUDGEMENT].paragraphs[0].runs[0]
        run.bold = True
        run.font.color.rgb = _rgb(TONES[judgement.tone][1:])


def _texts(row: CentreRow, units: Units) -> tuple[str, ...]:
    return (
        row.indicator.title,
        figure_text(row.figure, units),
        period_text(row.period) if row.period else "",
        _compared(row.comparison, units),
        _change(row, units),
        ASSESSMENTS[row.assessment.value].text,
    )


def _compared(compared: Compared | None, units: Units) -> str:
    if compared is None:
        return ""
    period = "" if compared.same_period else f", {period_text(compared.period)}"
    return f"{figure_text(compared.figure, units)}\n{compared.label}{period}"


def _change(row: CentreRow, units: Units) -> str:
    change = row.change
    if change is None:
        return ""
    text = figure_text(change.figure, units, signed=True)
    if change.figure.value is None or not change.since:
        return text
    return f"{text}\nsiden {change.since[:1].lower()}{change.since[1:]}"


def _write(
    cells: Sequence[_Cell],
    texts: Sequence[str],
    *,
    bold: bool = False,
    colour: str = "",
    ground: str = "",
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(2)
        if place in _NUMBERS:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = paragraph.add_run(plain(text))
        run.bold = bold
        run.font.size = Pt(9)
        if colour:
            run.font.color.rgb = _rgb(colour)
        if ground:
            shade(cell._tc.get_or_add_tcPr(), ground.lstrip("#"))  # noqa: SLF001


def _rgb(digits: str) -> object:
    from docx.shared import RGBColor

    return RGBColor.from_string(digits)


def _centimetres(width: float) -> object:
    from docx.shared import Cm

    return Cm(width)
