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
        self._content = QWidget(self)
        self.body.addWidget(self._content)

    def show_progress(self, items: Sequence[LocalProgress]) -> None:
        """Show the bars for the periods that are asked for now."""
        self.set_title(progress_title(items))
        common = common_period(items)
        content = QWidget(self)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, item in enumerate(items):
            _add(grid, 2 * place, item, common)
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content


def _add(grid: QGridLayout, row: int, item: LocalProgress, common: Period | None) -> None:
    name = label(item.centre.tab, wrap=True)
    set_tooltip(name, "\n".join(_asked_lines(item)))
    grid.addWidget(name, row, 0)
    grid.addWidget(_bar(item), row, 1, Qt.AlignmentFlag.AlignVCenter)
    count = label(f"{item.entered}/{item.expected}")
    grid.addWidget(count, row, 2, Qt.AlignmentFlag.AlignRight)
    others = [asked for asked in item.asked if asked.period and asked.period != common]
    if others:
        said = ", ".join(f"{a.indicator.code}: {period_text(a.period)}" for a in others if a.period)
        grid.addWidget(label(said, role="small", wrap=True), row + 1, 0, 1, 3)
    grid.setRowMinimumHeight(row + 1, 5)


def _asked_lines(item: LocalProgress) -> list[str]:
    return [
        f"{'✓' if asked.entered else '…'} {asked.indicator.title}"
        + (f", {period_text(asked.period)}" if asked.period else "")
        for asked in item.asked
    ]


def _bar(item: LocalProgress) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, item.expected)
    bar.setValue(item.entered)
    bar.setTextVisible(False)
    periods = f" for {asked_text(item)}" if item.periods else ""
    bar.setAccessibleName(
        f"{item.centre.tab}: {item.entered} af {item.expected} indtastet{periods}"
    )
    return bar
