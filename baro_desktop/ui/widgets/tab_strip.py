"""The row of tabs: the active one underlined, with a count where something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QTabBar, QToolButton, QToolTip, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.palette import Palette
from baro_desktop.ui.text import caption, plain_tooltip
from baro_desktop.ui.theme import current_palette

_HEIGHT = 36
_UNDERLINE = 3
_LEAST_LETTERS = 10
"""Of the average width: a name that is cut shorter tells nothing."""


@record
class _Fit:
    """How tabs are squeezed into the row.

    Attributes:
        side: room beside a name; `gap`: between name and count.
        folded: names of several words take two lines.
        name: most room for a name, None for as much as it needs.
    """

    side: int
    gap: int
    folded: bool = False
    name: int | None = None


_FITS = (_Fit(12, 7), _Fit(10, 6), _Fit(8, 5), _Fit(6, 4), _Fit(8, 5, True), _Fit(6, 4, True))
"""The roomy one first; names are cut only where the last one does not do."""

_CUT = Qt.TextElideMode.ElideRight
_NEW_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class TabStrip(QTabBar):
    """Tabs that look like a row of words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges: dict[int, int] = {}
        self._tips: dict[int, str] = {}
        self._names: list[str] = []
        self._fitted: _Fit | None = None
        self._widths: dict[tuple[str, bool, bool], int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Faner")
        self.currentChanged.connect(self._measure_again)
        for name, text in (("ScrollLeft", "Forrige faner"), ("ScrollRight", "Flere faner")):
            button = self.findChild(QToolButton, f"{name}Button")
            if button:
                button.setAccessibleName(text)

    def add(self, name: str) -> int:
        """Add a tab and return its place."""
        self._names.append(name)
        self._fitted = None
        place = self.addTab(caption(name))
        self.setAccessibleTabName(place, name)
        return place

    def name(self, place: int) -> str:
        """Return the name of a tab, without its count."""
        return self._names[place]

    def badge(self, place: int) -> int:
        """Return the count on a tab."""
        return self._badges.get(place, 0)

    def tip(self, place: int) -> str:
        """Return what the count on a tab stands for."""
        return self._tips.get(place, "")

    def set_badge(self, place: int, count: int, words: str = "") -> None:
        """Put a count on a tab; 0 takes it away.

        Args:
            words: what is counted, for the tooltip and for screen readers.
        """
        if (self.badge(place), self.tip(place)) == (count, words if count else ""):
            return
        self._badges[place] = count
        self._tips[place] = words if count else ""
        name = self._names[place]
        self.setAccessibleTabName(place, f"{name}, {words}" if count else name)
        self._measure_again()

    def event(self, event: QEvent) -> bool:
        """Show what a count stands for; screen readers have it as part of the tab's name."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self.tabAt(event.pos())
            QToolTip.showText(event.globalPos(), plain_tooltip(self.tip_of(place)), self)
            return True
        return super().event(event)

    def tabSizeHint(self, index: int) -> QSize:
        """Return room for the name, bold where active, and its count."""
        fit, bold = self._fit(), index == self.currentIndex()
        width = self._name_width(index, fit, bold=bold) + self._around(index, fit)
        lines = 2 if fit.folded else 1
        return QSize(width, max(_HEIGHT, lines * self.fontMetrics().height() + 18))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Squeeze no further than the row is fitted; it scrolls instead."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the names to another width before Qt lays the tabs out."""
        self._fitted = None
        super().resizeEvent(event)
        self.updateGeometry()  # one line of names, or two

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names anew in another font."""
        if event.type() in _NEW_LETTERS:
            self._fitted = None
            self._widths.clear()
        super().changeEvent(event)

    def _fit(self) -> _Fit:
        if self._fitted is None:
            self._fitted = self._fit_to(self.width())
        return self._fitted

    def _fit_to(self, width: int) -> _Fit:
        """Return the roomiest way in which every tab is seen, else the one that scrolls."""
        for fit in _FITS:
            names, room = self._names_and_room(fit, width)
            if sum(names) <= room:
                return fit
        tight = _FITS[-1]
        most = _level(*self._names_and_room(tight, width))
        enough = most >= _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        return _Fit(tight.side, tight.gap, tight.folded, most) if enough else tight

    def _names_and_room(self, fit: _Fit, width: int) -> tuple[list[int], int]:
        """Return the width of each name, and how much of a width is left for all of them."""
        places = range(self.count())
        plain = [self._name_width(place, fit, bold=False) for place in places]
        bold = [self._name_width(place, fit, bold=True) for place in places]
        # Whichever name is bold, the tabs keep their places.
        extra = max((one - other for one, other in zip(bold, plain, strict=True)), default=0)
        return plain, width - extra - sum(self._around(place, fit) for place in places)

    def _name_width(self, place: int, fit: _Fit, *, bold: bool) -> int:
        key = self._names[place], fit.folded, bold
        if key not in self._widths:
            metrics = QFontMetrics(self._bold_font() if bold else self.font())
            self._widths[key] = max(map(metrics.horizontalAdvance, self._lines(place, fit)))
        width = self._widths[key]
        return width if fit.name is None else min(width, fit.name)

    def _lines(self, place: int, fit: _Fit) -> tuple[str, ...]:
        return _folded(self._names[place]) if fit.folded else (self._names[place],)

    def _around(self, place: int, fit: _Fit) -> int:
        badge = fit.gap + self._badge_width(place) if self.badge(place) else 0
        return 2 * fit.side + badge

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = current_palette(self)
        for index in range(self.count()):
            self._paint_tab(painter, palette, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, palette: Palette, index: int) -> None:
        rect = self.tabRect(index)
        active = index == self.currentIndex()
        painter.setFont(self._bold_font() if active else self.font())
        painter.setPen(QColor(palette.accent if active else palette.muted))
        side = self._fit().side
        text = rect.adjusted(side, 0, -side, -1)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, middle, self._shown(index, painter.fontMetrics()))
        if active:
            bottom = rect.bottom() + 1 - _UNDERLINE
            line = QRect(rect.left(), bottom, rect.width(), _UNDERLINE)
            painter.fillRect(line, QColor(palette.accent))
        if self.badge(index):
            self._paint_badge(painter, palette, index, text)
        if active and self.hasFocus():
            painter.setPen(QColor(palette.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect.adjusted(2, 4, -3, -6)), 3, 3)

    def _paint_badge(self, painter: QPainter, palette: Palette, index: int, text: QRect) -> None:
        font = self._small_font()
        height = QFontMetrics(font).height()
        width = self._badge_width(index)
        name = self._name_width(index, self._fit(), bold=index == self.currentIndex())
        top = text.center().y() - height / 2 + 1
        pill = QRectF(text.left() + name + self._fit().gap, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.badge))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(palette.on_badge))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self.badge(index)))

    def _badge_width(self, index: int) -> int:
        return QFontMetrics(self._small_font()).horizontalAdvance(str(self.badge(index))) + 9

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.86)
        font.setBold(True)
        return font

    def _bold_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _shown(self, place: int, metrics: QFontMetrics) -> str:
        """Return the name of a tab, cut where the row has no room for all of it."""
        fit = self._fit()
        lines = self._lines(place, fit)
        if fit.name is not None:
            lines = tuple(metrics.elidedText(line, _CUT, fit.name) for line in lines)
        return "\n".join(lines)

    def tip_of(self, place: int) -> str:
        """Return the whole name of a tab that is cut, and what its count stands for."""
        if not 0 <= place < self.count():
            return ""
        shown = self._shown(place, self.fontMetrics()).replace("\n", " ")
        whole = shown == self._names[place]
        parts = ("" if whole else self._names[place], self.tip(place))
        return ". ".join(part for part in parts if part)

    def _measure_again(self) -> None:
        """Make Qt ask for the sizes of all tabs again, which setting one text does."""
        self._fitted = None
        if self._names:
            self.setTabText(0, caption(self._names[0]))


def _folded(name: str) -> tuple[str, ...]:
    """Return a name in two lines, as even as its words allow, or in one where it is one word."""
    words = name.split(" ")
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(ways, key=lambda way: max(map(len, way)), default=(name,))


def _level(widths: Sequence[int], room: int) -> int:
    """Return the width that names are cut to, so that all together fit in a room."""
    left = sorted(widths)
    while left:
        most = room // len(left)
        if left[0] > most:
            return most
        room -= left.pop(0)
    return max(widths, default=0)
