"""Which sheets the workbook has, in which order, and what each of them holds."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

from baro_desktop.export import (
    comparison_sheet,
    data_sheet,
    definitions_sheet,
    overview,
    sources_sheet,
)
from baro_desktop.export.comparison import compared_areas
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.history import TITLE as HISTORY
from baro_desktop.export.reception_sheet import LEAD as RECEPTION_LEAD
from baro_desktop.export.reception_sheet import TITLE as RECEPTION
from baro_desktop.export.sheet_names import legal_sheet_name
from baro_desktop.models.centre import CentreTable

FRONT = "Forside"
_FIXED = (
    FRONT,
    overview.TITLE,
    RECEPTION,
    comparison_sheet.TITLE,
    data_sheet.TITLE,
    definitions_sheet.TITLE,
    HISTORY,
    sources_sheet.TITLE,
)


class SheetKind(StrEnum):
    """What a sheet is made of."""

    OVERVIEW = "overview"
    CENTRE = "centre"
    RECEPTION = "reception"
    COMPARISON = "comparison"
    DATA = "data"
    DEFINITIONS = "definitions"
    HISTORY = "history"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """A sheet: its name, what it holds for the table of contents, its centre if it has one.

    Attributes:
        graphs: name of a second sheet, which there is where the centre's table is a long one.
    """

    kind: SheetKind
    name: str
    lead: str
    table: CentreTable | None = None
    graphs: str = ""

    def entries(self, made: Container[str]) -> tuple[tuple[str, str], ...]:
        """Return name and contents of the sheet, and of its second one if that was made."""
        graphs = ((self.graphs, f"Grafer til arket »{self.name}«"),) if self.graphs in made else ()
        return ((self.name, self.lead), *graphs)


def planned_sheets(contents: CommitteeWorkbook) -> tuple[PlannedSheet, ...]:
    """Return the sheets behind the front page."""
    goals = (PlannedSheet(SheetKind.OVERVIEW, overview.TITLE, overview.LEAD),)
    return (*(goals if contents.goals else ()), *_centres(contents), *_others(contents))


def _centres(contents: CommitteeWorkbook) -> Iterator[PlannedSheet]:
    taken = list(_FIXED)
    for table in contents.tables:
        name = legal_sheet_name(table.centre.tab, taken)
        graphs = legal_sheet_name(f"Grafer {table.centre.tab}", [*taken, name])
        taken += (name, graphs)
        yield PlannedSheet(SheetKind.CENTRE, name, table.centre.name, table, graphs)


def _others(contents: CommitteeWorkbook) -> Iterator[PlannedSheet]:
    if contents.status_tables:
        yield PlannedSheet(SheetKind.RECEPTION, RECEPTION, RECEPTION_LEAD)
    if compared_areas(contents):
        lead = "Kommunen ved siden af dem, den sammenlignes med"
        yield PlannedSheet(SheetKind.COMPARISON, comparison_sheet.TITLE, lead)
    lead = "Alle tal i én tabel, der kan filtreres"
    yield PlannedSheet(SheetKind.DATA, data_sheet.TITLE, lead)
    lead = "Hvad hver indikator betyder, og hvor den har skiftet betydning"
    yield PlannedSheet(SheetKind.DEFINITIONS, definitions_sheet.TITLE, lead)
    if contents.history is not None:
        yield PlannedSheet(SheetKind.HISTORY, HISTORY, "Tal, der er rettet eller revideret")
    lead = "Rapporterne bag tallene"
    yield PlannedSheet(SheetKind.SOURCES, sources_sheet.TITLE, lead)
