"""Keep labels at line ends from standing on top of each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Move centres of labels apart, those that crowd up and down about their middle.

    Args:
        wanted: where each label would like its centre, in pixels downwards.
        height: height of a label.
        low, high: limits for centres.

    Returns:
        Centres in the order of `wanted`, at least `height` apart where there is room.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    crowds: list[tuple[float, int]] = []  # where the first label would stand, and how many
    for rank, place in enumerate(order):
        start, count = wanted[place] - rank * height, 1
        while crowds and crowds[-1][0] > start:
            other, number = crowds.pop()
            start = (start * count + other * number) / (count + number)
            count += number
        crowds.append((start, count))
    last = high - (len(wanted) - 1) * height
    starts = [min(max(start, low), last) for start, count in crowds for _ in range(count)]
    result = [0.0] * len(wanted)
    for rank, (place, start) in enumerate(zip(order, starts, strict=True)):
        result[place] = start + rank * height
    return result
