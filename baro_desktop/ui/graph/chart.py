"""What all graphs that the program draws itself share: read-out, focus, paper and table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.graph.strokes import scaled
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.palette import LIGHT, Palette
from baro_desktop.ui.theme import current_palette

_REACH, _PAD = 18.0, 6.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAPER_WIDTH, _PAPER_HEIGHT = 860, 420


@record
class Table:
    """The figures of a graph; the first column names the rows."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@record
class Spot:
    """A place of a graph that can be read out.

    Attributes:
        row, column: its place among the others, for the arrow keys.
    """

    room: QRectF
    text: str
    row: int
    column: int = 0


class Chart(QWidget):
    """A drawing with places that the mouse and the arrow keys read out.

    Signals:
        read_out: what the chosen place says, "" when none is chosen.
        looked_at: rectangle of the place that the keyboard chose, to be scrolled to.
    """

    read_out = Signal(str)
    looked_at = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots: tuple[Spot, ...] | None = None
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(
        self, painter: QPainter, room: QRectF, palette: Palette, font: QFont
    ) -> Sequence[Spot]:
        """Draw in a rectangle, and return what can be read out there."""
        raise NotImplementedError

    def table(self) -> Table:
        """Return the figures."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Say what the graph shows."""
        raise NotImplementedError

    def wanted_height(self, width: int) -> int:
        """Return the height that the drawing needs; the widget is never lower."""
        del width
        return 190

    def spots(self) -> tuple[Spot, ...]:
        """Return the places that can be read out."""
        if self._spots is None:
            sheet = QPixmap(1, 1)
            painter = QPainter(sheet)
            self._spots = tuple(
                self.draw(painter, QRectF(self.rect()), current_palette(self), self.font())
            )
            painter.end()
        return self._spots

    def chosen(self) -> Spot | None:
        """Return the place that is read out."""
        spots = self.spots()
        if self._chosen is None or self._chosen >= len(spots):
            return None
        return spots[self._chosen]

    def renew(self, name: str) -> None:
        """Draw other figures under a name for screen readers."""
        self._spots, self._chosen = None, None
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.sentence())
        self.setMinimumHeight(self.wanted_height(self.width()))
        self.update()

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Draw on paper, in the light palette."""
        painter.save()
        self.draw(painter, target, LIGHT, self.font())
        painter.restore()

    def paper_size(self) -> QSize:
        """Return the size on paper."""
        return QSize(_PAPER_WIDTH, max(_PAPER_HEIGHT, self.wanted_height(_PAPER_WIDTH)))

    def step(self, across: int, down: int) -> int:
        """Return the place beside the chosen one; where rows hold one place, they are a list."""
        spots = self.spots()
        if self._chosen is None:
            return 0
        now = spots[self._chosen]
        row = [place for place, spot in enumerate(spots) if spot.row == now.row]
        if across and len(row) > 1:
            return row[min(max(row.index(self._chosen) + across, 0), len(row) - 1)]
        rows = sorted({spot.row for spot in spots})
        wanted = rows[min(max(rows.index(now.row) + across + down, 0), len(rows) - 1)]
        there = [place for place, spot in enumerate(spots) if spot.row == wanted]
        return min(there, key=lambda place: abs(spots[place].column - now.column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read out the place beside the one that is chosen."""
        step, spots = _STEPS.get(Qt.Key(event.key())), self.spots()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(spots) - 1}
        if not spots or (step is None and event.key() not in ends):
            super().keyPressEvent(event)
            return
        self._choose(self.step(*step) if step else ends[Qt.Key(event.key())])
        self.looked_at.emit(spots[self._chosen or 0].room.toAlignedRect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the place under the mouse, or the nearest one."""
        place = event.position()
        away = [(_distance(spot.room, place), at) for at, spot in enumerate(self.spots())]
        nearest = min(away, default=(_REACH, 0))
        self._choose(nearest[1] if nearest[0] < _REACH else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop reading out."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop reading out."""
        super().focusOutEvent(event)
        self._choose(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places again."""
        super().resizeEvent(event)
        self._spots = None
        self.setMinimumHeight(self.wanted_height(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours or another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._spots = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the graph, the chosen place, and a ring while it has the keyboard."""
        palette, room = current_palette(self), QRectF(self.rect())
        painter = QPainter(self)
        painter.setClipRect(event.rect())  # tells `draw` what can be seen of a long drawing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, QColor(palette.surface))
        self._spots = tuple(self.draw(painter, room, palette, self.font()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        chosen = self.chosen()
        if chosen is not None:
            self._paint_chosen(painter, chosen, palette)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(ink(palette.focus, 2))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _choose(self, chosen: int | None) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        said = self.chosen()
        self.read_out.emit(said.text if said else "")
        self.update()

    def _paint_chosen(self, painter: QPainter, spot: Spot, palette: Palette) -> None:
        painter.setPen(ink(palette.focus, 2.2))
        painter.drawRoundedRect(spot.room.adjusted(-3, -2, 3, 2), 3, 3)
        font = scaled(self.font(), 0.92)
        most = max(80.0, self.width() - 4 * _PAD)
        wrap = Qt.TextFlag.TextWordWrap
        box = QFontMetricsF(font).boundingRect(QRectF(0, 0, most, 400), wrap, spot.text)
        box = box.adjusted(-_PAD, -_PAD / 2, _PAD + 1, _PAD / 2)
        left = min(max(spot.room.center().x() - box.width() / 2, 2), self.width() - box.width() - 2)
        above = spot.room.top() - box.height() - 5
        box.moveTo(left, above if above > 0 else spot.room.bottom() + 5)
        painter.setPen(ink(palette.border_strong, 1))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(palette.text))
        painter.setFont(font)
        painter.drawText(box.adjusted(_PAD, _PAD / 2, -_PAD + 2, 0), wrap, spot.text)


def _distance(room: QRectF, place: QPointF) -> float:
    across = max(room.left() - place.x(), 0.0, place.x() - room.right())
    up = max(room.top() - place.y(), 0.0, place.y() - room.bottom())
    return float((across**2 + up**2) ** 0.5)
