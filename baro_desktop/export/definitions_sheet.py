"""The sheet »Definitioner«: what each indicator means, and where it meant something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_front_link, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import TITLE_HEIGHT, Styles
from baro_desktop.models.catalogue import Definition, Indicator
from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period
from baro_desktop.texts.notes import PUBLISHER
from baro_desktop.texts.words import ASSESSMENTS, DESIRED

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TITLE = "Definitioner"
COLUMNS = (
    ("Kode", 8.0),
    ("Navn", 34.0),
    ("Ordlyd", 56.0),
    ("Enhed", 20.0),
    ("Ønsket retning", 19.0),
    ("Definition", 11.0),
    ("Første tal her", 19.0),
    ("Databrud", 13.0),
    ("Note", 28.0),
)
HEADER_ROW = 2
_SOURCE = (
    f"Kilde: {PUBLISHER} (barometer og nøgletal); kommunens egen beslutning (lokale indikatorer). "
    "»Første tal her« er den første periode, som projektmappen har et tal for efter definitionen."
)
_SUBTITLE, _HEADER = 18.0, 20.0


def write_definitions_sheet(
    sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles, front: str
) -> None:
    """Write every definition of the indicators that the workbook shows, oldest first."""
    set_up_page(sheet, contents)
    widths = [width for _, width in COLUMNS]
    flow = PageFlow(sheet, widths, TITLE_HEIGHT + _SUBTITLE + _HEADER)
    write_text(sheet, flow.take(TITLE_HEIGHT), 0, TITLE, styles.title())
    write_front_link(sheet, 0, len(COLUMNS) - 1, front, styles)
    intro = "En indikator, der skifter betydning, får en ny definition og begynder en ny serie."
    write_text(sheet, flow.take(_SUBTITLE), 0, intro, styles.muted())
    line = flow.take(_HEADER)
    for place, (head, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
        write_text(sheet, line, place, head, styles.header(indent=min(place, 1)))
    for texts in _rows(contents):
        heights = (text_height(text, widths[place] - 3) for place, text in enumerate(texts))
        line = flow.take(max(heights) + 3)
        for place, text in enumerate(texts):
            write_text(sheet, line, place, text, styles.text_cell(indent=min(place, 1)))
    style = styles.muted(text_wrap=True, valign="top", font_size=9)
    line = flow.take(text_height(_SOURCE, sum(widths)) + 6)
    sheet.merge_range(line, 0, line, len(COLUMNS) - 1, "", style)
    write_text(sheet, line, 0, _SOURCE, style)
    flow.finish(len(COLUMNS) - 1)
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.repeat_rows(0, HEADER_ROW)


def _rows(contents: CommitteeWorkbook) -> Iterator[tuple[str, ...]]:
    shown = {row.indicator.code for table in contents.tables for row in table.rows}
    first = _first_periods(contents)
    for indicator in contents.catalogue.indicators:
        if indicator.code in shown:
            for definition in indicator.definitions:
                yield _texts(indicator, definition, first, contents)


def _texts(
    indicator: Indicator,
    definition: Definition,
    first: dict[tuple[str, str], Period],
    contents: CommitteeWorkbook,
) -> tuple[str, ...]:
    unit = contents.catalogue.unit_by_name.get(indicator.unit)
    period = first.get((indicator.code, definition.id))
    broken = definition is not indicator.definitions[0]
    return (
        indicator.code,
        indicator.short_name,
        definition.wordings[0],
        unit.screen if unit else indicator.unit,
        DESIRED[indicator.desired.value],
        definition.id,
        period_text(period) if period else "",
        ASSESSMENTS["series_break"].text if broken else "",
        definition.note,
    )


def _first_periods(contents: CommitteeWorkbook) -> dict[tuple[str, str], Period]:
    found: dict[tuple[str, str], Period] = {}
    for stored in contents.observations:
        item = stored.observation
        key = (item.indicator, item.definition)
        earlier = found.get(key)
        if earlier is None or item.period.end < earlier.end:
            found[key] = item.period
    return found
