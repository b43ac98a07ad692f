"""The columns of a centre's table: their heads, their texts and how wide they must be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from baro_desktop.models.assessment_rule import decision_text, target_text
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.centre import CentreRow, CentreTable, Change, Compared
from baro_desktop.models.display import figure_text, period_text

INDICATOR, STATUS, PERIOD, COMPARISON, COMPARED_WITH, CHANGE, SINCE, JUDGEMENT, REMARK = range(9)


class Column(NamedTuple):
    """A column of the table; `width` is its least width in characters."""

    head: str
    width: float
    right: bool = False
    indent: int = 0


COLUMNS = (
    Column("Indikator", 38),
    Column("Status", 15, right=True),
    Column("Periode", 19, indent=1),
    Column("Sammenligning", 16, right=True),
    Column("Sammenlignet med", 20, indent=1),
    Column("Ændring", 17, right=True),
    Column("Siden", 17, indent=1),
    Column("Vurdering", 20, indent=1),
    Column("Bemærkning", 30, indent=1),
)
LAST = len(COLUMNS) - 1


def row_texts(row: CentreRow, units: Mapping[str, Unit]) -> dict[int, str]:
    """Return the texts of a row by column, figures and judgement left out."""
    target = target_text(row.target, row.indicator.unit, units) if row.target else ""
    decision = decision_text(row.target) if row.target else ""
    return {
        INDICATOR: "\n".join(text for text in (row.indicator.title, target) if text),
        PERIOD: period_text(row.period) if row.period else "",
        COMPARED_WITH: _compared_with(row.comparison),
        SINCE: _since(row.change),
        REMARK: "\n".join(text for text in (row.remark, *row.conditions, decision) if text),
    }


def column_widths(table: CentreTable, units: Mapping[str, Unit]) -> tuple[float, ...]:
    """Return the width of each column, wide enough that no number shows as `####`."""
    widths = [column.width for column in COLUMNS]
    for row in table.rows:
        compared = row.comparison.figure if row.comparison else None
        change = row.change.figure if row.change else None
        for place, figure in ((STATUS, row.figure), (COMPARISON, compared), (CHANGE, change)):
            text = figure_text(figure, units, signed=place == CHANGE)
            widths[place] = max(widths[place], len(text) + 1)
    return tuple(widths)


def _compared_with(compared: Compared | None) -> str:
    if compared is None:
        return ""
    if compared.same_period:
        return compared.label
    return f"{compared.label}, {period_text(compared.period)}"


def _since(change: Change | None) -> str:
    return change.since[:1].lower() + change.since[1:] if change else ""
