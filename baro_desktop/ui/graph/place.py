"""Where a reference period stands on the axis of time.

The axis counts years. The name of a year stands at its middle, so that »2024« as a whole
year is drawn straight above its name, and »30. april 2026« a little left of »2026«.
"""

from __future__ import annotations

from datetime import date, timedelta

from baro_desktop.models.period import Period

_LONGEST_FLOW = timedelta(days=370)


def place_of(period: Period) -> float:
    """Return the place of a period in years: its middle, or its end where it is a long span."""
    if period.end - period.start > _LONGEST_FLOW:
        return _years(period.end)
    return (_years(period.start) + _years(period.end + timedelta(days=1))) / 2


def _years(day: date) -> float:
    first = date(day.year, 1, 1).toordinal()
    length = date(day.year + 1, 1, 1).toordinal() - first
    return day.year + (day.toordinal() - first) / length
