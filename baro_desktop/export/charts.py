"""Native line charts that draw from cells of their own sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from baro_desktop.export.cells import write_day, write_text
from baro_desktop.export.chart_data import ChartData, Line, axis_day
from baro_desktop.export.chart_look import TARGET_LOOK, look_of, title_text
from baro_desktop.export.number_formats import DATE, level_format
from baro_desktop.export.plain import plain
from baro_desktop.export.sentences import chart_description, chart_title
from baro_desktop.export.styles import FONT, LINE, MUTED, TEXT, Styles
from baro_desktop.models.assessment_rule import target_text
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import period_text
from baro_desktop.models.numbers import decimals_of
from baro_desktop.models.period import Period
from baro_desktop.models.series import Point

if TYPE_CHECKING:
    from xlsxwriter.chart_line import ChartLine
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_FIRST_LINE = 2
"""Columns of a data block before the lines: period in words, and its day on the axis."""

_MANY_YEARS = 8
_DERIVED = "beregnet"
_LABEL_SHARE = Decimal("0.15")
"""How much of the axis the value above a point hides, its marker included."""

_PLOT_AREA = {"x": 0.07, "y": 0.15, "width": 0.86, "height": 0.64}
"""Parts of the graph's width and height; on the right there is room for the last values."""


class Block(NamedTuple):
    """Where the data of a graph stands on its sheet."""

    sheet: str
    top: int
    left: int


def write_block(
    sheet: Worksheet, block: Block, data: ChartData, catalogue: Catalogue, styles: Styles
) -> int:
    """Write the cells that a graph draws from and return how many rows they take."""
    write_text(sheet, block.top, block.left, data.indicator.title, styles.of(bold=True))
    for place, head in enumerate(("Periode", "Dag på aksen", *_names(data, catalogue))):
        write_text(sheet, block.top + 1, block.left + place, head, styles.muted())
    day_style = styles.of(num_format=DATE)
    value_style = styles.of(num_format=_number_format(data))
    for place, period in enumerate(data.periods):
        row, day = _first_row(block) + place, axis_day(period)
        write_text(sheet, row, block.left, period_text(period), styles.of())
        write_day(sheet, row, block.left + 1, day, day_style)
        for column, value in enumerate(data.cells(period), start=block.left + _FIRST_LINE):
            if value is not None:
                sheet.write_number(row, column, float(value), value_style)
    return 2 + len(data.periods)


def make_chart(
    book: Workbook, block: Block, data: ChartData, catalogue: Catalogue, size: tuple[int, int]
) -> ChartLine:
    """Make the graph of a block that is already written."""
    chart = book.add_chart({"type": "line", "name": f"Graf {data.indicator.code}"})
    number_format = _number_format(data)
    for number, line in enumerate(data.lines):
        chart.add_series(_series(block, data, number, line, number_format))
    for number in range(len(data.targets)):
        chart.add_series(_target(block, data, len(data.lines) + number))
    repeated = [
        number
        for number, line in enumerate(data.lines)
        if line.continued or (line.earlier and line.number)
    ]
    title = title_text(chart_title(data, catalogue.unit_by_name))
    chart.set_title({"name": title, "overlay": False, "name_font": _font(10, TEXT, bold=True)})
    chart.set_x_axis(_x_axis(data))
    chart.set_y_axis(_y_axis(data, number_format))
    chart.set_legend({"position": "bottom", "font": _font(9, TEXT), "delete_series": repeated})
    chart.show_blanks_as("span")
    chart.set_plotarea({"layout": _PLOT_AREA})
    chart.set_chartarea({"border": {"color": LINE}, "fill": {"color": "#FFFFFF"}})
    chart.set_size({"width": size[0], "height": size[1]})
    return chart


def insert_options(data: ChartData, catalogue: Catalogue, left: int) -> dict[str, Any]:
    """Return how a graph is put on its sheet: pixels from the left, alternative text."""
    return {
        "x_offset": left,
        "y_offset": 4,
        "object_position": 2,
        "description": plain(chart_description(data, catalogue.unit_by_name)),
    }


def _series(
    block: Block, data: ChartData, number: int, line: Line, number_format: str
) -> dict[str, Any]:
    look = look_of(data, line)
    drawn = {**_cells(block, data, number), "line": look.line}
    if line.bridge:
        return {**drawn, "marker": {"type": "none"}}
    return {
        **drawn,
        "marker": {
            "type": look.marker,
            "size": 6 if line.number == 0 else 5,
            "fill": {"color": look.colour},
            "border": {"color": look.colour},
        },
        "points": _hollow_points(data, line, look.colour),
        "data_labels": _labels(data, line, look.colour, number_format),
    }


