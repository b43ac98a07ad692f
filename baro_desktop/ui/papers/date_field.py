"""A field for one strict Danish date, with a calendar beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.display import date_text
from baro_desktop.models.period import PeriodFormatError, parse_period
from baro_desktop.ui.text import label, set_property, set_tooltip
from baro_desktop.ui.widgets.buttons import secondary_button

_SHORT_EXAMPLE = "fx 3. december 2026"
_WRONG = "Skriv en dato som 3. december 2026 eller 3/12-2026."
_CALENDAR_SIZE = (340, 230)
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


def read_date(text: str) -> date | None:
    """Return the day that a text names, None for an empty text.

    Raises:
        PeriodFormatError: if the text is no whole Danish date; nothing is guessed.
    """
    told = " ".join(text.split())
    if not told:
        return None
    period = parse_period(_DASHED.sub(r"\1/\2-\3", told))
    if period.start != period.end:
        raise PeriodFormatError(text)
    return period.start


class DateField(QWidget):
    """Takes a date as it is written in Danish; the calendar writes the same text.

    Signals:
        changed: another date, or none.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.edit = _Edit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(_SHORT_EXAMPLE)
        self.edit.setAcceptDrops(False)
        self.edit.textEdited.connect(self._typed)
        self.edit.left.connect(self._settle)
        self._problem = label(role="bad", wrap=True)
        self._problem.hide()
        self.button = secondary_button("▾", self.open_calendar)
        self.button.setAccessibleName(f"{name}: vælg i kalender")
        set_tooltip(self.button, "Vælg i kalender")
        self.button.setFixedWidth(34)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(3)
        outer.addLayout(row)
        outer.addWidget(self._problem)
        self.setFocusProxy(self.edit)

    def day(self) -> date | None:
        """Return the date, None when there is none or it cannot be read."""
        try:
            return read_date(self.edit.text())
        except PeriodFormatError:
            return None

    def is_wrong(self) -> bool:
        """Tell whether something stands there that is no date."""
        return bool(self.edit.text().strip()) and self.day() is None

    def set_day(self, day: date | None) -> None:
        """Show a date without telling of it."""
        self.edit.setText(date_text(day) if day else "")
        self._mark(wrong=False)

    def show_problem(self) -> None:
        """Say what is wrong, and give the field the keyboard."""
        self._mark(wrong=self.is_wrong())
        self.edit.setFocus()

    def open_calendar(self) -> QFrame:
        """Open the calendar under the field."""
        popup = _Calendar(self.day(), self._take, self)
        popup.move(self.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.show()
        return popup

    def _take(self, day: date) -> None:
        self.set_day(day)
        self.edit.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        self._mark(wrong=False)
        self.changed.emit()

    def _settle(self) -> None:
        day = self.day()
        if day is not None:
            self.edit.setText(date_text(day))
        self._mark(wrong=self.is_wrong())

    def _mark(self, *, wrong: bool) -> None:
        set_property(self.edit, "invalid", "true" if wrong else "false")
        self.edit.setAccessibleDescription(_WRONG if wrong else "")
        self._problem.setText(_WRONG)
        self._problem.setVisible(wrong)


class _Edit(QLineEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, also where nothing was typed."""
        super().focusOutEvent(event)
        self.left.emit()


class _Calendar(QFrame):
    """A month to choose a day from; enter and a click take it, escape leaves it."""

    def __init__(self, day: date | None, take: Callable[[date], None], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "card")
        self._take = take
        self.month = QCalendarWidget(self)
        self.month.setLocale(QLocale(QLocale.Language.Danish, QLocale.Country.Denmark))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setGridVisible(False)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        short = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        self.month.setHorizontalHeaderFormat(short)
        ordinary = QTextCharFormat()
        ordinary.setForeground(self.palette().text())
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekday, ordinary)
        for name, sign in (("prev", "‹"), ("next", "›")):
            arrow = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if arrow is not None:  # Qt's own picture is black in the dark theme too
                arrow.setIcon(QIcon())
                arrow.setText(sign)
        self.month.setAccessibleName("Kalender")
        self.month.setMinimumSize(*_CALENDAR_SIZE)
        if day is not None:
            self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.clicked.connect(self._chosen)
        self.month.activated.connect(self._chosen)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4, 4, 4, 4)
        outer.addWidget(self.month)
        self.month.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _chosen(self, day: QDate) -> None:
        self.close()
        self._take(date(day.year(), day.month(), day.day()))
