"""The graphs that documents for the committee show, small counts withheld as in their tables."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.export.chart_data import chart_data
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.disclosure import withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.observation import StoredObservation
from baro_desktop.storage.database import Database
from baro_desktop.workflows.committee import unsigned
from baro_desktop.workflows.show import IndicatorGraph, indicator_graph
from baro_desktop.workflows.small_numbers import small_number_rule


def paper_graphs(
    db: Database, catalogue: Catalogue, contents: CommitteeWorkbook
) -> tuple[IndicatorGraph, ...]:
    """Return a graph of every indicator of the contents that has more than one known point.

    Contents without a limit hide nothing, so their graphs hide nothing either.
    """
    hides = contents.small_number_limit > 0
    rule = small_number_rule(db) if hides else SmallNumberRule(limit=0)

    def printable(held: Sequence[StoredObservation]) -> tuple[StoredObservation, ...]:
        return tuple(map(unsigned, withhold_small_counts(held, catalogue, rule)))

    rows = (row for table in contents.tables for row in table.rows)
    codes = [row.indicator.code for row in rows if chart_data(row, contents) is not None]
    with db.reading_as_of(contents.until):
        return tuple(
            indicator_graph(
                db, catalogue, code, contents.area, contents.comparison_areas, prepare=printable
            )
            for code in dict.fromkeys(codes)
        )
