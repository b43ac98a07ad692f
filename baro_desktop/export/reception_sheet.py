"""The sheet »Modtagelse«: the status tables, each with its notes and a native graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_front_link, write_text
from baro_desktop.export.charts import Block
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import column_pixels, set_up_page
from baro_desktop.export.reception_chart import chart_size, insert_graph, write_block
from baro_desktop.export.styles import MUTED, TITLE_HEIGHT, Styles
from baro_desktop.models.display import NO_BREAK_SPACE, date_text
from baro_desktop.models.reception.graph import TableGraph, graph_of
from baro_desktop.models.reception.layout import (
    PrintedCell,
    PrintedRow,
    PrintedTable,
    RowKind,
)
from baro_desktop.models.reception.notes import note_line, source_line, title_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

TITLE = "Modtagelse"
LEAD = "Modtagne flygtninge og øvrige indvandrere"
_NAME_WIDTH, _COUNT_WIDTH, _LEAST_COLUMNS = 34.0, 11.0, 9
_SUBTITLE_HEIGHT, _TITLE_HEIGHT, _ROW_HEIGHT, _GAP = 20.0, 30.0, 16.5, 14.0
_AROUND = 92.0
"""Points that title, notes and source of a table take at most, as a rule."""

_MOST_BESIDE, _BESIDE_GAP = 4, 14
"""Columns of a table that leave room for its graph, and the pixels between them."""

_COUNT_FORMAT = "#,##0"
_PERCENT_FORMAT = f'0"{NO_BREAK_SPACE}pct."'
_BOLD = {RowKind.TOTAL, RowKind.SUBTOTAL}


class ReceptionSheet:
    """Writes the tables one below the other."""

    def __init__(
        self, book: Workbook, sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles
    ) -> None:
        self._book, self._sheet = book, sheet
        self._contents, self._styles = contents, styles
        columns = max((len(table.columns) for table in contents.status_tables), default=0)
        self._last = max(columns, _LEAST_COLUMNS)
        self._widths = [_NAME_WIDTH, *([_COUNT_WIDTH] * self._last)]
        self._top = 2
        self._flow = PageFlow(sheet, self._widths, TITLE_HEIGHT + _SUBTITLE_HEIGHT)

    def write(self, front: str) -> None:
        """Write the sheet, with a link back to the front page of this name."""
        set_up_page(self._sheet, self._contents)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, width)
        self._write_heading(front)
        for table in self._contents.status_tables:
            self._write_table(table)
        self._flow.finish(self._last)
        self._sheet.freeze_panes(2, 0)
        self._sheet.repeat_rows(0, 1)

    def _write_heading(self, front: str) -> None:
        row = self._flow.take(TITLE_HEIGHT)
        write_text(self._sheet, row, 0, LEAD, self._styles.title())
        write_front_link(self._sheet, row, self._last, front, self._styles)
        contents = self._contents
        subtitle = f"{contents.area_name} · {date_text(contents.made_at.date())}"
        style = self._styles.muted(valign="top")
        write_text(self._sheet, self._flow.take(_SUBTITLE_HEIGHT), 0, subtitle, style)

    def _write_table(self, table: PrintedTable) -> None:
        graph = graph_of(table) if self._contents.graphs else None
        beside = len(table.columns) <= _MOST_BESIDE
        rows = self._height_of(table)
        room = self._pixels_right_of(table) if beside else self._pixels_right_of(None)
        size = chart_size(graph, room, int(rows / 0.75) if beside else 0) if graph else (0, 0)
        drawn = size[1] * 0.75
        self._flow.keep_together(_AROUND + (max(rows, drawn) if beside else rows))
        title = self._flow.take(_TITLE_HEIGHT)
        write_text(self._sheet, title, 0, title_of(table), self._styles.section())
        top = self._flow.row
        self._write_rows(table)
        if not beside:
            self._write_words(table)
            self._flow.keep_together(drawn)
            top, rows = self._flow.row, 0.0
        self._fill(drawn - rows)
        if graph is not None:
            column = len(table.columns) + 1 if beside else 0
            self._write_graph(title_of(table), graph, (top, column), size)
        if beside:
            self._write_words(table)
        self._flow.take(_GAP)

    def _write_words(self, table: PrintedTable) -> None:
        self._write_paragraph(note_line(table))
        self._write_paragraph(source_line(table))

    def _write_rows(self, table: PrintedTable) -> None:
        if any(column.group for column in table.columns):
            self._write_heads([column.group for column in table.columns], "")
        self._write_heads([column.title for column in table.columns], table.form.rows.name)
        for row in table.rows:
            self._write_row(row)

    def _fill(self, points: float) -> None:
        """Leave empty rows where a graph is higher than what stands beside it."""
        while points > 0:
            self._flow.take(_ROW_HEIGHT)
            points -= _ROW_HEIGHT

    def _height_of(self, table: PrintedTable) -> float:
        heads = [[column.title for column in table.columns]]
        if any(column.group for column in table.columns):
            heads.append([column.group for column in table.columns])
        return sum(map(_head_height, heads)) + sum(map(_row_height, table.rows))

    def _pixels_right_of(self, table: PrintedTable | None) -> int:
        used = len(table.columns) + 1 if table is not None else 0
        return sum(map(column_pixels, self._widths[used:])) - _BESIDE_GAP

    def _write_heads(self, heads: list[str], name: str) -> None:
        row = self._flow.take(_head_height(heads))
        write_text(self._sheet, row, 0, name, self._styles.header())
        shown = ""
        for place, head in enumerate(heads, start=1):
            repeated = not name and head == shown
            text = "" if repeated else head
            write_text(self._sheet, row, place, text, self._styles.header(right=bool(name)))
            shown = head

    def _write_row(self, row: PrintedRow) -> None:
        line = self._flow.take(_row_height(row))
        bold = row.kind in _BOLD
        title = f"{row.rank}. {row.title}" if row.rank else row.title
        indent = 1 if row.kind is RowKind.OF_WHICH else 0
        style = self._styles.text_cell(bold=bold, indent=indent)
        write_text(self._sheet, line, 0, title, style)
        for place, cell in enumerate(row.cells, start=1):
            self._write_cell(line, place, cell, bold=bold)

    def _write_cell(self, line: int, place: int, cell: PrintedCell, *, bold: bool) -> None:
        if cell.value is None:
            style = self._styles.cell(align="right", font_color=MUTED, bold=bold)
            write_text(self._sheet, line, place, cell.text, style)
            return
        self._sheet.write_number(line, place, cell.value, self._number(cell, bold=bold))

    def _number(self, cell: PrintedCell, *, bold: bool) -> Format:
        number_format = _PERCENT_FORMAT if cell.percent else _COUNT_FORMAT
        return self._styles.cell(align="right", bold=bold, num_format=number_format)

    def _write_paragraph(self, text: str) -> None:
        style = self._styles.muted(text_wrap=True, valign="top", font_size=9)
        row = self._flow.take(text_height(text, sum(self._widths)))
        self._sheet.merge_range(row, 0, row, self._last, "", style)
        write_text(self._sheet, row, 0, text, style)

    def _write_graph(
        self, title: str, graph: TableGraph, place: tuple[int, int], size: tuple[int, int]
    ) -> None:
        block = Block(self._sheet.get_name(), self._top, self._last + 2)
        self._top += 1 + write_block(self._sheet, block, graph, self._styles)
        insert_graph(self._book, self._sheet, block, graph, title=title, place=place, size=size)


def _head_height(heads: Sequence[str]) -> float:
    return max((text_height(head, _COUNT_WIDTH - 1) for head in heads), default=_ROW_HEIGHT) + 2


def _row_height(row: PrintedRow) -> float:
    return max(_ROW_HEIGHT, text_height(row.title, _NAME_WIDTH))
