"""How a sheet is printed: A4 on its side, one page wide, with its title and page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from baro_desktop.export.plain import shortened
from baro_desktop.models.display import date_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_SIDE, _TOP, _BOTTOM, _FOOTER = 0.47, 0.55, 0.75, 0.35
"""Margins in inches."""

_A4_WIDTH, _A4_HEIGHT = 11.69, 8.27
_LONGEST_TITLE = 120
_EVERYWHERE = "A1:XFD1048576"


class Printed(Protocol):
    """A workbook as its pages name it."""

    @property
    def title(self) -> str:
        """What stands at the foot of each page."""

    @property
    def made_at(self) -> datetime:
        """When the workbook is made, by the clock on the wall."""


def set_up_page(sheet: Worksheet, contents: Printed) -> None:
    """Set paper, margins and footer of a sheet; its height in pages is left open.

    Excel is not to mark years and codes, which are texts, as numbers gone wrong.
    """
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=_SIDE, right=_SIDE, top=_TOP, bottom=_BOTTOM)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.ignore_errors({"number_stored_as_text": _EVERYWHERE})
    # A blank keeps a text that begins with a digit apart from the size of the font.
    title = shortened(contents.title, _LONGEST_TITLE).replace("&", "&&")
    made = date_text(contents.made_at.date())
    sheet.set_footer(f"&L&8 {title}&R&8 {made} · Side &P af &N", {"margin": _FOOTER})


def points_per_page(widths: Sequence[float]) -> float:
    """Return how many points of rows fit on a printed page of columns of these widths."""
    wanted = sum(column_pixels(width) for width in widths) * 0.75
    scale = min(1.0, (_A4_WIDTH - 2 * _SIDE) * 72 / wanted)
    return (_A4_HEIGHT - _TOP - _BOTTOM) * 72 / scale


def column_pixels(width: float) -> int:
    """Return the pixels that Excel gives a column of a width in characters."""
    return int(width * 7 + 5)
