"""What the papers will say, told before they are written; made in the worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.figures_table import row_texts
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.display import date_text, month_text, period_text
from baro_desktop.models.observation import State
from baro_desktop.models.overview import LocalProgress
from baro_desktop.models.paper_choice import PaperChoice, PaperKind, PaperPart
from baro_desktop.texts import notes
from baro_desktop.texts.words import ASSESSMENTS, KINDS, WITHHELD_SIGN
from baro_desktop.ui.papers import words

_MOST_NAMED = 4
_ELABORATIONS = frozenset({PaperKind.ELABORATION, PaperKind.ELABORATION_PDF})


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A line of a centre's table.

    Attributes:
        cells: as the documents have them; a line break stands before what is smaller.
        tone: of the judgement, which is the last cell.
        hidden: a figure of the row is withheld.
    """

    cells: tuple[str, ...]
    tone: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """The table of a centre; `groups` are names and rows."""

    name: str
    groups: tuple[tuple[str, tuple[PreviewRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class PaperPreview:
    """All that the preview shows.

    Attributes:
        facts: names and values of the front page.
        sections: what the papers hold, and how much of it.
        hidden: how many figures are withheld.
        warnings: what to look at before the papers are sent on.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]
    tables: tuple[PreviewTable, ...]
    hidden: str
    warnings: tuple[str, ...]
    signs: tuple[tuple[str, str], ...]


def preview_of(
    contents: CommitteeWorkbook,
    choice: PaperChoice,
    progress: Sequence[LocalProgress],
    *,
    has_tables: bool,
) -> PaperPreview:
    """Return the preview of papers.

    Args:
        progress: which local figures the centres are asked for now.
        has_tables: a status table was entered, so that an elaboration has something to say.
    """
    return PaperPreview(
        contents.title,
        tuple(_facts(contents)),
        tuple(_sections(contents, choice)),
        tuple(_table(table, contents) for table in contents.tables),
        _hidden(contents),
        (
            *_warnings(contents, choice, progress),
            *_about_tables(choice, has_tables=has_tables),
        ),
        contents.signs,
    )


def _facts(contents: CommitteeWorkbook) -> Iterator[tuple[str, str]]:
    yield "Kommune", contents.area_name
    yield "Sammenlignet med", ", ".join(contents.comparison_areas) or "ingen"
    yield from contents.purpose
    yield "Dato", date_text(contents.made_at.date())
    own = [report for report in contents.reports if report.area == contents.area]
    newest = max(own, key=lambda report: report.month, default=None)
    more = f" og {len(own) - 1} ældre" if len(own) > 1 else ""
    said = f"Udviklingsrapport, {month_text(newest.month)}{more}" if newest else "ingen rapport"
    yield "Bygger på", said


def _sections(contents: CommitteeWorkbook, choice: PaperChoice) -> Iterator[tuple[str, str]]:
    for table in contents.tables:
        yield table.centre.name, _size(table)
    if contents.status_tables:
        count = words.counted(len(contents.status_tables), "tabel", "tabeller")
        yield "Statustabeller", count
    if contents.history is not None:
        yield "Historik", words.counted(len(contents.history), "ændring", "ændringer")
    if PaperKind.WORKBOOK in choice.kinds:
        yield "Alle tal og kilder", "i projektmappen"


def _size(table: CentreTable) -> str:
    with_figures = sum(row.status is not None for row in table.rows)
    every = words.counted(len(table.rows), "indikator", "indikatorer")
    if with_figures == len(table.rows):
        return every
    return f"{every}, heraf {len(table.rows) - with_figures} uden tal"


def _table(table: CentreTable, contents: CommitteeWorkbook) -> PreviewTable:
    groups = (
        (KINDS[kind.value], tuple(_row(row, contents) for row in table.of_kind(kind)))
        for kind in IndicatorKind
    )
    return PreviewTable(table.centre.name, tuple(group for group in groups if group[1]))


def _row(row: CentreRow, contents: CommitteeWorkbook) -> PreviewRow:
    shown = [row.figure, row.comparison.figure if row.comparison else None]
    return PreviewRow(
        row_texts(row, contents.catalogue.unit_by_name),
        ASSESSMENTS[row.assessment.value].tone,
        any(figure is not None and figure.state is State.WITHHELD for figure in shown),
    )


def _warnings(
    contents: CommitteeWorkbook, choice: PaperChoice, progress: Sequence[LocalProgress]
) -> Iterator[str]:
    if choice.template and not Path(choice.template).is_file():
        yield f"Word-skabelonen {Path(choice.template).name} findes ikke. Vælg den igen."
    if not choice.hide_small:
        yield words.SMALL_SHOWN
    if PaperPart.LOCAL in choice.parts:
        yield from _missing(contents, progress)
    rows = {row.indicator.code: row for table in contents.tables for row in table.rows}
    provisional = [c for c, row in rows.items() if notes.PROVISIONAL in row.conditions]
    if provisional:
        verb = "Tallet er foreløbigt" if len(provisional) == 1 else "Tallene er foreløbige"
        yield f"{verb}: {_named(provisional)}."
    broken = [code for code, row in rows.items() if row.series_break]
    if broken:
        yield f"Databrud: {_named(broken)} betyder noget andet end før."
    empty = [table.centre.tab for table in contents.tables if not table.rows]
    if empty:
        yield f"Ingen indikatorer af det valgte indhold: {_named(empty)}."


def _missing(contents: CommitteeWorkbook, progress: Sequence[LocalProgress]) -> Iterator[str]:
    shown = {table.centre.id for table in contents.tables}
    lacking = [item for item in progress if item.centre.id in shown and item.missing]
    if not lacking:
        return
    named = _named(f"{item.centre.tab} ({len(item.missing)})" for item in lacking)
    count = words.counted(len(lacking), "center", "centre")
    periods = {item.period for item in lacking if item.period}
    when = f" for {period_text(periods.pop())}" if len(periods) == 1 else ""
    yield f"{count} mangler lokale tal{when}: {named}."


def _about_tables(choice: PaperChoice, *, has_tables: bool) -> Iterator[str]:
    """Tell where status tables are missed: an elaboration always has them, others do not."""
    if _ELABORATIONS & choice.kinds and not has_tables:
        yield "Uddybningen bliver tom: der er ingen statustabeller at skrive om."
    wanted = has_tables and PaperPart.STATUS_TABLES in choice.parts
    if wanted and choice.centres and choice.kinds - _ELABORATIONS:
        yield (
            "Statustabellerne hører ikke til et center. De kommer kun med i projektmappe og "
            "notat, når alle centre er valgt."
        )


def _hidden(contents: CommitteeWorkbook) -> str:
    """Return how many figures are hidden, or that none is."""
    if not contents.small_number_limit:
        return "Små tal skjules ikke."
    in_tables = sum(table.hidden for table in contents.status_tables)
    count = contents.withheld + in_tables
    if not count:
        return "Ingen tal er skjult."
    limit = contents.small_number_limit
    also = f", heraf {in_tables} i statustabellerne" if in_tables else ""
    return (
        f"{count} tal er skjult ({WITHHELD_SIGN}){also}, fordi de kan vise forhold om færre end "
        f"{limit} personer."
    )


def _named(names: Iterable[str]) -> str:
    told = list(names)
    if len(told) <= _MOST_NAMED:
        return ", ".join(told)
    return f"{', '.join(told[: _MOST_NAMED - 1])} og {len(told) - _MOST_NAMED + 1} andre"
