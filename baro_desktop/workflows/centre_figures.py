"""What the table of a centre is made of: all of the own area, of others what is held against it.

Another area's figures are most often those of the same period, so these are asked for by key.
Reading all that is known of every area took five times as long.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Indicator, IndicatorKind
from baro_desktop.models.centre import group_by_area_and_indicator, latest
from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.models.observation import (
    Measure,
    Observation,
    ObservationKey,
    StoredObservation,
)
from baro_desktop.storage import observations
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import current_of_keys
from baro_desktop.workflows.definitions import as_linked


def centre_figures(
    db: Database,
    indicators: Sequence[Indicator],
    area: str,
    others: Sequence[str],
    links: Sequence[DefinitionLink],
) -> tuple[StoredObservation, ...]:
    """Return the figures of indicators as they are shown: everything about the own area.

    Of the others it is at least what `build_centre_table` holds the own figures against.

    Args:
        links: definitions that count as the same series.
    """
    codes = [indicator.code for indicator in indicators]
    own = observations.current_observations(db, area=area, indicators=codes)
    newest = _newest_levels(own, indicators)
    same, left = _of_same_periods(db, newest, others, links)
    more = observations.current_observations(db, areas=others, indicators=left) if left else ()
    return as_linked((*own, *same, *more), links)


def _of_same_periods(
    db: Database,
    newest: Iterable[Observation],
    others: Sequence[str],
    links: Iterable[DefinitionLink],
) -> tuple[list[StoredObservation], list[str]]:
    """Return what is held against levels, and the indicators that nobody has for the period.

    A row shows the whole country where it has the period, so the others are asked for what is
    left only; most often that is nothing.
    """
    # Such a definition counts as another's series too: a key finds one of them only.
    linked = {name for link in links for name in (link.definition, link.same_as)}
    first = [name for name in others if name == WHOLE_COUNTRY]
    found: list[StoredObservation] = []
    left = list(newest)
    for areas in (first, [name for name in others if name not in first]):
        if areas and left:
            found += current_of_keys(db, _same_period(left, linked, areas))
            met = {stored.observation.indicator for stored in found}
            left = [level for level in left if level.indicator not in met]
    return found, [level.indicator for level in left]


def _newest_levels(
    own: Iterable[StoredObservation], indicators: Iterable[Indicator]
) -> list[Observation]:
    """Return what is held against other areas; local figures are held against a group."""
    published = {one.code for one in indicators if one.kind is not IndicatorKind.LOCAL}
    grouped = group_by_area_and_indicator(own).items()
    found = (latest(held, Measure.STATUS) for (_, code), held in grouped if code in published)
    return [stored.observation for stored in found if stored is not None]


def _same_period(
    newest: Iterable[Observation], linked: Collection[str], others: Sequence[str]
) -> Iterator[ObservationKey]:
    """Yield the keys of what the newest levels are held against, if others have them."""
    for level in newest:
        if level.definition not in linked:
            for other in others:
                yield level.key._replace(area=other)
