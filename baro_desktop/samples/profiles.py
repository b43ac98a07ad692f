"""Invented levels that the sample figures move around. They describe no real place."""

from __future__ import annotations

import zlib
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import NamedTuple

from baro_desktop.models.catalogue import WHOLE_COUNTRY


class Trend(NamedTuple):
    """A level that moves evenly, in tenths of the unit.

    Attributes:
        start: level of the whole country in the first year.
        slope: movement per year.
        spread: how far a municipality may lie from the whole country.
        wobble: how far one period may lie from the even movement.
    """

    start: int
    slope: int
    spread: int
    wobble: int


class Flow(NamedTuple):
    """A count in a municipality of size 1: its number on 1 January 2022 and growth per year."""

    start: int
    growth: int


SIZES = MappingProxyType(
    {
        "Ballerup": Decimal("1.0"),
        "Glostrup": Decimal("0.4"),
        "Aalborg": Decimal("3.8"),
        "Herlev": Decimal("0.5"),
        "Albertslund": Decimal("0.6"),
        WHOLE_COUNTRY: Decimal(110),
    }
)

BAROMETER = MappingProxyType(
    {
        "1.1": Trend(260, -11, 45, 4),
        "1.2": Trend(500, 13, 50, 5),
        "2.1": Trend(860, 4, 40, 12),
        "2.2": Trend(560, 15, 60, 8),
        "2.3": Trend(240, 17, 60, 6),
        "3.1": Trend(880, -3, 50, 14),
        "3.2": Trend(570, -4, 0, 8),
        "3.3": Trend(660, -6, 90, 16),
        "4.1": Trend(530, 6, 0, 8),
        "4.2": Trend(410, -5, 0, 9),
        "4.3": Trend(360, 3, 0, 9),
        "5.1": Trend(450, 1, 0, 8),
        "6.1": Trend(150, -2, 0, 6),
        "6.2": Trend(70, 1, 0, 4),
        "6.3": Trend(160, -3, 0, 6),
        "7.1": Trend(160, -7, 40, 3),
        "7.2": Trend(330, -9, 50, 4),
        "9.1": Trend(52, -2, 10, 2),
    }
)

HOUSING = MappingProxyType({"8.1": (28, 2), "8.2": (15, 1), "8.3": (57, 5)})
"""Whole country: areas in 2018, and how many fewer each year."""

LOCAL_HOUSING = MappingProxyType({("Aalborg", "8.3"): (2, 2021), ("Albertslund", "8.3"): (2, 2023)})
"""Municipalities with such areas: how many in 2018, and the year from which there is one less."""

KEY_SHARES = MappingProxyType(
    {
        "N4": Trend(780, 28, 60, 8),
        "N5": Trend(380, 46, 60, 12),
        "N6": Trend(470, -38, 60, 10),
        "N10": Trend(520, 14, 70, 12),
        "N11": Trend(260, 9, 60, 10),
        "N13": Trend(430, -9, 60, 10),
        "N14": Trend(25, -2, 0, 2),
        "N15": Trend(560, -8, 80, 14),
    }
)

KEY_COUNTS = MappingProxyType(
    {
        "N1": Flow(310, 62),
        "N2": Flow(255, 44),
        "N3": Flow(72, 13),
        "N8": Flow(38, -2),
        "N9": Flow(14, -1),
    }
)
"""Numbers of people on a day or in a quarter."""

KEY_RATES = MappingProxyType({"N7": 9, "N12": 3, "N16": 14, "N17": 10, "N18": 3})
"""People, or agreements, a year in a municipality of size 1."""

RATE_WOBBLE = MappingProxyType({"N7": 20, "N16": 9, "N17": 9, "N18": 15})
"""How many per cent one period may lie from the rate; a cumulative count never falls."""


def trend_value(trend: Trend, area: str, code: str, day: date, origin: date) -> Decimal:
    """Return the level of an area on a day, with one decimal and never outside 0-100."""
    years = Decimal((day - origin).days) / Decimal("365.25")
    level = trend.start + trend.slope * years
    if area != WHOLE_COUNTRY:
        level += _spread(f"{area}/{code}", trend.spread)
    level += _spread(f"{area}/{code}/{day}", trend.wobble)
    return min(Decimal(100), max(Decimal(0), whole(level) / 10))


def rate_value(area: str, code: str, first: date, last: date) -> Decimal:
    """Return how many there were in an area from the first to the last day, both included."""
    years = Decimal((last - first).days + 1) / Decimal("365.25")
    per_cent = 100 + _spread(f"{area}/{code}/{last}", RATE_WOBBLE.get(code, 0))
    return whole(SIZES[area] * KEY_RATES[code] * years * per_cent / 100)


def whole(number: Decimal) -> Decimal:
    """Round to a whole number, halves up."""
    return number.quantize(Decimal(1), ROUND_HALF_UP)


def _spread(seed: str, width: int) -> int:
    """Return a number from −width to width that is always the same for the seed."""
    return zlib.crc32(seed.encode()) % (2 * width + 1) - width
