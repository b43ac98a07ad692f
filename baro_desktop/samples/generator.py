"""Make sample reports with invented figures that move smoothly; always the same ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, Goal, Indicator, IndicatorKind
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.period import Period, parse_period
from baro_desktop.samples.figures import BarometerFigures, KeyFigures, SampleReport
from baro_desktop.samples.key_periods import key_period
from baro_desktop.samples.profiles import (
    BAROMETER,
    HOUSING,
    KEY_COUNTS,
    KEY_SHARES,
    LOCAL_HOUSING,
    SIZES,
    rate_value,
    trend_value,
    whole,
)

MONTHS = (
    date(2022, 11, 1),
    date(2023, 6, 1),
    date(2023, 11, 1),
    date(2024, 6, 1),
    date(2024, 11, 1),
    date(2025, 6, 1),
    date(2025, 11, 1),
    date(2026, 6, 1),
)
_SURVEY = frozenset({"3.2", "4.1", "4.2", "4.3", "5.1", "6.1", "6.2", "6.3"})
"""Asked of the whole country only; a municipality gets »Opgøres ikke«."""

_YEARS_BEHIND = {1: 2, 2: 1, 3: 0, 4: 0, 5: 0, 6: 0, 7: 1, 8: 1, 9: 2}
"""By number of goal, for a report of November; at most two years, at least one in June."""

_WITHHELD_BELOW = {"N9": "0.45", "N10": "1.5", "N11": "0.55", "N15": "0.45"}
_WITHHELD = frozenset({"N13", "N14", "N16", "N17"})
"""Key figures that are empty for every municipality, or for those below a size."""

_OLD_DEFINITIONS = {
    "2.1": ("2.1-a", date(2023, 1, 1)),
    "N6": ("N6-a", date(2025, 7, 1)),
    "N13": ("N13-a", date(2025, 1, 1)),
}
"""Meanings that were in force before a day."""

_TENTH = Decimal("0.1")
_REVISED = {("Albertslund", date(2026, 6, 1), "N2"): Decimal(-15)}
"""Whole-country figures that a report has before they were revised."""


def make_samples(catalogue: Catalogue) -> tuple[SampleReport, ...]:
    """Return a report of every area and month, the national one included."""
    return tuple(make_sample(catalogue, area, month) for area in SIZES for month in MONTHS)


def make_sample(catalogue: Catalogue, area: str, month: date) -> SampleReport:
    """Return the report of one area for a month.

    Args:
        catalogue: says which indicators there are.
        area: one of `profiles.SIZES`.
        month: first day of the month.
    """
    barometer = {
        indicator.code: _barometer(indicator, goal, area, _status_year(goal.number, month))
        for goal in catalogue.goals
        for indicator in catalogue.of_goal(goal)
    }
    key_figures = {
        indicator.code: _key_figures(indicator, area, month)
        for indicator in catalogue.of_kind(IndicatorKind.KEY_FIGURE)
    }
    return SampleReport(
        area,
        month,
        month.replace(day=6 + 2 * list(SIZES).index(area)),
        {goal.number: _status_year(goal.number, month) for goal in catalogue.goals},
        barometer,
        key_figures,
        {item.code: _definition(item, month) for item in catalogue.indicators},
    )


def _status_year(goal: int, month: date) -> int:
    behind = _YEARS_BEHIND[goal]
    return month.year - (behind if month.month > 6 else max(1, behind))


def _definition(indicator: Indicator, month: date) -> str:
    old, end = _OLD_DEFINITIONS.get(indicator.code, ("", date.min))
    return old if month < end else indicator.definitions[-1].id


def _barometer(indicator: Indicator, goal: Goal, area: str, year: int) -> BarometerFigures:
    code = indicator.code
    if code in _SURVEY and area != WHOLE_COUNTRY:
        return BarometerFigures(
            Figure(None, indicator.unit, State.NOT_COMPUTED),
            Figure(None, indicator.change_unit, State.NOT_COMPUTED),
        )
    now, then = _level(code, area, year), _level(code, area, goal.baseline)
    return BarometerFigures(
        Figure(whole(now), indicator.unit), Figure(whole(now - then) + 0, indicator.change_unit)
    )


def _level(code: str, area: str, year: int) -> Decimal:
    if code not in HOUSING:
        return trend_value(BAROMETER[code], area, code, date(year, 1, 1), date(2012, 1, 1))
    if area == WHOLE_COUNTRY:
        start, fewer = HOUSING[code]
        return Decimal(start - fewer * (year - 2018))
    start, less_from = LOCAL_HOUSING.get((area, code), (0, year + 1))
    return Decimal(start - (year >= less_from))


def _key_figures(indicator: Indicator, area: str, month: date) -> KeyFigures:
    label = key_period(indicator.code, area, month)
    period = parse_period(label)
    country = _key_figure(indicator, WHOLE_COUNTRY, period)
    revision = _REVISED.get((area, month, indicator.code))
    if revision is not None and country.value is not None:
        country = Figure(country.value + revision, country.unit)
    own = None if area == WHOLE_COUNTRY else _key_figure(indicator, area, period)
    return KeyFigures(label, own, country)


def _key_figure(indicator: Indicator, area: str, period: Period) -> Figure:
    code, size = indicator.code, SIZES[area]
    below = Decimal(_WITHHELD_BELOW.get(code, 0))
    if (area != WHOLE_COUNTRY and code in _WITHHELD) or size < below:
        return Figure(None, indicator.unit, State.BLANK)
    if code in KEY_SHARES:
        share = trend_value(KEY_SHARES[code], area, code, period.end, date(2022, 1, 1))
        return Figure(share.quantize(_TENTH) if code == "N14" else whole(share), indicator.unit)
    if code in KEY_COUNTS:
        years = Decimal((period.end - date(2022, 1, 1)).days) / 365
        flow = KEY_COUNTS[code]
        return Figure(whole(size * (flow.start + flow.growth * years)), indicator.unit)
    return Figure(rate_value(area, code, period.start, period.end), indicator.unit)
