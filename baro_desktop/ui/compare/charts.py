"""From a comparison to what is drawn: bars for areas, points for two indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Indicator, IndicatorKind
from baro_desktop.models.comparison import Comparison, ComparisonRow, Pairs
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.period import Period
from baro_desktop.ui.centre.cells import BREAK_FLAG, OTHER_PERIOD_SIGN
from baro_desktop.ui.compare.cells import Units, dwarfs, mark_notes
from baro_desktop.ui.graph.area_bars import AreaBar, AreaBars
from baro_desktop.ui.graph.picture import Captions
from baro_desktop.ui.graph.scatter import Axis, Scatter, ScatterPoint

_REPORTED = "Udviklingsrapporter for de viste områder (integrationsbarometer.dk)"
_ENTERED = "Indtastede tal for de viste områder"


def show_bars(
    frame: AreaBars, comparison: Comparison, rows: Sequence[ComparisonRow], own: str, units: Units
) -> None:
    """Draw rows in the order in which they stand, with our own area marked."""
    country = next((row for row in rows if row.area == WHOLE_COUNTRY), None)
    others = [row for row in rows if row.area != WHOLE_COUNTRY and row.figure is not None]
    left_out = _why_left_out(comparison.indicator, country, others, units)
    drawn = None if left_out else country
    captions = Captions(
        titled(comparison.indicator, units),
        (*mark_notes(comparison), *((left_out,) if left_out else ())),
        _source(comparison.indicator),
    )
    bars = [_bar(row, own) for row in others]
    frame.show_areas(bars, _bar(drawn, own) if drawn else None, units, captions)


def show_pairs(frame: Scatter, pairs: Pairs, own: str, units: Units) -> None:
    """Draw a point for each area with both figures."""
    if not pairs.pairs:
        frame.clear("Ingen af de valgte kommuner har tal for begge indikatorer.")
        return
    points = [
        ScatterPoint(pair.area, pair.x, pair.y, pair.area == own, pair.area == WHOLE_COUNTRY)
        for pair in pairs.pairs
    ]
    across = _axis(pairs.x, (pair.x_period for pair in pairs.pairs), units)
    up = _axis(pairs.y, (pair.y_period for pair in pairs.pairs), units)
    title = f"{pairs.x.title} mod {pairs.y.title}"
    captions = Captions(title, pair_notes(pairs, own), _source(pairs.x))
    frame.show_points(points, across, up, units, captions)


def pair_notes(pairs: Pairs, own: str = "") -> tuple[str, ...]:
    """Return how many areas lack one of the figures, and what the points do not show.

    Args:
        own: the area that is looked for first, and named where it is not drawn.
    """
    count = len(pairs.left_out)
    many = "1 kommune" if count == 1 else f"{count} kommuner"
    if own in pairs.left_out:
        many = own if count == 1 else f"{own} og {_others(count - 1)}"
    left = f"{many} uden begge tal, eller med en anden definition, er udeladt."
    said = "At to tal følges ad, viser ikke, at det ene er årsag til det andet."
    return (left, said) if count else (said,)


def _others(count: int) -> str:
    return "1 anden kommune" if count == 1 else f"{count} andre kommuner"


def titled(indicator: Indicator, units: Units) -> str:
    """Return the name of an indicator with its unit."""
    return f"{indicator.title} ({_unit(indicator, units)})"


def _bar(row: ComparisonRow, own: str) -> AreaBar:
    mark = f" {OTHER_PERIOD_SIGN}" if row.other_period else ""
    mark += f" {BREAK_FLAG}" if row.other_definition else ""
    period = period_text(row.period) if row.period else ""
    return AreaBar(row.area, row.figure, period, row.area == own, mark)


def _why_left_out(
    indicator: Indicator,
    country: ComparisonRow | None,
    others: Sequence[ComparisonRow],
    units: Units,
) -> str:
    """Return why the whole country is not drawn beside the others, "" where it is."""
    if indicator.kind is IndicatorKind.LOCAL:
        return "Lokale tal findes kun for de kommuner, som de er indtastet for."
    if country is None or country.figure is None:
        return "Hele landet er ikke indlæst for indikatoren."
    figure = figure_text(country.figure, units)
    if country.value is None:
        return f"Hele landet har intet tal ({figure})."
    if country.other_definition:
        return f"Hele landet ({figure}) har en anden definition og er ikke tegnet med."
    unit = units.get(country.figure.unit)
    values = [row.value for row in others if row.value is not None]
    if (unit is None or unit.maximum is None) and dwarfs(country.value, values):
        return f"Hele landet ({figure}) er et samlet antal og er ikke tegnet med."
    return ""


def _axis(indicator: Indicator, periods: Iterable[Period], units: Units) -> Axis:
    known = sorted(set(periods), key=lambda period: (period.end, period.start))
    period = period_text(known[0])
    if len(known) > 1:
        period = f"{period} til {period_text(known[-1])}"
    return Axis(indicator.title, _unit(indicator, units), period)


def _unit(indicator: Indicator, units: Units) -> str:
    unit = units.get(indicator.unit)
    return unit.screen if unit else indicator.unit


def _source(indicator: Indicator) -> str:
    return _ENTERED if indicator.kind is IndicatorKind.LOCAL else _REPORTED
