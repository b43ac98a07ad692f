"""The table of a centre's figures in a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baro_desktop.export.document.blocks import Cell, Row, Table
from baro_desktop.export.document.widths import fitted_widths
from baro_desktop.export.styles import TONES
from baro_desktop.models.assessment_rule import target_text
from baro_desktop.models.catalogue import IndicatorKind, Unit
from baro_desktop.models.centre import CentreRow, CentreTable, Compared
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.texts.words import ASSESSMENTS, KINDS

Units = Mapping[str, Unit]

HEADS = ("Indikator", "Status", "Periode", "Sammenligning", "Ændring", "Vurdering")
_LEAST = (2.0, 2.5, 2.9, 2.6, 2.4)
"""Centimetres of the columns behind the first."""

_NUMBERS = frozenset({1, 3, 4})
_JUDGEMENT = 5


def figures_table(table: CentreTable, units: Units) -> Table:
    """Return the rows of a centre, grouped as on the screen."""
    heads = Row(tuple(Cell(h, right=p in _NUMBERS, bold=True) for p, h in enumerate(HEADS)))
    name = table.centre.name
    rows = tuple(_rows(table, units))
    widths = tuple(fitted_widths((heads, *rows), len(HEADS), _LEAST))
    return Table(name, f"Tal for {name}: {', '.join(HEADS)}.", (heads,), rows, widths)


def row_texts(row: CentreRow, units: Units) -> tuple[str, ...]:
    """Return what the cells of a row say."""
    target = (target_text(row.target, row.indicator.unit, units),) if row.target else ()
    return (
        "\n".join((row.indicator.title, *target)),
        figure_text(row.figure, units),
        period_text(row.period) if row.period else "",
        _compared(row.comparison, units),
        _change(row, units),
        ASSESSMENTS[row.assessment.value].text,
    )


def _rows(table: CentreTable, units: Units) -> Iterator[Row]:
    for kind in IndicatorKind:
        rows = table.of_kind(kind)
        if rows:
            yield Row((Cell(KINDS[kind.value], bold=True, span=len(HEADS)),), group=True)
        for row in rows:
            yield Row(tuple(_cells(row, units)))


def _cells(row: CentreRow, units: Units) -> Iterator[Cell]:
    tone = TONES[ASSESSMENTS[row.assessment.value].tone]
    for place, text in enumerate(row_texts(row, units)):
        judged = place == _JUDGEMENT
        yield Cell(text, right=place in _NUMBERS, bold=judged, colour=tone if judged else "")


def _compared(compared: Compared | None, units: Units) -> str:
    if compared is None:
        return ""
    period = "" if compared.same_period else f", {period_text(compared.period)}"
    return f"{figure_text(compared.figure, units)}\n{compared.label}{period}"


def _change(row: CentreRow, units: Units) -> str:
    change = row.change
    if change is None:
        return ""
    text = figure_text(change.figure, units, signed=True)
    if change.figure.value is None or not change.since:
        return text
    return f"{text}\nsiden {change.since[:1].lower()}{change.since[1:]}"
