"""What a figure is about: the choice of indicator and period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from baro_desktop.models.catalogue import Catalogue, Indicator, LocalForm, PeriodKind
from baro_desktop.models.display import period_text
from baro_desktop.models.local_periods import reporting_periods
from baro_desktop.models.period import Period
from baro_desktop.ui.entry.form_rows import FormRows
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.buttons import link_button
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_PERIOD_NAMES = {
    PeriodKind.YEAR: "År",
    PeriodKind.ELECTION: "Valgdag",
    PeriodKind.OCTOBER_TO_SEPTEMBER: "",  # its days are written out
}
_LONGEST_COPY = 30


class Subject(QObject):
    """Two boxes, and the button that copies the period before.

    Signals:
        indicator_chosen, period_chosen: the user chose another one.
        copy_requested: the figures of the period before are to be the start.
    """

    indicator_chosen = Signal()
    period_chosen = Signal()
    copy_requested = Signal()

    def __init__(
        self, catalogue: Catalogue, indicators: Sequence[Indicator], today: date, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._today = catalogue, today
        self._indicators = tuple(indicators)
        self._indicator_box = _combo("Indikator", wide=True)
        self._period_box = _combo("Periode", wide=False)
        self._period_kind = label(role="muted")
        self._copy = link_button("Kopiér", self.copy_requested.emit)
        for indicator in self._indicators:
            self._indicator_box.addItem(indicator.title)
        self._indicator_box.activated.connect(lambda: self.indicator_chosen.emit())
        self._period_box.activated.connect(lambda: self.period_chosen.emit())

    def add_to(self, rows: FormRows) -> None:
        """Add the rows to a form."""
        rows.add_row("Indikator", self._indicator_box)
        rows.add_row("Periode", beside(self._period_kind, self._period_box, self._copy))

    def take_focus(self) -> None:
        """Give the keyboard to the choice of indicator, where the form begins."""
        self._indicator_box.setFocus()

    def indicator(self) -> Indicator:
        """Return the chosen indicator."""
        return self._indicators[self._indicator_box.currentIndex()]

    def form(self) -> LocalForm:
        """Return its form."""
        form = self.indicator().form
        assert form is not None  # only local indicators are offered
        return form

    def period(self) -> Period:
        """Return the chosen period."""
        period: Period = self._period_box.currentData()
        return period

    def periods(self) -> tuple[Period, ...]:
        """Return the periods that can be chosen, the one asked for first."""
        return tuple(self._period_box.itemData(n) for n in range(self._period_box.count()))

    def places(self) -> tuple[int, int]:
        """Return where both boxes stand."""
        return (self._indicator_box.currentIndex(), self._period_box.currentIndex())

    def choose_places(self, indicator: int, period: int) -> None:
        """Put both boxes somewhere."""
        self._indicator_box.setCurrentIndex(indicator)
        self._period_box.setCurrentIndex(period)

    def choose_code(self, code: str | None) -> None:
        """Choose an indicator by its code; an unknown one changes nothing."""
        codes = [indicator.code for indicator in self._indicators]
        if code in codes:
            self._indicator_box.setCurrentIndex(codes.index(code))

    def choose_period(self, period: Period) -> bool:
        """Choose a period, and tell whether it is offered."""
        periods = self.periods()
        if period in periods:
            self._period_box.setCurrentIndex(periods.index(period))
        return period in periods

    def show_periods(self) -> None:
        """Offer the periods of the chosen indicator."""
        name = _PERIOD_NAMES[self.form().periods]
        self._period_kind.setText(name)
        self._period_kind.setVisible(bool(name))
        self._period_box.clear()
        for period in reporting_periods(self.form(), self._catalogue, self._today):
            self._period_box.addItem(period_text(period), period)

    def offer_copy(self, period: Period | None) -> None:
        """Offer to copy a period; None offers nothing."""
        self._copy.setVisible(period is not None)
        if period is not None:
            whole = f"Kopiér fra {period_text(period)}"
            self._copy.setText(whole if len(whole) <= _LONGEST_COPY else "Kopiér forrige")
            self._copy.setAccessibleName(whole)
            set_tooltip(self._copy, whole)


def _combo(name: str, *, wide: bool) -> QComboBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    if wide:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    else:  # never narrower than what it says
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return box


def beside(*widgets: QWidget) -> QWidget:
    """Return widgets in a row, pushed to the left."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return made
