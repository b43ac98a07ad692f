"""The imported reports on a time line, drawn by hand so that no graph library is loaded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from baro_desktop.models.report_history import History, Lane, Mark
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.graph.ticks import year_ticks
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.reports.timeline_words import history_text, lane_name, mark_text
from baro_desktop.ui.text import label, plain_tooltip
from baro_desktop.ui.theme import current_palette

_LEGEND = "● hel rapport   ◇ delvist indlæst"
_LANE, _AXIS, _SIDE = 26.0, 22.0, 12.0
_MOST_NAME_SHARE, _YEAR_ROOM = 0.3, 44.0
_RADIUS, _REACH = 5.0, 14.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TO_LEFT, _CENTRE = int(Qt.AlignmentFlag.AlignLeft | _MIDDLE), int(Qt.AlignmentFlag.AlignCenter)


class TimelineCanvas(QWidget):
    """One mark for each month with reports; arrows choose, Enter and a click open.

    Signals:
        opened: id of the newest report of the mark.
        read_out: what the chosen mark stands for.
    """

    opened = Signal(str)
    read_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History("", ())
        self._widest: float | None = None
        self._chosen: Mark | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Rapporternes tidslinje")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_history(self, history: History) -> None:
        """Show other reports; the newest of our own is chosen."""
        self._history = history
        self._widest = None
        own = history.of_lane(Lane.OWN) or history.marks
        self._choose(own[-1] if own else None)
        self.updateGeometry()

    def chosen(self) -> Mark | None:
        """Return the mark that Enter opens."""
        return self._chosen

    def choose_report(self, document: str) -> None:
        """Choose the mark of a report; an unknown one changes nothing."""
        for mark in self._history.marks:
            if any(report.id == document for report in mark.reports):
                self._choose(mark)

    def place_of(self, mark: Mark) -> QPointF:
        """Return where the middle of a mark is drawn."""
        left, right = self._span()
        first, last = self._history.years
        x = mark.month.year - first + (mark.month.month - 0.5) / 12
        row = self._history.lanes.index(mark.lane)
        return QPointF(left + x / (last - first + 1) * (right - left), (row + 0.5) * _LANE)

    def sizeHint(self) -> QSize:
        """Return room for all lines and the years."""
        return QSize(360, int(len(self._history.lanes) * _LANE + _AXIS))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from mark to mark, and open one."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._chosen is not None:
            self._step(*_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the mark under the mouse."""
        mark = self._mark_at(event.position())
        if mark is not None:
            self._choose(mark)
            self._open(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a mark can be pressed."""
        over = self._mark_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Say what the mark under the mouse stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(QPointF(event.pos()))
            text = mark_text(self._history, mark) if mark else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names again in another font."""
        super().changeEvent(event)
        self._widest = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the years and the marks."""
        del event
        if not self._history.marks:
            return
        palette = current_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter, palette)
        for row, lane in enumerate(self._history.lanes):
            self._paint_lane(painter, row, lane, palette)
        for mark in self._history.marks:
            self._paint_mark(painter, mark, palette)
        painter.end()

    def _paint_years(self, painter: QPainter, palette: Palette) -> None:
        left, right = self._span()
        first, last = self._history.years
        year = (right - left) / (last - first + 1)
        bottom = len(self._history.lanes) * _LANE
        painter.setPen(ink(palette.track, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # lines stay one pixel
        for place in range(last - first + 2):
            x = left + place * year
            painter.drawLine(QPointF(x, 2), QPointF(x, bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        painter.setPen(QColor(palette.muted))
        most = max(1, int((right - left) // _YEAR_ROOM))
        for named in year_ticks(first + 0.5, last + 0.5, most):
            middle = left + (named - first + 0.5) * year
            painter.drawText(QRectF(middle - 30, bottom, 60, _AXIS), _CENTRE, str(named))

    def _paint_lane(self, painter: QPainter, row: int, lane: Lane, palette: Palette) -> None:
        left, right = self._span()
        y = (row + 0.5) * _LANE
        painter.setPen(ink(palette.border_strong, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._small()
        font.setBold(lane is Lane.OWN)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        room = left - _SIDE
        name = QFontMetricsF(font).elidedText(
            lane_name(self._history, lane), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(QRectF(0, y - _LANE / 2, room, _LANE), _TO_LEFT, name)

    def _paint_mark(self, painter: QPainter, mark: Mark, palette: Palette) -> None:
        place, own = self.place_of(mark), mark.lane is Lane.OWN
        colour = QColor(palette.series[0] if own else palette.muted)
        radius = _RADIUS if own else _RADIUS - 1
        if mark is self._chosen:
            focused = self.hasFocus()
            painter.setPen(ink(palette.focus if focused else colour, 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, _RADIUS + 4.5, _RADIUS + 4.5)
        painter.setPen(ink(palette.bad if mark.partial else colour, 1.8))
        painter.setBrush(QColor(palette.surface) if mark.partial else colour)
        if not mark.partial:
            painter.drawEllipse(place, radius, radius)
            return
        far = radius + 1.5
        corners = ((0, -far), (far, 0), (0, far), (-far, 0))
        painter.drawPolygon(QPolygonF([place + QPointF(x, y) for x, y in corners]))

    def _span(self) -> tuple[float, float]:
        """Return where the first year begins and the last one ends."""
        if self._widest is None:
            self._widest = self._widest_name()
        left = min(self._widest, self.width() * _MOST_NAME_SHARE) + _SIDE + 1
        return left, self.width() - _SIDE

    def _widest_name(self) -> float:
        font = self._small()
        font.setBold(True)
        names = (lane_name(self._history, lane) for lane in self._history.lanes)
        return max((QFontMetricsF(font).horizontalAdvance(name) for name in names), default=0)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    def _choose(self, mark: Mark | None) -> None:
        self._chosen = mark
        said = mark_text(self._history, mark) if mark else ""
        self.setAccessibleDescription(
            " ".join(part for part in (f"Valgt: {said}." if said else "",
                                       history_text(self._history)) if part)
        )  # fmt: skip
        self.read_out.emit(said)
        self.update()

    def _step(self, across: int, down: int) -> None:
        assert self._chosen is not None  # the caller looked
        lanes = self._history.lanes
        lane = self._chosen.lane
        if down:
            row = lanes.index(lane) + down
            marks = self._history.of_lane(lanes[row]) if 0 <= row < len(lanes) else ()
            month = self._chosen.month
            near = min(marks, key=lambda m: abs((m.month - month).days), default=None)
        else:
            marks = self._history.of_lane(lane)
            place = marks.index(self._chosen) + across
            near = marks[place] if 0 <= place < len(marks) else None
        if near is not None:
            self._choose(near)

    def _mark_at(self, place: QPointF) -> Mark | None:
        def far(mark: Mark) -> float:
            away = self.place_of(mark) - place
            return max(abs(away.x()), abs(away.y()))

        near = min(self._history.marks, key=far, default=None)
        return near if near is not None and far(near) <= _REACH else None

    def _open(self, mark: Mark | None) -> None:
        if mark is not None:
            self.opened.emit(mark.reports[0].id)


class ReportTimeline(QWidget):
    """The time line, what its chosen mark stands for, and what the shapes mean.

    Signals:
        opened: id of a report.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TimelineCanvas()
        self._said = label(role="small", wrap=True)
        self._empty = label("Der er ingen rapporter endnu.", role="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.canvas, self._empty, self._said):
            column.addWidget(widget)
        self.canvas.opened.connect(self.opened)
        self.canvas.read_out.connect(self._say)

    def show_history(self, history: History) -> None:
        """Show other reports."""
        self.canvas.setVisible(bool(history.marks))
        self._empty.setVisible(not history.marks)
        self.canvas.show_history(history)

    def _say(self, text: str) -> None:
        self._said.setText(f"Valgt: {text}   |   {_LEGEND}" if text else "")
        self._said.setVisible(bool(text))
