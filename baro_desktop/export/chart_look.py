"""How each line of a native graph looks: as in the window, as near as Excel comes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from baro_desktop.export.chart_data import ChartData, Line
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import SERIES, TARGET
from baro_desktop.models.catalogue import WHOLE_COUNTRY

_DASHES = ("solid", "long_dash", "dash", "dash_dot")
"""None is of dots, which are for years that nothing is known of."""

_MARKERS = ("circle", "square", "diamond", "triangle")
"""Markers that can be hollow; Excel has no triangle on its tip, which the country has."""

_CELL_BEHIND = re.compile(r"!(?=\$?[A-Z])")

_FADED = 45
"""Per cent of transparency of what is no longer in force, or not known at all."""


def title_text(text: str) -> str:
    """Return a title as text: XlsxWriter takes »…!A1« for the address of a cell."""
    return _CELL_BEHIND.sub("! ", plain(text))


@dataclass(frozen=True, slots=True)
class Look:
    """Look of one line; `marker` is "" for none, and widths are in points."""

    colour: str
    dash: str
    marker: str
    width: float
    transparency: int = 0

    @property
    def line(self) -> dict[str, str | float]:
        """Return XlsxWriter's words for the line."""
        return {
            "color": self.colour,
            "width": self.width,
            "dash_type": self.dash,
            "transparency": self.transparency,
        }


TARGET_LOOK = Look(TARGET, "dash", "", 1.75)


def look_of(data: ChartData, line: Line) -> Look:
    """Return the look of a line; colour, dash and marker differ together."""
    country = _country(data)
    own = line.number == 0
    if line.number == country:
        colour, dash, marker = SERIES[-1], "square_dot", "triangle"
    else:
        place = line.number - (1 if country is not None and country < line.number else 0)
        colour = SERIES[place % (len(SERIES) - 1)]
        dash, marker = _DASHES[place % len(_DASHES)], _MARKERS[place % len(_MARKERS)]
    if line.bridge:
        return Look(colour, "round_dot", "", 1.5, _FADED)
    return Look(colour, dash, marker, 2.25 if own else 1.5, _FADED if line.earlier else 0)


def _country(data: ChartData) -> int | None:
    """Return the number of the whole country where it is compared with."""
    found = (line.number for line in data.lines if line.label == WHOLE_COUNTRY)
    return next((number for number in found if number), None)
