"""The look of the workbook: colours, fonts and the cell formats made from them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT = "Arial"
FONT_SIZE = 10
TITLE_HEIGHT = 26
"""Points of the row that holds the title of a sheet."""

NAVY = "#1F4E79"
TEXT = "#17202B"
MUTED = "#56616E"
PALE = "#EEF2F6"
LINE = "#D5DBE2"
TONES = MappingProxyType(
    {"good": "#00775D", "bad": "#91450C", "neutral": "#243741", "muted": MUTED}
)
"""Colours of judgements; a sign and a word always stand beside them."""

SERIES = (NAVY, "#A86200", "#8A3B86", "#147A6D", "#B3261E", "#4A73B4", MUTED)
"""Lines of a graph as in the window, our own area first, the whole country last."""

TARGET = "#00775D"
"""Line of what was decided to be reached."""

Property = str | int | float | bool


def default_format() -> dict[str, Property]:
    """Return the ordinary font, which no theme of Excel replaces by its own."""
    return {"font_name": FONT, "font_size": FONT_SIZE, "font_scheme": "none"}


class Styles:
    """Makes each combination of cell properties once per workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Property], ...], Format] = {}

    def of(self, **properties: Property) -> Format:
        """Return the format with these properties of XlsxWriter."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(
                {**default_format(), "font_color": TEXT, **properties}
            )
        return self._made[key]

    def title(self) -> Format:
        """Return the format of the title of a sheet."""
        return self.of(font_size=16, bold=True, font_color=NAVY, valign="vcenter")

    def section(self) -> Format:
        """Return the format of a heading inside a sheet."""
        return self.of(font_size=12, bold=True, font_color=NAVY, valign="bottom")

    def link(self, **more: Property) -> Format:
        """Return the format of a link to another sheet."""
        return self.of(**{"font_color": NAVY, "underline": 1, "valign": "vcenter", **more})

    def muted(self, **more: Property) -> Format:
        """Return the format of secondary text."""
        return self.of(font_color=MUTED, **more)

    def header(self, *, right: bool = False, indent: int = 0, ground: str = NAVY) -> Format:
        """Return the format of a head of a column."""
        return self.of(
            bold=True,
            font_color="#FFFFFF",
            bg_color=ground,
            valign="vcenter",
            text_wrap=True,
            align="right" if right else "left",
            indent=indent,
        )

    def group(self) -> Format:
        """Return the format of the row above a group of rows."""
        return self.of(
            bold=True, font_color=NAVY, bg_color=PALE, valign="vcenter", bottom=1, bottom_color=LINE
        )

    def cell(self, **more: Property) -> Format:
        """Return the format of a cell of a table."""
        return self.of(valign="vcenter", bottom=1, bottom_color=LINE, **more)

    def text_cell(self, **more: Property) -> Format:
        """Return the format of a cell with text that may need several lines."""
        return self.cell(text_wrap=True, **more)

    def body(self) -> Format:
        """Return the format of running text."""
        return self.of(text_wrap=True, valign="top")
