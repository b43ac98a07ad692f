"""Which municipalities local figures are typed in for, so that none is taken for another."""

from __future__ import annotations

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.storage import entries, observations, status_tables
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


def other_areas(db: Database, area: str) -> tuple[str, ...]:
    """Return the areas that have figures of their own where `area` has none; else nothing.

    Somebody who looked at a neighbour and forgot to go back would otherwise type the own
    municipality's figures in as the neighbour's.
    """
    known = sorted({*entries.areas(db), *status_tables.areas(db)})
    held = tuple(name for name in known if _has_figures(db, name))
    return () if area in held else held


def _has_figures(db: Database, area: str) -> bool:
    return bool(entries.entries_of(db, area) or status_tables.tables_of(db, area))
