"""The municipality's rule for counts that are too small to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.disclosure import withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.observation import StoredObservation
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

Prepare = Callable[[Sequence[StoredObservation]], tuple[StoredObservation, ...]]
_KEY = "small_numbers"


def small_number_rule(db: Database) -> SmallNumberRule:
    """Return the rule that was set, the usual one where none was, or it cannot be read."""
    stored = settings.get(db, _KEY)
    usual = SmallNumberRule()
    if not isinstance(stored, Mapping):
        return usual
    limit, show_zero = stored.get("limit"), stored.get("show_zero")
    return SmallNumberRule(
        limit if type(limit) is int and limit >= 0 else usual.limit,
        show_zero if isinstance(show_zero, bool) else usual.show_zero,
    )


def printable(db: Database, catalogue: Catalogue) -> Prepare:
    """Return what withholds small counts from whatever leaves the program, by the set rule."""
    rule = small_number_rule(db)
    return lambda held: withhold_small_counts(held, catalogue, rule)


def set_small_number_rule(db: Database, rule: SmallNumberRule) -> None:
    """Set the rule for every paper from now on."""
    settings.set(db, _KEY, {"limit": rule.limit, "show_zero": rule.show_zero})
