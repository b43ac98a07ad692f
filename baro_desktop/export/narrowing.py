"""Leave out of a paper what was not chosen."""

from __future__ import annotations

from dataclasses import replace

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.paper_choice import PaperChoice, PaperPart

_KIND_OF = {
    PaperPart.BAROMETER: IndicatorKind.BAROMETER,
    PaperPart.KEY_FIGURES: IndicatorKind.KEY_FIGURE,
    PaperPart.LOCAL: IndicatorKind.LOCAL,
}


def narrowed(contents: CommitteeWorkbook, choice: PaperChoice) -> CommitteeWorkbook:
    """Return the contents with the chosen parts, head and title only.

    Figures of an indicator that the catalogue does not know are kept: they were printed.
    """
    kinds = {kind for part, kind in _KIND_OF.items() if part in choice.parts}
    known = contents.catalogue.by_code
    dropped = {code for code, indicator in known.items() if indicator.kind not in kinds}
    return replace(
        contents,
        title=choice.title or contents.title,
        tables=tuple(_table(table, kinds, choice.parts) for table in contents.tables),
        observations=tuple(
            item for item in contents.observations if item.observation.indicator not in dropped
        ),
        graphs=PaperPart.GRAPHS in choice.parts,
        committee=choice.committee,
        meeting=choice.meeting,
        case_number=choice.case_number,
    )


def _table(
    table: CentreTable, kinds: set[IndicatorKind], parts: frozenset[PaperPart]
) -> CentreTable:
    rows = (row for row in table.rows if row.indicator.kind in kinds)
    remarks = PaperPart.REMARKS in parts
    return replace(table, rows=tuple(row if remarks else _without_remark(row) for row in rows))


def _without_remark(row: CentreRow) -> CentreRow:
    return replace(row, remark="", remarks=())
