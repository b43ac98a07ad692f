"""»Øvrige«: figures of indicators that the catalogue does not know."""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.texts.words import MEASURES


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """One figure, in Danish.

    Attributes:
        wording: as the report prints it, with the measure where it is no level.
        document: UUID of the report that it comes from.
    """

    code: str
    wording: str
    figure: str
    period: str
    source: str
    document: str


def other_figures(db: Database, catalogue: Catalogue, area: str) -> tuple[OtherFigure, ...]:
    """Return the figures of an area that belong to no indicator of the catalogue."""
    held = stored_observations.current_observations(db, area=area)
    unknown = [item for item in held if item.observation.indicator not in catalogue.by_code]
    if not unknown:
        return ()
    wordings = {item.id: item.wording for item in stored_reports.known_definitions(db)}
    return tuple(_figure(item, catalogue, wordings) for item in sorted(unknown, key=_order))


def _order(stored: StoredObservation) -> tuple[object, ...]:
    item = stored.observation
    number = tuple(int(part) for part in item.indicator.lstrip("N").split(".") if part.isdigit())
    measures = list(MEASURES)
    return (item.indicator[:1] == "N", number, item.period, measures.index(item.measure.value))


def _figure(
    stored: StoredObservation, catalogue: Catalogue, wordings: dict[str, str]
) -> OtherFigure:
    item = stored.observation
    change = item.measure is Measure.CHANGE
    wording = wordings.get(item.definition, item.indicator)
    if change:
        wording = (
            f"{wording.rstrip('.')} ({MEASURES[item.measure.value]} {item.baseline or ''}".rstrip()
            + ")"
        )
    return OtherFigure(
        item.indicator,
        wording,
        figure_text(item.figure, catalogue.unit_by_name, signed=change),
        period_text(item.period),
        stored.source,
        stored.document or "",
    )
