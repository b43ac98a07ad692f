"""»Nyt siden sidste rapport«: figures that moved from one period to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.overview import NewsItem
from baro_desktop.models.period import MONTHS, Period
from baro_desktop.texts.words import ASSESSMENTS
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.table import Column, Table, TableModel

_LETTERS = 3
_FIRST = 8


class NewsCard(Card):
    """Before, now, change and judgement of what moved.

    Signals:
        pressed: code of the indicator whose row was opened.
    """

    pressed = Signal(str)

    def __init__(self, units: Mapping[str, Unit], parent: QWidget | None = None) -> None:
        super().__init__("Nyt siden sidste rapport", parent)
        self._items: tuple[NewsItem, ...] = ()
        self._model: TableModel[NewsItem] = TableModel(news_columns(units), self)
        self._table = Table("Nyt siden sidste rapport", self._model, fitted=True)
        self._table.activated.connect(self._open)
        self._table.clicked.connect(self._open)
        self._nothing = label(
            "Når der er rapporter fra to perioder, står her, hvilke tal der har flyttet sig.",
            role="muted",
            wrap=True,
        )
        self._all = link_button("Vis alle", self._show_all)
        for widget in (self._table, self._nothing, self._all):
            self.body.addWidget(widget)

    def show_news(self, items: Sequence[NewsItem]) -> None:
        """Show what moved: the first ones, and the rest when asked for."""
        self._items = tuple(items)
        self._model.set_rows(self._items[:_FIRST])
        self._all.setVisible(len(items) > _FIRST)
        self._all.setText(f"Vis alle ({len(items)})")
        self._table.setVisible(bool(items))
        self._nothing.setVisible(not items)

    def _show_all(self) -> None:
        self._model.set_rows(self._items)
        self._all.hide()

    def _open(self, index: QModelIndex) -> None:
        item = self._model.row(index)
        if item is not None:
            self.pressed.emit(item.indicator.code)


def news_columns(units: Mapping[str, Unit]) -> tuple[Column[NewsItem], ...]:
    """Return the columns; the periods that are compared stand last."""
    return (
        Column("Indikator", lambda item: item.indicator.title, tooltip=_wording),
        Column("Før", lambda item: figure_text(item.before, units), number=True),
        Column("Nu", lambda item: figure_text(item.now, units), number=True),
        Column("Ændring", lambda item: figure_text(item.change, units, signed=True), number=True),
        Column(
            "Vurdering",
            lambda item: ASSESSMENTS[item.assessment.value].text,
            tone=lambda item: ASSESSMENTS[item.assessment.value].tone,
        ),
        Column("Perioder", _periods, tooltip=_full_periods),
    )


def short_period(period: Period) -> str:
    """Write a period so that two fit in a cell: `30/4-2026`, `jan.-sep. 2024`."""
    if period.start == period.end:
        return f"{period.end.day}/{period.end.month}-{period.end.year}"
    text = period_text(period)
    for month in MONTHS:
        if len(month) > _LETTERS:
            text = text.replace(month, f"{month[:_LETTERS]}.")
    return text


def _periods(item: NewsItem) -> str:
    return f"{short_period(item.before_period)} → {short_period(item.now_period)}"


def _full_periods(item: NewsItem) -> str:
    return f"Før: {period_text(item.before_period)}\nNu: {period_text(item.now_period)}"


def _wording(item: NewsItem) -> str:
    return item.indicator.wording
