"""Which cells of a table are hidden: small counts, and others that would give them away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from baro_desktop.export.disclosure.audit import Budget, NoProofError, widths
from baro_desktop.export.disclosure.sums import Order, Sum, check_sums, touching
from baro_desktop.models.disclosure_rule import SmallNumberRule

MOST_RANGES = 3_000
"""Ranges that a proof may compute, a few seconds, before all totals are hidden instead."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """What must not be printed of a table.

    Attributes:
        primary: cells whose own count is too small.
        secondary: cells that would give a primary one away.
        proven: the linear programme says so; False where all totals went instead.
    """

    primary: frozenset[str] = frozenset()
    secondary: frozenset[str] = frozenset()
    proven: bool = True

    @property
    def cells(self) -> frozenset[str]:
        """Every cell that is hidden."""
        return self.primary | self.secondary


def hide_small_counts(
    counts: Mapping[str, int],
    sums: Sequence[Sum],
    rule: SmallNumberRule,
    *,
    orders: Sequence[Order] = (),
    most: int = MOST_RANGES,
) -> Hiding:
    """Choose the cells to hide so that no small count can be computed back.

    A reader must not be able to narrow a small count down to fewer values than the limit, nor
    to compute any other hidden cell exactly.

    Args:
        counts: every count that is printed anywhere in the document, totals too, by name.
        sums: everything that adds up, across tables too.
        orders: cells that are printed in the order of their size.
        most: ranges to compute before all totals are hidden instead of proving more.

    Raises:
        ValueError: if the counts do not add up.
    """
    check_sums(counts, sums)
    primary = frozenset(name for name, count in counts.items() if rule.sensitive(count))
    if not primary:
        return Hiding()
    for item in orders:
        if counts[item.higher] < counts[item.lower]:
            raise ValueError(item.lower)
    known = _Printed(counts, sums, orders)
    try:
        hidden = _protect(known, primary, rule, Budget(most))
    except NoProofError:
        return Hiding(primary, _totals(sums, primary) - primary, proven=False)
    hidden = _trimmed(known, primary, hidden, rule, Budget(most))
    return Hiding(primary, hidden - primary)


@dataclass(frozen=True, slots=True)
class _Printed:
    """What a document says when nothing is hidden."""

    counts: Mapping[str, int]
    sums: Sequence[Sum]
    orders: Sequence[Order]

    def widths(self, hidden: frozenset[str], budget: Budget) -> dict[str, float]:
        """Return what a reader still knows of the hidden cells."""
        return widths(self.counts, self.sums, hidden, budget, self.orders)


def _protect(
    known: _Printed,
    primary: frozenset[str],
    rule: SmallNumberRule,
    budget: Budget,
) -> frozenset[str]:
    hidden = primary
    while True:
        exposed = _exposed(known.widths(hidden, budget), primary, rule.limit)
        more = _companion(exposed, known.counts, known.sums, hidden, rule) if exposed else None
        if more is None:
            return hidden
        hidden |= {more}


def _trimmed(
    known: _Printed,
    primary: frozenset[str],
    hidden: frozenset[str],
    rule: SmallNumberRule,
    budget: Budget,
) -> frozenset[str]:
    """Show companions again, the largest first, that the small counts do not need.

    They are chosen one after the other, so that some are no longer needed at the end.
    """
    largest = sorted(hidden - primary, key=lambda name: (-known.counts[name], name))
    with suppress(NoProofError):
        for name in largest:
            fewer = hidden - {name}
            if name not in hidden:
                continue
            found = known.widths(fewer, budget)
            if all(found[cell] >= rule.limit for cell in primary):
                # What can be computed from the rest hides nothing and may be printed too.
                hidden = primary | {cell for cell in fewer if found[cell] > 0}
    return hidden


def _exposed(found: Mapping[str, float], primary: frozenset[str], limit: int) -> str | None:
    """Return the cell that a reader knows most about, None when all are safe enough."""
    open_cells = {
        name: width for name, width in found.items() if width < (limit if name in primary else 1)
    }
    return min(open_cells, key=lambda name: (open_cells[name], name), default=None)


def _companion(
    exposed: str,
    counts: Mapping[str, int],
    sums: Sequence[Sum],
    hidden: frozenset[str],
    rule: SmallNumberRule,
) -> str | None:
    """Return the cell to hide next: in a sum of the exposed one, else in a sum farther away."""
    reached = frozenset({exposed})
    while True:
        near = touching(sums, reached)
        open_cells = {name for item in near for name in item.cells} - hidden
        if open_cells:
            return min(open_cells, key=lambda name: _cost(name, counts, sums, hidden, rule))
        farther = reached | {name for item in near for name in item.cells}
        if farther == reached:
            return None
        reached = farther


def _cost(
    name: str,
    counts: Mapping[str, int],
    sums: Sequence[Sum],
    hidden: frozenset[str],
    rule: SmallNumberRule,
) -> tuple[object, ...]:
    """Order candidates: no zeros, no totals, none that opens a new sum, then the smallest."""
    lone = sum(hidden.isdisjoint(item.cells) for item in sums if name in item.cells)
    total = any(item.total == name for item in sums)
    return (counts[name] < rule.limit, total, lone, counts[name], name)


def _totals(sums: Sequence[Sum], primary: frozenset[str]) -> frozenset[str]:
    """Return every total, and the parts of those that are small themselves."""
    totals = frozenset(item.total for item in sums)
    parts = (name for item in sums if item.total in primary for name in item.parts)
    return totals.union(parts)
