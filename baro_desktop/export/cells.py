"""Write cells; whatever comes from files or users goes in as text and stays text."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from baro_desktop.export.number_formats import figure_format
from baro_desktop.export.plain import plain
from baro_desktop.export.sheet_names import sheet_link
from baro_desktop.export.styles import MUTED, Styles
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import figure_text
from baro_desktop.models.observation import Figure

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that Excel holds in a cell."""

_HIGHEST = 400.0
"""Points that Excel gives a row at most, rounded down."""

_NO_DAY, _COUNTED_RIGHT = date(1899, 12, 30).toordinal(), date(1900, 3, 1)
"""The day that Excel counts from, and the first day after the one in 1900 that it made up."""

LINE_HEIGHT = 13.5
"""Points that a line of the ordinary font takes."""

_CHARACTERS_PER_WIDTH = 1.12
"""Ordinary letters in the space of a digit, which Excel measures columns in."""


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write a string as a string, never as a formula, number or link.

    What Excel cannot hold is left out: control characters, half of a surrogate pair, and
    the end of a text that is too long for a cell, which then ends in an ellipsis.
    """
    held = plain(text)
    if len(held) > _LONGEST:
        held = held[: _LONGEST - 1] + "…"
    if held:
        sheet.write_string(row, column, held, style)
    else:
        sheet.write_blank(row, column, None, style)


def write_day(sheet: Worksheet, row: int, column: int, day: date, style: Format) -> None:
    """Write a day as Excel counts them; the format of the cell says that it is one."""
    if day < _COUNTED_RIGHT:
        sheet.write_datetime(row, column, day, style)
    else:
        sheet.write_number(row, column, day.toordinal() - _NO_DAY, style)


def write_moment(sheet: Worksheet, row: int, column: int, moment: datetime, style: Format) -> None:
    """Write a minute of the clock on the wall; the format of the cell says that it is one."""
    minutes = moment.hour * 60 + moment.minute
    sheet.write_number(row, column, moment.toordinal() - _NO_DAY + minutes / 1440, style)


def write_front_link(sheet: Worksheet, row: int, column: int, front: str, styles: Styles) -> None:
    """Write a link to the front page, at the right end of the title's row."""
    write_link(sheet, row, column, front, "Til forsiden", styles.link(align="right"))


def write_link(
    sheet: Worksheet, row: int, column: int, target: str, text: str, style: Format
) -> None:
    """Write a link to the first cell of another sheet."""
    sheet.write_url(row, column, sheet_link(target), style, text)


def write_figure(
    sheet: Worksheet,
    row: int,
    column: int,
    figure: Figure | None,
    units: Mapping[str, Unit],
    styles: Styles,
    *,
    signed: bool = False,
) -> None:
    """Write a figure as a number with its unit in the format, or its sign of nothing as text."""
    if figure is None or figure.value is None:
        style = styles.cell(align="right", font_color=MUTED)
        write_text(sheet, row, column, figure_text(figure, units), style)
        return
    number_format = figure_format(figure, units, signed=signed)
    style = styles.cell(align="right", num_format=number_format)
    sheet.write_number(row, column, float(figure.value), style)


def room_for(text: str) -> float:
    """Return the width that a text of one line needs, in digits."""
    return len(text) / _CHARACTERS_PER_WIDTH


def text_height(text: str, width: float) -> float:
    """Return the points that a wrapped text needs in a column of a width in characters."""
    return min(_HIGHEST, line_count(text, width) * LINE_HEIGHT + 3)


def line_count(text: str, width: float) -> int:
    """Return how many lines a text takes of a width in digits."""
    lines = text.splitlines() or [""]
    wide = max(4, int(width * _CHARACTERS_PER_WIDTH))
    return sum(_wrapped(line, wide) for line in lines)


def _wrapped(line: str, wide: int) -> int:
    if len(line) <= wide and "\t" not in line:
        return 1
    return max(1, len(textwrap.wrap(line, wide)))
