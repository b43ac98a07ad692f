"""The sheet »Historik«: figures that were corrected or revised, newest change first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_front_link, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.history import HEADS, INTRO, NOTHING, SOURCE, TITLE, HistoryLine
from baro_desktop.export.number_formats import DATE
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import TITLE_HEIGHT, Styles
from baro_desktop.models.display import period_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEADER_ROW = 2
_COLUMNS = (*HEADS, "Af")
_WIDTHS = (40.0, 24.0, 12.0, 16.0, 24.0, 24.0, 60.0, 16.0)
_DAY, _SUBTITLE, _HEADER = 2, 18.0, 20.0


def write_history_sheet(
    sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles, front: str
) -> None:
    """Write the changes; real dates, figures as text since each has its own unit."""
    set_up_page(sheet, contents)
    flow = PageFlow(sheet, _WIDTHS, TITLE_HEIGHT + _SUBTITLE + _HEADER)
    write_text(sheet, flow.take(TITLE_HEIGHT), 0, TITLE, styles.title())
    write_front_link(sheet, 0, len(_WIDTHS) - 1, front, styles)
    write_text(sheet, flow.take(_SUBTITLE), 0, INTRO, styles.muted())
    line = flow.take(_HEADER)
    for place, (head, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        write_text(sheet, line, place, head, styles.header())
    for change in contents.history or ():
        _write_change(sheet, flow, change, styles)
    if not contents.history:
        write_text(sheet, flow.take(18), 0, NOTHING, styles.of())
    write_text(sheet, flow.take(20), 0, SOURCE, styles.muted(font_size=9))
    flow.finish(len(_WIDTHS) - 1)
    sheet.freeze_panes(HEADER_ROW + 1, 1)
    sheet.repeat_rows(0, HEADER_ROW)


def _write_change(sheet: Worksheet, flow: PageFlow, change: HistoryLine, styles: Styles) -> None:
    texts = (
        change.title,
        period_text(change.period),
        "",
        change.what,
        change.old,
        change.new,
        "\n".join(change.texts),
        change.by,
    )
    heights = (text_height(text, width - 2) for text, width in zip(texts, _WIDTHS, strict=True))
    line = flow.take(max(heights) + 3)
    for place, text in enumerate(texts):
        if place != _DAY:
            write_text(sheet, line, place, text, styles.text_cell())
    style = styles.cell(num_format=DATE, align="left")
    sheet.write_datetime(line, _DAY, change.day, style)
