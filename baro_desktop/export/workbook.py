"""Write the committee workbook."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.centre_sheet import CentreSheet
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.data_sheet import TITLE as DATA_TITLE
from baro_desktop.export.data_sheet import write_data_sheet
from baro_desktop.export.front_page import write_front_page
from baro_desktop.export.reception_sheet import LEAD as RECEPTION_LEAD
from baro_desktop.export.reception_sheet import TITLE as RECEPTION_TITLE
from baro_desktop.export.reception_sheet import ReceptionSheet
from baro_desktop.export.sheet_names import legal_sheet_name
from baro_desktop.export.sources_sheet import TITLE as SOURCES_TITLE
from baro_desktop.export.sources_sheet import write_sources_sheet
from baro_desktop.export.styles import NAVY, Styles, default_format
from baro_desktop.export.target import replace_file

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

FRONT_TITLE = "Forside"


def write_workbook(contents: CommitteeWorkbook, path: Path) -> Path:
    """Write the workbook and return its path; a failure leaves what stood there untouched.

    Raises:
        ExportError: `export-target`, if the file cannot be written; its `reason` says why.
    """
    return replace_file(path, workbook_bytes(contents))


def workbook_bytes(contents: CommitteeWorkbook) -> bytes:
    """Return the workbook as the bytes of an xlsx file."""
    from xlsxwriter.workbook import Workbook

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "default_format_properties": default_format(),
    }
    with Workbook(stream, options) as book:
        _write_sheets(book, contents)
    return stream.getvalue()


def _write_sheets(book: Workbook, contents: CommitteeWorkbook) -> None:
    _set_properties(book, contents)
    styles = Styles(book)
    names = _centre_sheet_names(contents)
    front = book.add_worksheet(FRONT_TITLE)
    front.set_tab_color(NAVY)
    for name, table in zip(names, contents.tables, strict=True):
        sheet = book.add_worksheet(name)
        CentreSheet(book, sheet, contents, styles, table).write(FRONT_TITLE)
    if contents.status_tables:
        sheet = book.add_worksheet(RECEPTION_TITLE)
        ReceptionSheet(book, sheet, contents, styles).write(FRONT_TITLE)
    write_data_sheet(book.add_worksheet(DATA_TITLE), contents, styles)
    write_sources_sheet(book.add_worksheet(SOURCES_TITLE), contents, styles)
    centres = [table.centre.name for table in contents.tables]
    entries = [
        *zip(names, centres, strict=True),
        *([(RECEPTION_TITLE, RECEPTION_LEAD)] if contents.status_tables else []),
        (DATA_TITLE, "Alle tal i én tabel, der kan filtreres"),
        (SOURCES_TITLE, "Rapporterne bag tallene"),
    ]
    write_front_page(front, contents, styles, entries)


def _centre_sheet_names(contents: CommitteeWorkbook) -> list[str]:
    names: list[str] = []
    for table in contents.tables:
        taken = [FRONT_TITLE, RECEPTION_TITLE, DATA_TITLE, SOURCES_TITLE, *names]
        names.append(legal_sheet_name(table.centre.tab, taken))
    return names


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
