"""The goals of the barometer in a document, before anything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Block, Cell, Heading, Row, Table, body, captions
from baro_desktop.export.document.widths import fitted_widths
from baro_desktop.export.overview import (
    RULE,
    TITLE,
    baseline_of,
    goal_judgement,
    goals_source,
    goals_summary,
    part_judgement,
)
from baro_desktop.export.styles import TONES
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Observation
from baro_desktop.models.overview import GoalCard, GoalPart

TABLE = "Barometerets mål"
FIGURES = (1, 3)
"""Columns that hold numbers."""

_HEADS = ("Mål og indikator", "Status", "Periode", "Ændring", "Siden", "Bevægelse")
_LEAST = (2.4, 1.7, 2.6, 1.4, 3.0)
_GOAL_SPAN = len(_HEADS) - 1


def overview_blocks(contents: CommitteeWorkbook) -> Iterator[Block]:
    """Yield the goals with their movement; nothing where a paper does not show them all."""
    if contents.goals:
        yield Heading(TITLE)
        yield body(f"{goals_summary(contents.goals)}.")
        yield _table(contents)
        yield from captions(f"Anm.: {RULE}", goals_source(contents))


def _table(contents: CommitteeWorkbook) -> Table:
    heads = Row(tuple(Cell(h, right=p in FIGURES, bold=True) for p, h in enumerate(_HEADS)))
    rows = tuple(row for card in contents.goals for row in _rows(card, contents))
    widths = tuple(fitted_widths((heads, *rows), len(_HEADS), _LEAST))
    return Table(TABLE, f"{TABLE}: {', '.join(_HEADS)}.", (heads,), rows, widths)


def _rows(card: GoalCard, contents: CommitteeWorkbook) -> Iterator[Row]:
    moved = goal_judgement(card)
    name = Cell(f"{card.goal.number} {card.goal.name}", bold=True, span=_GOAL_SPAN)
    yield Row((name, Cell(moved.text, bold=True, colour=TONES[moved.tone])), group=True)
    for part in card.parts:
        yield Row(tuple(_cells(card, part, contents)))


def _cells(card: GoalCard, part: GoalPart, contents: CommitteeWorkbook) -> Iterator[Cell]:
    units, moved = contents.catalogue.unit_by_name, part_judgement(part)
    yield Cell(part.indicator.title)
    yield Cell(_figure(part.status, units), right=True)
    yield Cell(period_text(part.status.period) if part.status else "")
    yield Cell(_figure(part.change, units, signed=True), right=True)
    yield Cell(str(baseline_of(card, part.change) or ""))
    yield Cell(moved.text, colour=TONES[moved.tone])


def _figure(item: Observation | None, units: Mapping[str, Unit], *, signed: bool = False) -> str:
    """Write a figure; a unit that only says again what the indicator counts is left out."""
    figure = item.figure if item else None
    if figure is None or figure.value is None or figure.unit.startswith("pct"):
        return figure_text(figure, units, signed=signed)
    return format_number(figure.value, signed=signed)
