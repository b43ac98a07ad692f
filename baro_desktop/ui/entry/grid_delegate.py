"""How cells of the grid are drawn and typed in."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from baro_desktop.ui.entry.grid_judging import rule_of
from baro_desktop.ui.entry.grid_model import OPEN_ROLE, PROBLEM_ROLE, GridModel, Index, alignment_of
from baro_desktop.ui.entry.numbers import Problem, read_number, unfinished
from baro_desktop.ui.text import set_property
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.table import ToneDelegate

_SIGN = "✕"
_BESIDE, _ABOVE = 18, 9
"""What the style sheet leaves free around the text of a cell, in both directions together."""
_MUCH = 10_000
_SPAN = re.compile(r"(\d+\. \w+ \d{4})-(\d+\. \w+ \d{4})")
_EDITOR = "QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }"


class GridDelegate(ToneDelegate):
    """Marks what is wrong, and judges a number while it is typed.

    Signals:
        judged: the problem of the cell that is being typed in, None for none.
    """

    judged = Signal(object)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; what cannot be typed in is grey, what is wrong is framed with a sign."""
        palette = current_palette(option.widget)
        if not index.data(OPEN_ROLE):
            painter.fillRect(option.rect, QColor(palette.raised))
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(palette.border))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        if isinstance(index.data(PROBLEM_ROLE), Problem):
            self._mark(painter, option.rect, palette.bad)
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Break a span of days between its two days, never inside one."""
        return _SPAN.sub("\\1-\u2028\\2", super().displayText(value, locale))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for all lines; Qt counts them as if the cell had no padding."""
        hint = super().sizeHint(option, index)
        dressed = QStyleOptionViewItem(option)
        self.initStyleOption(dressed, index)
        room = QRect(0, 0, max(option.rect.width() - _BESIDE, 1), _MUCH)
        text = QFontMetrics(dressed.font).boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), dressed.text
        )
        return QSize(hint.width(), max(hint.height(), text.height() + _ABOVE))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field that fills the cell."""
        del option
        field = QLineEdit(parent)
        field.setStyleSheet(_EDITOR)
        field.setAcceptDrops(False)
        model = index.model()
        assert isinstance(model, GridModel)
        field.setAlignment(Qt.AlignmentFlag(alignment_of(model.columns[index.column()])))
        field.setAccessibleName(str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)))
        field.textEdited.connect(lambda text: self._judge(field, model, index, text))
        return field

    def _judge(self, field: QLineEdit, model: GridModel, index: Index, text: str) -> None:
        cell = model.cell(index)
        if cell is None or cell.field.value not in {"count", "base", "value"}:
            return
        rule = rule_of(model.sheet.figures[cell.figure], cell.field)
        problem = None if unfinished(text, rule) else read_number(text, rule).problem
        set_property(field, "invalid", "true" if problem else "false")
        self.judged.emit(problem)

    def _mark(self, painter: QPainter, cell: QRect, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawRect(cell.adjusted(3, 3, -4, -4))
        painter.drawText(cell.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _SIGN)
