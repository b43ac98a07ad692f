"""The bars of all centres; names, counts and periods are drawn, not made as widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QToolTip, QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.overview import LocalProgress
from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.ui.overview.words import asked_text
from baro_desktop.ui.text import plain_tooltip, set_tooltip
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.lettering import ENDLESS, SMALL, Lettering

_BESIDE, _BETWEEN = 10, 3
_BELOW = 5
"""A period stands nearer to its own centre than to the next."""
_LEAST_WIDTH, _THICKNESS = 200, 10
_SHARE = 0.6
"""How much of the room beside the counts the names take; the bars have the rest."""


@record
class _Line:
    name: str
    count: str
    said: str
    tip: str


@record
class _Place:
    name: QRect
    bar: QRect
    count: QRect
    said: QRect


class ProgressList(QWidget):
    """One line a centre; the bars carry the words for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()
        self._bars: list[QProgressBar] = []
        self._fonts: tuple[Lettering, Lettering] | None = None
        self._places: dict[int, tuple[_Place, ...]] = {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_items(self, items: Sequence[LocalProgress], common: Period | None) -> None:
        """Show other centres.

        Args:
            common: the period that goes without saying.
        """
        self._lines = tuple(_line(item, common) for item in items)
        while len(self._bars) < len(items):
            self._bars.append(QProgressBar(self))
            self._bars[-1].setTextVisible(False)
        for bar in self._bars[len(items) :]:
            bar.hide()
        for bar, item, line in zip(self._bars, items, self._lines, strict=False):
            _fill(bar, item, line.tip)
            bar.show()
        self._measure_again()

    def sizeHint(self) -> QSize:
        """Return the least room; the card makes it as wide as it can be."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room for bars that can be told apart, beside names that break."""
        return QSize(_LEAST_WIDTH, self.heightForWidth(ENDLESS))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        placed = self._placed(width)
        return placed[-1].said.bottom() + 1 + _BELOW if placed else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the bars where they belong."""
        super().resizeEvent(event)
        self._put_bars()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the bars where they belong now, what was filled meanwhile."""
        super().showEvent(event)
        self._put_bars()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fonts = None
            self._measure_again()

    def event(self, event: QEvent) -> bool:
        """Say what a centre is asked for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tooltip(self.tip_at(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, at: QPoint) -> str:
        """Return which figures the centre of a line is asked for."""
        lines = zip(self._lines, self._placed(self.width()), strict=True)
        return next((line.tip for line, place in lines if at.y() <= place.said.bottom()), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, the counts and the periods."""
        del event
        painter, palette = QPainter(self), current_palette(self)
        usual, small = self._lettering()
        for line, at in zip(self._lines, self._placed(self.width()), strict=True):
            usual.draw(painter, at.name, line.name, palette.text)
            usual.draw(painter, at.count, line.count, palette.text)
            small.draw(painter, at.said, line.said, palette.muted)
        painter.end()

    def _measure_again(self) -> None:
        self._places.clear()
        self.updateGeometry()
        self.update()
        if self.isVisible():  # else when it is shown
            self._put_bars()

    def _put_bars(self) -> None:
        for bar, place in zip(self._bars, self._placed(self.width()), strict=False):
            bar.setGeometry(place.bar)

    def _lettering(self) -> tuple[Lettering, Lettering]:
        if self._fonts is None:
            self._fonts = Lettering(self.font()), Lettering(self.font(), SMALL)
        return self._fonts

    def _placed(self, width: int) -> tuple[_Place, ...]:
        if width not in self._places:
            self._places[width] = tuple(self._place(width))
        return self._places[width]

    def _place(self, width: int) -> Iterator[_Place]:
        usual, small = self._lettering()
        counts = max((usual.width(line.count) for line in self._lines), default=0)
        room = width - counts - 2 * _BESIDE
        names = round(room * _SHARE)
        left, top = names + _BESIDE, 0
        for line in self._lines:
            high = usual.height(line.name, names)
            below = small.height(line.said, width) if line.said else 0
            bar = QRect(left, top, room - names, high)
            own = usual.width(line.count)
            said = QRect(0, top + high + (_BETWEEN if below else 0), width, below)
            yield _Place(
                QRect(0, top, names, high), _thin(bar), QRect(width - own, top, own, high), said
            )
            top = said.bottom() + 1 + _BELOW + _BETWEEN


def _thin(place: QRect) -> QRect:
    return QRect(
        place.left(), place.top() + (place.height() - _THICKNESS) // 2, place.width(), _THICKNESS
    )


def _line(item: LocalProgress, common: Period | None) -> _Line:
    others = [asked for asked in item.asked if asked.period and asked.period != common]
    said = ", ".join(f"{a.indicator.code}: {period_text(a.period)}" for a in others if a.period)
    tip = "\n".join(
        f"{'✓' if asked.entered else '…'} {asked.indicator.title}"
        + (f", {period_text(asked.period)}" if asked.period else "")
        for asked in item.asked
    )
    return _Line(item.centre.tab, f"{item.entered}/{item.expected}", said, tip)


def _fill(bar: QProgressBar, item: LocalProgress, tip: str) -> None:
    bar.setRange(0, item.expected)
    bar.setValue(item.entered)
    periods = f" for {asked_text(item)}" if item.periods else ""
    bar.setAccessibleName(
        f"{item.centre.tab}: {item.entered} af {item.expected} indtastet{periods}"
    )
    set_tooltip(bar, tip)
