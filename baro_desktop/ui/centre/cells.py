"""What each cell of a centre's table says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.assessment_rule import (
    assessment_rule,
    in_period,
    target_state,
    target_text,
)
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import NO_BREAK_SPACE, figure_text, period_text, unit_text
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import MONTHS
from baro_desktop.models.target import TargetState
from baro_desktop.texts.notes import BY_CITIZENSHIP, FEW_PEOPLE, PROVISIONAL, third_generation
from baro_desktop.texts.words import ASSESSMENTS
from baro_desktop.ui.centre import order_by

BREAK_FLAG = "⚑"
OTHER_PERIOD_SIGN = "≠"
FEW_WORD = "små tal"
PROVISIONAL_WORD = "foreløbigt"
CITIZENSHIP_WORD = "efter statsborgerskab"
THIRD_WORD = "med tredje generation"
TARGET_SIGNS = MappingProxyType(
    {
        TargetState.REACHED: ("✓", "nået"),
        TargetState.AHEAD: ("○", "ikke nået endnu"),
        TargetState.MISSED: ("✕", "ikke nået"),
    }
)
_SHORT_MONTHS = tuple((month, f"{month[:3]}.") for month in MONTHS if len(month) > len("marts"))
"""»marts«, »april«, »maj«, »juni« and »juli« are short enough."""
Units = Mapping[str, Unit]
SortValue = Decimal | str | int | tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says, and what stands small beneath it.

    Attributes:
        tone: `good`, `bad`, `neutral` or `muted` for a judgement; "" for ordinary text.
        note: whole sentence for the tooltip, "" for none.
    """

    text: str
    under: str = ""
    tone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, where its text stands, and what its cells say.

    Attributes:
        key: what the column is remembered by.
        full: its name where there is room for it, in menus and for screen readers.
        order: what it is sorted by; rows without stand last, either way. None where
            sorting would mean nothing.
    """

    key: str
    title: str
    right: bool
    cell: Callable[[CentreRow, Units], Cell]
    full: str
    order: Callable[[CentreRow], SortValue | None] | None = None


def _name(row: CentreRow, units: Units) -> Cell:
    del units
    flag = f"{NO_BREAK_SPACE}{BREAK_FLAG}" if row.series_break else ""
    under = "Bemærkning skrevet" if row.remark else ""
    broken = " Databrud: definitionen er ændret undervejs." if row.series_break else ""
    return Cell(row.indicator.title + flag, under, note=row.indicator.wording + broken)


def _status(row: CentreRow, units: Units) -> Cell:
    return Cell(_figure(row, row.figure, units), _said(row), note=_conditions(row))


def _status_and_period(row: CentreRow, units: Units) -> Cell:
    period = period_text(row.period) if row.period else ""
    under = " · ".join(part for part in (period, _said(row)) if part)
    return Cell(_figure(row, row.figure, units), under, note=_conditions(row))


def _figure(row: CentreRow, figure: Figure | None, units: Units, *, signed: bool = False) -> str:
    """Write a figure; a unit that the name of the row ends with is left out."""
    text = figure_text(figure, units, signed=signed)
    if figure is None or not _names(row.indicator.short_name, figure.unit, units):
        return text
    return text.removesuffix(f"{NO_BREAK_SPACE}{unit_text(figure, units)}")


def _names(name: str, unit: str, units: Units) -> bool:
    """Return whether a name ends with what is counted: »Udsatte boligområder«.

    A word inside is not certain: »Personer pr. forløb« may count either.
    """
    known = units.get(unit)
    words = {known.screen, known.singular} if known else {unit}
    return name.rsplit(" ", 1)[-1].casefold() in {word.casefold() for word in words}


def _said(row: CentreRow) -> str:
    """Return in a word or two how the figure was made."""
    said = [FEW_WORD] if FEW_PEOPLE in row.conditions else []
    said += [PROVISIONAL_WORD] if PROVISIONAL in row.conditions else []
    said += [CITIZENSHIP_WORD] if BY_CITIZENSHIP in row.conditions else []
    third = third_generation("")
    said += [THIRD_WORD] if any(text.startswith(third) for text in row.conditions) else []
    return " · ".join(said)


def _conditions(row: CentreRow) -> str:
    return " ".join(row.conditions)


def _period(row: CentreRow, units: Units) -> Cell:
    del units
    return Cell(period_text(row.period) if row.period else "")


def _comparison(row: CentreRow, units: Units) -> Cell:
    compared = row.comparison
    if compared is None:
        return Cell("")
    text = _figure(row, compared.figure, units)
    if compared.same_period:
        return Cell(text, compared.label)
    period = period_text(compared.period)
    return Cell(
        text,
        f"{compared.label} {OTHER_PERIOD_SIGN} {period}",
        note=f"{compared.label}: tallet gælder en anden periode ({period}).",
    )


def _change(row: CentreRow, units: Units) -> Cell:
    change = row.change
    if change is None:
        return Cell("")
    text = _figure(row, change.figure, units, signed=True)
    if change.figure.value is None or not change.since:
        return Cell(text)
    if change.printed:
        return Cell(text, f"siden {change.since}", note="Udviklingen står i rapporten.")
    since = change.since[:1].lower() + change.since[1:]
    note = f"Ændringen er beregnet fra den tidligere periode ({since})."
    return Cell(text, f"siden {_short_months(since)}, beregnet", note=note)


def _short_months(period: str) -> str:
    """Return a period with long names of months cut, as in »1. sep. 2025«: cells are narrow."""
    for month, short in _SHORT_MONTHS:
        period = period.replace(month, short)
    return period


def _judgement(row: CentreRow, units: Units) -> Cell:
    judgement = ASSESSMENTS[row.assessment.value]
    bound = judgement.text.replace(" ", NO_BREAK_SPACE, 1)  # the sign stays with its word
    return Cell(bound, target_line(row, units), judgement.tone, assessment_rule(row, units))


def target_line(row: CentreRow, units: Units) -> str:
    """Return the target of a row and, with sign and word, how the figure stands to it."""
    if row.target is None:
        return ""
    said = target_text(row.target, row.indicator.unit, units)
    state = target_state(row)
    if state not in TARGET_SIGNS:
        return said
    sign, word = TARGET_SIGNS[state]
    return f"{said}: {sign}{NO_BREAK_SPACE}{word}"


def _trend(row: CentreRow, units: Units) -> Cell:
    """Say in words what the small line shows, for screen readers."""
    if row.series is None:
        return Cell("")
    known = [point for point in row.series.points if point.value is not None]
    if not known:
        return Cell("", note="ingen kendte tal")
    first, last = (
        f"{figure_text(Figure(point.value, row.series.unit), units)} {in_period(point.period)}"
        for point in (known[0], known[-1])
    )
    if len(known) == 1:
        return Cell("", note=f"1 kendt tal: {last}")
    said = f"{len(known)} kendte tal, fra {first} til {last}"
    return Cell("", note=f"{said}, med databrud" if row.series_break else said)


NAME, STATUS, PERIOD, COMPARISON, CHANGE, JUDGEMENT, TREND = range(7)

COLUMNS = (
    Column("name", "Indikator", right=False, cell=_name, full="Indikator", order=order_by.name),
    Column("status", "Status", right=True, cell=_status, full="Status", order=order_by.status),
    Column("period", "Periode", right=False, cell=_period, full="Periode", order=order_by.period),
    Column(
        "comparison",
        "Sammenlign.",
        right=True,
        cell=_comparison,
        full="Sammenligning",
        order=order_by.comparison,
    ),
    Column("change", "Ændring", right=True, cell=_change, full="Ændring", order=order_by.change),
    Column(
        "judgement",
        "Vurdering",
        right=False,
        cell=_judgement,
        full="Vurdering",
        order=order_by.judgement,
    ),
    Column("trend", "Forløb", right=False, cell=_trend, full="Forløb"),
)
PLACES = MappingProxyType({column.key: place for place, column in enumerate(COLUMNS)})

_STATUS_WITH_PERIOD = replace(COLUMNS[STATUS], cell=_status_and_period)
COMPACT_COLUMNS = (COLUMNS[NAME], _STATUS_WITH_PERIOD, *COLUMNS[PERIOD:])
"""Columns where there is little room: the period stands beneath the figure."""


def summary(rows: tuple[CentreRow, ...], tab: str) -> str:
    """Return the line for the status bar: how many, and what is out of the ordinary."""
    parts = [tab, _many(len(rows), "indikator", "indikatorer")]
    counts = (
        (sum(row.series_break for row in rows), "databrud", "databrud"),
        (_count(rows, Assessment.BLANK), "ikke oplyst", "ikke oplyst"),
        (_count(rows, Assessment.NOT_COMPUTED), "opgøres ikke", "opgøres ikke"),
        (_count(rows, Assessment.NO_DATA), "uden tal", "uden tal"),
    )
    parts += [_many(number, one, many) for number, one, many in counts if number]
    return " · ".join(parts)


def _count(rows: tuple[CentreRow, ...], assessment: Assessment) -> int:
    return sum(row.assessment is assessment for row in rows)


def _many(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
