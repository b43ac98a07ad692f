"""What a graph says in words: the point under the mouse, and the whole in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baro_desktop.models.catalogue import Indicator, Unit
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.series import Point, Series
from baro_desktop.texts.words import STATES
from baro_desktop.ui.graph.lines import Line

Units = Mapping[str, Unit]


def point_text(label: str, point: Point, unit: str, units: Units) -> str:
    """Say what one point is: »Ballerup, 2024: 71 pct.«."""
    if point.value is None:
        said = STATES[point.state.value].lower()
    else:
        said = figure_text(Figure(point.value, unit), units)
    tail = " (beregnet basismåling, ±1)" if point.derived else ""
    return f"{label}, {period_text(point.period)}: {said}{tail}"


def value_text(point: Point, unit: str, units: Units) -> str:
    """Write the value of a cell in the table of a graph, with * where it is derived."""
    figure = Figure(point.value, unit, point.state if point.value is None else State.REPORTED)
    return figure_text(figure, units) + (" *" if point.derived else "")


def end_label(line: Line, latest: float) -> str:
    """Return the label at the end of a line: »Ballerup 71«, or »Ballerup 71 (2023)«."""
    last = line.last
    if last is None or last.point.value is None:
        return line.label
    early = f" ({period_text(last.point.period)})" if last.x < latest - 0.4 else ""
    return f"{line.label} {format_number(last.point.value)}{early}"


def description(indicator: Indicator, series: Sequence[Series], units: Units) -> str:
    """Return the sentence that stands for the graph where it cannot be seen."""
    if not series:
        return f"{indicator.title}: der er ingen tal at vise endnu."
    said = "; ".join(_movement(one, units) for one in series)
    breaks = " Serien er brudt, fordi definitionen er ændret." if series[0].broken else ""
    return f"Graf over {indicator.title}. {said}.{breaks}"


def _movement(series: Series, units: Units) -> str:
    known = [point for point in series.segments[-1].points if point.value is not None]
    if not known:
        return f"{series.label}: ingen tal"
    last = known[-1]
    assert last.value is not None  # filtered above
    end = figure_text(Figure(last.value, series.unit), units)
    if len(known) == 1 or known[0].value is None:
        return f"{series.label}: {end} i {period_text(last.period)}"
    verb = _verb(float(last.value - known[0].value))
    start = figure_text(Figure(known[0].value, series.unit), units)
    return (
        f"{series.label} {verb} {start} i {period_text(known[0].period)} "
        f"til {end} i {period_text(last.period)}"
    )


def _verb(change: float) -> str:
    if change == 0:
        return "er uændret fra"
    return "er steget fra" if change > 0 else "er faldet fra"


def unit_caption(series: Sequence[Series], units: Units) -> str:
    """Return the unit over the value axis."""
    name = series[0].unit if series else ""
    unit = units.get(name)
    return unit.screen if unit else name
