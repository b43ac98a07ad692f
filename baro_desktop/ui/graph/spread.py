"""Keep labels at line ends from standing on top of each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Move centres of labels apart, as little as need be.

    Args:
        wanted: where each label would like its centre, in pixels downwards.
        height: height of a label.
        low, high: limits for centres.

    Returns:
        Centres in the order of `wanted`, at least `height` apart where there is room.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed = [min(max(wanted[place], low), high) for place in order]
    for place in range(1, len(placed)):
        placed[place] = max(placed[place], placed[place - 1] + height)
    limit = high
    for place in reversed(range(len(placed))):
        placed[place] = min(placed[place], limit)
        limit = placed[place] - height
    result = [0.0] * len(wanted)
    for place, centre in zip(order, placed, strict=True):
        result[place] = centre
    return result
