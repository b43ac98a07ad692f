"""Measure and print one table: path, ours, limit or peer, ratio, goal, holds."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from benchmarks import switching


def main() -> int:
    """Print the table; 1 when a goal is not met."""
    catalogue = load_catalogue(resource("catalogue"))
    held = True
    print(f"{'vej':44} {'vores':>11}  {'ved siden af':24} {'forhold':>6} {'mål':>6}  holder")
    for line in switching.lines(catalogue):
        print(line.text(), flush=True)
        held = held and line.holds
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
