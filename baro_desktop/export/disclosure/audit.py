"""How closely a reader can compute hidden counts, by linear programming (HiGHS).

The reader knows every printed count, every sum, and that no count is negative. The method
is the audit of cell suppression in Hundepool et al., Statistical Disclosure Control
(Wiley 2012), chapter 4.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from baro_desktop.export.disclosure.sums import Order, Sum, touching

_SLACK = 1e-6
_FAR = 10
"""No count is taken to be more than this many times all counts together."""


class NoProofError(Exception):
    """The solver has no answer, or what it may be asked is used up."""


@dataclass(slots=True)
class Budget:
    """How many ranges may still be computed.

    A number and not a time: two papers of the same figures must hide the same cells, however
    busy the machine is, since each would give away what the other hides.
    """

    left: int

    def spend(self) -> None:
        """Take one range.

        Raises:
            NoProofError: if none is left.
        """
        if self.left <= 0:
            raise NoProofError
        self.left -= 1


def widths(
    counts: Mapping[str, int],
    sums: Sequence[Sum],
    hidden: frozenset[str],
    budget: Budget | None = None,
    orders: Sequence[Order] = (),
) -> dict[str, float]:
    """Return how wide the range is that a reader can narrow each hidden count down to.

    Args:
        counts: all cells, the hidden ones too.
        budget: what may be computed; no end by default.
        orders: which cells a reader knows to be no smaller than which.

    Returns:
        Upper minus lower bound by cell; 0 where the count can be computed exactly.

    Raises:
        NoProofError: when the budget is used up, or where the solver gives up.
    """
    model = _Knowledge(counts, touching(sums, hidden), hidden)
    model.add_orders(counts, orders)
    found = {}
    for name in sorted(hidden):
        if budget is not None:
            budget.spend()
        found[name] = model.width(name)
    return found


class _Knowledge:
    """The linear programme of one table; only the objective changes."""

    def __init__(
        self, counts: Mapping[str, int], sums: Sequence[Sum], hidden: frozenset[str]
    ) -> None:
        import highspy

        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self._solver.silent()
        self._solver.setOptionValue("presolve", "off")  # with it, some answers are »unknown«
        most = _FAR * (1 + sum(counts.values()))
        self._cells = {name: self._solver.addVariable(lb=0, ub=most) for name in sorted(hidden)}
        for item in sums:
            known = sum(counts[name] for name in item.parts if name not in hidden)
            parts = [self._cells[name] for name in item.parts if name in hidden]
            total = self._cells.get(item.total, counts[item.total])
            self._solver.addConstr(self._solver.qsum(parts) + known == total)

    def add_orders(self, counts: Mapping[str, int], orders: Sequence[Order]) -> None:
        """Add what a reader knows of the order of cells, where one of them is hidden."""
        for item in orders:
            if item.higher in self._cells or item.lower in self._cells:
                higher = self._cells.get(item.higher, counts[item.higher])
                lower = self._cells.get(item.lower, counts[item.lower])
                self._solver.addConstr(self._solver.qsum([higher]) >= lower)

    def width(self, name: str) -> float:
        """Return upper minus lower bound of a hidden cell."""
        cell = self._cells[name]
        low = self._bound(self._solver.minimize, cell)
        width = self._bound(self._solver.maximize, cell) - low
        return 0.0 if width < _SLACK else width

    def _bound(self, solve: Callable[..., object], cell: object) -> float:
        import highspy

        solve(cell)
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise NoProofError
        return float(self._solver.getInfo().objective_function_value)
