"""What a graph says in words: the point under the mouse, and the whole in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from baro_desktop.models.assessment_rule import in_period
from baro_desktop.models.catalogue import Indicator, Unit
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.series import Point, Series
from baro_desktop.texts.words import (
    BLANK_SIGN,
    NOT_COMPUTED_SIGN,
    STATES,
    WITHHELD_SIGN,
)
from baro_desktop.ui.graph.lines import Line

Units = Mapping[str, Unit]
MANY = 8
"""Lines beyond which only the marked ones are coloured, labelled and told about."""
_LONGEST_NAME = 22
NOTHING_SIGNS = MappingProxyType(
    {
        State.NOT_COMPUTED: NOT_COMPUTED_SIGN,
        State.BLANK: BLANK_SIGN,
        State.WITHHELD: WITHHELD_SIGN,
    }
)


def point_text(label: str, point: Point, unit: str, units: Units) -> str:
    """Say what one point is: »Ballerup, 2024: 71 pct.«."""
    if point.value is None:
        said = STATES[point.state.value].lower()
    else:
        said = figure_text(Figure(point.value, unit), units)
    tail = " (beregnet basismåling, ±1)" if point.derived else ""
    return f"{label}, {period_text(point.period)}: {said}{tail}"


def value_text(point: Point, unit: str, units: Units) -> str:
    """Write the value of a cell in the table of a graph, and say where it is derived."""
    figure = Figure(point.value, unit, point.state if point.value is None else State.REPORTED)
    return figure_text(figure, units) + (" (beregnet)" if point.derived else "")


def end_label(line: Line, latest: float) -> str:
    """Return the label at the end of a line: »Ballerup 71«, or »Ballerup 71 (2023)«."""
    last = line.last
    name = line.label if len(line.label) <= _LONGEST_NAME else f"{line.label[: _LONGEST_NAME - 1]}…"
    if last is None or last.point.value is None:
        return name
    early = f" ({period_text(last.point.period)})" if last.x < latest - 0.4 else ""
    return f"{name} {format_number(last.point.value)}{early}"


def description(
    indicator: Indicator,
    series: Sequence[Series],
    units: Units,
    notes: Mapping[str, str] | None = None,
    *,
    marked: Sequence[str] = (),
) -> str:
    """Return the sentences that stand for the graph where it cannot be seen.

    Args:
        notes: why the meaning changed, by id of the new definition.
        marked: areas to tell about where there are too many for all; the rest are counted.
    """
    if not series:
        return f"{indicator.title}: der er ingen tal at vise endnu."
    told = tuple(series)
    if len(series) > MANY:
        told = tuple(one for one in series if one.area in marked) or told[:1]
    said = "; ".join(series_sentence(one, units, notes or {}) for one in told)
    others = len(series) - len(told)
    more = f" Desuden {others} andre områder, som står i tabellen." if others else ""
    return f"Linjegraf: {indicator.short_name}. {said}.{more}"


def series_sentence(series: Series, units: Units, notes: Mapping[str, str]) -> str:
    """Say how one line runs, and where it is broken: »Ballerup faldt fra 24 … til 12 …«."""
    said = [_movement(series, units)]
    for segment in series.segments[1:]:
        note = notes.get(segment.definition, "")
        first = period_text(segment.begins)
        said.append(f"databrud i {first}" + (f" ({note})" if note else ""))
    return "; ".join(said)


def _movement(series: Series, units: Units) -> str:
    known = [point for point in series.segments[-1].points if point.value is not None]
    if not known:
        return f"{series.label} har ingen tal"
    first, last = known[0], known[-1]
    assert first.value is not None  # filtered above
    assert last.value is not None  # filtered above
    end = f"{figure_text(Figure(last.value, series.unit), units)} {in_period(last.period)}"
    if len(known) == 1:
        return f"{series.label} har {end}"
    start = f"{figure_text(Figure(first.value, series.unit), units)} {in_period(first.period)}"
    derived = " (beregnet)" if first.derived else ""
    if first.value == last.value:
        return f"{series.label} er uændret fra {start}{derived} til {end}"
    verb = "steg" if last.value > first.value else "faldt"
    return f"{series.label} {verb} fra {start}{derived} til {end}"


def unit_caption(series: Sequence[Series], units: Units) -> str:
    """Return the unit over the value axis."""
    name = series[0].unit if series else ""
    unit = units.get(name)
    return unit.screen if unit else name
