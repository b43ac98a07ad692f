"""Which municipalities local figures are typed in for, so that none is taken for another."""

from __future__ import annotations

from baro_desktop.storage import entries, status_tables
from baro_desktop.storage.database import Database


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
