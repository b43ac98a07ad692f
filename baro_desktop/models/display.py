"""How figures, periods and dates are written on screen and paper.

Danish form: `1.234,5`, »pct.« for levels and »pct.point« for differences, U+2212 for
minus, a non-breaking blank before the unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.period import MONTHS, Period
from baro_desktop.texts.words import BLANK_SIGN, NO_REPORT_SIGN, NOT_COMPUTED_SIGN, WITHHELD_SIGN

NO_BREAK_SPACE = "\u00a0"
_STEERING = dict.fromkeys(
    (
        *(sign for sign in (*range(32), *range(0x7F, 0xA0)) if chr(sign) not in "\t\n"),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF),
    )
)
"""Control characters, and those that turn the direction of what stands around them."""

_UNITLESS = {"karakter", "indeks"}


def visible(text: str) -> str:
    """Return a text as it is shown: with nothing in it that steers instead of being read.

    A name with U+202E in it shows »fdp.exe« as »exe.pdf«. What is stored keeps every sign.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_STEERING)


def figure_text(figure: Figure | None, units: Mapping[str, Unit], *, signed: bool = False) -> str:
    """Write a figure with its unit, or the sign of its kind of nothing.

    Args:
        figure: None means that there is no report for the period.
        units: `Catalogue.unit_by_name`.
        signed: write a plus before a rise.
    """
    if figure is None:
        return NO_REPORT_SIGN
    if figure.state is State.NOT_COMPUTED:
        return NOT_COMPUTED_SIGN
    if figure.state is State.WITHHELD:
        return WITHHELD_SIGN
    if figure.value is None:
        return BLANK_SIGN
    number = format_number(figure.value, signed=signed)
    unit = unit_text(figure, units)
    return f"{number}{NO_BREAK_SPACE}{unit}" if unit else number


def unit_text(figure: Figure, units: Mapping[str, Unit]) -> str:
    """Return the unit as it stands after a number; grades and indices carry none."""
    if figure.unit in _UNITLESS:
        return ""
    unit = units.get(figure.unit)
    if unit is None:
        return figure.unit
    return unit.singular if figure.value in (1, -1) else unit.screen


def date_text(day: date) -> str:
    """Write a date in full: `10. juni 2026`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def month_text(day: date) -> str:
    """Write month and year: `juni 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def moment_text(moment: datetime) -> str:
    """Write date and time of the clock on the wall: `10. juni 2026 kl. 08.14`."""
    return f"{date_text(moment.date())} kl. {moment.hour:02}.{moment.minute:02}"


def period_text(period: Period) -> str:
    """Write a period as printed, in lower case since it stands inside a table."""
    return period.label[:1].lower() + period.label[1:]
