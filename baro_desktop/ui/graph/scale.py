"""Years and values as pixels of a box."""

from __future__ import annotations

from baro_desktop.models.records import record


@record
class Scale:
    """Where years and values lie in a box.

    Attributes:
        years, values: the lowest and the highest that the box shows.
        width, height: of the box, in pixels.
    """

    years: tuple[float, float]
    values: tuple[float, float]
    width: float
    height: float

    def across(self, years: float) -> float:
        """Return how far from the left a place in years lies."""
        first, last = self.years
        return (years - first) / max(last - first, 1e-9) * self.width

    def up(self, value: float) -> float:
        """Return how far from the top a value lies."""
        low, high = self.values
        return (high - value) / max(high - low, 1e-9) * self.height
