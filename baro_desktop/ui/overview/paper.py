"""The overview on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import NO_BREAK_SPACE, figure_text, period_text
from baro_desktop.models.overview import NewsItem, Overview
from baro_desktop.ui.graph.copying import rows_html
from baro_desktop.ui.overview import words
from baro_desktop.ui.printout import Printout

_GOAL_HEADS = ("Mål", "Bevægelse", "Periode", "Indikatorer")
_NEWS_HEADS = ("Indikator", "Før", "Nu", "Ændring", "Vurdering", "Perioder")
_GOAL_SHARES, _NEWS_SHARES = (22, 18, 20, 40), (22, 14, 14, 14, 15, 21)


def overview_printout(
    overview: Overview, points: Sequence[tuple[str, str]], units: Mapping[str, Unit], rule: str
) -> Printout:
    """Return what Overblik puts on paper.

    Args:
        points: heading and text of what needs attention.
        rule: whose rule the goals move by.
    """
    title = words.heading(overview)
    parts = [
        rows_html(_GOAL_HEADS, _goal_rows(overview, units), frozenset(), _GOAL_SHARES),
        _text(rule),
        _heading(words.news_title(overview.news)),
        _text(words.news_summary(overview.news, overview.area)),
        _news(overview.news.items, units),
        _heading("Kræver opmærksomhed"),
        *(_text(": ".join(part for part in point if part)) for point in points),
        "" if points else _text("Intet lige nu."),
        _heading(words.progress_title(overview.progress)),
        *(_text(line) for line in _progress(overview)),
    ]
    return Printout(title, "".join(parts), landscape=False)


def _goal_rows(overview: Overview, units: Mapping[str, Unit]) -> list[list[str]]:
    return [
        [
            f"{card.goal.number} {card.goal.name}",
            words.goal_judgement(card).text,
            words.goal_period(card),
            words.goal_line(card)
            or "; ".join(words.part_sentence(part, units) for part in card.parts),
        ]
        for card in overview.goals
    ]


def _news(items: Sequence[NewsItem], units: Mapping[str, Unit]) -> str:
    rows = [
        [
            item.indicator.title,
            _breaking(figure_text(item.before, units)),
            _breaking(figure_text(item.now, units)),
            _breaking(figure_text(item.change, units, signed=True)),
            words.judged(item).text,
            f"{period_text(item.before_period)} → {period_text(item.now_period)}",
        ]
        for item in items
    ]
    return rows_html(_NEWS_HEADS, rows, frozenset((1, 2, 3)), _NEWS_SHARES) if rows else ""


def _breaking(figure: str) -> str:
    """Let a narrow column break a long figure before its unit, and not inside it."""
    return figure.replace(NO_BREAK_SPACE, " ")


def _progress(overview: Overview) -> Iterable[str]:
    for item in overview.progress:
        yield f"{item.centre.tab}: {item.entered} af {item.expected} for {words.asked_text(item)}"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _text(text: str) -> str:
    return f"<p>{escape(text)}</p>"
