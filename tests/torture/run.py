"""The large runs that break databases on purpose: `python3 dev.py torture KIND [HOW OFTEN]`."""

from __future__ import annotations

import sys

from tests.torture import kill, rot

KINDS = {"rot": rot.main, "kill": kill.main}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in KINDS:
        sys.exit(f"torture needs one of: {', '.join(KINDS)}")
    sys.exit(KINDS[sys.argv[1]](sys.argv[2:]))
