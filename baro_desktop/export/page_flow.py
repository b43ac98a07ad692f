"""Fill a sheet from top to bottom and begin a new page where one is full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.page_setup import points_per_page

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


class PageFlow:
    """Hands out rows of a sheet and knows how much of the printed page they fill.

    Attributes:
        row: the next free row.
    """

    def __init__(self, sheet: Worksheet, widths: Sequence[float], repeated: float) -> None:
        """Begin at the first row.

        Args:
            sheet: the sheet to fill.
            widths: widths of the printed columns, in characters.
            repeated: points that the rows repeated on every page take.
        """
        self.row = 0
        self._sheet = sheet
        self._page = points_per_page(widths)
        self._repeated = repeated
        self._filled = 0.0
        self._breaks: list[int] = []

    def take(self, height: float) -> int:
        """Return the next row after giving it a height in points."""
        self.keep_together(height)
        row = self.row
        self._sheet.set_row(row, height)
        self.row, self._filled = row + 1, self._filled + height
        return row

    def keep_together(self, height: float) -> None:
        """Begin a new page unless rows of a height in points still fit on this one."""
        if self._filled + height > self._page:
            self._breaks.append(self.row)
            self._filled = self._repeated

    def repeat(self, height: float) -> bool:
        """Let later pages repeat rows of this height in points, as long as there is but one.

        Returns:
            False where a second page has begun: what it repeats holds for all of them.
        """
        if self._breaks:
            return False
        self._repeated = height
        return True

    def finish(self, last_column: int) -> None:
        """Set the page breaks and what is printed: all rows so far, up to a column."""
        self._sheet.set_h_pagebreaks(self._breaks)
        self._sheet.print_area(0, 0, self.row, last_column)
