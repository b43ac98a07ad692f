"""Native graphs of the status tables: a pyramid, bars, or the composition of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baro_desktop.export.cells import write_text
from baro_desktop.export.chart_look import title_text
from baro_desktop.export.charts import Block
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import FONT, LINE, MUTED, SERIES, TEXT, Styles
from baro_desktop.models.reception.forms import GraphKind
from baro_desktop.models.reception.graph import TableGraph

if TYPE_CHECKING:
    from xlsxwriter.chart_bar import ChartBar
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTH, _HIGHEST = 760, 520
_BAR, _FRAME, _LEAST_BARS = 18, 106, 5
_NAMES = {
    GraphKind.PYRAMID: "Befolkningspyramide",
    GraphKind.BARS: "Søjlegraf",
    GraphKind.COMPOSITION: "Andelsgraf",
}
_BOTH_WAYS = "#,##0;#,##0"
"""A pyramid's bars to the left are negative on the sheet and never on the graph."""


def chart_size(graph: TableGraph, room: int, height: int = 0) -> tuple[int, int]:
    """Return width and height in pixels, at least as high as a table beside it."""
    beside = len(graph.series) if graph.kind is GraphKind.BARS else 1
    wide = 2 if graph.kind is GraphKind.COMPOSITION else 1
    bars = max(len(graph.categories) * beside * wide, _LEAST_BARS)
    return (min(_WIDTH, room), max(min(_FRAME + bars * _BAR, _HIGHEST), height))


def write_block(sheet: Worksheet, block: Block, graph: TableGraph, styles: Styles) -> int:
    """Write the cells that a graph draws from and return how many rows they take."""
    for place, (name, counts) in enumerate(graph.series, start=1):
        write_text(sheet, block.top, block.left + place, name, styles.muted())
        turned = -1 if graph.kind is GraphKind.PYRAMID and place == 1 else 1
        for down, count in enumerate(counts, start=1):
            if count is not None:
                style = styles.of(num_format=_BOTH_WAYS)
                sheet.write_number(block.top + down, block.left + place, turned * count, style)
    for down, category in enumerate(graph.categories, start=1):
        write_text(sheet, block.top + down, block.left, category, styles.of())
    return 1 + len(graph.categories)


def insert_graph(
    book: Workbook,
    sheet: Worksheet,
    block: Block,
    graph: TableGraph,
    *,
    title: str,
    place: tuple[int, int],
    size: tuple[int, int],
) -> None:
    """Draw the graph of a block that is already written, from a cell of its sheet on."""
    subtype = {GraphKind.COMPOSITION: "percent_stacked", GraphKind.PYRAMID: "stacked"}
    kind = {"type": "bar", "name": f"{_NAMES[graph.kind]} {block.top}"}
    if graph.kind in subtype:
        kind["subtype"] = subtype[graph.kind]
    chart = book.add_chart(kind)
    for number in range(len(graph.series)):
        chart.add_series(_series(block, graph, number))
    chart.set_title(
        {"name": title_text(title), "overlay": False, "name_font": _font(9, TEXT, bold=True)}
    )
    _dress(chart, graph)
    chart.set_size({"width": size[0], "height": size[1]})
    options = {"x_offset": 12 if place[1] else 2, "y_offset": 2, "object_position": 2}
    sheet.insert_chart(*place, chart, {**options, "description": plain(description(graph, title))})


def description(graph: TableGraph, title: str) -> str:
    """Say in words what the graph shows, for those who cannot see it."""
    parts = [f"{_NAMES[graph.kind]}: {title}."]
    for name, counts in graph.series:
        figures = ", ".join(
            f"{category} {count}"
            for category, count in zip(graph.categories, counts, strict=True)
            if count is not None
        )
        parts.append(f"{name}: {figures}.")
    return " ".join(parts)


def _series(block: Block, graph: TableGraph, number: int) -> dict[str, Any]:
    first, last = block.top + 1, block.top + len(graph.categories)
    column = block.left + 1 + number
    colour = SERIES[number % len(SERIES)]
    stacked = graph.kind is GraphKind.COMPOSITION
    label = _font(8, "#FFFFFF" if stacked else TEXT)
    labels = {"value": True, "font": label, "num_format": f'{_BOTH_WAYS};""'}
    return {
        "name": [block.sheet, block.top, column],
        "categories": [block.sheet, first, block.left, last, block.left],
        "values": [block.sheet, first, column, last, column],
        "fill": {"color": colour},
        "border": {"color": "#FFFFFF", "width": 0.75},
        "gap": 35,
        "data_labels": labels if graph.kind is not GraphKind.PYRAMID else _inside(labels),
    }


def _inside(labels: dict[str, Any]) -> dict[str, Any]:
    return {**labels, "position": "inside_base", "font": _font(8, "#FFFFFF")}


def _dress(chart: ChartBar, graph: TableGraph) -> None:
    font = {"num_font": _font(9, MUTED)}
    upwards = graph.kind is GraphKind.PYRAMID  # the youngest stand at its foot
    names = {**font, "reverse": not upwards, "line": {"color": LINE}, "label_position": "low"}
    chart.set_y_axis(names)
    scale: dict[str, Any] = {
        **font,
        # Where the rows are turned round, the high end of the scale is below.
        "label_position": "low" if upwards else "high",
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.75}},
    }
    if graph.kind is GraphKind.COMPOSITION:
        scale["major_unit"] = 0.25
    else:
        scale["num_format"] = _BOTH_WAYS
    chart.set_x_axis(scale)
    if len(graph.series) == 1:
        chart.set_legend({"none": True})
    else:
        chart.set_legend({"position": "bottom", "font": _font(9, TEXT)})
    chart.set_chartarea({"border": {"color": LINE}, "fill": {"color": "#FFFFFF"}})


def _font(size: int, colour: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": colour, "bold": bold}
