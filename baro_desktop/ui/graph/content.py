"""From an indicator and its series to what a canvas draws."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.models.assessment_rule import in_period
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Indicator
from baro_desktop.models.display import figure_text
from baro_desktop.models.numbers import decimals_of
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.records import record
from baro_desktop.models.series import Series
from baro_desktop.models.target import Target
from baro_desktop.texts.words import BLANK_SIGN, NOT_COMPUTED_SIGN, WITHHELD_SIGN
from baro_desktop.ui.graph.lines import lines_of
from baro_desktop.ui.graph.place import place_of
from baro_desktop.ui.graph.words import Units

Limits = tuple[float | None, float | None]
_OTHER_SCALE = 8

HIDDEN = f"{WITHHELD_SIGN} Skjult: tallet gælder få personer."


@record
class TargetLine:
    """What was decided to be reached: value, when it is due in years, and label."""

    value: float
    due: float
    text: str


def target_lines(targets: Sequence[Target], unit: str, units: Units) -> tuple[TargetLine, ...]:
    """Return the lines of targets; several name their period, one only its value."""
    made = []
    for target in targets:
        said = f"Mål {figure_text(Figure(target.value, unit), units)}"
        when = f" {in_period(target.period)}" if len(targets) > 1 else ""
        made.append(TargetLine(float(target.value), place_of(target.period), said + when))
    return tuple(made)


def marked_areas(own_area: str) -> tuple[str, ...]:
    """Return the areas that stay coloured and labelled among many."""
    return (own_area, WHOLE_COUNTRY)


def limits_of(unit_name: str, units: Units, values: Sequence[float]) -> Limits:
    """Return the limits of the value axis: those of the unit, and never below 0 for nothing."""
    unit = units.get(unit_name)
    lowest = float(unit.minimum) if unit and unit.minimum is not None else None
    highest = float(unit.maximum) if unit and unit.maximum is not None else None
    if lowest is not None and lowest < 0 <= min(values, default=0.0):
        lowest = 0.0
    return lowest, highest


def decimals_in(series: Sequence[Series]) -> int:
    """Return the most decimals that a figure carries."""
    values = (point.value for one in series for point in one.points if point.value is not None)
    return max((decimals_of(value) for value in values), default=0)


def break_notes(indicator: Indicator) -> dict[str, str]:
    """Return the short names of the indicator's definitions by their ids."""
    return {definition.id: definition.note for definition in indicator.definitions}


def of_one_scale(
    series: Sequence[Series], units: Units
) -> tuple[tuple[Series, ...], tuple[Series, ...]]:
    """Part counts of another size from what is drawn, since they would flatten our own line.

    Returns:
        Series to draw, and those that are left to the table.
    """
    if not series:
        return (), ()
    unit = units.get(series[0].unit)
    own = _largest(series[0])
    if own == 0 or (unit is not None and unit.maximum is not None):
        return tuple(series), ()
    drawn = tuple(one for one in series if _largest(one) <= _OTHER_SCALE * own)
    return drawn, tuple(one for one in series if one not in drawn)


def _largest(series: Series) -> float:
    values = (abs(float(point.value)) for point in series.points if point.value is not None)
    return max(values, default=0.0)


def drawing_notes(
    series: Sequence[Series], left_out: Sequence[Series], neighbours: float
) -> tuple[str, ...]:
    """Return what must be said about how the graph is drawn."""
    lines = lines_of(series, neighbours=neighbours)
    said = []
    if any(dot.point.derived for line in lines for dot in line.dots):
        said.append("Hul markør: basismålingen.")
    if any(stroke.bridge for line in lines for stroke in line.strokes):
        said.append("Prikket linje: år uden indlæst tal.")
        if len(lines) > 1:
            said.append("Stiplet linje: sammenligning.")
    states = {nothing.point.state for nothing in lines[0].nothings} if lines else set()
    if State.NOT_COMPUTED in states:
        said.append(f"»{NOT_COMPUTED_SIGN}« nederst: opgøres ikke.")
    if State.BLANK in states:
        said.append(f"»{BLANK_SIGN}« nederst: ikke oplyst.")
    if any(n.point.state is State.WITHHELD for line in lines for n in line.nothings):
        said.append(HIDDEN)
    if left_out:
        names = ", ".join(one.label for one in left_out)
        said.append(f"Uden for skalaen og kun i tabellen: {names}.")
    return tuple(said)
