"""How each line looks: colour, dash and marker differ together, so none of them decides alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.records import record
from baro_desktop.ui.graph.lines import Line
from baro_desktop.ui.graph.words import MANY
from baro_desktop.ui.palette import Palette

_DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (9, 2.5),
    (4.5, 2),
    (8, 2, 2.5, 2),
    (12, 2, 2.5, 2, 2.5, 2),
    (3, 1.6),
)
"""None is of dots: dots are the years that nothing is known of."""

_COUNTRY_DASH = (3, 3.5)
_MARKERS = ("o", "s", "t1", "d", "p", "star")
_COUNTRY_MARKER = "t"
_BRIDGE_DASH, _BRIDGE_PALE = (0.01, 3.4), 0.75
"""As pale as a line may be that still stands out from its ground, at least 3:1."""


@record
class LineStyle:
    """Look of one line.

    Attributes:
        own: marks the area that the window is about.
        quiet: one of many; thin, grey and without a label.
    """

    colour: str
    dash: tuple[float, ...]
    marker: str
    width: float
    own: bool
    quiet: bool = False

    def pen(self) -> QPen:
        """Return the pen of a solid or dashed stroke."""
        return ink(self.colour, self.width, self.dash)

    def bridge_pen(self) -> QPen:
        """Return the pale pen across years without a report."""
        pale = QColor(self.colour)
        pale.setAlphaF(_BRIDGE_PALE)
        pen = ink(pale, 1.7, _BRIDGE_DASH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)  # dots are round, dashes of lines are not
        return pen


def styles_of(lines: Sequence[Line], palette: Palette, own_area: str = "") -> tuple[LineStyle, ...]:
    """Return a style for each line; the whole country is grey, and so is one of very many.

    Args:
        own_area: the first line is drawn as our own if it belongs to this area; "" for any.
    """
    colours = palette.series[:-1]
    styles = []
    has_own = bool(lines) and own_area in {"", lines[0].area}
    place = 0 if has_own else 1
    for line in lines:
        if line.area == WHOLE_COUNTRY and place:
            styles.append(
                LineStyle(palette.series[-1], _COUNTRY_DASH, _COUNTRY_MARKER, 1.8, own=False)
            )
            continue
        turn = place % len(_DASHES)
        own = place == 0
        if len(lines) > MANY and not own:
            styles.append(LineStyle(palette.border_strong, (), "o", 0.8, own=False, quiet=True))
            continue
        colour = colours[place % len(colours)]
        styles.append(LineStyle(colour, _DASHES[turn], _MARKERS[turn], 3.0 if own else 1.8, own))
        place += 1
    return tuple(styles)


def ink(colour: str | QColor, width: float, dash: Sequence[float] = ()) -> QPen:
    """Return a pen that grows with the scale of screen and paper; dashes are in its widths."""
    pen = QPen(QColor(colour))
    pen.setWidthF(width)
    pen.setCosmetic(False)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    if dash:
        pen.setDashPattern(list(dash))
    return pen
