"""What was reported about one indicator, also what a later report replaced."""

from __future__ import annotations

from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.storage import observations
from baro_desktop.storage.database import Database

_MEASURES = (Measure.STATUS, Measure.COMPARISON, Measure.CHANGE)


def figure_history(db: Database, area: str, indicator: str) -> tuple[StoredObservation, ...]:
    """Return the figures of an indicator, newest period first, what holds before what did not.

    `current` is False for a value that a later report revised. Counts behind a share are
    left out.
    """
    held = observations.all_observations(db, area=area, indicator=indicator)
    told = [item for item in held if item.observation.measure in _MEASURES]
    told.sort(key=_latest_last, reverse=True)
    return tuple(sorted(told, key=lambda item: _MEASURES.index(item.observation.measure)))


def _latest_last(stored: StoredObservation) -> tuple[object, ...]:
    period = stored.observation.period
    return (period.end, period.start, stored.current, stored.lateness)
