"""The sheet of a centre: its table, notes and sources, and a graph per indicator.

Excel repeats the same rows on every printed page of a sheet. Where a table goes on to a second
page, its graphs have a sheet of their own, so that none of their pages begins with its heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.cells import (
    text_height,
    write_figure,
    write_front_link,
    write_link,
    write_text,
)
from baro_desktop.export.centre_columns import (
    CHANGE,
    COLUMNS,
    COMPARISON,
    JUDGEMENT,
    LAST,
    STATUS,
    column_widths,
    row_texts,
)
from baro_desktop.export.chart_data import ChartData, chart_data
from baro_desktop.export.charts import Block, insert_options, make_chart, write_block
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import column_pixels, set_up_page
from baro_desktop.export.sentences import source_line, table_notes
from baro_desktop.export.styles import TITLE_HEIGHT, TONES, Styles
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.display import date_text
from baro_desktop.texts.words import ASSESSMENTS, KINDS

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet


HEADER_ROW = 2
_FIRST_ROW = HEADER_ROW + 1
_DATA_COLUMN = len(COLUMNS) + 1
_SUBTITLE_HEIGHT, _HEADER_HEIGHT = 20, 20
_GROUP_HEIGHT, _ROW_HEIGHT, _LINK_HEIGHT = 18, 33, 18
_TITLE_ROWS_HEIGHT = TITLE_HEIGHT + _SUBTITLE_HEIGHT
_REPEATED_HEIGHT = _TITLE_ROWS_HEIGHT + _HEADER_HEIGHT
_CHART_HEIGHT, _CHART_GAP, _CHART_EDGE = 340, 12, 4
"""Pixels; a frame on the very edge of the last column is not printed."""

_BAND_ROWS, _BAND_ROW_HEIGHT = 17, 15.75
"""Rows under a band of graphs, so high that the graph has room whatever the font."""


class CentreSheet:
    """Writes the sheet of one centre from top to bottom."""

    def __init__(
        self,
        book: Workbook,
        sheet: Worksheet,
        contents: CommitteeWorkbook,
        styles: Styles,
        table: CentreTable,
    ) -> None:
        self._book, self._sheet, self._styles = book, sheet, styles
        self._contents, self._units = contents, contents.catalogue.unit_by_name
        self._table = table
        self._widths = column_widths(table, self._units)
        self._flow = self._begin(_REPEATED_HEIGHT)
        room = sum(map(column_pixels, self._widths)) - _CHART_EDGE
        self._chart_width = (room - _CHART_GAP) // 2

    def write(self, front: str, graphs_sheet: str) -> int:
        """Write the sheet with a link back to the front page; return the table's last row.

        Args:
            front: name of the front page.
            graphs_sheet: name of the sheet for the graphs of a long table.
        """
        drawn = self._table.rows if self._contents.graphs else ()
        graphs = (chart_data(row, self._contents) for row in drawn)
        charts = tuple(graph for graph in graphs if graph is not None)
        self._write_title(front)
        self._write_heads()
        for kind in IndicatorKind:
            self._write_group(KINDS[kind.value], self._table.of_kind(kind))
        last = self._flow.row - 1
        # Where the table ends on the first page, no other one needs the heads of its columns.
        whole = self._flow.repeat(_TITLE_ROWS_HEIGHT)
        self._write_notes(charts)
        self._sheet.freeze_panes(_FIRST_ROW, 1)
        if charts and not whole:
            said, row = f"Graferne står på arket »{graphs_sheet}«", self._flow.take(_LINK_HEIGHT)
            write_link(self._sheet, row, 0, graphs_sheet, said, self._styles.link())
            self._finish(HEADER_ROW)
            self._sheet = self._book.add_worksheet(graphs_sheet)
            self._flow = self._begin(_TITLE_ROWS_HEIGHT)
            self._write_title(front)
            self._sheet.freeze_panes(HEADER_ROW, 0)
            whole = True
        self._write_charts(charts)
        self._finish(HEADER_ROW - 1 if whole else HEADER_ROW)
        return last

    def _begin(self, repeated: float) -> PageFlow:
        """Set up the sheet at hand; the points given are those of its repeated rows."""
        set_up_page(self._sheet, self._contents)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, width)
        return PageFlow(self._sheet, self._widths, repeated)

    def _finish(self, last_repeated: int) -> None:
        self._flow.finish(LAST)
        self._sheet.repeat_rows(0, last_repeated)

    def _write_title(self, front: str) -> None:
        styles, contents = self._styles, self._contents
        row = self._flow.take(TITLE_HEIGHT)
        write_text(self._sheet, row, 0, _centre_title(self._table), styles.title())
        write_front_link(self._sheet, row, LAST, front, styles)
        areas = ", ".join(contents.comparison_areas)
        compared = f" · sammenlignet med {areas}" if areas else ""
        made = date_text(contents.made_at.date())
        subtitle = f"{contents.area_name}{compared} · {made}"
        write_text(
            self._sheet, self._flow.take(_SUBTITLE_HEIGHT), 0, subtitle, styles.muted(valign="top")
        )

    def _write_heads(self) -> None:
        row = self._flow.take(_HEADER_HEIGHT)
        for place, column in enumerate(COLUMNS):
            style = self._styles.header(right=column.right, indent=column.indent)
            write_text(self._sheet, row, place, column.head, style)

    def _write_group(self, name: str, rows: Sequence[CentreRow]) -> None:
        if not rows:
            return
        self._flow.keep_together(_GROUP_HEIGHT + _ROW_HEIGHT)
        line = self._flow.take(_GROUP_HEIGHT)
        for place in range(len(COLUMNS)):
            write_text(self._sheet, line, place, "" if place else name, self._styles.group())
        for row in rows:
            self._write_row(row)

    def _write_row(self, row: CentreRow) -> None:
        judgement = ASSESSMENTS[row.assessment.value]
        texts = row_texts(row, self._units)
        heights = (text_height(text, self._widths[place] - 2) for place, text in texts.items())
        line = self._flow.take(max(heights) + 3)
        for place, text in texts.items():
            style = self._styles.text_cell(indent=COLUMNS[place].indent)
            write_text(self._sheet, line, place, text, style)
        bold = self._styles.text_cell(bold=True, font_color=TONES[judgement.tone], indent=1)
        write_text(self._sheet, line, JUDGEMENT, judgement.text, bold)
        self._write_figures(line, row)

    def _write_figures(self, line: int, row: CentreRow) -> None:
        cell, units, styles = self._sheet, self._units, self._styles
        write_figure(cell, line, STATUS, row.figure, units, styles)
        for place, part in ((COMPARISON, row.comparison), (CHANGE, row.change)):
            if part is None:
                write_text(cell, line, place, "", styles.cell())
            else:
                write_figure(cell, line, place, part.figure, units, styles, signed=place == CHANGE)

    def _write_notes(self, charts: tuple[ChartData, ...]) -> None:
        self._flow.take(8)
        signs = "; ".join(
            f"{sign} = {text.split(':')[0].lower()}" for sign, text in self._contents.signs
        )
        self._write_paragraph(f"Signaturforklaring: {signs}.")
        for note in table_notes(self._table, charts, self._contents, native=True):
            self._write_paragraph(note)
        self._write_paragraph(source_line(self._table, self._contents))

    def _write_paragraph(self, text: str) -> None:
        style = self._styles.muted(text_wrap=True, valign="top", font_size=9)
        row = self._flow.take(text_height(text, sum(self._widths)))
        self._sheet.merge_range(row, 0, row, LAST, "", style)
        write_text(self._sheet, row, 0, text, style)

    def _write_charts(self, charts: tuple[ChartData, ...]) -> None:
        if not charts:
            return
        band, heading = _BAND_ROWS * _BAND_ROW_HEIGHT, 30.0
        self._flow.keep_together(heading + band)
        write_text(self._sheet, self._flow.take(heading), 0, "Grafer", self._styles.section())
        left = self._chart_width + _CHART_GAP
        top = HEADER_ROW
        for first in range(0, len(charts), 2):
            self._flow.keep_together(band)
            band_row = self._flow.row
            for _ in range(_BAND_ROWS):
                self._flow.take(_BAND_ROW_HEIGHT)
            for place, data in enumerate(charts[first : first + 2]):
                top += 1 + self._write_chart(data, band_row, place * left, top)

    def _write_chart(self, data: ChartData, row: int, left: int, top: int) -> int:
        catalogue = self._contents.catalogue
        block = Block(self._sheet.get_name(), top, _DATA_COLUMN)
        rows = write_block(self._sheet, block, data, catalogue, self._styles)
        size = (self._chart_width, _CHART_HEIGHT)
        chart = make_chart(self._book, block, data, catalogue, size)
        self._sheet.insert_chart(row, 0, chart, insert_options(data, catalogue, left))
        return rows


def _centre_title(table: CentreTable) -> str:
    centre = table.centre
    short = centre.tab not in centre.name and centre.tab.startswith("C-")
    return f"{centre.name} ({centre.tab})" if short else centre.name
