"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Sequence


def column_widths(
    room: int,
    natural: Sequence[int],
    least: Sequence[int],
    order: Sequence[int],
    rest: int,
) -> list[int]:
    """Return widths that fill the room, or the least ones where there is too little.

    Args:
        natural: what each column would like, so that nothing in it wraps.
        least: what it needs when its text wraps.
        order: columns that give way where there is too little, first the first.
        rest: the column that takes what is left over.
    """
    widths = [max(want, need) for want, need in zip(natural, least, strict=True)]
    spare = room - sum(widths)
    if spare >= 0:
        widths[rest] += spare
        return widths
    missing = -spare
    for place in order:
        give = min(missing, widths[place] - least[place])
        widths[place] -= give
        missing -= give
    return widths
