"""Write a report as text, byte for byte in the forms that people copy out of the publisher's.

Two forms of the last four goals: in the reports of 2026 status and change stand in parallel
columns; in those of 2024 the first column holds the year alone and the second one holds
status and change in turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from baro_desktop.models.catalogue import Catalogue, Goal
from baro_desktop.models.observation import State
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.wordings import (
    CHANGE_HEADER,
    MOVEMENTS_ADDRESS,
    NOT_COMPUTED,
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

NO_BREAK_SPACE = "\u00a0"
MINUS_SIGN = "\u2212"


class TextLayout(StrEnum):
    """How the last four goals are printed."""

    PARALLEL = "parallel"
    ALTERNATING = "alternating"


@dataclass(frozen=True, slots=True)
class TextForm:
    """How the same text reaches a file.

    Attributes:
        encoding: any of Python's; the program knows utf-8, utf-8-sig, utf-16 and cp1252.
        newline: what ends a line.
        no_break_spaces: every blank is a non-breaking one.
        minus_sign: minus is U+2212 instead of hyphen-minus; Windows-1252 has none.
    """

    encoding: str = "utf-8"
    newline: str = "\n"
    no_break_spaces: bool = False
    minus_sign: bool = False


def write_text(
    sample: SampleReport,
    catalogue: Catalogue,
    layout: TextLayout = TextLayout.PARALLEL,
    form: TextForm | None = None,
) -> bytes:
    """Return a report as the bytes of a text file.

    Raises:
        ValueError: if the layout cannot print a figure of the sample.
        UnicodeEncodeError: if the encoding has no U+2212 and the form asks for it.
    """
    form = form or TextForm()
    text = report_text(sample, catalogue, layout, minus="\u2212" if form.minus_sign else "-")
    if form.no_break_spaces:
        text = text.replace(" ", NO_BREAK_SPACE)
    return text.replace("\n", form.newline).encode(form.encoding)


def report_text(
    sample: SampleReport,
    catalogue: Catalogue,
    layout: TextLayout = TextLayout.PARALLEL,
    *,
    minus: str = "-",
) -> str:
    """Return a report as text with a line feed after each line but the last."""
    lines = [
        "",
        "",
        f"{title(sample)} {sample.area}. {month_words(sample.month)}.",
        "",
        *_barometer(sample, catalogue, layout, minus),
        *_key_figures(sample, catalogue),
        f"* Læs mere om barometerets bevægelser på <{MOVEMENTS_ADDRESS}>.",
        "",
        end_mark(sample),
    ]
    return "\n".join(lines)


def _barometer(
    sample: SampleReport, catalogue: Catalogue, layout: TextLayout, minus: str
) -> Iterator[str]:
    header = f"\t{STATUS_HEADER}\t{CHANGE_HEADER}"
    yield header
    for goal in catalogue.goals:
        if goal.number not in PARAGRAPH_GOALS:
            yield from _row_goal(sample, catalogue, goal, minus)
    yield from ("", header)
    for goal in catalogue.goals:
        if goal.number in PARAGRAPH_GOALS:
            yield _paragraph_goal(sample, catalogue, goal, layout, minus)
    yield ""


def _row_goal(sample: SampleReport, catalogue: Catalogue, goal: Goal, minus: str) -> Iterator[str]:
    yield f"{goal_label(goal)}\t{sample.years[goal.number]}\t{since(goal)}"
    for indicator in catalogue.of_goal(goal):
        status, change = cell_pair(sample.barometer[indicator.code])
        label = indicator_label(sample, indicator)
        yield f"{label}\t{_signed(status, minus)}\t{_signed(change, minus)}"


def _paragraph_goal(
    sample: SampleReport, catalogue: Catalogue, goal: Goal, layout: TextLayout, minus: str
) -> str:
    indicators = catalogue.of_goal(goal)
    labels = [goal_label(goal), *(indicator_label(sample, item) for item in indicators)]
    statuses, changes = paragraph_cells(sample, catalogue, goal, layout)
    cells = ([_signed(cell, minus) for cell in column] for column in (statuses, changes))
    return "\t".join([_paragraphs(labels), *(_paragraphs(column) for column in cells)])


def paragraph_cells(
    sample: SampleReport, catalogue: Catalogue, goal: Goal, layout: TextLayout
) -> tuple[list[str], list[str]]:
    """Return the paragraphs of the two columns of a goal whose indicators share one row.

    Raises:
        ValueError: if a figure is blank, which paragraphs cannot show.
    """
    statuses, changes = [str(sample.years[goal.number])], [since(goal)]
    for indicator in catalogue.of_goal(goal):
        figures = sample.barometer[indicator.code]
        if State.BLANK in {figures.status.state, figures.change.state}:
            raise ValueError(figures)
        status, change = cell_pair(figures)
        if change != NOT_COMPUTED:
            (statuses if layout is TextLayout.PARALLEL else changes).append(status)
        changes.append(change)
    return statuses, changes


def _paragraphs(cells: list[str]) -> str:
    """Join paragraphs; one alone stands without tags."""
    return cells[0] if len(cells) == 1 else " ".join(f"<p>{cell}</p>" for cell in cells)


def _key_figures(sample: SampleReport, catalogue: Catalogue) -> Iterator[str]:
    for heading, indicators in key_figure_groups(catalogue):
        yield from (heading, "")
        for indicator in indicators:
            name, wording = key_figure_label(sample, indicator)
            yield from (f"[{name}](#) - {wording}", "")
        for area in area_headings(sample):
            yield from (area, "")
        for indicator in indicators:
            yield "\t".join(key_figure_cells(sample, indicator))
        yield ""


def _signed(cell: str, minus: str) -> str:
    return minus + cell[1:] if cell.startswith("-") else cell
