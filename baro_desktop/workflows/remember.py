"""What the window remembers besides its preferences: recent files, sizes, chosen rows."""

from __future__ import annotations

from collections.abc import Mapping

from baro_desktop.models.records import field, record, values
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

_KEY = "memory"
_MOST_FILES = 8


@record
class Memory:
    """Habits that come back with the next start.

    Attributes:
        imported, exported: paths, the latest first; names alone, never what stands in them.
        sizes: widths and heights by the name of a dialog or the parts of a tab.
        chosen: code of the chosen indicator by the name of its tab.
    """

    imported: tuple[str, ...] = ()
    exported: tuple[str, ...] = ()
    sizes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)


def load(db: Database) -> Memory:
    """Return what was remembered, and nothing where that is not right."""
    stored = settings.get(db, _KEY)
    if not isinstance(stored, Mapping):
        return Memory()
    sizes, chosen = stored.get("sizes"), stored.get("chosen")
    return Memory(
        _paths(stored.get("imported")),
        _paths(stored.get("exported")),
        {str(k): tuple(v) for k, v in sizes.items() if _are_sizes(v)}
        if isinstance(sizes, Mapping)
        else {},
        {str(k): v for k, v in chosen.items() if isinstance(v, str)}
        if isinstance(chosen, Mapping)
        else {},
    )


def save(db: Database, memory: Memory) -> None:
    """Remember.

    Raises:
        StorageError: if the database cannot be written.
    """
    settings.set(db, _KEY, values(memory))


def latest_first(path: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the list with a path put in front, not longer than a menu should be.

    A path with a CPR number in it is not remembered.
    """
    from baro_desktop.models.personal_data import holds_cpr_number  # patterns: not for a start

    if holds_cpr_number(path):
        return known
    return (path, *(other for other in known if other != path))[:_MOST_FILES]


def _paths(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        return ()
    return tuple(path for path in stored if isinstance(path, str))[:_MOST_FILES]


def _are_sizes(stored: object) -> bool:
    return isinstance(stored, list) and all(isinstance(part, int) and part >= 0 for part in stored)
