"""Which municipalities somebody here is to report local figures of."""

from __future__ import annotations

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.storage import entries, observations
from baro_desktop.storage.database import Database
from baro_desktop.workflows import preferences


def is_asked(db: Database, area: str) -> bool:
    """Return whether somebody here is to report local figures of an area.

    A neighbour whose report is looked at reports its own. While no municipality with figures is
    known to be the own one, it is the one that figures were typed in for; before the first of
    them, whichever is shown, once it has a report.
    """
    own, typed = preferences.load(db).municipality, entries.areas(db)
    if own not in {"", WHOLE_COUNTRY} and observations.has_figures(db, own):
        return area == own or area in typed
    return area in typed or (not typed and observations.has_figures(db, area))
