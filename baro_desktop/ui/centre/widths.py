"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Sequence


def column_widths(
    room: int, wishes: Sequence[Sequence[int]], order: Sequence[int], rest: int
) -> list[int]:
    """Return widths that fill the room, or the least ones where there is too little.

    Args:
        wishes: for each column what it would like, so that nothing in it wraps, then what
            it is content with, last what it needs when its text wraps at every word.
        order: columns that give way where there is too little, first the first; none
            goes below what it is content with before all others have gone there.
        rest: the column that takes what is left over.
    """
    widths = [max(wished) for wished in zip(*wishes, strict=True)]
    spare = room - sum(widths)
    if spare >= 0:
        widths[rest] += spare
        return widths
    missing = -spare
    for narrower in wishes[1:]:
        for place in order:
            give = max(0, min(missing, widths[place] - narrower[place]))
            widths[place] -= give
            missing -= give
    return widths
