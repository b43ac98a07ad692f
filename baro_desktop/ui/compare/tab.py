"""The tab Sammenlign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Indicator
from baro_desktop.models.comparison import Comparison, ComparisonRow
from baro_desktop.models.display import figure_text
from baro_desktop.models.numbers import format_number
from baro_desktop.ui.compare.cells import dwarfs, notes, whole_numbers
from baro_desktop.ui.compare.indicator_choice import IndicatorChoice
from baro_desktop.ui.compare.table import ComparisonTable
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.card import Card
from baro_desktop.workflows import show

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.graph.bars import Bar, BarCanvas
    from baro_desktop.workflows.workspace import Workspace

_NARROW = 1000
_LEAST_HEIGHT = 320


class CompareTab(QScrollArea):
    """One indicator in all imported areas: a ranking table and bars."""

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._database = workspace, database
        self._units = workspace.catalogue.unit_by_name
        self._area = ""
        self._shown: Comparison | None = None
        self._bars: BarCanvas | None = None
        self._narrow: bool | None = None
        self._choice = IndicatorChoice(workspace.catalogue)
        self._table = ComparisonTable(self._units)
        self._wording = label(role="muted", wrap=True)
        self._notes = label(role="small", wrap=True)
        self._empty = label(role="muted", wrap=True)
        self._build()
        self._choice.currentIndexChanged.connect(self._reload)
        self._table.reordered.connect(self._draw_bars)

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the figures as they are now, with an area marked as our own."""
        del comparison  # all areas are compared
        self._area = area
        self._reload()

    def select_indicator(self, code: str) -> None:
        """Choose an indicator."""
        self._choice.choose(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the bars below the table when there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < _NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
            self._splitter.setOrientation(down if narrow else across)
            for place in range(len(self._cards)):
                self._cards[place].setMinimumHeight(_LEAST_HEIGHT if narrow else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._bars is not None:
            self._draw_bars()

    def _build(self) -> None:
        page = QWidget()
        page.setProperty("panel", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self._head_card())
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._cards = (self._table_card(), self._bar_card())
        for card in self._cards:
            self._splitter.addWidget(card)
        self._splitter.setSizes([1, 1])
        layout.addWidget(self._splitter, 1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _head_card(self) -> Card:
        card = Card("Sammenlign kommuner")
        row = QHBoxLayout()
        name = label("Indikator", role="muted")
        name.setBuddy(self._choice)
        row.addWidget(name)
        row.addWidget(self._choice, 1)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self._wording)
        return card

    def _table_card(self) -> Card:
        card = Card("Rangliste")
        card.body.addWidget(self._table, 1)
        card.body.addWidget(self._empty)
        card.body.addWidget(self._notes)
        return card

    def _bar_card(self) -> Card:
        card = Card("Graf")
        self._bar_area = QScrollArea()
        self._bar_area.setWidgetResizable(True)
        self._bar_area.setFrameShape(QFrame.Shape.NoFrame)
        self._bar_area.setAccessibleName("Graf over områder")
        self._bar_page = QWidget()
        self._bar_layout = QVBoxLayout(self._bar_page)
        self._bar_layout.setContentsMargins(0, 0, 0, 0)
        self._bar_layout.addStretch(1)
        self._bar_area.setWidget(self._bar_page)
        self._bar_page.setBackgroundRole(QPalette.ColorRole.Base)
        self._bar_note = label(role="small", wrap=True)
        card.body.addWidget(self._bar_area, 1)
        card.body.addWidget(self._bar_note)
        return card

    def _reload(self) -> None:
        catalogue = self._workspace.catalogue
        code = self._choice.code()
        self._shown = show.comparison(self._database, catalogue, code, None)
        self._wording.setText(self._shown.indicator.wording)
        self._table.show_comparison(self._shown, self._area)
        self._table.setVisible(bool(self._shown.rows))
        self._notes.setText(" ".join(notes(self._shown)) if self._shown.rows else "")
        self._empty.setText("Ingen af de indlæste områder har tal for indikatoren endnu.")
        self._empty.setVisible(not self._shown.rows)
        self._cards[1].set_title(self._bar_title(self._shown.indicator))
        self._draw_bars()

    def _draw_bars(self) -> None:
        if self._shown is None:
            return
        rows = [row for row in self._table.shown_rows() if row.figure.value is not None]
        country = next((row for row in rows if row.area == WHOLE_COUNTRY), None)
        others = [row for row in rows if row.area != WHOLE_COUNTRY]
        line = self._country_line(country, others)
        canvas = self._ready_bars()
        canvas.setVisible(bool(others))
        self._bar_note.setText(
            self._bar_text(country, drawn=line is not None)
            if others
            else "Ingen kommuner har et tal at tegne."
        )
        canvas.show_bars(
            [self._bar(row) for row in others],
            line,
            current_palette(self),
            whole=whole_numbers(self._shown),
        )
        canvas.setAccessibleName(f"Graf: {self._shown.indicator.title}")
        said = "; ".join(f"{row.area} {figure_text(row.figure, self._units)}" for row in rows)
        canvas.setAccessibleDescription(f"Søjler: {said or 'ingen tal'}.")

    def _bar_title(self, indicator: Indicator) -> str:
        unit = self._units.get(indicator.unit)
        return f"{indicator.title} ({unit.screen if unit else indicator.unit})"

    def _ready_bars(self) -> BarCanvas:
        if self._bars is None:
            from baro_desktop.ui.graph.bars import BarCanvas

            self._bars = BarCanvas(current_palette(self))
            self._bar_layout.insertWidget(0, self._bars)
        return self._bars

    def _bar(self, row: ComparisonRow) -> Bar:
        from baro_desktop.ui.graph.bars import Bar

        marks = (" ≠" if row.other_period else "") + (" ⚑" if row.other_definition else "")
        assert row.figure.value is not None  # only rows with a number are drawn
        text = format_number(row.figure.value) + marks
        return Bar(row.area, float(row.figure.value), text, row.area == self._area)

    def _country_line(
        self, country: ComparisonRow | None, others: list[ComparisonRow]
    ) -> tuple[float, str] | None:
        if country is None or country.figure.value is None:
            return None
        values = [row.figure.value for row in others if row.figure.value is not None]
        unit = self._units.get(country.figure.unit)
        counted = unit is None or unit.maximum is None
        if counted and dwarfs(country.figure.value, values):
            return None
        text = f"{WHOLE_COUNTRY} {format_number(country.figure.value)}"
        return float(country.figure.value), text

    def _bar_text(self, country: ComparisonRow | None, *, drawn: bool) -> str:
        if country is None:
            return "Hele landet er ikke indlæst for denne indikator."
        if drawn:
            return "Stiplet linje: hele landet."
        return (
            f"Hele landet ({figure_text(country.figure, self._units)}) er et samlet antal og "
            "er ikke tegnet med."
        )
