"""The grid in which a status table is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from baro_desktop.ui.reception.grid_model import GridModel, GridRole
from baro_desktop.ui.theme import current_palette, text_share
from baro_desktop.ui.widgets.grid_view import GridDelegate, GridView
from baro_desktop.ui.widgets.table import Index

_LEAST_NAME, _MOST_NAME, _COUNT = 150, 400, 66
_PADDING = 18


class TableGrid(GridView):
    """Cells of a status table; names of countries are suggested while they are typed."""

    def __init__(
        self, model: GridModel, countries: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("Tabel til indtastning", model, parent)
        self.setItemDelegate(_Delegate(self, tuple(countries)))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self.fit)
        model.changed.connect(self._widen)
        self.fit()

    def fit(self) -> None:
        """Give names and counts their width."""
        metrics, model = self.fontMetrics(), self.model()
        head = self.horizontalHeader()
        names = [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]
        names.append(str(model.headerData(0, Qt.Orientation.Horizontal) or "") + "00")  # in bold
        widest = max(metrics.horizontalAdvance(name) for name in names) + 26
        most = round(_MOST_NAME * text_share(self))
        head.resizeSection(0, min(max(widest, _LEAST_NAME), most))
        for column in range(1, model.columnCount()):
            lines = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
            wanted = max(metrics.horizontalAdvance(line) for line in lines) * 12 // 10 + 24
            head.resizeSection(column, max(wanted, _COUNT))
        self._widen()

    def _widen(self) -> None:
        """Give a column more room where a sum such as »mindst 500« would be cut."""
        metrics, head, model = self.fontMetrics(), self.horizontalHeader(), self.model()
        for column in range(1, model.columnCount()):
            texts = (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
            wanted = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            wanted = wanted * 12 // 10 + _PADDING
            if wanted > head.sectionSize(column):
                head.resizeSection(column, wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand in the first cell that can be typed in."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())  # chosen, so that it can be pasted into
        if not self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            first = self._next_cell(1)
            if first is not None:
                self.setCurrentIndex(first)


class _Delegate(GridDelegate):
    """Shows sums apart from what was typed, and outlines what is wrong."""

    def __init__(self, view: GridView, countries: tuple[str, ...]) -> None:
        super().__init__(view)
        self._countries = countries

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field; one for a name suggests countries.

        They are chosen from a list and never filled in: Niger must not become Nigeria.
        """
        field = QLineEdit(parent)
        field.setProperty("panel", "cell")
        field.setStyleSheet("padding: 0 5px; border-radius: 0; min-height: 0;")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or ""))
        if index.data(GridRole.NAME):
            completer = QCompleter(self._countries, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            popup = completer.popup()
            if popup is not None:
                popup.setProperty("panel", "popup")
            field.setCompleter(completer)
        else:
            field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return field

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Dress sums in bold; one that is computed stands slanted until it is typed over."""
        super().initStyleOption(option, index)
        palette = current_palette(self._view)
        computed = bool(index.data(GridRole.COMPUTED))
        option.font.setBold(bool(index.data(GridRole.TOTAL)) and not computed)
        option.font.setItalic(computed)
        if computed:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, QColor(palette.muted))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of names, the cell, and a frame around what is wrong or current."""
        palette = current_palette(self._view)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            painter.fillRect(option.rect, QColor(palette.raised))
        super().paint(painter, option, index)
        current = index == self._view.currentIndex() and self._view.hasFocus()
        if index.data(GridRole.WRONG):
            _frame(painter, option.rect, palette.bad)
            _corner(painter, option.rect, palette.bad)
        elif current:
            _frame(painter, option.rect, palette.focus)
        if current and index.data(GridRole.WRONG):
            _frame(painter, option.rect.adjusted(2, 2, -2, -2), palette.focus)


def _frame(painter: QPainter, rect: QRect, colour: str) -> None:
    pen = QPen(QColor(colour), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.save()
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))
    painter.restore()


def _corner(painter: QPainter, rect: QRect, colour: str) -> None:
    """Draw a »!« at the left, so that the frame's colour does not stand alone."""
    painter.save()
    painter.setPen(QColor(colour))
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(rect.adjusted(6, 0, 0, 0), left, "!")
    painter.restore()
