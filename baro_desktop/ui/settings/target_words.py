"""How targets are written in the settings, and how what is typed is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from baro_desktop.models.catalogue import Indicator, PeriodKind, Unit
from baro_desktop.models.display import date_text, figure_text, period_text
from baro_desktop.models.local_periods import october_year
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import Period, parse_period
from baro_desktop.models.target import Target
from baro_desktop.ui.entry.numbers import NumberRule

_YEAR = re.compile(r"(19|20|21)\d\d")
_LARGEST = Decimal(100_000_000)


def read_period(text: str, indicator: Indicator) -> Period:
    """Read the period of a target; a year is the year that the indicator is reported for.

    Raises:
        PeriodFormatError: if the text is no period.
    """
    told = text.strip()
    form = indicator.form
    if form and form.periods is PeriodKind.OCTOBER_TO_SEPTEMBER and _YEAR.fullmatch(told):
        return october_year(int(told))
    return parse_period(told)


def target_rule(indicator: Indicator, units: Mapping[str, Unit]) -> NumberRule:
    """Return which numbers can be a target of an indicator."""
    if indicator.form is not None:
        form = indicator.form
        return NumberRule(form.minimum, form.maximum, form.decimals)
    unit = units.get(indicator.unit)
    least = unit.minimum if unit and unit.minimum is not None else -_LARGEST
    counted = unit is not None and unit.maximum is None
    return NumberRule(least, unit.maximum if unit else None, 0 if counted else 1)


def value_text(target: Target, indicator: Indicator, units: Mapping[str, Unit]) -> str:
    """Write the level with its unit."""
    return figure_text(Figure(target.value, indicator.unit), units)


def when_text(target: Target) -> str:
    """Write the period with a capital letter, as it stands alone."""
    text = period_text(target.period)
    return text[:1].upper() + text[1:]


def decided_text(target: Target) -> str:
    """Write the day of the decision."""
    return date_text(target.decided_on) if target.decided_on else ""
