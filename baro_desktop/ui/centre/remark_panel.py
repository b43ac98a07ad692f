"""The remark on a figure: one for each period, the older ones in sight."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period
from baro_desktop.ui.centre.remark import RemarkField
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_MOST_OLDER = 4


class RemarkPanel(QWidget):
    """A field for the remark on one period, the newest until another one is picked.

    Signals:
        written: period and text, when what was written is to be stored.
    """

    written = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CentreRow | None = None
        self._periods: tuple[Period, ...] = ()
        self._period: Period | None = None
        self._choice = ChoiceBox()
        self._choice.setAccessibleName("Periode for bemærkningen")
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.activated.connect(self._pick)
        self._field = RemarkField()
        self._field.written.connect(self._tell)
        self._older = label(role="small", wrap=True, selectable=True)
        head = QHBoxLayout()
        head.addWidget(label("Bemærkning til", role="muted"))
        head.addWidget(self._choice)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self._field)
        layout.addWidget(self._older)

    def show_row(self, row: CentreRow | None) -> None:
        """Show the remarks of another row; the picked period stays while the indicator does."""
        same = row is not None and self._code() == row.indicator.code
        kept = self._period if same else None
        self._row = row
        self._periods = remark_periods(row) if row else ()
        self._period = kept if kept in self._periods else next(iter(self._periods), None)
        self._choice.clear()
        for period in self._periods:
            self._choice.addItem(period_text(period))
        if self._period is not None:
            self._choice.setCurrentIndex(self._periods.index(self._period))
        self._fill()

    def set_read_only(self, why: str) -> None:
        """Let remarks be read alone, and say why."""
        self._field.set_read_only(why)

    def save(self) -> bool:
        """Tell what was written, if anything; False where it could not be stored."""
        return self._field.save()

    def not_saved(self) -> None:
        """What was written could not be stored."""
        self._field.not_saved()

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        self._field.setFocus()

    def _code(self) -> str:
        return self._row.indicator.code if self._row else ""

    def _pick(self, place: int) -> None:
        self._field.save()
        self._period = self._periods[place]
        self._fill()

    def _fill(self) -> None:
        remarks = dict(self._row.remarks) if self._row else {}
        self._field.set_remark(remarks.get(self._period, "") if self._period else "")
        others = [(period, text) for period, text in remarks.items() if period != self._period]
        shown = [f"{period_text(period)}: {text}" for period, text in others[:_MOST_OLDER]]
        if len(others) > _MOST_OLDER:
            shown.append(f"… og {len(others) - _MOST_OLDER} mere; vælg perioden ovenfor.")
        self._older.setText("\n".join(shown))
        self._older.setVisible(bool(shown))

    def _tell(self, text: str) -> None:
        if self._period is not None:
            self.written.emit(self._period, text)


def remark_periods(row: CentreRow) -> tuple[Period, ...]:
    """Return the periods that a row has figures or remarks for, newest first."""
    points = row.series.points if row.series else ()
    known = {point.period for point in points if not point.derived}
    known |= {period for period, _ in row.remarks}
    return tuple(sorted(known, key=lambda period: (period.end, period.start), reverse=True))
