"""The drawing surface of a graph over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QWidget

from baro_desktop.models.records import record
from baro_desktop.models.series import Series
from baro_desktop.ui.graph.axes import ValueAxis, YearAxis
from baro_desktop.ui.graph.choosing import Chosen, beside, nearest_dot
from baro_desktop.ui.graph.content import TargetLine
from baro_desktop.ui.graph.drawing import Drawing, Picture, Written
from baro_desktop.ui.graph.lines import Break, Line, breaks_of, lines_of
from baro_desktop.ui.graph.picture import picture_size
from baro_desktop.ui.graph.placing import break_rooms, end_rooms, target_rooms
from baro_desktop.ui.graph.plotting import PlotWidget
from baro_desktop.ui.graph.scale import Scale
from baro_desktop.ui.graph.strokes import text_width
from baro_desktop.ui.graph.style import LineStyle, ink, styles_of
from baro_desktop.ui.graph.ticks import value_range
from baro_desktop.ui.graph.words import Units, end_label, point_text, unit_caption
from baro_desktop.ui.palette import Palette

_TOP, _LABEL_GAP, _EDGE = 20, 9.0, 10.0
_MOST_LABEL_SHARE = 0.55
_BREAK_HEADROOM = 0.3
_PADDING = 0.02


@record
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
        axes = {"bottom": self._years, "left": self._values}
        super().__init__(parent, axisItems=axes, enableMenu=False)
        self._palette = palette
        self._dressed: tuple[Palette, QFont] | None = None
        self._content: GraphContent | None = None
        self._lines: tuple[Line, ...] = ()
        self._styles: tuple[LineStyle, ...] = ()
        self._chosen: Chosen | None = None
        self._arranging = False
        self._x, self._y, self._last = (0.0, 1.0), (0.0, 1.0), 1.0
        self._least_y = self._y
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one thing, not two, takes the keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.getPlotItem().layout.setContentsMargins(0, _TOP, 0, 2)
        self._paper_size = picture_size()
        self._unit = QGraphicsSimpleTextItem(self.getPlotItem())
        self._drawing = Drawing(self.getViewBox())
        self.getViewBox().sigResized.connect(self._fit_again)
        self.setMinimumSize(240, 190)

    def show_content(self, content: GraphContent, palette: Palette) -> None:
        """Draw other figures, or the same in other colours."""
        self._content, self._palette = content, palette
        self._chosen = None
        self._drawing.choose(None)
        self._lines = lines_of(content.series, neighbours=content.neighbours)
        self._styles = styles_of(self._lines, palette, content.own_area)
        self._values.whole = content.decimals == 0
        self._dress()
        self._measure_ranges()
        self._unit.setText(unit_caption(content.series, content.units))
        self._arrange()

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Draw on paper what stands on screen."""
        self.render(painter, target, self.viewport().rect())

    def paper_size(self) -> QSize:
        """Return the size on paper."""
        return self._paper_size

    def set_paper_size(self, size: QSize) -> None:
        """Be of this size, on paper too."""
        self._paper_size = size
        self.resize(size)

    def lines(self) -> tuple[Line, ...]:
        """Return what is drawn, our own line first."""
        return self._lines

    def labels(self) -> tuple[str, ...]:
        """Return the labels at the ends of the lines."""
        return tuple(text for _, text, _ in self._ends())

    def target_labels(self) -> tuple[str, ...]:
        """Return the labels of the dashed lines of targets."""
        return tuple(target.text for target in self._content.targets) if self._content else ()

    def small_font(self) -> QFont:
        """Return the font of axes and labels."""
        font = QFont(self.font())
        font.setPointSizeF(max(7.5, font.pointSizeF() * 0.92))
        return font

    def _dress(self) -> None:
        """Give axes and ground their colours and font, where these are other ones."""
        wanted = (self._palette, self.small_font())
        if wanted == self._dressed:
            return
        self._dressed = wanted
        self.setBackground(self._palette.surface)
        for axis in (self._years, self._values):
            axis.dress(*wanted)
        self._unit.setFont(wanted[1])
        self._unit.setBrush(QColor(self._palette.muted))

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
        self._y = self._least_y = value_range(
            values, lowest=lowest, highest=highest, finest=10.0**-self._content.decimals
        )

    def _ends(self) -> list[tuple[float, str, str]]:
        """Return value, text and colour of the label of each line that has one."""
        latest = max((line.last.x for line in self._lines if line.last), default=0.0)
        return [
            (line.last.y, end_label(line, latest), style.colour)
            for line, style in zip(self._lines, self._styles, strict=True)
            if line.last is not None and not style.quiet
        ]

    def _top(self) -> float:
        low, high = self._y
        broken = self._content is not None and any(s.broken for s in self._content.series)
        return high + (high - low) * _BREAK_HEADROOM if broken else high

    def _fit_again(self) -> None:
        """Give the labels their room again after a change of size."""
        if self._content is not None and not self._arranging:
            self._arrange()

    def _arrange(self) -> None:
        """Fit the ranges so that the labels at the ends have room, and place all texts."""
        self._arranging = True
        layout, box = self.getPlotItem().layout, self.getViewBox()
        layout.activate()
        ticks = self._fit_values(max(box.height(), 40.0))
        layout.activate()  # the axis may be wider now
        scale = self._scale_for(max(box.width(), 60.0), max(box.height(), 40.0))
        box.setRange(xRange=scale.years, yRange=scale.values, padding=0)
        self._drawing.show_picture(
            self._picture(scale, ticks), scale, self._palette, self.small_font()
        )
        self._unit.setPos(box.geometry().left() + _EDGE, box.geometry().top() - _TOP + 1)
        self._arranging = False

    def _fit_values(self, height: float) -> list[float]:
        """Fit the value axis; where nothing is drawn, it would name values that mean nothing."""
        assert self._content is not None  # show_content set it
        if self._content.targets or any(line.dots for line in self._lines):
            ticks = self._values.fit(*self._least_y, height)
            self._y = (ticks[0], ticks[-1])
            return ticks
        self._values.clear_names()
        return [self._y[0]]

    def _scale_for(self, width: float, height: float) -> Scale:
        wanted = max((text_width(text, self._bold()) for _, text, _ in self._ends()), default=0.0)
        room = min(wanted + _LABEL_GAP, width * _MOST_LABEL_SHARE)
        years = max(self._last - self._x[0], 0.5)
        per_pixel = years / max(width - room - _EDGE, 20.0)
        left = self._x[0] - _EDGE * per_pixel
        right = max(self._last + room * per_pixel, self._x[1] + _EDGE * per_pixel)
        low, top = self._y[0], self._top()
        slack = (top - low) * _PADDING
        return Scale((left, right), (low - slack, top + slack), width, height)

    def _picture(self, scale: Scale, ticks: list[float]) -> Picture:
        assert self._content is not None  # show_content set it
        gaps = breaks_of(self._content.series)
        return Picture(
            self._lines,
            self._styles,
            (self._x[0], max(self._last, self._x[1])),
            ticks,
            self._y[0],
            self._top(),
            [gap.x for gap in gaps],
            self._break_notes(gaps, scale),
            self._end_labels(scale),
            self._content.targets,
            self._target_labels(scale),
        )

    def _break_notes(self, gaps: Sequence[Break], scale: Scale) -> list[Written]:
        assert self._content is not None  # show_content set it
        notes = [self._content.break_notes.get(gap.definition, "") for gap in gaps]
        said = [f"Databrud: {note}" if note else "Databrud" for note in notes]
        around = (*self._x, self._top())
        rooms = break_rooms([gap.x for gap in gaps], said, scale, around, self.small_font())
        colour = self._palette.muted
        return [Written(text, room, colour) for text, room in zip(said, rooms, strict=True)]

    def _end_labels(self, scale: Scale) -> list[Written]:
        ends = self._ends()
        rooms = end_rooms([value for value, _, _ in ends], self._last, scale, self._bold())
        return [
            Written(text, room, colour) for (_, text, colour), room in zip(ends, rooms, strict=True)
        ]

    def _target_labels(self, scale: Scale) -> list[Written]:
        assert self._content is not None  # show_content set it
        targets, font = self._content.targets, self.small_font()
        rooms = target_rooms([target.value for target in targets], scale, font)
        return [
            Written(target.text, room, self._palette.target)
            for target, room in zip(targets, rooms, strict=True)
        ]

    def _bold(self) -> QFont:
        font = self.small_font()
        font.setBold(True)
        return font

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
        if chosen is None and self._chosen is None:
            return
        self._chosen = chosen
        if chosen is None or self._content is None:
            self._drawing.choose(None)
            self.read_out.emit("")
            return
        number, place = chosen
        line, unit = self._lines[number], self._content.series[number].unit
        text = point_text(line.label, line.dots[place].point, unit, self._content.units)
        self._drawing.choose(line.dots[place], text)
        self.read_out.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the graph, and a ring around it while it has the keyboard."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink(self._palette.focus, 1))
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -1, -1), 4, 4)
        painter.end()


def _middle(place: float) -> float:
    return int(place) + 0.5
