"""The table that `python3 dev.py bench` prints."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = f"{'vej':50} {'vores':>11}  {'ved siden af':34} {'forhold':>7} {'mål':>6}  holder"
_UNITS = {"ms": 1000.0, "MB": 1 / 1024**2, "": 1.0}


@dataclass(frozen=True, slots=True)
class Line:
    """One path of the program beside its limit or peer, measured in the same run.

    Attributes:
        ours, limit: seconds, bytes, or plain numbers.
        beside: what the limit is.
        goal: the ratio of ours to the limit that must not be passed.
        unit: in which both are printed: »ms«, »MB« or nothing.
    """

    path: str
    ours: float
    limit: float
    beside: str
    goal: float
    unit: str = "ms"

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
        beside = f"{self.beside} ({self._said(self.limit)})"
        ratios = f"{self.ratio:7.2f} {self.goal:6.2f}"
        return f"{self.path:50} {self._said(self.ours):>11}  {beside:34} {ratios}  {mark}"

    def _said(self, value: float) -> str:
        return f"{value * _UNITS[self.unit]:.{1 if self.unit else 2}f} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that this machine cannot measure, and why."""

    path: str
    why: str

    @property
    def holds(self) -> bool:
        """True: what is not there cannot fail."""
        return True

    def text(self) -> str:
        """Return the line as it is printed."""
        return f"{self.path:50} {'—':>11}  sprunget over: {self.why}"
