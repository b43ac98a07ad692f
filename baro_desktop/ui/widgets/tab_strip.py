"""The row of tabs: the active one underlined, with a count where something is missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QToolTip, QWidget

from baro_desktop.ui.palette import Palette
from baro_desktop.ui.text import caption, plain_tooltip
from baro_desktop.ui.theme import current_palette

_SIDE = 12
_HEIGHT = 36
_UNDERLINE = 3
_BADGE_GAP = 7


class TabStrip(QTabBar):
    """Tabs that look like a row of words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges: dict[int, int] = {}
        self._tips: dict[int, str] = {}
        self._names: list[str] = []
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
            tip = plain_tooltip(self.tip(self.tabAt(event.pos())))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def tabSizeHint(self, index: int) -> QSize:
        """Return room for the name, bold where active, and its count."""
        font = self._bold_font() if index == self.currentIndex() else self.font()
        width = QFontMetrics(font).horizontalAdvance(self._names[index]) + 2 * _SIDE
        if self.badge(index):
            width += _BADGE_GAP + self._badge_width(index)
        return QSize(width, max(_HEIGHT, self.fontMetrics().height() + 18))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never squeeze a name; the row scrolls instead."""
        return self.tabSizeHint(index)

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
        text = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, middle, self._names[index])
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
        left = text.left() + painter.fontMetrics().horizontalAdvance(self._names[index])
        top = text.center().y() - height / 2 + 1
        pill = QRectF(left + _BADGE_GAP, top, width, height)
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

    def _measure_again(self) -> None:
        """Make Qt ask for the sizes of all tabs again, which setting one text does."""
        if self._names:
            self.setTabText(0, caption(self._names[0]))
