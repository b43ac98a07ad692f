"""A line of the table that `python3 dev.py bench` prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One path of the program beside its limit or peer, measured in the same run.

    Attributes:
        ours, limit: seconds, or bytes.
        beside: what the limit is.
        goal: the ratio of ours to the limit that must not be passed.
    """

    path: str
    ours: float
    limit: float
    beside: str
    goal: float

    @property
    def ratio(self) -> float:
        """Ours in terms of the limit."""
        return self.ours / self.limit

    @property
    def holds(self) -> bool:
        """True when the goal is met."""
        return self.ratio <= self.goal

    def text(self) -> str:
        """Return the line as it is printed."""
        mark = "ja" if self.holds else "NEJ"
        ours = f"{self.ours * 1000:.1f} ms"
        ratios = f"{self.ratio:6.2f} {self.goal:6.2f}"
        return f"{self.path:44} {ours:>11}  {self.beside:24} {ratios}  {mark}"
