"""The items that a line, a break, a label and a readout are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from pyqtgraph import PlotCurveItem, ScatterPlotItem, TextItem
from PySide6.QtGui import QBrush, QColor, QFont

from baro_desktop.ui.graph.lines import Line, Nothing
from baro_desktop.ui.graph.style import LineStyle, make_pen
from baro_desktop.ui.graph.words import NOTHING_SIGNS
from baro_desktop.ui.palette import Palette

_DOT, _OWN_DOT = 6.5, 7.5
_BREAK_DASH = (5, 4)
_PALE = 0.45
_TARGET_DASH = (6, 4)


def stroke_items(line: Line, style: LineStyle) -> Iterable[PlotCurveItem]:
    """Yield the strokes of a line, bridges pale."""
    for stroke in line.strokes:
        item = curve(
            [dot.x for dot in stroke.dots],
            [dot.y for dot in stroke.dots],
            style.bridge_pen() if stroke.bridge else style.pen(),
        )
        item.setZValue(5 if style.own else 3)
        yield item


def dot_item(line: Line, style: LineStyle, palette: Palette) -> ScatterPlotItem:
    """Return the dots of a line; a derived baseline is hollow."""
    full, hollow = QBrush(QColor(style.colour)), QBrush(QColor(palette.surface))
    item = ScatterPlotItem(
        x=[dot.x for dot in line.dots],
        y=[dot.y for dot in line.dots],
        symbol=style.marker,
        size=_OWN_DOT if style.own else _DOT,
        pen=make_pen(style.colour, 1.6),
        brush=[hollow if dot.point.derived else full for dot in line.dots],
        antialias=True,
        pxMode=True,
    )
    item.setZValue(8 if style.own else 6)
    return item


def nothing_item(nothing: Nothing, low: float, colour: str, font: QFont) -> TextItem:
    """Return the sign of a period without a value, at the foot of the graph."""
    big = QFont(font)
    big.setPointSizeF(font.pointSizeF() * 1.5)
    big.setBold(True)
    item = text_item(NOTHING_SIGNS.get(nothing.point.state, ""), colour, big, (0.5, 1.0))
    item.setPos(nothing.x, low)
    return item


def break_item(x: float, low: float, high: float, palette: Palette) -> PlotCurveItem:
    """Return the dashed line where the meaning changes."""
    item = curve([x, x], [low, high], make_pen(palette.muted, 1.2, _BREAK_DASH))
    item.setZValue(1)
    return item


def quiet_item(lines: Iterable[Line], palette: Palette) -> PlotCurveItem:
    """Return many thin grey lines as one item, so that 98 of them are drawn fast."""
    x: list[float] = []
    y: list[float] = []
    for line in lines:
        for stroke in line.strokes:
            x += [*(dot.x for dot in stroke.dots), np.nan]
            y += [*(dot.y for dot in stroke.dots), np.nan]
    pale = QColor(palette.border_strong)
    pale.setAlphaF(_PALE)
    item = curve(x, y, make_pen(pale, 0.8), connect="finite")
    item.setZValue(0)
    return item


def target_item(palette: Palette) -> PlotCurveItem:
    """Return the dashed line of a target, to be filled with its ends."""
    item = curve([], [], make_pen(palette.target, 1.8, _TARGET_DASH))
    item.setZValue(2)
    return item


def curve(
    x: Sequence[float], y: Sequence[float], pen: object, connect: str = "all"
) -> PlotCurveItem:
    """Return a curve with smooth edges."""
    return PlotCurveItem(
        x=np.asarray(x, dtype=float),
        y=np.asarray(y, dtype=float),
        pen=pen,
        antialias=True,
        connect=connect,
    )


def grid_item(palette: Palette) -> PlotCurveItem:
    """Return the quiet lines behind the figures, to be filled with pairs of points."""
    item = curve([], [], make_pen(palette.track, 1), connect="pairs")
    item.setZValue(-10)
    return item


def text_item(text: str, colour: str, font: QFont, anchor: tuple[float, float]) -> TextItem:
    """Return plain text that keeps its size."""
    item = TextItem(text, color=QColor(colour), anchor=anchor)
    item.setFont(font)
    return item


def value_item(text: str, palette: Palette, font: QFont, anchor: tuple[float, float]) -> TextItem:
    """Return a number on the ground of the graph, so that no line runs through it."""
    ground = QBrush(QColor(palette.surface))
    item = TextItem(text, color=QColor(palette.text), anchor=anchor, fill=ground)
    item.setFont(font)
    item.setZValue(10)
    return item


def readout_item(palette: Palette, font: QFont) -> TextItem:
    """Return the box that says what a point is, hidden until it is asked for."""
    item = TextItem(
        "",
        color=QColor(palette.text),
        fill=QBrush(QColor(palette.surface)),
        border=make_pen(palette.border_strong, 1),
    )
    item.setFont(font)
    item.setZValue(40)
    item.setVisible(False)
    return item


def ring_item(palette: Palette) -> ScatterPlotItem:
    """Return the ring around the point that is read out."""
    item = ScatterPlotItem(
        size=15, pen=make_pen(palette.focus, 2.2), brush=QBrush(QColor(0, 0, 0, 0)), antialias=True
    )
    item.setZValue(30)
    return item
