"""Lines of a text or web page, with the marked ones on a ground of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.table import Column, Table, TableModel, ToneDelegate
from baro_desktop.workflows.show_source import ExcerptLine

POINTER = "▸"
_MOST_CELLS = 6
_STRIPE = 4
_LEAST_CELL = 120
_PADDING = QSize(18, 13)


class _MarkDelegate(ToneDelegate):
    """Paints the ground of marked lines."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground, then the text."""
        model = index.model()
        line = model.row(index) if isinstance(model, TableModel) else None
        if line is not None and line.marked:
            palette = current_palette(option.widget)
            painter.fillRect(option.rect, QColor(palette.notice))
            if index.column() == 0:
                stripe = option.rect.adjusted(0, 0, _STRIPE - option.rect.width(), 0)
                painter.fillRect(stripe, QColor(palette.accent))
        super().paint(painter, option, index)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Begin all cells of a line at its top."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that the wrapped text needs inside the padding of the style sheet."""
        hint = super().sizeHint(option, index)
        view = option.widget
        if not isinstance(view, ExcerptView) or index.column() == 0:
            return hint
        width = view.columnWidth(index.column()) - _PADDING.width()
        flags = int(Qt.TextFlag.TextWordWrap)
        text = str(index.data())
        needed = option.fontMetrics.boundingRect(0, 0, width, 100_000, flags, text)
        return QSize(hint.width(), needed.height() + _PADDING.height())


class ExcerptView(Table):
    """A table of lines; long cells wrap."""

    def __init__(
        self, lines: Sequence[ExcerptLine], name: str, parent: QWidget | None = None
    ) -> None:
        cells = min(max((len(line.cells) for line in lines), default=1), _MOST_CELLS)
        model: TableModel[ExcerptLine] = TableModel(_columns(cells))
        super().__init__(name, model, stretch=1, parent=parent)
        model.setParent(self)
        self._lines = tuple(lines)
        self.setItemDelegate(_MarkDelegate(self))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        model.set_rows(self._lines)
        marked = [place for place, line in enumerate(lines) if line.marked]
        self.setAccessibleDescription(
            "; ".join(" ".join(lines[place].cells) for place in marked) or "Intet markeret"
        )
        self._marked = marked
        if marked:
            self.setCurrentIndex(model.index(marked[-1], 0))
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows grow with their text, and keep the mark in sight."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
        for place in (self._marked[:1], self._marked[-1:]):
            if place:
                self.scrollTo(self.model().index(place[0], 0), self.ScrollHint.EnsureVisible)

    def _share_width(self) -> None:
        """Give every column what it asks for, as far as there is room; the widest ones wrap.

        Nothing lies beside what is seen, so the mark is seen to its end.
        """
        head, (place, *wanted) = self.horizontalHeader(), self._widths()
        letters = [sum(len(_cell(line, at)) for line in self._lines) for at in range(len(wanted))]
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        widths = shared_widths(wanted, letters, self.viewport().width() - place)
        for column, width in enumerate((place, *widths)):
            head.resizeSection(column, width)


def shared_widths(wanted: Sequence[int], letters: Sequence[int], room: int) -> list[int]:
    """Return widths that fill a room: the narrow ones as wanted, what is left by length of text.

    Args:
        letters: how much each column holds in all.
    """
    widths, left = list(wanted), max(room, _LEAST_CELL * len(wanted))
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for number, place in enumerate(order):
        if wanted[place] * (len(order) - number) > left:
            return _by_letters(widths, order[number:], letters, left)
        left -= wanted[place]
    if widths:
        widths[0] += left
    return widths


def _by_letters(
    widths: list[int], places: Sequence[int], letters: Sequence[int], room: int
) -> list[int]:
    over = room - _LEAST_CELL * len(places)
    whole = sum(letters[place] for place in places) or 1
    for place in places:
        widths[place] = _LEAST_CELL + over * letters[place] // whole
    return widths


def _columns(cells: int) -> tuple[Column[ExcerptLine], ...]:
    def cell(place: int) -> Column[ExcerptLine]:
        return Column("Tekst" if place == 0 else "", lambda line: _cell(line, place))

    return (Column("Sted", _place), *(cell(place) for place in range(cells)))


def _place(line: ExcerptLine) -> str:
    return f"{POINTER} {line.place}" if line.marked else line.place


def _cell(line: ExcerptLine, place: int) -> str:
    return line.cells[place] if place < len(line.cells) else ""
