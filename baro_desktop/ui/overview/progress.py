"""»Lokale indikatorer«: how far each centre has come with its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.overview import LocalProgress
from baro_desktop.models.period import Period
from baro_desktop.ui.overview.words import asked_text, common_period, progress_title
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.card import Card


class ProgressCard(Card):
    """One bar a centre, with the numbers beside it, and the period where it is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Lokale indikatorer", parent)
        self._lines: list[_Line] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.body.addLayout(self._grid)

    def show_progress(self, items: Sequence[LocalProgress]) -> None:
        """Show the bars for the periods that are asked for now; no card where none is."""
        self.setVisible(bool(items))
        self.set_title(progress_title(items))
        common = common_period(items)
        while len(self._lines) < len(items):
            self._lines.append(_Line(self._grid, 2 * len(self._lines)))
        for place, line in enumerate(self._lines):
            line.show_item(items[place] if place < len(items) else None, common)


class _Line:
    """The widgets of one centre in the grid; they are filled anew, not made anew."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._name, self._count = label(wrap=True), label()
        self._said = label(role="small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._name, row, 0)
        grid.addWidget(self._bar, row, 1, middle)
        grid.addWidget(self._count, row, 2, right)
        grid.addWidget(self._said, row + 1, 0, 1, 3)
        grid.setRowMinimumHeight(row + 1, 5)
        self._said.setContentsMargins(0, 0, 0, 5)  # nearer to its own centre than to the next

    def show_item(self, item: LocalProgress | None, common: Period | None) -> None:
        """Show a centre; None leaves the line empty."""
        for widget in (self._name, self._bar, self._count):
            widget.setVisible(item is not None)
        said = _other_periods(item, common) if item else ""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        if item is None:
            return
        self._name.setText(item.centre.tab)
        set_tooltip(self._name, "\n".join(_asked_lines(item)))
        self._count.setText(f"{item.entered}/{item.expected}")
        self._bar.setRange(0, item.expected)
        self._bar.setValue(item.entered)
        periods = f" for {asked_text(item)}" if item.periods else ""
        self._bar.setAccessibleName(
            f"{item.centre.tab}: {item.entered} af {item.expected} indtastet{periods}"
        )


def _other_periods(item: LocalProgress, common: Period | None) -> str:
    others = [asked for asked in item.asked if asked.period and asked.period != common]
    return ", ".join(f"{a.indicator.code}: {period_text(a.period)}" for a in others if a.period)


def _asked_lines(item: LocalProgress) -> list[str]:
    return [
        f"{'✓' if asked.entered else '…'} {asked.indicator.title}"
        + (f", {period_text(asked.period)}" if asked.period else "")
        for asked in item.asked
    ]
