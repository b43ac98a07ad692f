"""The sheet »Alle tal«: every observation, as an Excel table that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from baro_desktop.export.cells import room_for, write_day, write_front_link, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.number_formats import DATE, level_format
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import TITLE_HEIGHT, Styles
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.numbers import decimals_of
from baro_desktop.models.observation import StoredObservation
from baro_desktop.texts.words import MEASURES, STATES

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TITLE = "Alle tal"
COLUMNS = (
    ("Område", 12),
    ("Indikator", 11),
    ("Navn", 30),
    ("Måling", 20),
    ("Værdi", 11),
    ("Enhed", 12),
    ("Tilstand", 12),
    ("Periode", 16),
    ("Fra", 12),
    ("Til", 12),
    ("Basisår", 10),
    ("Kilde", 20),
    ("Dannet", 12),
    ("Definition", 12),
)
"""Heads, and least widths in characters: with room for the arrow of the filter."""

HEADER_ROW = 2
VALUE = 4
"""Column of the numbers."""

_PRINTED = 7
"""Last column that is printed: with all of them, letters would be half as high."""

_WIDEST, _AROUND = 70, 3

_INTRO = (
    "Hver linje er ét tal. Brug pilene i overskriften til at filtrere og sortere. Kolonnerne fra "
    "»Fra« til »Definition« står kun i arket og kommer ikke med på papir."
)

Cell = str | int | date | None


class _Look(NamedTuple):
    text: Format
    day: Format
    year: Format


def write_data_sheet(
    sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles, front: str
) -> int:
    """Write all observations by area, indicator, period and measure; return the last row.

    Args:
        front: name of the front page, for a link.
    """
    set_up_page(sheet, contents)
    longest = [""] * len(COLUMNS)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, 0, 0, TITLE, styles.title())
    write_front_link(sheet, 0, _PRINTED, front, styles)
    write_text(sheet, 1, 0, _INTRO, styles.muted())
    look = _Look(
        styles.of(indent=1), styles.of(num_format=DATE, align="left"), styles.of(align="left")
    )
    row = HEADER_ROW
    for stored in sorted_observations(contents.observations, contents.catalogue):
        row += 1
        for place, cell in enumerate(_cells(stored, contents.catalogue)):
            _write_cell(sheet, row, place, cell, look)
            if isinstance(cell, str) and len(cell) > len(longest[place]):
                longest[place] = cell
        value = stored.observation.figure.value
        if value is not None:
            number = styles.of(num_format=level_format(decimals_of(value)))
            sheet.write_number(row, VALUE, float(value), number)
    last = max(row, HEADER_ROW + 1)
    _make_table(sheet, last, styles)
    for place, ((_, width), text) in enumerate(zip(COLUMNS, longest, strict=True)):
        sheet.set_column(place, place, max(width, min(room_for(text) + _AROUND, _WIDEST)))
    sheet.print_area(0, 0, last, _PRINTED)
    return last


def sorted_observations(
    observations: Iterable[StoredObservation], catalogue: Catalogue
) -> list[StoredObservation]:
    """Return observations by area, place in the catalogue, period and measure."""
    unknown = len(catalogue.order)
    measures = list(MEASURES)

    def place(stored: StoredObservation) -> tuple[object, ...]:
        item = stored.observation
        order = catalogue.order.get(item.indicator, unknown)
        return (item.area, order, item.indicator, item.period, measures.index(item.measure.value))

    return sorted(observations, key=place)


def _cells(stored: StoredObservation, catalogue: Catalogue) -> tuple[Cell, ...]:
    item = stored.observation
    known = catalogue.by_code.get(item.indicator)
    return (
        item.area,
        item.indicator,
        known.short_name if known else "",
        MEASURES[item.measure.value],
        None,
        item.figure.unit,
        STATES[item.figure.state.value],
        item.period.label,
        item.period.start,
        item.period.end,
        item.baseline,
        stored.source,
        stored.generated_on,
        item.definition,
    )


def _write_cell(sheet: Worksheet, row: int, place: int, cell: Cell, look: _Look) -> None:
    if isinstance(cell, str):
        write_text(sheet, row, place, cell, look.text)
    elif isinstance(cell, date):
        write_day(sheet, row, place, cell, look.day)
    elif cell is not None:
        sheet.write_number(row, place, cell, look.year)


def _make_table(sheet: Worksheet, last_row: int, styles: Styles) -> None:
    heads = [{"header": head, "header_format": styles.header(indent=1)} for head, _ in COLUMNS]
    options = {"name": "AlleTal", "style": "Table Style Light 1", "columns": heads}
    sheet.add_table(HEADER_ROW, 0, last_row, len(COLUMNS) - 1, options)
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.repeat_rows(HEADER_ROW)
