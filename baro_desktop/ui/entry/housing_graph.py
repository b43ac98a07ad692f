"""How the residents of each housing area share out, drawn while they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from baro_desktop.models.entry import HousingArea
from baro_desktop.ui.graph.composition import CompositionChart, CompositionRow

_TITLE = "Beboernes sammensætning"
_ALL = "Alle boligområder"
_UNNAMED = "Uden navn"


class HousingGraph(CompositionChart):
    """A stacked bar for each area, and one for them all; takes no room while nobody lives there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def show_areas(self, groups: Sequence[str], areas: Sequence[HousingArea]) -> None:
        """Draw other areas."""
        rows = [CompositionRow(area.name or _UNNAMED, _counts(groups, area)) for area in areas]
        inhabited = [row for row in rows if row.whole]
        if len(inhabited) > 1:
            columns = zip(*(_known(row) for row in inhabited), strict=True)
            sums = tuple(sum(column) for column in columns)
            inhabited.append(CompositionRow(_ALL, sums))
        self.set_rows(groups, inhabited, _TITLE)
        self.setVisible(bool(inhabited))
        self.renew(_TITLE)


def _counts(groups: Sequence[str], area: HousingArea) -> tuple[int, ...]:
    held = dict(area.residents)
    return tuple(held.get(group, 0) for group in groups)


def _known(row: CompositionRow) -> tuple[int, ...]:
    return tuple(count or 0 for count in row.counts)
