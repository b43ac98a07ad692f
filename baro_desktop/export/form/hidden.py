"""The sheets that nobody sees: the map of the form, and the options of its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import write_text
from baro_desktop.models.form.map import LISTS_SHEET, MAP_SHEET, FormMap, map_rows

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook


class Lists:
    """Gives each set of options a column of the hidden sheet, once."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, ...], int] = {}

    def source(self, options: tuple[str, ...]) -> str:
        """Return the cells that hold these options."""
        from xlsxwriter.utility import xl_col_to_name

        column = xl_col_to_name(self._columns.setdefault(options, len(self._columns)))
        return f"={LISTS_SHEET}!${column}$1:${column}${len(options)}"

    def write(self, book: Workbook, style: Format) -> None:
        """Add the sheet with all options asked for so far."""
        sheet = book.add_worksheet(LISTS_SHEET)
        for options, column in self._columns.items():
            for row, option in enumerate(options):
                write_text(sheet, row, column, option, style)
        sheet.protect()
        sheet.very_hidden()


def write_map(book: Workbook, form: FormMap, style: Format) -> None:
    """Add the sheet that identifies the form and says where its fields stand."""
    sheet = book.add_worksheet(MAP_SHEET)
    for row, cells in enumerate(map_rows(form)):
        for column, text in enumerate(cells):
            write_text(sheet, row, column, text, style)
    sheet.protect()
    sheet.very_hidden()
