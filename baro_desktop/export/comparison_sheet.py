"""The sheet »Sammenligning«: indicators down, areas across."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from baro_desktop.export.cells import text_height, write_figure, write_front_link, write_text
from baro_desktop.export.comparison import ComparedRow, compared_areas, comparison_rows
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import MUTED, NAVY, TITLE_HEIGHT, Styles
from baro_desktop.models.catalogue import WHOLE_COUNTRY, IndicatorKind
from baro_desktop.models.display import date_text, figure_text, month_text, period_text
from baro_desktop.texts import notes
from baro_desktop.texts.words import KINDS

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TITLE = "Sammenligning"
HEADER_ROW = 2
OTHER_DEFINITION = "anden definition"
_NAME, _PERIOD, _FIGURE, _OTHER = 44.0, 21.0, 16.0, 18.0
_SUBTITLE, _HEADER, _GROUP, _LEAST, _GAP = 20.0, 20.0, 18.0, 18.0, 8.0
_NOTES = (
    (
        "Hver række viser den nyeste periode, som alle områderne har et tal for. Er der ingen "
        "fælles periode, står et tals egen periode ved siden af."
    ),
    (
        "Tal efter forskellige definitioner stilles aldrig op mod hinanden; så står der »anden "
        "definition«."
    ),
    "Antal af personer, forløb og boligområder afhænger af områdets størrelse.",
)


class _Place(NamedTuple):
    """Where an area stands: its column, and that of its periods where they differ."""

    area: str
    column: int
    periods: int | None


class ComparisonSheet:
    """Writes the sheet from top to bottom."""

    def __init__(self, sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles) -> None:
        self._sheet, self._contents, self._styles = sheet, contents, styles
        self._rows = comparison_rows(contents)
        self._places = tuple(_places(contents, self._rows))
        self._widths = list(_widths(self._places, self._rows, contents))
        self._last = len(self._widths) - 1
        self._flow = PageFlow(sheet, self._widths, TITLE_HEIGHT + _SUBTITLE + _HEADER)

    def write(self, front: str) -> None:
        """Write the sheet, with a link back to the front page of this name."""
        set_up_page(self._sheet, self._contents)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, width)
        self._write_heading(front)
        for kind in IndicatorKind:
            self._write_group(kind)
        said = (*_NOTES, _source(self._contents, self._rows))
        self._flow.keep_together(_GAP + sum(map(self._paragraph_height, said)))
        self._flow.take(_GAP)
        for text in said:
            self._write_paragraph(text)
        self._flow.finish(self._last)
        self._sheet.freeze_panes(HEADER_ROW + 1, 1)
        self._sheet.repeat_rows(0, HEADER_ROW)

    def _write_heading(self, front: str) -> None:
        styles, contents = self._styles, self._contents
        write_text(self._sheet, self._flow.take(TITLE_HEIGHT), 0, TITLE, styles.title())
        write_front_link(self._sheet, 0, self._last, front, styles)
        subtitle = f"{contents.area_name} · {date_text(contents.made_at.date())}"
        row = self._flow.take(_SUBTITLE)
        write_text(self._sheet, row, 0, subtitle, styles.muted(valign="top"))
        row = self._flow.take(_HEADER)
        write_text(self._sheet, row, 0, "Indikator", styles.header())
        write_text(self._sheet, row, 1, "Periode", styles.header(indent=1))
        for place in self._places:
            ground = MUTED if place.area == WHOLE_COUNTRY else NAVY
            head = styles.header(right=True, ground=ground)
            write_text(self._sheet, row, place.column, place.area, head)
            if place.periods is not None:
                head = styles.header(indent=1, ground=ground)
                write_text(self._sheet, row, place.periods, "Anden periode", head)

    def _write_group(self, kind: IndicatorKind) -> None:
        rows = [row for row in self._rows if row.indicator.kind is kind]
        if not rows:
            return
        self._flow.keep_together(_GROUP + _LEAST)
        line = self._flow.take(_GROUP)
        for place in range(len(self._widths)):
            text = "" if place else KINDS[kind.value]
            write_text(self._sheet, line, place, text, self._styles.group())
        for row in rows:
            self._write_row(row)

    def _write_row(self, row: ComparedRow) -> None:
        period = period_text(row.period) if row.period else ""
        others = [row.other_period(place) for place in range(len(row.cells))]
        said = [period_text(other) if other else "" for other in others]
        heights = [text_height(row.indicator.title, _NAME - 2), text_height(period, _PERIOD - 2)]
        heights += [text_height(text, _OTHER - 2) for text in said]
        line = self._flow.take(max(_LEAST, *heights) + 2)
        write_text(self._sheet, line, 0, row.indicator.title, self._styles.text_cell())
        write_text(self._sheet, line, 1, period, self._styles.text_cell(indent=1))
        for place, cell, text in zip(self._places, row.cells, said, strict=True):
            if cell.other_definition:
                style = self._styles.cell(align="right", font_color=MUTED)
                write_text(self._sheet, line, place.column, OTHER_DEFINITION, style)
            else:
                units = self._contents.catalogue.unit_by_name
                write_figure(self._sheet, line, place.column, cell.figure, units, self._styles)
            if place.periods is not None:
                style = self._styles.text_cell(indent=1, font_color=MUTED)
                write_text(self._sheet, line, place.periods, text, style)

    def _write_paragraph(self, text: str) -> None:
        style = self._styles.muted(text_wrap=True, valign="top", font_size=9)
        row = self._flow.take(self._paragraph_height(text))
        self._sheet.merge_range(row, 0, row, self._last, "", style)
        write_text(self._sheet, row, 0, text, style)

    def _paragraph_height(self, text: str) -> float:
        return text_height(text, sum(self._widths))


def figure_columns(contents: CommitteeWorkbook, rows: tuple[ComparedRow, ...]) -> tuple[int, ...]:
    """Return the columns that hold the figures of the areas, in their order."""
    return tuple(place.column for place in _places(contents, rows))


def _places(contents: CommitteeWorkbook, rows: tuple[ComparedRow, ...]) -> Iterator[_Place]:
    column = 2
    for number, area in enumerate(compared_areas(contents)):
        differs = any(row.other_period(number) for row in rows)
        yield _Place(area, column, column + 1 if differs else None)
        column += 2 if differs else 1


def _widths(
    places: tuple[_Place, ...], rows: tuple[ComparedRow, ...], contents: CommitteeWorkbook
) -> Iterator[float]:
    """Yield the width of each column, wide enough that no number shows as `####`."""
    units = contents.catalogue.unit_by_name
    yield from (_NAME, _PERIOD)
    for number, place in enumerate(places):
        texts = [place.area, *(figure_text(row.cells[number].figure, units) for row in rows)]
        yield max(_FIGURE, *(len(text) + 2.0 for text in texts))
        if place.periods is not None:
            yield _OTHER


def _source(contents: CommitteeWorkbook, rows: tuple[ComparedRow, ...]) -> str:
    stored = (cell.stored for row in rows for cell in row.cells if cell.stored)
    reports = {
        item.document: contents.report_by_id[item.document]
        for item in stored
        if item.document in contents.report_by_id
    }
    named = [
        notes.report_source(
            report.area,
            month_text(report.month),
            date_text(report.generated_on) if report.generated_on else "",
        )
        for report in reports.values()
    ]
    return f"Kilde: {'; '.join(named)}." if named else "Kilde: Der er ingen tal endnu."
