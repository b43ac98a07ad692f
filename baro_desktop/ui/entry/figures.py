"""The part of the form that holds the figures, whichever kind they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baro_desktop.models.catalogue import FormKind, Indicator, Unit
from baro_desktop.models.entry import Entry, GroupInput, HousingArea
from baro_desktop.models.errors import EntryError
from baro_desktop.ui.entry.group_grid import GroupGrid
from baro_desktop.ui.entry.housing_grid import HousingGrid


class Figures(QWidget):
    """Shows the grid that fits an indicator.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._grid: GroupGrid | HousingGrid | None = None

    def show_form(self, indicator: Indicator, unit: Unit | None) -> None:
        """Build the grid of an indicator."""
        form = indicator.form
        assert form is not None  # only local indicators are entered
        old = self._grid
        if form.kind is FormKind.COMPOSITION:
            self._grid = HousingGrid(form.decimals)
        else:
            self._grid = GroupGrid(form, unit.screen if unit else indicator.unit)
        self._grid.changed.connect(self.changed)
        self._layout.addWidget(self._grid)
        if old is not None:
            old.hide()
            old.deleteLater()

    def grid(self) -> GroupGrid | HousingGrid:
        """Return the present grid."""
        assert self._grid is not None  # show_form comes first
        return self._grid

    def show_entry(self, entry: Entry | None) -> None:
        """Show what is stored; None empties the fields."""
        if isinstance(self._grid, HousingGrid):
            self._grid.set_areas(entry.housing_areas if entry else ())
        elif isinstance(self._grid, GroupGrid):
            target = entry.target if entry else GroupInput()
            self._grid.set_inputs(target, entry.comparison if entry else GroupInput())

    def being_typed(self) -> bool:
        """Tell whether a number is half typed, and so not yet to be judged against others."""
        return self.grid().being_typed()

    def inputs(self) -> tuple[GroupInput, GroupInput, tuple[HousingArea, ...]]:
        """Return target group, comparison group and housing areas as typed."""
        if isinstance(self._grid, GroupGrid):
            return (*self._grid.inputs(), ())
        return GroupInput(), GroupInput(), self.grid_areas()

    def grid_areas(self) -> tuple[HousingArea, ...]:
        """Return the housing areas, none where groups are asked for."""
        return self._grid.areas() if isinstance(self._grid, HousingGrid) else ()

    def refuse(self, field: str, error: EntryError) -> QWidget | None:
        """Mark the field of an error and return it; None if it is not here."""
        if isinstance(self._grid, HousingGrid) and field == "housing_areas":
            return self._grid.refuse(error)
        return self._grid.refuse(field, error) if isinstance(self._grid, GroupGrid) else None
