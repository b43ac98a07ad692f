"""What is compared: indicator, period and areas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period
from baro_desktop.ui.compare.indicator_choice import IndicatorChoice
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows.compare import AreaGroup

_LATEST = "Seneste for hvert område"
_BETWEEN = 12


class CompareChoices(QWidget):
    """Three lists beside each other, or two above one where there is little room.

    Signals:
        changed: something else is chosen now.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.indicator = IndicatorChoice(catalogue)
        self._period = _list("Periode", 16)
        self._areas = _list("Områder", 16)
        set_tooltip(
            self._areas,
            "Sammenligningsgruppen vælges øverst i vinduet under »Sammenlign med« og huskes.",
        )
        self._periods: tuple[Period, ...] = ()
        self._groups: tuple[AreaGroup, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._fields = [
            (label("Indikator", role="muted"), self.indicator),
            (label("Periode", role="muted"), self._period),
            (label("Områder", role="muted"), self._areas),
        ]
        self._lay_out()
        self.indicator.currentIndexChanged.connect(self._indicator_changed)
        for choice in (self._period, self._areas):
            choice.currentIndexChanged.connect(lambda _=0: self.changed.emit())

    def set_groups(self, groups: Sequence[AreaGroup]) -> None:
        """Offer other groups of areas; the chosen one stays where it still exists."""
        chosen = self.group()
        self._groups = tuple(groups)
        keys = [group.key for group in groups]
        names = [f"{group.name} ({len(group.areas)})" for group in groups]
        place = keys.index(chosen.key) if chosen and chosen.key in keys else len(keys) - 1
        _fill(self._areas, names, place)

    def set_periods(self, periods: Sequence[Period], chosen: Period | None) -> None:
        """Offer the periods that exist, newest first, and the latest of each area."""
        self._periods = tuple(periods)
        place = self._periods.index(chosen) + 1 if chosen in self._periods else 0
        _fill(self._period, [_LATEST, *(period_text(period) for period in periods)], place)

    def period(self) -> Period | None:
        """Return the chosen period, None for the latest of each area."""
        place = self._period.currentIndex()
        return self._periods[place - 1] if 0 < place <= len(self._periods) else None

    def group(self) -> AreaGroup | None:
        """Return the chosen areas."""
        place = self._areas.currentIndex()
        return self._groups[place] if 0 <= place < len(self._groups) else None

    def choose_period(self, period: Period | None) -> None:
        """Choose a period; an unknown one means the latest of each area."""
        known = period in self._periods
        self._period.setCurrentIndex(self._periods.index(period) + 1 if known and period else 0)

    def set_narrow(self, narrow: bool) -> None:
        """Lay the lists out for little or much room."""
        self._lay_out(narrow=narrow)

    def _indicator_changed(self) -> None:
        self._periods = ()  # another indicator has other periods
        self.changed.emit()

    def _lay_out(self, *, narrow: bool = False) -> None:
        for place, (name, field) in enumerate(self._fields):
            name.setBuddy(field)
            row, column = (place, 0) if narrow else (0, 2 * place)
            name.setContentsMargins(0 if narrow or not place else _BETWEEN, 0, 0, 0)
            self._grid.addWidget(name, row, column)
            self._grid.addWidget(field, row, column + 1)
        for column in range(6):
            stretch = {1: 3, 3: 2, 5: 2} if not narrow else {1: 1}
            self._grid.setColumnStretch(column, stretch.get(column, 0))


def _list(name: str, letters: int) -> QComboBox:
    made = ChoiceBox()
    made.setAccessibleName(name)
    made.setMaxVisibleItems(18)
    made.setMinimumContentsLength(letters)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _fill(made: QComboBox, names: Sequence[str], place: int) -> None:
    shown = [made.itemText(at) for at in range(made.count())]
    made.blockSignals(True)
    if shown != list(names):
        made.clear()
        made.addItems(list(names))
    made.setCurrentIndex(place)
    made.blockSignals(False)
