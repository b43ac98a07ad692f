"""Why a row is judged as it is: the rule in a sentence, and how its target stands."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.catalogue import Desired, Unit
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import date_text, figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import Period
from baro_desktop.models.target import Target, TargetState, assess_target
from baro_desktop.texts.words import DESIRED

Units = Mapping[str, Unit]

_NOTHING = {
    Assessment.NO_DATA: "Der er ingen tal endnu, så der er intet at vurdere.",
    Assessment.NOT_COMPUTED: "Tallet opgøres ikke, så der er intet at vurdere.",
    Assessment.BLANK: "Tallet er ikke oplyst, så der er intet at vurdere.",
    Assessment.WITHHELD: "Tallet er skjult, fordi det gælder få personer.",
    Assessment.SERIES_BREAK: (
        "Definitionen er ændret, og der er intet tidligere tal efter den nye definition, "
        "så der er intet at vurdere."
    ),
    Assessment.NO_EARLIER: "Der er intet tidligere tal at holde tallet op imod.",
}
_LEVEL = "Ønsket niveau med etnisk danske"


def assessment_rule(row: CentreRow, units: Units) -> str:
    """Say in a sentence by which rule, and from which figures, a row is judged."""
    if row.assessment in _NOTHING:
        return _NOTHING[row.assessment]
    desired = row.indicator.desired
    if desired is Desired.PARITY:
        return f"{_LEVEL}; {_gap(row, units)}."
    if desired is Desired.FOLLOW or row.change is None or row.change.figure.value is None:
        return "Indikatoren følges uden vurdering."
    return f"Ønsket retning: {DESIRED[desired.value]}; {_movement(row, units)}."


def target_state(row: CentreRow) -> TargetState:
    """Tell whether a target is reached: by the latest figure, or by that of its own period.

    A later figure says nothing about a target whose period is over.
    """
    target = row.target
    if target is None or row.period is None:
        return TargetState.UNKNOWN
    over = target.period.end < row.period.end
    latest = row.figure.value if row.figure else None
    value = _value_of(row, target.period) if over else latest
    period = target.period if over else row.period
    return assess_target(target, row.indicator.desired, value, period).state


def target_text(target: Target, unit: str, units: Units) -> str:
    """Write a target as it stands in a table: `Mål 60 pct. i 2027`."""
    return f"Mål {figure_text(Figure(target.value, unit), units)} {in_period(target.period)}"


def decision_text(target: Target) -> str:
    """Say when and where a target was decided, "" when neither was written."""
    day = f" {date_text(target.decided_on)}" if target.decided_on else ""
    where = f" ({target.decision})" if target.decision else ""
    return f"Besluttet{day}{where}." if day or where else ""


def in_period(period: Period) -> str:
    """Write a period as it follows a figure: `i 2027`, `den 18. november 2025`."""
    word = "den" if period.start == period.end else "i"
    return f"{word} {period_text(period)}"


def _value_of(row: CentreRow, period: Period) -> Decimal | None:
    """Return the figure of a period, if it has the meaning that is in force."""
    points = row.series.segments[-1].points if row.series and row.series.segments else ()
    return next((p.value for p in points if p.period == period and not p.derived), None)


def _movement(row: CentreRow, units: Units) -> str:
    assert row.change is not None  # the caller looked
    figure, since = row.change.figure, row.change.since
    assert figure.value is not None  # likewise
    start = f" siden {since[:1].lower()}{since[1:]}" if since else ""
    if figure.value == 0:
        return f"tallet er uændret{start}"
    word = "steget" if figure.value > 0 else "faldet"
    size = figure_text(Figure(abs(figure.value), figure.unit), units)
    return f"tallet er {word} med {size}{start}"


def _gap(row: CentreRow, units: Units) -> str:
    compared, figure = row.comparison, row.figure
    if compared is None or figure is None or figure.value is None or compared.figure.value is None:
        return "der er intet tal for etnisk danske, så indikatoren følges uden vurdering"
    if row.assessment is Assessment.LEVEL:
        return "de to grupper er på samme niveau"
    now = abs(figure.value - compared.figure.value)
    size = figure_text(Figure(now, row.indicator.change_unit), units)
    if row.earlier_gap is None:
        return f"forskellen er {size}, og en tidligere forskel kendes ikke"
    if row.earlier_gap == now:
        return f"forskellen er uændret: {size}"
    word = "mindre" if now < row.earlier_gap else "større"
    return f"forskellen er blevet {word}: {format_number(row.earlier_gap)} → {size}"
