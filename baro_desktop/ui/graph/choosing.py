"""Which point of a graph over time is read out: the nearest one, or the one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.ui.graph.lines import Dot, Line

Chosen = tuple[int, int]
"""Place of a line, and of a dot on it."""
_REACH = 32.0


def nearest_dot(
    lines: Sequence[Line], x: float, y: float, across: float, up: float
) -> Chosen | None:
    """Return the dot that is nearest on the screen, None when all are far away.

    Args:
        across, up: pixels for each year and for each unit of the value.
    """

    def away(dot: Dot) -> float:
        return float((((dot.x - x) * across) ** 2 + ((dot.y - y) * up) ** 2) ** 0.5)

    every = (
        (away(dot), number, place)
        for number, line in enumerate(lines)
        for place, dot in enumerate(line.dots)
    )
    best = min(every, default=None)
    return best[1:] if best is not None and best[0] < _REACH else None


def beside(
    lines: Sequence[Line], chosen: Chosen | None, across_lines: int, along: int
) -> Chosen | None:
    """Return the dot beside the chosen one; to begin with, the last one of the first line."""
    filled = [place for place, line in enumerate(lines) if line.dots]
    if not filled:
        return None
    if chosen is None:
        return filled[0], len(lines[filled[0]].dots) - 1
    number, place = chosen
    if across_lines:
        x = lines[number].dots[place].x
        number = filled[(filled.index(number) + across_lines) % len(filled)]
        dots = lines[number].dots
        place = min(range(len(dots)), key=lambda at: abs(dots[at].x - x))
    return number, min(max(place + along, 0), len(lines[number].dots) - 1)
