"""What the table of a comparison says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Desired, Indicator, IndicatorKind, Unit
from baro_desktop.models.centre import Change
from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Figure
from baro_desktop.texts.words import SIGNS, WITHHELD_MEANING
from baro_desktop.ui.centre.cells import BREAK_FLAG, OTHER_PERIOD_SIGN

Units = Mapping[str, Unit]
SortKey = float | str | None
_LEAST_RANKED = 2
_MOST_NAMED = 4
_UNTOLD = "Tallet er oplyst for så få af kommunerne, at ingen kan få en plads."
_LONELY = "Indlæs rapporter for flere kommuner for at kunne sammenligne."


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
    if row.period is None:
        return ""
    mark = f"{OTHER_PERIOD_SIGN} " if row.other_period else ""
    return mark + period_text(row.period)


def _difference(row: ComparisonRow, units: Units) -> str:
    if row.difference is None:
        return ""
    mark = f"{OTHER_PERIOD_SIGN} " if row.country_period else ""
    return mark + figure_text(row.difference, units, signed=True)


def _change(row: ComparisonRow, units: Units) -> str:
    return figure_text(row.change.figure, units, signed=True) if row.change else ""


def _number(figure: Figure | None) -> SortKey:
    return float(figure.value) if figure and figure.value is not None else None


def _days(day: date) -> float:
    return float(day.toordinal())


RANK, AREA, STATUS, _PERIOD, DIFFERENCE, CHANGE = range(6)
OPTIONAL = (DIFFERENCE, CHANGE)
"""What is left out where it holds no figure in any row."""

COLUMNS = (
    Column("Plads", right=True, text=_rank, key=lambda row: row.rank),
    Column("Område", right=False, text=_area, key=lambda row: row.area.casefold()),
    Column(
        "Status",
        right=True,
        text=lambda row, units: figure_text(row.figure, units),
        key=lambda row: _number(row.figure),
    ),
    Column(
        "Periode",
        right=False,
        text=_period,
        key=lambda row: _days(row.period.end) if row.period else None,
    ),
    Column(
        "Mod hele landet",
        right=True,
        text=_difference,
        key=lambda row: _number(row.difference),
    ),
    Column(
        "Ændring",
        right=True,
        text=_change,
        key=lambda row: _number(row.change.figure if row.change else None),
    ),
)


def right_columns(heads: Sequence[str]) -> frozenset[int]:
    """Return the places of the columns, among those that are shown, whose cells stand right."""
    right = {column.title for column in COLUMNS if column.right}
    return frozenset(place for place, head in enumerate(heads) if head in right)


def row_note(row: ComparisonRow) -> str:
    """Return what must be known before a row is compared with the others."""
    said = []
    if row.figure is None:
        said.append("Der er ingen rapport for perioden.")
    if row.other_period:
        said.append("Tallet gælder en anden periode end de fleste andre.")
    if row.other_definition:
        said.append("Tallet bygger på en anden definition end de fleste andre.")
    if row.rank is None and row.value is not None:
        said.append(_without_rank(row))
    if row.country_period is not None:
        said.append(f"{WHOLE_COUNTRY} er fra {period_text(row.country_period)}.")
    if row.change is not None and row.change.since:
        said.append(f"Ændringen er siden {_since(row.change)}.")
    return " ".join(said)


def _since(change: Change) -> str:
    how = "ifølge rapporten" if change.printed else "beregnet"
    return f"{change.since[:1].lower()}{change.since[1:]}, {how}"


def ranking_rule(indicator: Indicator) -> str:
    """Say which end comes first, and whether that is a judgement."""
    if indicator.desired is Desired.UP:
        return "Plads 1 har det højeste tal, som er det ønskede."
    if indicator.desired is Desired.DOWN:
        return "Plads 1 har det laveste tal, som er det ønskede."
    return "Plads 1 har det højeste tal; rækkefølgen er ingen vurdering."


def own_place(comparison: Comparison, own: str) -> str:
    """Return where our own area stands: »Ballerup nr. 5 af 6«, "" without a rank or others."""
    ranked = {row.area: row.rank for row in comparison.rows if row.rank is not None}
    alone = len(ranked) < 2
    return "" if alone or own not in ranked else f"{own} nr. {ranked[own]} af {len(ranked)}"


def notes(comparison: Comparison) -> tuple[str, ...]:
    """Return the sentences under the table: the rule, and the marks that occur."""
    rows = comparison.rows
    told = (*mark_notes(comparison), sign_note(rows), change_note(rows), _too_few(comparison))
    rule = ranking_rule(comparison.indicator)
    return (rule, "Lige tal deler plads.", *(note for note in told if note))


def _too_few(comparison: Comparison) -> str:
    """Say why nobody has a rank: reports are missing, or the figure is missing in them."""
    rows = [row for row in comparison.rows if row.area != WHOLE_COUNTRY]
    if comparison.indicator.kind is IndicatorKind.LOCAL:
        return ""
    if sum(row.rank is not None for row in rows) >= _LEAST_RANKED:
        return ""
    return _LONELY if sum(row.figure is not None for row in rows) < _LEAST_RANKED else _UNTOLD


def sign_note(rows: Sequence[ComparisonRow]) -> str:
    """Explain the signs of the kinds of nothing that stand in the table; a zero says itself."""
    shown = {figure_text(row.figure, {}) for row in rows}
    told = [
        f"{sign} {meaning.partition(':')[0].lower()}"
        for sign, meaning in (*SIGNS, WITHHELD_MEANING)
        if sign in shown and sign != "0"
    ]
    return f"{'; '.join(told)}." if told else ""


def change_note(rows: Sequence[ComparisonRow]) -> str:
    """Say since when the rows have changed; "" where none has.

    Each row says it in its own words, but a tooltip is not on paper.
    """
    areas: dict[str, list[str]] = {}
    for row in rows:
        if row.change is not None and row.change.since:
            areas.setdefault(_since(row.change), []).append(row.area)
    usual, *others = sorted(areas, key=lambda since: -len(areas[since])) or [""]
    rest = [area for since in others for area in areas[since]]
    if len(rest) > _MOST_NAMED:
        return f"Ændringen er siden {usual}, for {len(rest)} andre siden en anden periode."
    named = "".join(f"; for {' og '.join(areas[since])} siden {since}" for since in others)
    return f"Ændringen er siden {usual}{named}." if usual else ""


def mark_notes(comparison: Comparison) -> tuple[str, ...]:
    """Explain the marks that occur."""
    rows, said = comparison.rows, []
    if any(row.other_period for row in rows) or any(row.country_period for row in rows):
        said.append(
            f"{OTHER_PERIOD_SIGN} Anden periode end de fleste andre; er den også længere eller "
            "kortere, gives ingen plads."
        )
    if any(row.other_definition for row in rows):
        said.append(
            f"{BREAK_FLAG} Anden definition end de fleste andre; tallet kan ikke sammenlignes og "
            "får ingen plads."
        )
    return tuple(said)


def dwarfs(country: Decimal, others: list[Decimal]) -> bool:
    """Tell whether the country's count would flatten the bars of the municipalities."""
    return bool(others) and country > 3 * max(others)


def _without_rank(row: ComparisonRow) -> str:
    if row.area == WHOLE_COUNTRY:
        return "Hele landet har ingen plads."
    return "Tallet kan ikke stilles op mod de andre og har derfor ingen plads."
