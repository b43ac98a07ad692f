"""The published figure that stands beside a local one, so that both are read together."""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.storage import observations
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes


def published_beside(
    db: Database, catalogue: Catalogue, area: str, code: str, period: Period
) -> tuple[str, ...]:
    """Return a sentence with the published figure of the same year.

    Returns:
        Nothing where the catalogue names none beside the indicator, or knows it no more.
    """
    known = catalogue.by_code.get(code)
    form = known.form if known else None
    if form is None or not form.beside:
        return ()
    held = observations.current_observations(db, area=area, indicator=form.beside)
    newest = _newest_of_year(held, period.end.year)
    if newest is None:
        return ()
    said = newest.observation
    value = figure_text(said.figure, catalogue.unit_by_name)
    title = catalogue.by_code[form.beside].title
    return (notes.published_beside(title, value, period_text(said.period)),)


def _newest_of_year(held: Iterable[StoredObservation], year: int) -> StoredObservation | None:
    levels = [item for item in held if item.observation.measure is Measure.STATUS]
    of_year = [item for item in levels if item.observation.period.end.year == year]
    return max(of_year, key=lambda item: item.observation.period.end, default=None)
