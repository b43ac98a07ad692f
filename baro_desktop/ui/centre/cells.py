"""What each cell of a centre's table says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import NO_BREAK_SPACE, figure_text, period_text
from baro_desktop.texts.words import ASSESSMENTS

BREAK_FLAG = "⚑"
OTHER_PERIOD_SIGN = "≠"
Units = Mapping[str, Unit]


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
    """One column: its name, where its text stands, and what its cells say."""

    title: str
    right: bool
    cell: Callable[[CentreRow, Units], Cell]


def _name(row: CentreRow, units: Units) -> Cell:
    del units
    flag = f" {BREAK_FLAG}" if row.series_break else ""
    under = "Bemærkning skrevet" if row.remark else ""
    broken = " Databrud: definitionen er ændret undervejs." if row.series_break else ""
    return Cell(row.indicator.title + flag, under, note=row.indicator.wording + broken)


def _status(row: CentreRow, units: Units) -> Cell:
    return Cell(figure_text(row.figure, units))


def _status_and_period(row: CentreRow, units: Units) -> Cell:
    return Cell(figure_text(row.figure, units), period_text(row.period) if row.period else "")


def _period(row: CentreRow, units: Units) -> Cell:
    del units
    return Cell(period_text(row.period) if row.period else "")


def _comparison(row: CentreRow, units: Units) -> Cell:
    compared = row.comparison
    if compared is None:
        return Cell("")
    text = figure_text(compared.figure, units)
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
    text = figure_text(change.figure, units, signed=True)
    if change.figure.value is None or not change.since:
        return Cell(text)
    if change.printed:
        return Cell(text, f"siden {change.since}", note="Udviklingen står i rapporten.")
    since = change.since[:1].lower() + change.since[1:]
    return Cell(
        text, f"siden {since}, beregnet", note="Ændringen er beregnet fra den tidligere periode."
    )


def _judgement(row: CentreRow, units: Units) -> Cell:
    del units
    judgement = ASSESSMENTS[row.assessment.value]
    bound = judgement.text.replace(" ", NO_BREAK_SPACE, 1)  # the sign stays with its word
    return Cell(bound, tone=judgement.tone)


def _trend(row: CentreRow, units: Units) -> Cell:
    """Say in words what the small line shows, for screen readers."""
    del units
    if row.series is None:
        return Cell("")
    known = [point for point in row.series.points if point.value is not None]
    return Cell("", note=f"{len(known)} kendte tal" if len(known) != 1 else "1 kendt tal")


NAME, STATUS, PERIOD, COMPARISON, CHANGE, JUDGEMENT, TREND = range(7)

COLUMNS = (
    Column("Indikator", right=False, cell=_name),
    Column("Status", right=True, cell=_status),
    Column("Periode", right=False, cell=_period),
    Column("Sammenlign.", right=True, cell=_comparison),
    Column("Ændring", right=True, cell=_change),
    Column("Vurdering", right=False, cell=_judgement),
    Column("Forløb", right=False, cell=_trend),
)

_STATUS_WITH_PERIOD = Column("Status", right=True, cell=_status_and_period)
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
