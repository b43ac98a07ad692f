"""Small multiples: all indicators of a centre on one page, each in a panel of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.graph.panel_content import PanelContent, panel_content
from baro_desktop.ui.graph.panel_drawing import paint_panel
from baro_desktop.ui.graph.style import ink
from baro_desktop.ui.graph.words import Units
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.theme import current_palette, text_share
from baro_desktop.ui.widgets.buttons import Button

_LEAST_WIDTH, _LINES, _GAP = 232, 11.0, 10


class IndicatorPanel(Button):
    """One indicator in small; pressing it asks for the indicator.

    Signals:
        stepped: an arrow key, as columns and rows to go.
        looked_at: it got the keyboard.
    """

    stepped = Signal(int, int)
    looked_at = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: PanelContent | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_content(self, content: PanelContent) -> None:
        """Show another indicator."""
        if content == self._content:
            return
        self._content = content
        self.setAccessibleName(content.title)
        self.setAccessibleDescription(content.description)
        set_tooltip(self, content.description)
        self.update()

    def content(self) -> PanelContent | None:
        """Return what is shown."""
        return self._content

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a panel beside this one."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        self.looked_at.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel, and a ring while it has the keyboard."""
        del event
        palette = current_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(ink(palette.focus if focus else palette.border, 2 if focus else 1))
        painter.setBrush(QColor(palette.hover if self.underMouse() else palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        if self._content is not None:
            paint_panel(painter, QRectF(self.rect()), self._content, palette, self.font())
        painter.end()


class SmallMultiples(QWidget):
    """A grid of panels, one for each row of a centre's table.

    Arrow keys go from panel to panel; enter, space and the mouse choose one.

    Signals:
        chosen: code of the indicator whose panel was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents: tuple[PanelContent, ...] = ()
        self._panels: list[IndicatorPanel] = []
        self._page = QWidget()
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().installEventFilter(self)
        self._empty = label("Der er ingen indikatorer at vise.", role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Alle indikatorer som små grafer")
        self._empty.setVisible(False)

    def show_table(self, rows: Sequence[CentreRow], units: Units) -> None:
        """Show other rows; panels that are there already are filled anew."""
        self._contents = tuple(panel_content(row, units) for row in rows)
        while len(self._panels) < len(self._contents):
            self._add_panel()
        for place, panel in enumerate(self._panels):
            used = place < len(self._contents)
            panel.setVisible(used)
            if used:
                panel.show_content(self._contents[place])
        self._empty.setVisible(not self._contents)
        self.setAccessibleDescription(f"{len(self._contents)} små grafer, én for hver indikator.")
        self._arrange()

    def panels(self) -> tuple[IndicatorPanel, ...]:
        """Return the panels that are shown, in their order."""
        return tuple(self._panels[: len(self._contents)])

    def columns(self) -> int:
        """Return how many panels stand beside each other."""
        least = round(_LEAST_WIDTH * text_share(self))
        return max(1, (self._area.viewport().width() + _GAP) // (least + _GAP))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrange the panels when the room for them changes."""
        if watched is self._area.viewport() and event.type() is QEvent.Type.Resize:
            self._arrange()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the panels for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _add_panel(self) -> None:
        panel, place = IndicatorPanel(self._page), len(self._panels)
        panel.clicked.connect(lambda: self.chosen.emit(self._contents[place].code))
        panel.stepped.connect(lambda across, down: self._step(place, across, down))
        panel.looked_at.connect(lambda: self._area.ensureWidgetVisible(panel, 0, _GAP))
        self._panels.append(panel)

    def _step(self, place: int, across: int, down: int) -> None:
        wanted = place + across + down * self.columns()
        if 0 <= wanted < len(self._contents):
            self._panels[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        columns, width = self.columns(), self._area.viewport().width()
        size = QSize((width - (columns - 1) * _GAP) // columns, self._panel_height())
        for place, panel in enumerate(self._panels[: len(self._contents)]):
            row, column = divmod(place, columns)
            panel.resize(size)
            panel.move(QPoint(column * (size.width() + _GAP), row * (size.height() + _GAP)))
        rows = -(-len(self._contents) // columns)
        self._page.resize(width, max(0, rows * (size.height() + _GAP) - _GAP))

    def _panel_height(self) -> int:
        return int(self.fontMetrics().height() * _LINES)
