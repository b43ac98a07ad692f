"""Number formats that make Excel write a figure as the window does.

Formats are in Excel's own notation: the comma groups thousands and the full stop is the
decimal sign; a Danish Excel shows `1.234,5`.
"""

from __future__ import annotations

from collections.abc import Mapping

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import NO_BREAK_SPACE, unit_text
from baro_desktop.models.numbers import MINUS_SIGN, decimals_of
from baro_desktop.models.observation import Figure

DATE = "dd-mm-yyyy"
MOMENT = "dd-mm-yyyy hh:mm"


def figure_format(figure: Figure, units: Mapping[str, Unit], *, signed: bool = False) -> str:
    """Return the format of a reported figure: its decimals, its unit, U+2212 for minus.

    Args:
        figure: a figure with a value.
        units: `Catalogue.unit_by_name`.
        signed: write a plus before a rise.
    """
    value = figure.value
    assert value is not None  # only numbers have a format
    number = _digits(decimals_of(value)) + _suffix(unit_text(figure, units))
    minus = f'"{MINUS_SIGN}"{number}'
    return f'"+"{number};{minus};{number}' if signed else f"{number};{minus}"


def level_format(decimals: int) -> str:
    """Return the format of a number without its unit, as the axis of a graph shows it."""
    number = _digits(decimals)
    return f'{number};"{MINUS_SIGN}"{number}'


def _digits(decimals: int) -> str:
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def _suffix(unit: str) -> str:
    escaped = unit.replace('"', "")
    return f'"{NO_BREAK_SPACE}{escaped}"' if escaped else ""
