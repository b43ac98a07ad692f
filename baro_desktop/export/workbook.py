"""Write the committee workbook."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.book import book_bytes
from baro_desktop.export.centre_columns import LAST as LAST_COLUMN
from baro_desktop.export.centre_sheet import HEADER_ROW as CENTRE_HEADER
from baro_desktop.export.centre_sheet import CentreSheet
from baro_desktop.export.comparison_sheet import ComparisonSheet
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.data_sheet import COLUMNS as DATA_COLUMNS
from baro_desktop.export.data_sheet import HEADER_ROW as DATA_HEADER
from baro_desktop.export.data_sheet import write_data_sheet
from baro_desktop.export.definitions_sheet import write_definitions_sheet
from baro_desktop.export.front_page import write_front_page
from baro_desktop.export.history_sheet import write_history_sheet
from baro_desktop.export.overview_sheet import OverviewSheet
from baro_desktop.export.pausing import Pause, no_pause
from baro_desktop.export.planned_sheets import FRONT, PlannedSheet, SheetKind, planned_sheets
from baro_desktop.export.reception_sheet import ReceptionSheet
from baro_desktop.export.sources_sheet import write_sources_sheet
from baro_desktop.export.styles import NAVY, Styles
from baro_desktop.export.target import replace_file

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_NO_NAME = re.compile(r"\W")
"""What a name of a range cannot hold."""


def write_workbook(contents: CommitteeWorkbook, path: Path) -> Path:
    """Write the workbook and return its path; a failure leaves what stood there untouched.

    Raises:
        ExportError: `export-target`, if the file cannot be written; its `reason` says why.
    """
    return replace_file(path, workbook_bytes(contents))


def workbook_bytes(contents: CommitteeWorkbook, pause: Pause = no_pause) -> bytes:
    """Return the workbook as the bytes of an xlsx file; it can be stopped after each sheet."""
    return book_bytes(lambda book: _write_sheets(book, contents, pause))


def _write_sheets(book: Workbook, contents: CommitteeWorkbook, pause: Pause) -> None:
    _set_properties(book, contents)
    styles = Styles(book)
    planned = planned_sheets(contents)
    front = book.add_worksheet(FRONT)
    front.set_tab_color(NAVY)
    for plan in planned:
        _write_sheet(book, plan, contents, styles)
        pause()
    entries = [entry for plan in planned for entry in plan.entries(book.sheetnames)]
    write_front_page(front, contents, styles, entries)


def _write_sheet(
    book: Workbook, plan: PlannedSheet, contents: CommitteeWorkbook, styles: Styles
) -> None:
    sheet = book.add_worksheet(plan.name)
    if plan.table is not None:
        last = CentreSheet(book, sheet, contents, styles, plan.table).write(FRONT, plan.graphs)
        name = f"Center_{_NO_NAME.sub('_', plan.table.centre.id)}"
        _name_range(book, name, plan.name, (CENTRE_HEADER, last, LAST_COLUMN))
    elif plan.kind is SheetKind.OVERVIEW:
        OverviewSheet(sheet, contents, styles).write(FRONT)
    elif plan.kind is SheetKind.RECEPTION:
        ReceptionSheet(book, sheet, contents, styles).write(FRONT)
    elif plan.kind is SheetKind.COMPARISON:
        ComparisonSheet(sheet, contents, styles).write(FRONT)
    elif plan.kind is SheetKind.DATA:
        last = write_data_sheet(sheet, contents, styles, FRONT)
        _name_range(book, "Alle_tal", plan.name, (DATA_HEADER, last, len(DATA_COLUMNS) - 1))
    elif plan.kind is SheetKind.DEFINITIONS:
        write_definitions_sheet(sheet, contents, styles, FRONT)
    elif plan.kind is SheetKind.HISTORY:
        write_history_sheet(sheet, contents, styles, FRONT)
    else:
        write_sources_sheet(sheet, contents, styles, FRONT)


def _name_range(book: Workbook, name: str, sheet: str, corner: tuple[int, int, int]) -> None:
    """Give a table a name that formulas can use: first row, last row, last column."""
    from xlsxwriter.utility import quote_sheetname, xl_range_abs

    first, last, column = corner
    area = xl_range_abs(first, 0, last, column)
    book.define_name(name, f"={quote_sheetname(sheet)}!{area}")


def _set_properties(book: Workbook, contents: CommitteeWorkbook) -> None:
    book.set_properties(
        {
            "title": contents.title,
            "subject": "Integrationsbarometer, nøgletal og lokale indikatorer",
            "author": "Baro Desktop",
            "company": contents.area_name,
            "keywords": "integration, barometer, nøgletal",
            "created": contents.made_at.replace(tzinfo=None),
        }
    )
