"""Which municipality the papers are about, and what it is held against."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from baro_desktop.models.display import month_text
from baro_desktop.ui.area_choice import AreaChoice
from baro_desktop.ui.papers.section import Fields, Section
from baro_desktop.ui.selection import comparison_choices
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.ui.widgets.multi_choice import MultiChoice
from baro_desktop.workflows.choices import default_comparison

_NEWEST = "de nyeste tal"


class AreasSection(Section):
    """Only areas that have figures can be chosen."""

    def __init__(
        self,
        known: Sequence[str],
        months_of: Callable[[str], Sequence[date]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Kommune", parent)
        self._known = known
        self._months_of = months_of
        self.area = AreaChoice()
        self.area.chosen.connect(self._area_chosen)
        self.comparison = MultiChoice("Sammenlign med", "Ingen")
        self.comparison.chosen.connect(lambda _names: self.changed.emit())
        self.until = ChoiceBox()
        self.until.setAccessibleName("Tal til og med")
        self.until.activated.connect(lambda _place: self.changed.emit())
        fields = Fields()
        fields.add("Kommune", self.area)
        fields.add("Sammenlign med", self.comparison)
        fields.add("Tal til og med", self.until)
        self.body.addLayout(fields)

    def show_choice(self, area: str, comparison: Sequence[str], until: date | None = None) -> None:
        """Show an area and what it is held against; nothing stands for the usual areas.

        Args:
            until: month of the newest report that counts, None for all there is.
        """
        self._show_months(self._months_of(area), until)
        others = () if area in self._known else (area,)
        self.area.set_areas(self._known, others, area)
        choices = comparison_choices(area, self._known)
        held = [name for name in comparison if name in choices]
        self.comparison.set_choices(choices, held or default_comparison(area, self._known))

    def _show_months(self, months: Sequence[date], chosen: date | None) -> None:
        self.until.clear()
        self.until.addItem(_NEWEST, None)
        for month in months:
            self.until.addItem(f"rapporten fra {month_text(month)}", month)
        self.until.setCurrentIndex(months.index(chosen) + 1 if chosen in months else 0)

    def chosen_month(self) -> date | None:
        """Return the month of the newest report that counts, None for all there is."""
        month: date | None = self.until.currentData()
        return month

    def chosen_area(self) -> str:
        """Return the area that the papers are about."""
        return self.area.currentText()

    def chosen_comparison(self) -> tuple[str, ...]:
        """Return the areas that it is held against."""
        return self.comparison.chosen_names()

    def _area_chosen(self, area: str) -> None:
        self.show_choice(area, self.chosen_comparison(), self.chosen_month())
        self.changed.emit()
