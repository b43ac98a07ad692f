"""How the form looks: what is written in, what stood there last, and what only explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.styles import MUTED, Property, Styles

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

INPUT_FILL = "#FFF9D6"
INPUT_EDGE = "#7A6200"
_LAST_FILL = "#F1F3F5"
_WARNING = "#A0440C"
_TEXT = "@"

WIDTHS = (0.0, 40.0, 18.0, 18.0, 29.0, 9.0, 18.0, 18.0, 18.0)
"""Columns A to I: keys, labels, three to write in, index, three of last time."""

KEY, LABEL, FIRST, SECOND, THIRD, INDEX, LAST = range(7)
LAST_COLUMN = len(WIDTHS) - 1


class FormStyles(Styles):
    """The styles of the committee workbook, and those of cells that are written in."""

    def __init__(self, book: Workbook) -> None:
        super().__init__(book)

    def entry(self, number_format: str = _TEXT) -> Format:
        """Return the format of a cell that takes a number, or text where it wraps."""
        text = number_format == _TEXT
        return self.of(
            locked=False,
            border=1,
            border_color=INPUT_EDGE,
            bg_color=INPUT_FILL,
            num_format=number_format,
            valign="vcenter",
            align="left" if text else "right",
            indent=1 if text else 0,
            text_wrap=text,
        )

    def choice(self) -> Format:
        """Return the format of a cell with a list."""
        return self.of(
            locked=False,
            border=1,
            border_color=INPUT_EDGE,
            bg_color=INPUT_FILL,
            num_format=_TEXT,
            valign="vcenter",
            indent=1,
        )

    def last(self, number_format: str = "") -> Format:
        """Return the format of what was reported last."""
        more: dict[str, Property] = {"num_format": number_format} if number_format else {}
        align = "right" if number_format else "left"
        return self.of(
            font_color=MUTED, bg_color=_LAST_FILL, align=align, valign="vcenter", **more,
            indent=0 if number_format else 1,
            text_wrap=not number_format,
        )  # fmt: skip

    def hint(self) -> Format:
        """Return the format of what a field takes."""
        return self.of(font_color=MUTED, valign="vcenter", indent=1, text_wrap=True, font_size=9)

    def computed(self, number_format: str) -> Format:
        """Return the format of a figure that the sheet computes itself."""
        return self.of(
            italic=True, align="right", valign="vcenter", num_format=number_format, font_color=MUTED
        )

    def warning(self) -> Format:
        """Return the format of a cell that says what cannot be right."""
        return self.of(
            bold=True, font_color=_WARNING, valign="vcenter", indent=1, text_wrap=True, font_size=9
        )

    def label(self, *, muted: bool = False) -> Format:
        """Return the format of the name of a field; those that nobody writes in are muted."""
        colour: dict[str, Property] = {"font_color": MUTED} if muted else {}
        return self.of(valign="vcenter", text_wrap=True, **colour)

    def hidden(self) -> Format:
        """Return the format of keys that only the program reads."""
        return self.of(font_size=8, font_color=MUTED, num_format=_TEXT)
