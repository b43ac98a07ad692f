"""Measure and print one table: path, ours, limit or peer, ratio, goal, holds.

Names of parts choose some of it: `python3 dev.py bench start importing`. Times on a machine that
does something else besides say little; the ratios say more, and two runs should agree.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from benchmarks.measure import environment
from benchmarks.table import HEAD, Line, Skipped

PARTS = (
    "start",
    "importing",
    "pdf",
    "switching",
    "lists",
    "graphs",
    "event_loop",
    "exporting",
    "growth",
)
"""Modules with `lines(catalogue)`; a window is made in the process, so each runs in its own."""

_CHILD = "BARO_BENCH_PART"
Lines = Callable[[Catalogue], Iterator[Line | Skipped]]


def main(wanted: list[str]) -> int:
    """Print the table; 1 when a goal is not met, 2 for a part that there is not."""
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(f"Parts are {', '.join(PARTS)}; not {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    if _CHILD in os.environ:
        return _measure(wanted[0])
    print(HEAD, flush=True)
    failed = [part for part in wanted or PARTS if _in_its_own_process(part)]
    return 1 if failed else 0


def _measure(part: str) -> int:
    lines = cast("Lines", import_module(f"benchmarks.{part}").lines)
    held = True
    for line in lines(load_catalogue(resource("catalogue"))):
        print(line.text(), flush=True)
        held = held and line.holds
    return 0 if held else 1


def _in_its_own_process(part: str) -> int:
    import subprocess

    command = [sys.executable, __file__, part]
    return subprocess.run(command, env=environment({_CHILD: part}), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
