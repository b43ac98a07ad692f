"""The note for the committee: facts, tables and graphs of each centre."""

from __future__ import annotations

from collections.abc import Iterator

from baro_desktop.export.chart_data import ChartData, chart_data
from baro_desktop.export.document.blocks import (
    Block,
    Graph,
    Heading,
    Run,
    Text,
    body,
    bullet,
    captions,
)
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.figures_table import figures_table
from baro_desktop.export.document.history_table import history_blocks
from baro_desktop.export.document.overview_table import overview_blocks
from baro_desktop.export.document.status_table import status_blocks
from baro_desktop.export.factual import facts
from baro_desktop.export.reception_sheet import LEAD as RECEPTION
from baro_desktop.export.sentences import (
    HOW_TO_READ,
    chart_description,
    chart_title,
    source_line,
    table_notes,
)
from baro_desktop.models.catalogue import WHOLE_COUNTRY, IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.display import date_text
from baro_desktop.texts import notes
from baro_desktop.texts.words import KINDS

KIND = "Notat"


def notat(paper: Paper) -> Text:
    """Return the note."""
    title = paper.contents.title
    return Text(KIND, title, title, head_facts(paper), tuple(_blocks(paper)))


def head_facts(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return what stands below the title: what the paper is for, and of which day."""
    contents = paper.contents
    made = date_text(contents.made_at.date())
    return (("Dato", made), ("Kommune", contents.area_name), *contents.purpose)


def reading_blocks(paper: Paper) -> Iterator[Block]:
    """Yield what the signs mean and how figures are read."""
    yield Heading("Sådan læses tallene")
    for sign, meaning in paper.contents.signs:
        yield bullet(Run(sign, bold=True), Run(f"  {meaning}"))
    for term, text in HOW_TO_READ:
        yield bullet(Run(f"{term}: ", bold=True), Run(text))


def _blocks(paper: Paper) -> Iterator[Block]:
    contents = paper.contents
    yield from overview_blocks(contents)
    yield Heading("Målgruppe")
    yield body(notes.TARGET_GROUP)
    if contents.withheld:
        yield body(notes.small_numbers_hidden(contents.withheld, contents.small_number_limit))
    for table in contents.tables:
        yield from _centre_blocks(table, paper)
    if contents.status_tables:
        yield Heading(RECEPTION)
        for printed in contents.status_tables:
            yield from status_blocks(printed, paper, 2)
    yield from history_blocks(contents)
    yield from reading_blocks(paper)


def _centre_blocks(table: CentreTable, paper: Paper) -> Iterator[Block]:
    if not table.rows:
        return
    units = paper.contents.catalogue.unit_by_name
    yield Heading(table.centre.name)
    for kind in IndicatorKind:
        rows = table.of_kind(kind)
        if rows:
            yield Heading(KINDS[kind.value], 2)
        for row in rows:
            yield bullet(*_fact_runs(row, paper))
    yield Heading("Tabel", 2)
    yield figures_table(table, units)
    graphs = tuple(_graphs(table, paper))
    drawn = tuple(data for _, data in graphs if data)
    said = table_notes(table, drawn, paper.contents, native=False)
    noted = (f"Anm.: {' '.join(said)}",) if said else ()
    yield from captions(*noted, source_line(table, paper.contents))
    if graphs:
        yield Heading("Grafer", 2)
    yield from (graph for graph, _ in graphs)


def _fact_runs(row: CentreRow, paper: Paper) -> Iterator[Run]:
    area = paper.contents.area_name
    name = "hele landet" if area == WHOLE_COUNTRY else area
    yield Run(" ".join(facts(row, name, paper.contents.catalogue.unit_by_name)))
    if row.remark:
        yield Run(f" Bemærkning: {row.remark}", italic=True)


def _graphs(table: CentreTable, paper: Paper) -> Iterator[tuple[Graph, ChartData | None]]:
    units = paper.contents.catalogue.unit_by_name
    for row in table.rows:
        picture = paper.picture_of(row.indicator.code)
        if picture is not None:
            data = chart_data(row, paper.contents)
            described = chart_description(data, units) if data else picture.description
            title = chart_title(data, units) if data else row.indicator.title
            yield Graph(picture.png, title, described, picture.captions), data
