"""Look for known weaknesses in what is pinned, in the lock file as it stands.

Usage: python packaging/audit.py [ARGUMENTS OF pip-audit]

It asks the registry about the packages of the lock, and about nothing else. Status 1 where it found
something, or where the registry does not know of weaknesses (mirrors often do not).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"


def main() -> int:
    """Run pip-audit on the lock file."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK)]
    command += [
        "--require-hashes",
        "--disable-pip",
        "--strict",
        "--desc=off",
        "--progress-spinner=off",
    ]
    return subprocess.run([*command, *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
