"""`python -m baro_desktop` and the `baro-desktop` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, which opens the window unless a command is named."""
    from baro_desktop.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
