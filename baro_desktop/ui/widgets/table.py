"""Tables of plain objects: a tuple of rows, a tuple of columns, and a view that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from baro_desktop.models.display import visible
from baro_desktop.models.records import record
from baro_desktop.ui.text import plain_tooltip
from baro_desktop.ui.theme import current_palette, tone_colour
from baro_desktop.ui.widgets.copying import copy_rows_of, is_copy_with_headers

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

TONE_ROLE = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 28
_MEASURED_ROWS = 60
_LEAST_STRETCHED = 200
_CELL_ROOM, _HEAD_ROOM, _TICK_ROOM = 20, 22, 22
_LARGEST_SHARE = 0.38
"""How much of the width one column may take, so that a long name leaves room for the rest."""


@record
class Column(Generic[R]):
    """One column: its head, and what it shows of a row.

    Attributes:
        number: right-aligned.
        tone: tone of a judgement, whose words are then bold and coloured.
        tooltip: more about the cell; the text itself if there is none.
    """

    title: str
    text: Callable[[R], str]
    number: bool = False
    tone: Callable[[R], str] | None = None
    tooltip: Callable[[R], str] | None = None


class TableModel(QAbstractTableModel, Generic[R]):
    """Translates rows and columns for Qt, and nothing else."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[R, ...] = ()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[R, ...]:
        """Return all rows."""
        return self._rows

    def row(self, index: Index) -> R | None:
        """Return the object of a row, None for an invalid index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return visible(column.text(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip((column.tooltip or column.text)(row))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == TONE_ROLE and column.tone is not None:
            return column.tone(row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None


class ToneDelegate(QStyledItemDelegate):
    """Shows judgements bold and in the colour of their tone."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Colour the text of a cell that has a tone."""
        super().initStyleOption(option, index)
        tone = index.data(TONE_ROLE)
        if tone:
            colour = QColor(tone_colour(current_palette(option.widget), tone))
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, colour)
            option.font.setBold(True)


class Table(QTableView):
    """A quiet table: lines between rows, whole rows chosen, no editing.

    Args:
        fitted: as high as its rows, so that the page scrolls and not the table.
        stretch: the column that takes the room which is left.
        share: how much of the width that one takes at most; what is over goes to the others.
    """

    def __init__(
        self,
        name: str,
        model: QAbstractTableModel,
        *,
        fitted: bool = False,
        stretch: int = 0,
        share: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fitted = fitted
        self._share = share
        self._stretch = stretch
        self._wanted: list[int] = []
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(ToneDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._set_heads()
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        if fitted:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.horizontalScrollBar().rangeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for all rows where the table is fitted."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._content_height()) if self._fitted else hint

    def minimumSizeHint(self) -> QSize:
        """Return the least room: all rows where fitted, else the head and a row."""
        rows = self._content_height() if self._fitted else 5 * _ROW_HEIGHT // 2
        return QSize(200, rows)

    def _set_heads(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().height() + 12))
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(48)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen row, with the heads of the columns where they are asked for."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows_of(self, headers=False)
        elif is_copy_with_headers(event):
            copy_rows_of(self, headers=True)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._wanted = []

    def _fit(self) -> None:
        self._wanted = []
        self._share_width()
        self.updateGeometry()

    def _widths(self) -> list[int]:
        """Return what each column would like.

        Qt's own way asks the style sheet for each cell whenever the table is shown, which
        takes longer than all else; measuring each of some thousand rows would take seconds.
        """
        if len(self._wanted) != self.model().columnCount():  # asked for within a reset, too
            bold = self.font()
            bold.setBold(True)
            metrics = QFontMetrics(self.font()), QFontMetrics(bold)
            places = range(self.model().columnCount())
            self._wanted = [self._width(place, *metrics) for place in places]
        return self._wanted

    def _width(self, place: int, plain: QFontMetrics, bold: QFontMetrics) -> int:
        model, role = self.model(), Qt.ItemDataRole
        head = model.headerData(place, Qt.Orientation.Horizontal)
        widest = bold.horizontalAdvance(str(head or "")) + _HEAD_ROOM
        for row in range(min(model.rowCount(), _MEASURED_ROWS)):
            index = model.index(row, place)
            metrics = bold if index.data(TONE_ROLE) else plain
            ticked = index.data(role.CheckStateRole) is not None
            room = _CELL_ROOM + (_TICK_ROOM if ticked else 0)
            widest = max(widest, metrics.horizontalAdvance(str(index.data() or "")) + room)
        return widest

    def _share_width(self) -> None:
        """Stretch one column, but let the table scroll before that one becomes too narrow."""
        head, widths = self.horizontalHeader(), self._widths()
        room = self.viewport().width()
        most = max(_LEAST_STRETCHED, int(_LARGEST_SHARE * room))
        head.setMaximumSectionSize(most)
        others = {p: min(w, most) for p, w in enumerate(widths) if p != self._stretch}
        wanted = widths[self._stretch] if widths else 0
        spare = room - sum(others.values()) - max(wanted, int(self._share * room))
        for place, width in others.items():
            head.resizeSection(place, width + max(0, spare) // len(others))
        least = min(_LEAST_STRETCHED, wanted)
        if room - sum(others.values()) >= least:
            head.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        else:
            head.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(self._stretch, least)

    def _content_height(self) -> int:
        head = self.horizontalHeader().sizeHint().height()
        across = self.horizontalScrollBar()
        bar = across.sizeHint().height() if across.maximum() > 0 else 0
        return head + self.verticalHeader().length() + bar + 2 * self.frameWidth() + 1


def _alignment(column: Column[R]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
