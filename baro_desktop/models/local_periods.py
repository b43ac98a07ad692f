"""Which periods a local indicator is reported for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from baro_desktop.models.catalogue import Catalogue, LocalForm, PeriodKind
from baro_desktop.models.period import Period, year_period

_YEARS_BACK = 12


def reporting_periods(form: LocalForm, catalogue: Catalogue, today: date) -> tuple[Period, ...]:
    """Return the periods that have ended and can be reported, newest first.

    The running year follows last, because some figures are ready before New Year.
    """
    if form.periods is PeriodKind.ELECTION:
        return tuple(p for p in reversed(catalogue.elections) if p.end <= today)
    make = year_period if form.periods is PeriodKind.YEAR else october_year
    ended = [make(today.year - back) for back in range(_YEARS_BACK)]
    past = [period for period in ended if period.end < today]
    running = [period for period in ended if period.end >= today]
    return (*past, *running)


def reporting_years(
    forms: Sequence[LocalForm], catalogue: Catalogue, today: date
) -> tuple[int, ...]:
    """Return the years that figures can be typed for together, the one asked for now first."""
    if forms and all(form.periods is PeriodKind.ELECTION for form in forms):
        return tuple(p.end.year for p in reporting_periods(forms[0], catalogue, today))
    expected = [expected_period(form, catalogue, today) for form in forms]
    newest = max(
        (period.end.year for form, period in zip(forms, expected, strict=True)
         if period and form.periods is not PeriodKind.ELECTION),
        default=today.year - 1,
    )  # fmt: skip
    past = [today.year - back for back in range(_YEARS_BACK) if today.year - back <= newest]
    return (*past, *(year for year in (today.year,) if year > newest))


def period_of_year(form: LocalForm, catalogue: Catalogue, year: int, today: date) -> Period | None:
    """Return the period of a form that ends in a year; for elections the last one until then."""
    periods = reporting_periods(form, catalogue, today)
    if form.periods is PeriodKind.ELECTION:
        return next((period for period in periods if period.end.year <= year), None)
    return next((period for period in periods if period.end.year == year), None)


def october_year(year: int) -> Period:
    """Return 1 October of the year before to 30 September of `year`."""
    label = f"1. oktober {year - 1}-30. september {year}"
    return Period(date(year - 1, 10, 1), date(year, 9, 30), label)


def expected_period(form: LocalForm, catalogue: Catalogue, today: date) -> Period | None:
    """Return the last ended period, the one that a centre is asked for now."""
    periods = reporting_periods(form, catalogue, today)
    return periods[0] if periods and periods[0].end <= today else None
