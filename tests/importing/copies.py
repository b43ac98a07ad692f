"""Text as it lands on the clipboard when a report is copied out of a browser or a PDF."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.text_layouts import TextLayout, paragraph_cells
from baro_desktop.samples.wordings import (
    CHANGE_HEADER,
    PARAGRAPH_GOALS,
    STATUS_HEADER,
    area_headings,
    cell_pair,
    end_mark,
    goal_label,
    indicator_label,
    key_figure_cells,
    key_figure_groups,
    key_figure_label,
    month_words,
    since,
    title,
)

Lay = Callable[[Sequence[str]], list[str]]
"""Lays the cells of one row out as lines."""


def on_one_line(cells: Sequence[str]) -> list[str]:
    """Cells beside each other, blank ones lost."""
    return [" ".join(cell for cell in cells if cell)]


def on_own_lines(cells: Sequence[str]) -> list[str]:
    """Each cell on a line of its own."""
    return [cell for cell in cells if cell]


def wrapped(position: str) -> Lay:
    """Return a layout with a narrow label column and figures at its first, middle or last line."""

    def lay(cells: Sequence[str]) -> list[str]:
        lines = textwrap.wrap(cells[0], 60, break_on_hyphens=False) or [""]
        place = {"top": 0, "middle": len(lines) // 2, "bottom": len(lines) - 1}[position]
        lines[place] = on_one_line([lines[place], *cells[1:]])[0]
        return [line for line in lines if line]

    return lay


class Source(Enum):
    """What was copied."""

    REPORT = "report"
    PUBLIC_PAGE = "public page"


def copied(
    sample: SampleReport,
    catalogue: Catalogue,
    lay: Lay,
    source: Source = Source.REPORT,
    *,
    as_list: bool = False,
) -> str:
    """Return a report as copied text, every indicator a row of its own.

    Args:
        as_list: key figures are a list of labels with the figures behind.
    """
    units = source is Source.REPORT
    lines = _title(sample, source)
    for in_paragraphs in (False, True):
        lines += lay(["", STATUS_HEADER, CHANGE_HEADER])
        for goal in catalogue.goals:
            if (goal.number in PARAGRAPH_GOALS) is in_paragraphs:
                lines += lay([goal_label(goal), str(sample.years[goal.number]), since(goal)])
                for indicator in catalogue.of_goal(goal):
                    pair = cell_pair(sample.barometer[indicator.code], with_unit=units)
                    lines += lay([indicator_label(sample, indicator), *pair])
    lines += _key_figures(sample, catalogue, lay, units=units, as_list=as_list)
    lines.append("* Læs mere om barometerets bevægelser.")
    return "\n".join([*lines, end_mark(sample)] if units else lines)


def copied_in_columns(sample: SampleReport, catalogue: Catalogue, layout: TextLayout) -> str:
    """Return a report as a browser copies it: tabs, and paragraphs of a cell on their own lines."""
    lines = _title(sample, Source.REPORT)
    lines.append(f"\t{STATUS_HEADER}\t{CHANGE_HEADER}")
    for goal in catalogue.goals:
        indicators = catalogue.of_goal(goal)
        labels = [goal_label(goal), *(indicator_label(sample, item) for item in indicators)]
        if goal.number in PARAGRAPH_GOALS:
            columns = [labels, *paragraph_cells(sample, catalogue, goal, layout)]
            lines.append("\n\t".join("\n\n".join(column) for column in columns))
            continue
        lines.append(f"{labels[0]}\t{sample.years[goal.number]}\t{since(goal)}")
        for label, item in zip(labels[1:], indicators, strict=True):
            lines.append("\t".join([label, *cell_pair(sample.barometer[item.code])]))
    lines += _key_figures(sample, catalogue, lambda row: ["\t".join(row)], units=True)
    return "\n".join([*lines, end_mark(sample)])


def _title(sample: SampleReport, source: Source) -> list[str]:
    if source is Source.REPORT:
        return [f"{title(sample)} {sample.area}. {month_words(sample.month)}."]
    area = sample.area if sample.national else f"{sample.area} Kommune"
    download = ["pdf icon Hent udviklingsrapport", title(sample), month_words(sample.month)]
    return ["Du er her: Forside", area, *download]


def _key_figures(
    sample: SampleReport, catalogue: Catalogue, lay: Lay, *, units: bool, as_list: bool = False
) -> Iterator[str]:
    for heading, indicators in key_figure_groups(catalogue):
        yield heading
        labels = [" - ".join(key_figure_label(sample, item)) for item in indicators]
        values = [key_figure_cells(sample, item, with_unit=units) for item in indicators]
        if as_list:
            for label in labels:
                yield from lay([label])
            yield from area_headings(sample)
            for row in values:
                yield from lay(row)
            continue
        yield from lay(["", *area_headings(sample)])
        for label, row in zip(labels, values, strict=True):
            yield from lay([label, *row])
