"""Where the texts of a graph over time stand, in pixels of the box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from baro_desktop.ui.graph.scale import Scale
from baro_desktop.ui.graph.spread import spread
from baro_desktop.ui.graph.strokes import text_width

_GAP, _PAD = 8.0, 4.0
_LEAST_NOTE = 90.0


def end_rooms(
    values: Sequence[float], last: float, scale: Scale, font: QFont
) -> tuple[QRectF, ...]:
    """Return the rooms of the labels beside the ends of lines; none stands on another.

    Args:
        values: what the lines end at.
        last: the latest place in years.
    """
    height = QFontMetricsF(font).height()
    wanted = [scale.up(value) for value in values]
    centres = spread(wanted, height, height / 2, scale.height - height / 2)
    left = scale.across(last) + _GAP
    return tuple(QRectF(left, centre - height / 2, 0, height) for centre in centres)


def target_rooms(values: Sequence[float], scale: Scale, font: QFont) -> tuple[QRectF, ...]:
    """Return the rooms of the labels at the lines of targets; none stands on another.

    Each stands on its line, or below it where another line runs close above.
    """
    height = QFontMetricsF(font).height()
    lines = [scale.up(value) for value in values]
    beside = height / 2 + 2
    crowded = [any(0 < line - other < height + 2 for other in lines) for line in lines]
    wanted = [y + beside if below else y - beside for y, below in zip(lines, crowded, strict=True)]
    centres = spread(wanted, height, height / 2, scale.height - height / 2)
    return tuple(QRectF(_PAD, centre - height / 2, 0, height) for centre in centres)


def break_rooms(
    breaks: Sequence[float],
    texts: Sequence[str],
    scale: Scale,
    around: tuple[float, float, float],
    font: QFont,
) -> tuple[QRectF, ...]:
    """Return the rooms of the reasons beside breaks: at the side where there is more of it.

    Args:
        breaks: places in years.
        around: first and last place in years, and the value at which the notes stand.
    """
    first, last, top = around
    edges = [scale.across(x) for x in (first, *breaks, last)]
    rooms = []
    for place, text in enumerate(texts, start=1):
        here = edges[place]
        before, after = here - edges[place - 1], edges[place + 1] - here
        width = min(text_width(text, font), max(before, after, _LEAST_NOTE) - 2 * _PAD)
        room = QRectF(0, 0, width, 10_000)
        size = QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        left = here - _PAD - width if before > after else here + _PAD
        rooms.append(QRectF(left, scale.up(top) + _PAD, width + 1, size.height()))
    return tuple(rooms)
