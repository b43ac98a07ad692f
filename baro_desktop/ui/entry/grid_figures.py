"""Which figures a centre's grid asks for, and what is stored of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from baro_desktop.models.catalogue import Catalogue, Indicator, IndicatorKind
from baro_desktop.models.local_periods import period_of_year
from baro_desktop.ui.entry.grid_cells import GridFigure
from baro_desktop.workflows import enter_figures

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database


def local_indicators(catalogue: Catalogue, centre: str) -> tuple[Indicator, ...]:
    """Return what a centre reports itself."""
    followed = catalogue.of_centre(centre)
    return tuple(item for item in followed if item.kind is IndicatorKind.LOCAL)


def figures_of(
    db: Database,
    catalogue: Catalogue,
    area: str,
    indicators: Sequence[Indicator],
    year: int,
    today: date,
) -> tuple[GridFigure, ...]:
    """Return the figures of a year; an indicator without a period in it is left out."""
    return tuple(_figures(db, catalogue, area, indicators, year, today))


def _figures(
    db: Database,
    catalogue: Catalogue,
    area: str,
    indicators: Sequence[Indicator],
    year: int,
    today: date,
) -> Iterator[GridFigure]:
    for indicator in indicators:
        form = indicator.form
        period = period_of_year(form, catalogue, year, today) if form else None
        if form is None or period is None:
            continue
        stored = enter_figures.current_entry(db, area, indicator.code, period)
        before = enter_figures.previous_entry(db, area, indicator.code, period)
        yield GridFigure(
            indicator,
            form,
            period,
            stored.entry if stored else None,
            before.entry if before else None,
        )
