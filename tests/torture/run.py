"""The large runs that break things on purpose: `python3 dev.py torture KIND [HOW OFTEN]`."""

from __future__ import annotations

import sys
from importlib import import_module

KINDS = {
    "faults": "faults",
    "hiding": "hiding",
    "hostile": "hostile",
    "kill": "kill",
    "power": "power_cut",
    "rot": "rot",
    "soak": "soak",
    "two": "two_at_once",
}
"""Which module of this package has the `main` of each."""

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in KINDS:
        sys.exit(f"torture needs one of: {', '.join(KINDS)}")
    sys.exit(import_module(f"tests.torture.{KINDS[sys.argv[1]]}").main(sys.argv[2:]))
