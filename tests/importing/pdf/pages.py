"""Report pages in styles of their own: fonts, borders, alignment and widths of columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextLayout
from baro_desktop.samples.wordings import (
    area_headings,
    key_figure_cells,
    key_figure_groups,
    key_figure_label,
)
from tests.importing.pdf.printers import Sheet


@dataclass(frozen=True, slots=True)
class Style:
    """How a page looks.

    Attributes:
        size: of the letters, in points.
        valign: where values stand in a tall row.
        align: where values stand in their column.
        widths: of the columns, in per cent; narrow ones make values wrap.
        css: anything else.
    """

    sheet: Sheet = field(default_factory=Sheet)
    size: int = 10
    font: str = "Liberation Sans"
    border: int = 0
    padding: int = 2
    valign: str = "top"
    align: str = "left"
    widths: tuple[int, ...] = ()
    css: str = ""


STYLES = {
    "plain": Style(),
    "roomy": Style(
        Sheet(margin=25, edges=False), 12, "DejaVu Serif", 1, 8, "middle", "center", (60, 20, 20)
    ),
    "tight": Style(
        Sheet(margin=6), 7, "DejaVu Sans", 0, 0, "bottom", "right", (84, 8, 8), "p { margin: 0 }"
    ),
    "wide": Style(Sheet(landscape=True, margin=10), 9, "Liberation Serif", 1, 3, "top", "right"),
    "narrow": Style(
        Sheet(margin=30, edges=False), 11, "DejaVu Sans", 1, 2, "top", "left", (72, 14, 14)
    ),
    "large": Style(Sheet(scale=1.5, margin=12), 13, "Liberation Sans", 0, 4, "middle", "left"),
    "small": Style(Sheet(scale=0.6), 9, "DejaVu Sans Condensed", 1, 1, "bottom", "center"),
}


def report_page(
    sample: SampleReport, catalogue: Catalogue, layout: TextLayout, style: Style
) -> str:
    """Return a report with units in its cells."""
    return dress(write_report_page(sample, catalogue, layout).decode(), style)


def public_page(sample: SampleReport, catalogue: Catalogue, style: Style) -> str:
    """Return the public page with bare numbers."""
    return dress(write_public_page(sample, catalogue).decode(), style)


def list_page(sample: SampleReport, catalogue: Catalogue, style: Style) -> str:
    """Return a report whose key figures are labels, then the areas, then rows of values."""
    page = write_report_page(sample, catalogue).decode()
    start, end = page.index("<h2>"), page.index("<p>* Læs mere")
    return dress(page[:start] + "\n".join(_key_lists(sample, catalogue)) + page[end:], style)


def _key_lists(sample: SampleReport, catalogue: Catalogue) -> Iterator[str]:
    for heading, indicators in key_figure_groups(catalogue):
        yield f"<h2>{escape(heading)}</h2>"
        for indicator in indicators:
            name, wording = key_figure_label(sample, indicator)
            yield f'<p><a href="#">{name}</a> - {escape(wording)}</p>'
        yield from (f"<p>{escape(area)}</p>" for area in area_headings(sample))
        yield "<table>"
        for indicator in indicators:
            cells = "".join(f"<td>{text}</td>" for text in key_figure_cells(sample, indicator))
            yield f"<tr>{cells}</tr>"
        yield "</table>"


def dress(page: str, style: Style) -> str:
    """Give a page a style; with attributes beside CSS, for the engines that know no other."""
    table = f'<table width="100%" border="{style.border}" cellspacing="0"'
    table += f' cellpadding="{style.padding}">'
    page = re.sub(r"<style>.*?</style>", f"<style>{_css(style)}</style>", page, flags=re.DOTALL)
    page = page.replace("<table>", table)
    page = page.replace("<tr>", f'<tr valign="{style.valign}">')
    return re.sub(r"<tr[^>]*>.*?</tr>", lambda row: _row(row[0], style), page, flags=re.DOTALL)


def _css(style: Style) -> str:
    return (
        f"body {{ font-family: '{style.font}'; font-size: {style.size}pt }} "
        f"table {{ border-collapse: collapse; width: 100% }} "
        f"td, th {{ vertical-align: {style.valign}; font-size: {style.size}pt; "
        f"padding: {style.padding}px; border: {style.border}px solid black }} "
        f"th {{ font-weight: bold }} {style.css}"
    )


def _row(row: str, style: Style) -> str:
    """Align the cells after the first, and give all of them their widths."""
    number = 0

    def cell(match: re.Match[str]) -> str:
        nonlocal number
        align = style.align if number else "left"
        width = f' width="{style.widths[number]}%"' if number < len(style.widths) else ""
        number += 1
        place = f'align="{align}" valign="{style.valign}" style="text-align: {align}"'
        return f"<{match[1]} {place}{width}>"

    return re.sub(r"<(t[dh])(?: class=\"tal\")?>", cell, row)
