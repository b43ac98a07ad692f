"""What the table of a comparison says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import Desired, Unit
from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Figure
from baro_desktop.ui.centre.cells import BREAK_FLAG, OTHER_PERIOD_SIGN

Units = Mapping[str, Unit]
SortKey = float | str | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, side, what a cell says, and what it is sorted by."""

    title: str
    right: bool
    text: Callable[[ComparisonRow, Units], str]
    key: Callable[[ComparisonRow], SortKey]


def _rank(row: ComparisonRow, units: Units) -> str:
    del units
    return str(row.rank) if row.rank is not None else ""


def _area(row: ComparisonRow, units: Units) -> str:
    del units
    return f"{row.area} {BREAK_FLAG}" if row.other_definition else row.area


def _period(row: ComparisonRow, units: Units) -> str:
    del units
    mark = f"{OTHER_PERIOD_SIGN} " if row.other_period else ""
    return mark + period_text(row.period)


def _signed(figure: Figure | None, units: Units) -> str:
    return figure_text(figure, units, signed=True) if figure is not None else ""


def _number(figure: Figure | None) -> SortKey:
    return float(figure.value) if figure and figure.value is not None else None


def _days(day: date) -> float:
    return float(day.toordinal())


COLUMNS = (
    Column("Plads", right=True, text=_rank, key=lambda row: row.rank),
    Column("Område", right=False, text=_area, key=lambda row: row.area.casefold()),
    Column(
        "Status",
        right=True,
        text=lambda row, units: figure_text(row.figure, units),
        key=lambda row: _number(row.figure),
    ),
    Column("Periode", right=False, text=_period, key=lambda row: _days(row.period.end)),
    Column(
        "Mod hele landet",
        right=True,
        text=lambda row, units: _signed(row.difference, units),
        key=lambda row: _number(row.difference),
    ),
    Column(
        "Ændring",
        right=True,
        text=lambda row, units: _signed(row.change, units),
        key=lambda row: _number(row.change),
    ),
)


def row_note(row: ComparisonRow) -> str:
    """Return what must be known before a row is compared with the others."""
    said = []
    if row.other_period:
        said.append("Tallet gælder en anden periode end de fleste andre.")
    if row.other_definition:
        said.append("Tallet bygger på en anden definition end de fleste andre.")
    return " ".join(said)


def notes(comparison: Comparison) -> tuple[str, ...]:
    """Return the sentences under the table."""
    wanted = comparison.indicator.desired
    first = {Desired.UP: "højest", Desired.DOWN: "lavest"}.get(wanted)
    said = [
        f"Plads 1 har det tal, der er {first}, som er det ønskede."
        if first
        else "Plads 1 har det højeste tal; indikatoren følges uden ønsket retning."
    ]
    if any(row.other_period for row in comparison.rows):
        said.append(f"{OTHER_PERIOD_SIGN} Anden periode end de fleste andre.")
    if any(row.other_definition for row in comparison.rows):
        said.append(f"{BREAK_FLAG} Anden definition end de fleste andre.")
    return tuple(said)


def whole_numbers(comparison: Comparison) -> bool:
    """Tell whether no value carries decimals."""
    values = (row.figure.value for row in comparison.rows)
    return all(value is None or value == value.to_integral_value() for value in values)


def dwarfs(country: Decimal, others: list[Decimal]) -> bool:
    """Tell whether the country's count would flatten the bars of the municipalities."""
    return bool(others) and country > 3 * max(others)
