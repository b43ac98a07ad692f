"""»Nyt siden sidste rapport«: figures that moved from one period to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.overview import News, NewsItem
from baro_desktop.models.period import MONTHS, Period
from baro_desktop.ui.overview.words import judged, news_summary, news_title
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
        self._unfolded = False
        self._model: TableModel[NewsItem] = TableModel(news_columns(units), self)
        self._table = Table("Nyt siden sidste rapport", self._model, fitted=True)
        self._table.activated.connect(self._open)
        self._table.clicked.connect(self._open)
        self._summary = label(role="muted", wrap=True)
        self._all = link_button("Vis alle", self._fold)
        for widget in (self._summary, self._table, self._all):
            self.body.addWidget(widget)

    def show_news(self, news: News, area: str) -> None:
        """Show what moved: the first ones, and the rest when asked for."""
        self._items = news.items
        self.set_title(news_title(news))
        self._summary.setText(news_summary(news, area))
        self._table.setVisible(bool(news.items))
        self._all.setVisible(len(news.items) > _FIRST)
        self._fill()

    def _fill(self) -> None:
        self._model.set_rows(self._items if self._unfolded else self._items[:_FIRST])
        text = "Vis færre" if self._unfolded else f"Vis alle {len(self._items)}"
        self._all.setText(text)
        self._all.setAccessibleName(f"{text}, nyt siden sidste rapport")

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()

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
            lambda item: judged(item).text,
            tone=lambda item: judged(item).tone,
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
