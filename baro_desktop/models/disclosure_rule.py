"""Which counts of people are too small to be printed."""

from __future__ import annotations

from decimal import Decimal

from baro_desktop.models.records import record

DEFAULT_LIMIT = 5


@record
class SmallNumberRule:
    """Counts from 1 up to the limit are sensitive; a zero is where it may not be shown.

    Attributes:
        limit: the smallest count that may be printed; 0 or 1 turns hiding off.
        show_zero: nobody is no person, so a zero may be printed.
    """

    limit: int = DEFAULT_LIMIT
    show_zero: bool = True

    @property
    def active(self) -> bool:
        """True when anything can be hidden at all."""
        return self.limit > 1

    def sensitive(self, count: Decimal | int | None) -> bool:
        """Return True for a count that must not be printed."""
        if count is None or not self.active or count >= self.limit:
            return False
        return count > 0 or not self.show_zero
