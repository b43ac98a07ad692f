"""Somebody who tries to compute hidden counts back, with a linear programme of his own.

`python3 dev.py torture hiding [TABLES]` does it for thousands of random tables.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence

import highspy

from baro_desktop.export.disclosure.sums import Sum
from baro_desktop.export.disclosure.tables import hide_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule

RULE = SmallNumberRule()
_LEAST_ROOM = 0.999
"""A count whose bounds are nearer than this is known."""

Table = tuple[dict[str, int], tuple[Sum, ...]]


def random_table(dice: random.Random) -> Table:
    """Return a table with row sums, column sums and a total, with many small counts in it."""
    heights, breadths = range(dice.randint(1, 9)), range(dice.randint(1, 6))
    largest = dice.choice([6, 12, 40, 400])
    rows = [[dice.choice([0, dice.randint(0, largest)]) for _ in breadths] for _ in heights]
    counts = {f"{r},{c}": rows[r][c] for r in heights for c in breadths}
    counts |= {f"{r},i": sum(rows[r]) for r in heights}
    counts |= {f"i,{c}": sum(row[c] for row in rows) for c in breadths}
    counts["i,i"] = sum(map(sum, rows))
    sums = [Sum(f"{r},i", tuple(f"{r},{c}" for c in breadths)) for r in heights]
    sums += [Sum(f"i,{c}", tuple(f"{r},{c}" for r in heights)) for c in breadths]
    sums.append(Sum("i,i", tuple(f"{r},i" for r in heights)))
    sums.append(Sum("i,i", tuple(f"i,{c}" for c in breadths)))
    return counts, tuple(sums)


def room(table: Table, hidden: frozenset[str]) -> dict[str, float]:
    """Return how far apart the lowest and the highest possible value of each hidden count are."""
    counts, sums = table
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    column = {name: solver.addVariable(lb=0.0) for name in sorted(hidden)}
    for total in sums:
        names = [*total.parts, total.total]
        if not hidden.intersection(names):
            continue
        known = counts[total.total] if total.total not in hidden else 0
        known -= sum(counts[name] for name in total.parts if name not in hidden)
        left = sum(column[name] for name in total.parts if name in hidden)
        if total.total in hidden:
            left = left - column[total.total]
        solver.addConstr(left == known)
    found = {}
    for name, variable in column.items():
        solver.minimize(variable)
        low = solver.getObjectiveValue()
        solver.maximize(variable)
        endless = solver.getModelStatus() == highspy.HighsModelStatus.kUnbounded
        found[name] = float("inf") if endless else solver.getObjectiveValue() - low
    return found


def run(tables: int, seed: int = 1) -> Counter[str]:
    """Hide in random tables, try to compute it back, and count what came out."""
    dice, counted = random.Random(seed), Counter[str]()
    for _ in range(tables):
        table = random_table(dice)
        hiding = hide_small_counts(*table, RULE)
        counted["tables"] += 1
        counted["with hidden cells"] += bool(hiding.cells)
        counted["without proof, totals hidden"] += not hiding.proven
        small = frozenset(n for n, v in table[0].items() if RULE.sensitive(v))
        counted["small"] += len(small)
        alone = room(table, small).values()
        counted["small, recovered if hidden alone"] += sum(width < _LEAST_ROOM for width in alone)
        counted["SMALL BUT PRINTED"] += len(small - hiding.cells)
        for name, width in room(table, frozenset(hiding.cells)).items():
            counted["hidden cells"] += 1
            counted["RECOVERED"] += width < _LEAST_ROOM
            counted["primary"] += name in hiding.primary
            counted["NARROWED"] += (
                name in hiding.primary and hiding.proven and width < RULE.limit - 0.001
            )
    return counted


def main(arguments: Sequence[str]) -> int:
    """Print what came out; 1 if a hidden count was computed back."""
    began = time.monotonic()
    counted = run(int(arguments[0]) if arguments else 2000)
    for what, count in counted.items():
        sys.stdout.write(f"{what:34} {count:8}\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if any(count for what, count in counted.items() if what.isupper()) else 0
