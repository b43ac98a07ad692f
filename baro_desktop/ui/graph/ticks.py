"""Ranges and ticks: whole years below, round Danish numbers at the side."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal

from baro_desktop.models.numbers import format_number

_STEPS = (1, 2, 2.5, 5, 10)
_PADDING = 0.12
_LEAST_STEPS = 4
_FINEST_SHARE = 0.005
"""Of all that a unit can be: a tenth of a percent fills no graph, however it is printed."""


def year_ticks(low: float, high: float, most: int) -> tuple[int, ...]:
    """Return the years to name, the last always, the first where that comes out even.

    Args:
        low, high: places in years; the name of a year stands at year + ½.
        most: how many names there is room for.
    """
    first, last = math.ceil(low - 0.5 - 1e-6), math.floor(high - 0.5 + 1e-6)
    if last < first:
        return ()
    span = last - first
    for step in range(1, span // 2 + 1):
        if span % step == 0 and span // step < most:
            return tuple(range(first, last + 1, step))
    for step in (1, 2, 4, 5, 10, 20, 50):
        years = tuple(range(last, first - 1, -step))
        if len(years) <= max(1, most):
            return tuple(reversed(years))
    return (last,)


def value_range(
    values: Iterable[float],
    *,
    lowest: float | None = None,
    highest: float | None = None,
    finest: float = 1.0,
) -> tuple[float, float]:
    """Return the range of the value axis: padded, ended at round ticks, never flat.

    Args:
        lowest, highest: limits that the unit has (0 and 100 for a share), None for none.
        finest: the last decimal that the figures are printed with; the range is not
            so narrow that a step of it fills the graph.
    """
    held = list(values)
    if not held:
        return 0.0, 1.0
    if lowest is not None and highest is not None:
        finest = max(finest, (highest - lowest) * _FINEST_SHARE)
    low, high = min(held), max(held)
    room = max((high - low) * _PADDING, (_LEAST_STEPS * finest - (high - low)) / 2)
    low, high = low - room, high + room
    low = low if lowest is None else max(low, lowest)
    high = high if highest is None else min(high, highest)
    if high <= low:
        high = low + 1.0
    step = tick_step(low, high, 5, whole=finest >= 1)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def tick_step(low: float, high: float, most: int, *, whole: bool = False) -> float:
    """Return the round distance between ticks that gives at most `most` of them and a bit."""
    rough = max(high - low, 1e-9) / most
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * magnitude for factor in _STEPS if factor * magnitude >= rough - 1e-12)
    return max(1.0, math.ceil(step - 1e-9)) if whole else step


def value_ticks(low: float, high: float, most: int = 6, *, whole: bool = False) -> list[float]:
    """Return the ticks from low to high.

    Args:
        whole: the figures are whole numbers, so the ticks are, too.
    """
    step = tick_step(low, high, most, whole=whole)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(place * step, 10) for place in range(first, last + 1)]


def covering_ticks(low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Return round ticks of which the first and the last reach as far as low and high."""
    step = tick_step(low, high, most, whole=whole)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(place * step, 10) for place in range(first, last + 1)]


def tick_texts(ticks: Sequence[float]) -> list[str]:
    """Write ticks the Danish way, all with the same number of decimals."""
    decimals = max((_decimals(tick) for tick in ticks), default=0)
    exponent = Decimal(1).scaleb(-decimals)
    return [format_number(Decimal(repr(tick)).quantize(exponent)) for tick in ticks]


def _decimals(value: float) -> int:
    return next((places for places in range(6) if abs(round(value, places) - value) < 1e-9), 6)