def _target(block: Block, data: ChartData, number: int) -> dict[str, Any]:
    """Draw a level that is to be reached across all periods; the legend says which it is."""
    line = {"line": TARGET_LOOK.line, "marker": {"type": "none"}}
    return {**_cells(block, data, number), **line}


def _cells(block: Block, data: ChartData, number: int) -> dict[str, Any]:
    """Say where name, days and values of a line stand."""
    first, last = _first_row(block), _first_row(block) + len(data.periods) - 1
    column = block.left + _FIRST_LINE + number
    return {
        "name": [block.sheet, block.top + 1, column],
        "categories": [block.sheet, first, block.left + 1, last, block.left + 1],
        "values": [block.sheet, first, column, last, column],
    }


def _hollow_points(data: ChartData, line: Line, colour: str) -> list[dict[str, Any] | None]:
    """Mark derived points by a marker without filling."""
    derived = {point.period for point in line.points if point.derived}
    hollow = {"fill": {"color": "#FFFFFF"}, "border": {"color": colour, "width": 1.25}}
    return [hollow if period in derived else None for period in data.periods]


def _labels(data: ChartData, line: Line, colour: str, number_format: str) -> dict[str, Any]:
    """Write the value at the last point of each area or group, and mark our computed ones."""
    return {
        "value": True,
        "num_format": number_format,
        "position": free_side(data, data.of_label(0)[-1]) if line.number == 0 else "right",
        "font": _font(9, colour, bold=line.number == 0),
        "custom": [_label(data, line, period, colour) for period in data.periods],
    }


def free_side(data: ChartData, own: Point) -> str:
    """Return on which side of an own point a text stands free of the points of others.

    Where there is too little room on both sides, it is the one with more; below, the axis with
    its years is in the way, too.
    """
    assert own.value is not None  # only what is drawn has a text
    start = data.axis_start
    lowest = min(Decimal(0), *data.values) if start is None else Decimal(start)
    room = (max(data.values) - lowest) * _LABEL_SHARE
    others = [
        point.value - own.value
        for line in data.lines
        for point in line.points
        if line.number and point.period == own.period and point.value is not None
    ]
    above = min((far for far in others if far > 0), default=room)
    below = min((-far for far in others if far < 0), default=room)
    if start is not None:
        below = min(below, own.value - lowest)
    return "above" if above >= min(room, below) else "below"


def _label(data: ChartData, line: Line, period: Period, colour: str) -> dict[str, Any] | None:
    """Return what stands at one point; None is its value."""
    derived = next((p for p in line.points if p.derived and p.period == period), None)
    if derived is not None and line.number == 0 and not line.earlier:
        side = free_side(data, derived)
        return {"value": _DERIVED, "font": _font(9, colour), "position": side}
    last = data.of_label(line.number)[-1]
    ends = line.points[-1] is last and last.period == period
    return None if ends and line.number not in data.crowded else {"delete": True}


def _x_axis(data: ChartData) -> dict[str, Any]:
    years = [axis_day(period).year for period in data.periods]
    step = 2 if max(years) - min(years) > _MANY_YEARS else 1
    return {
        "date_axis": True,
        "min": date(min(years), 1, 1),
        "num_format": "yyyy",
        "major_unit": step,
        "major_unit_type": "years",
        "num_font": _font(9, MUTED),
        "line": {"color": LINE},
        "label_position": "low",
    }


def _y_axis(data: ChartData, number_format: str) -> dict[str, Any]:
    axis: dict[str, Any] = {
        "num_format": number_format,
        "num_font": _font(9, MUTED),
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.75}},
    }
    if data.axis_start is not None:
        axis["min"] = data.axis_start
    if not any(data.values):
        axis["max"] = 1
    if max(data.values) <= 6 and all(value == int(value) for value in data.values):
        axis["major_unit"] = 1
    return axis


def _names(data: ChartData, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the heads of the columns, which are the names in the legend, too."""
    unit, units = data.indicator.unit, catalogue.unit_by_name
    targets = (target_text(target, unit, units) for target in data.targets)
    return (*map(_line_name, data.lines), *targets)


def _line_name(line: Line) -> str:
    if line.bridge:
        return f"{line.label} (år uden tal)"
    return f"{line.label} (før databrud)" if line.earlier else line.label


def _number_format(data: ChartData) -> str:
    return level_format(max(decimals_of(value) for value in data.values))


def _first_row(block: Block) -> int:
    return block.top + 2


def _font(size: int, colour: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": colour, "bold": bold}
