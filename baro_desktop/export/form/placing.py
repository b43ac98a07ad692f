"""Puts fields into cells: their look, their check, their key, and their place in the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import write_text
from baro_desktop.export.form.contents import AskedFor
from baro_desktop.export.form.hidden import Lists
from baro_desktop.export.form.look import KEY, LABEL, FormStyles
from baro_desktop.export.form.validation import number_format, validation
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.models.form.fields import Field, FieldKind
from baro_desktop.models.form.map import FieldPlace

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


class Placing:
    """Writes the rows of one block.

    Attributes:
        fields: where each field stands, in the order they were written.
    """

    def __init__(
        self,
        sheet: Worksheet,
        flow: PageFlow,
        styles: FormStyles,
        lists: Lists,
        asked: AskedFor,
    ) -> None:
        self.sheet, self.flow, self.styles = sheet, flow, styles
        self.fields: list[FieldPlace] = []
        self._lists, self._asked = lists, asked

    def begin(self, row_id: str, label: str, height: float) -> int:
        """Take a row, with its key in the hidden column and its label; return its place."""
        row = self.flow.take(height)
        write_text(self.sheet, row, KEY, self._key(row_id), self.styles.hidden())
        write_text(self.sheet, row, LABEL, label, self.styles.label())
        return row

    def put(
        self,
        row: int,
        column: int,
        field: Field,
        row_id: str,
        label: str,
        *,
        prefilled: str = "",
        last_column: int | None = None,
    ) -> None:
        """Make a cell, or several that are merged, take a field."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        style = self._style(field)
        if last_column is not None:
            self.sheet.merge_range(row, column, row, last_column, "", style)
        write_text(self.sheet, row, column, prefilled, style)
        rule = validation(field, self._source(field))
        self.sheet.data_validation(row, column, row, column, rule)
        address = xl_rowcol_to_cell(row, column)
        place = FieldPlace(field.id, self._key(row_id), f"c{column}", address, label, prefilled)
        self.fields.append(place)

    def _key(self, row_id: str) -> str:
        return f"{self._asked.indicator.code}|{row_id}"

    def _style(self, field: Field) -> Format:
        if field.rule is not None:
            return self.styles.entry(number_format(field.rule))
        return self.styles.entry() if field.kind is FieldKind.TEXT else self.styles.choice()

    def _source(self, field: Field) -> str:
        if field.kind is FieldKind.PERIOD:
            return self._lists.source(tuple(period.label for period in self._asked.periods))
        return self._lists.source(field.choices) if field.choices else ""
