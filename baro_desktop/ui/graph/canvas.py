"""The drawing surface of a graph over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyqtgraph import PlotCurveItem, PlotWidget, TextItem
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QWidget

from baro_desktop.models.series import Series
from baro_desktop.ui.graph import items
from baro_desktop.ui.graph.axes import ValueAxis, YearAxis, dress
from baro_desktop.ui.graph.choosing import Chosen, beside, nearest_dot
from baro_desktop.ui.graph.content import TargetLine
from baro_desktop.ui.graph.lines import Break, Dot, Line, breaks_of, lines_of
from baro_desktop.ui.graph.picture import picture_size
from baro_desktop.ui.graph.spread import spread
from baro_desktop.ui.graph.style import LineStyle, styles_of
from baro_desktop.ui.graph.ticks import value_range
from baro_desktop.ui.graph.words import Units, end_label, point_text, unit_caption
from baro_desktop.ui.palette import Palette

_TOP, _LABEL_GAP, _EDGE = 20, 9.0, 10.0
_MOST_LABEL_SHARE = 0.55
_BREAK_HEADROOM = 0.3


@dataclass(frozen=True, slots=True)
class GraphContent:
    """What a canvas draws.

    Attributes:
        limits: lowest and highest value of the unit, None where there is none.
        decimals: most decimals that a figure carries.
        neighbours: years that a solid line may span.
        break_notes: why the meaning changed, by id of the new definition.
        own_area: area whose line is drawn as our own; "" for the first, whatever it is.
    """

    series: tuple[Series, ...]
    units: Units
    limits: tuple[float | None, float | None]
    decimals: int
    neighbours: float
    break_notes: Mapping[str, str]
    own_area: str = ""
    targets: tuple[TargetLine, ...] = ()


class GraphCanvas(PlotWidget):
    """Lines over time with labels at their ends; the mouse and the arrow keys read out points.

    Signals:
        read_out: what the chosen point is, "" when none is.
    """

    read_out = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self._years, self._values = YearAxis(), ValueAxis()
        super().__init__(parent, axisItems={"bottom": self._years, "left": self._values})
        self._palette = palette
        self._content: GraphContent | None = None
        self._lines: tuple[Line, ...] = ()
        self._styles: tuple[LineStyle, ...] = ()
        self._labels: list[tuple[TextItem, Dot]] = []
        self._breaks: list[tuple[Break, TextItem]] = []
        self._targets: list[tuple[TargetLine, PlotCurveItem, TextItem]] = []
        self._chosen: Chosen | None = None
        self._arranging = False
        self._x, self._y, self._last = (0.0, 1.0), (0.0, 1.0), 1.0
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one thing, not two, takes the keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.getPlotItem().layout.setContentsMargins(0, _TOP, 0, 2)
        self._unit = QGraphicsSimpleTextItem(self.getPlotItem())
        self.getViewBox().sigResized.connect(self._fit_again)
        self.setMinimumSize(240, 190)

    def show_content(self, content: GraphContent, palette: Palette) -> None:
        """Draw other figures, or the same in other colours."""
        self._content, self._palette = content, palette
        self._chosen = None
        self._lines = lines_of(content.series, neighbours=content.neighbours)
        self._styles = styles_of(self._lines, palette, content.own_area)
        self._values.whole = content.decimals == 0
        self._measure_ranges()
        self._draw()
        self._arrange()

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Draw on paper what stands on screen."""
        self.render(painter, target, self.viewport().rect())

    def paper_size(self) -> QSize:
        """Return the size on paper."""
        return picture_size()

    def lines(self) -> tuple[Line, ...]:
        """Return what is drawn, our own line first."""
        return self._lines

    def labels(self) -> tuple[str, ...]:
        """Return the labels at the ends of the lines."""
        return tuple(item.toPlainText() for item, _ in self._labels)

    def target_labels(self) -> tuple[str, ...]:
        """Return the labels of the dashed lines of targets."""
        return tuple(target.text for target, _, _ in self._targets)

    def small_font(self) -> QFont:
        """Return the font of axes and labels."""
        font = QFont(self.font())
        font.setPointSizeF(max(7.5, font.pointSizeF() * 0.92))
        return font

    def _measure_ranges(self) -> None:
        assert self._content is not None  # show_content set it
        dots = [dot for line in self._lines for dot in line.dots]
        places = [dot.x for dot in dots] + [n.x for line in self._lines for n in line.nothings]
        low, high = min(places, default=2024.5), max(places, default=2024.5)
        self._years.set_years(low, high)
        slack = 0.6 if high - low < 1 else 0.0
        self._last = high
        self._x = (min(low - slack, _middle(low)), max(high + slack, _middle(high)))
        lowest, highest = self._content.limits
        values = [dot.y for dot in dots]
        values += [target.value for target in self._content.targets]
        self._y = value_range(
            values, lowest=lowest, highest=highest, finest=10.0**-self._content.decimals
        )

    def _draw(self) -> None:
        assert self._content is not None  # show_content set it
        self.clear()
        self.setBackground(self._palette.surface)
        font = self.small_font()
        for axis in (self._years, self._values):
            dress(axis, self._palette, font)
        self._grid = items.grid_item(self._palette)
        self.addItem(self._grid)
        self._draw_lines()
        self._draw_targets(font)
        self._draw_nothings(font)
        self._draw_breaks(font)
        self._draw_labels(font)
        self._draw_readout(font)

    def _draw_lines(self) -> None:
        quiet = [line for line, style in zip(self._lines, self._styles, strict=True) if style.quiet]
        if quiet:
            self.addItem(items.quiet_item(quiet, self._palette))
        for line, style in zip(self._lines, self._styles, strict=True):
            if style.quiet:
                continue
            for stroke in items.stroke_items(line, style):
                self.addItem(stroke)
            self.addItem(items.dot_item(line, style, self._palette))

    def _draw_targets(self, font: QFont) -> None:
        assert self._content is not None  # show_content set it
        self._targets = []
        for target in self._content.targets:
            item = items.target_item(self._palette)
            label = items.text_item(target.text, self._palette.target, font, (0, 1))
            label.setZValue(9)
            for made in (item, label):
                self.addItem(made)
            self._targets.append((target, item, label))

    def _draw_nothings(self, font: QFont) -> None:
        for line, style in list(zip(self._lines, self._styles, strict=True))[:1]:
            for nothing in line.nothings if style.own else ():
                self.addItem(items.nothing_item(nothing, self._y[0], style.colour, font))

    def _draw_breaks(self, font: QFont) -> None:
        assert self._content is not None  # show_content set it
        self._breaks = []
        for gap in breaks_of(self._content.series):
            self.addItem(items.break_item(gap.x, self._y[0], self._top(), self._palette))
            note = self._content.break_notes.get(gap.definition, "")
            text = f"Databrud: {note}" if note else "Databrud"
            item = items.text_item(text, self._palette.muted, font, (0, 0))
            self.addItem(item)
            self._breaks.append((gap, item))

    def _draw_labels(self, font: QFont) -> None:
        latest = max((line.last.x for line in self._lines if line.last), default=0.0)
        self._labels = []
        bold = QFont(font)
        bold.setBold(True)
        for line, style in zip(self._lines, self._styles, strict=True):
            if line.last is None or style.quiet:
                continue
            item = items.text_item(end_label(line, latest), style.colour, bold, (0, 0.5))
            self.addItem(item)
            self._labels.append((item, line.last))

    def _draw_readout(self, font: QFont) -> None:
        assert self._content is not None  # show_content set it
        self._ring = items.ring_item(self._palette)
        self._readout = items.readout_item(self._palette, font)
        for item in (self._ring, self._readout):
            self.addItem(item, ignoreBounds=True)
        self._unit.setText(unit_caption(self._content.series, self._content.units))
        self._unit.setFont(font)
        self._unit.setBrush(QColor(self._palette.muted))

    def _top(self) -> float:
        low, high = self._y
        broken = self._content is not None and any(s.broken for s in self._content.series)
        return high + (high - low) * _BREAK_HEADROOM if broken else high

    def _fit_again(self) -> None:
        """Give the labels their room again after a change of size."""
        if self._content is not None and not self._arranging:
            self._arrange()

    def _arrange(self) -> None:
        """Fit the ranges so that the labels at the ends have room."""
        self._arranging = True
        self.getPlotItem().layout.activate()
        box = self.getViewBox()
        width, height = max(box.width(), 60.0), max(box.height(), 40.0)
        metrics = QFontMetricsF(self._labels[0][0].textItem.font()) if self._labels else None
        wanted = max((item.boundingRect().width() for item, _ in self._labels), default=0.0)
        room = min(wanted + _LABEL_GAP, width * _MOST_LABEL_SHARE)
        years = max(self._last - self._x[0], 0.5)
        per_pixel = years / max(width - room - _EDGE, 20.0)
        left = self._x[0] - _EDGE * per_pixel
        right = max(self._last + room * per_pixel, self._x[1] + _EDGE * per_pixel)
        self.setXRange(left, right, padding=0)
        self.setYRange(self._y[0], self._top(), padding=0.02)
        self._place_grid(height)
        self._place_labels(per_pixel, height, metrics.height() if metrics else 14.0)
        self._place_breaks(per_pixel)
        for target, item, label in self._targets:
            item.setData(x=[left, max(self._last, self._x[1])], y=[target.value, target.value])
            label.setPos(left, target.value)
        self._unit.setPos(box.geometry().left() + _EDGE, box.geometry().top() - _TOP + 1)
        self._arranging = False

    def _place_grid(self, height: float) -> None:
        ticks = self._values.fit(*self._y, height)
        ends = [end for _ in ticks for end in self._x]
        self._grid.setData(x=ends, y=[tick for tick in ticks for _ in range(2)], connect="pairs")

    def _place_labels(self, per_pixel: float, height: float, line_height: float) -> None:
        low, high = self.getViewBox().viewRange()[1]
        up = height / max(high - low, 1e-9)
        wanted = [(high - dot.y) * up for _, dot in self._labels]
        centres = spread(wanted, line_height, line_height / 2, height - line_height / 2)
        for (item, _), centre in zip(self._labels, centres, strict=True):
            item.setPos(self._last + _LABEL_GAP * 0.5 * per_pixel, high - centre / up)

    def _place_breaks(self, per_pixel: float) -> None:
        edges = [self._x[0], *(gap.x for gap, _ in self._breaks), self._x[1]]
        for place, (gap, item) in enumerate(self._breaks, start=1):
            after = (edges[place + 1] - gap.x) / per_pixel
            before = (gap.x - edges[place - 1]) / per_pixel
            leftwards = before > after
            item.setAnchor((1 if leftwards else 0, 0))
            item.textItem.setTextWidth(-1)
            room = max(before, after, 90.0) - 4
            if item.textItem.boundingRect().width() > room:
                item.textItem.setTextWidth(room)
            item.updateTextPos()
            item.setPos(gap.x, self._top())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the point under the mouse."""
        box = self.getViewBox()
        place = box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        across, up = (1 / max(size, 1e-12) for size in box.viewPixelSize())
        self._choose(nearest_dot(self._lines, place.x(), place.y(), across, up))

    def leaveEvent(self, event: QEvent) -> None:
        """Stop reading out."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that the graph stands on."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step along a line with left and right, between lines with up and down."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not any(line.dots for line in self._lines):
            event.ignore()
            return
        self._choose(beside(self._lines, self._chosen, *step))

    def _choose(self, chosen: Chosen | None) -> None:
        self._chosen = chosen
        if self._chosen is None or self._content is None:
            if self._content is not None:
                self._readout.setVisible(False)
                self._ring.setData([])
            self.read_out.emit("")
            return
        line = self._lines[self._chosen[0]]
        dot = line.dots[self._chosen[1]]
        unit = self._content.series[self._chosen[0]].unit
        text = point_text(line.label, dot.point, unit, self._content.units)
        self._show_readout(dot, text)
        self.read_out.emit(text)

    def _show_readout(self, dot: Dot, text: str) -> None:
        self._ring.setData(x=[dot.x], y=[dot.y])
        (left, right), (low, high) = self.getViewBox().viewRange()
        sideways = 1.0 if dot.x > (left + right) / 2 else 0.0
        upwards = -0.5 if dot.y > low + (high - low) * 0.75 else 1.5
        self._readout.setText(text)
        self._readout.setAnchor((sideways, upwards))
        self._readout.setPos(dot.x, dot.y)
        self._readout.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the graph, and a ring around it while it has the keyboard."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._palette.focus))
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -1, -1), 4, 4)
        painter.end()


def _middle(place: float) -> float:
    return int(place) + 0.5
