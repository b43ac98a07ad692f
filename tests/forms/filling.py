"""Fills in a form as a person would: opens the workbook, writes into cells, saves it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.models.form.map import MAP_SHEET

SHEETS = {
    "L1": "C-ARB",
    "L2": "Social og Sundhed",
    "L5": "C-HRO",
    "L6": "C-SIK",
    "L7": "C-SIK",
    "L9": "By, Erhverv og Miljø",
    "L10.1": "Kriminalitet",
}


class FilledForm:
    """A form under a pen."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = load_workbook(path)
        rows = list(self.book[MAP_SHEET].iter_rows(values_only=True))
        sheets = {row[1]: row[2] for row in rows if row[0] == "sheet"}
        blocks = {row[1]: sheets[row[4]] for row in rows if row[0] == "block"}
        self._places = {
            (blocks[row[1]], str(row[1]).rpartition("/")[2], row[2]): str(row[5])
            for row in rows
            if row[0] == "field"
        }

    def address(self, indicator: str, field: str, sheet: str = "") -> str:
        """Return the cell of a field."""
        return self._places[sheet or SHEETS[indicator], indicator, field]

    def sheet(self, indicator: str) -> Worksheet:
        """Return the sheet of an indicator."""
        return self.book[SHEETS[indicator]]

    def write(self, indicator: str, field: str, value: Any, sheet: str = "") -> str:
        """Write into a field and return its cell."""
        address = self.address(indicator, field, sheet)
        self.book[sheet or SHEETS[indicator]][address] = value
        return address

    def fill(self, indicator: str, **values: Any) -> None:
        """Write into several fields; `target_count` names `target.count`."""
        for name, value in values.items():
            field = name.replace("_", ".", 1) if name.startswith(("target_", "compar")) else name
            self.write(indicator, field, value)

    def save(self) -> Path:
        """Save and return the path."""
        self.book.save(self.path)
        return self.path
