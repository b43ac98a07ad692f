"""How a user arranged the table of a tab; what was never touched is not in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TypeGuard

from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

_KEY = "table"


@dataclass(frozen=True, slots=True)
class TableLayout:
    """What comes back when a tab is opened again. Columns are named by their keys.

    Attributes:
        order: keys of all columns from left to right; empty for the order that they come in.
        widths: pixels of the columns that the user made wider or narrower.
        shown: columns that the user switched on or off.
        sort: key of the column that is sorted by, "" for the order of the catalogue.
        folded: groups that are folded.
        graphs: small graphs are shown instead of the table.
    """

    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    shown: Mapping[str, bool] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    folded: tuple[str, ...] = ()
    graphs: bool = False


def load(db: Database, tab: str) -> TableLayout:
    """Return how a tab was arranged; what is not there or not right is left out."""
    stored = settings.get(db, f"{_KEY}:{tab}")
    if not isinstance(stored, Mapping):
        return TableLayout()
    sort = stored.get("sort")
    return TableLayout(
        _words(stored.get("order")),
        {key: width for key, width in _items(stored.get("widths")) if _is_width(width)},
        {key: shown for key, shown in _items(stored.get("shown")) if isinstance(shown, bool)},
        sort if isinstance(sort, str) else "",
        stored.get("descending") is True,
        _words(stored.get("folded")),
        stored.get("graphs") is True,
    )


def save(db: Database, tab: str, layout: TableLayout) -> None:
    """Remember how a tab is arranged.

    Raises:
        StorageError: if the database cannot be written.
    """
    settings.set(db, f"{_KEY}:{tab}", asdict(layout))


def _words(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        return ()
    return tuple(word for word in stored if isinstance(word, str))


def _items(stored: object) -> list[tuple[str, object]]:
    return [(str(key), item) for key, item in stored.items()] if isinstance(stored, Mapping) else []


def _is_width(stored: object) -> TypeGuard[int]:
    return isinstance(stored, int) and not isinstance(stored, bool) and 0 < stored < 10_000
