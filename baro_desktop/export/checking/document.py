"""Compare a document with the contents, and what was written of it with the document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.checking.numbers import differs, value_of, written_number
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document import overview_table
from baro_desktop.export.document.blocks import Graph, Row, Table, Text
from baro_desktop.export.plain import plain
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreTable
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.models.reception.notes import title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIGURES = (1, 3, 4)
"""Columns of a centre's table that hold numbers."""


def check_text(text: Text, contents: CommitteeWorkbook, path: Path) -> None:
    """Raise unless the tables of a document hold the numbers of the contents.

    Raises:
        ExportError: `export-differs`; nothing was written.
    """
    centres = {table.centre.name: table for table in contents.tables}
    printed = {title_of(table): table for table in contents.status_tables}
    for block in text.blocks:
        if not isinstance(block, Table):
            continue
        wanted: list[tuple[Decimal | None, ...]] = []
        if block.title in centres:
            wanted = list(_of_centre(centres[block.title]))
            found = [_numbers(row, _FIGURES) for row in block.rows if not row.group]
        elif block.title == overview_table.TABLE:
            wanted = list(_of_goals(contents))
            found = [_numbers(row, overview_table.FIGURES) for row in block.rows if not row.group]
        elif block.title in printed:
            wanted = list(_of_status(printed[block.title]))
            found = [_numbers(row, range(1, len(row.cells))) for row in block.rows]
        else:
            continue
        if found != wanted:
            raise differs(path, f"tabellen »{block.title}«")


def check_docx(made: bytes, text: Text, path: Path) -> None:
    """Raise unless a written Word document says what it should, word by word.

    Raises:
        ExportError: `export-differs`; nothing was written.
    """
    import docx

    body = docx.Document(io.BytesIO(made)).element.body
    for found, wanted in zip_longest(_read(body), _wanted(text)):
        if found != wanted:
            raise differs(path, f"»{(wanted or found or '')[:60]}«")


def _read(body: _Element) -> Iterator[str]:
    """Yield every paragraph, cells of tables included; a picture has none of its own."""
    from docx.oxml.ns import qn

    for paragraph in body.iter(qn("w:p")):
        if next(paragraph.iter(qn("w:drawing")), None) is None:
            parts = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
            yield "".join(_said(part, qn("w:t")) for part in parts)


def _said(part: _Element, text: str) -> str:
    if part.tag == text:
        return part.text or ""
    return "\t" if str(part.tag).endswith("}tab") else "\n"


def _wanted(text: Text) -> Iterator[str]:
    yield plain(text.kind)
    yield plain(text.title)
    yield from (f"{name}: {plain(value)}" for name, value in text.facts)
    for block in text.blocks:
        if isinstance(block, Table):
            cells = (cell for row in (*block.heads, *block.rows) for cell in row.cells)
            yield from (plain(cell.text) for cell in cells)
        elif isinstance(block, Graph):
            yield plain(f"Figur: {block.title}")
            yield from map(plain, block.captions)
        else:
            yield plain(block.text)


def _of_centre(table: CentreTable) -> Iterator[tuple[Decimal | None, ...]]:
    for kind in IndicatorKind:
        for row in table.of_kind(kind):
            compared = row.comparison.figure if row.comparison else None
            change = row.change.figure if row.change else None
            yield (value_of(row.figure), value_of(compared), value_of(change))


def _of_goals(contents: CommitteeWorkbook) -> Iterator[tuple[Decimal | None, ...]]:
    for part in (part for card in contents.goals for part in card.parts):
        yield tuple(value_of(item.figure if item else None) for item in (part.status, part.change))


def _of_status(table: PrintedTable) -> Iterator[tuple[Decimal | None, ...]]:
    for row in table.rows:
        yield tuple(None if c.value is None else Decimal(c.value) for c in row.cells)


def _numbers(row: Row, places: range | tuple[int, ...]) -> tuple[Decimal | None, ...]:
    return tuple(written_number(row.cells[place].text) for place in places)
