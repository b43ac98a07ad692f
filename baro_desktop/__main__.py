"""`python -m baro_desktop` and the `baro-desktop` command."""

from __future__ import annotations

import sys

_READ_FILES = "--read-foreign-files"  # process.READ_FILES, not worth loading for each start


def main() -> None:
    """Run the command line, which opens the window unless a command is named.

    A frozen program has no Python beside it, so it is its own reading process as well.
    """
    if getattr(sys, "frozen", False) and sys.argv[1:] == [_READ_FILES]:
        from baro_desktop.importing.guard.worker import main as read_files

        read_files()
        return

    from baro_desktop.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
