"""`python -m baro_desktop` and the `baro-desktop` command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from baro_desktop.commandline.plain import plain_start, use_utf8

_READ_FILES = "--read-foreign-files"  # process.READ_FILES, not worth loading for each start


def main() -> None:
    """Run the command line, which opens the window unless a command is named.

    A frozen program has no Python beside it, so it is its own reading process as well.
    """
    if getattr(sys, "frozen", False) and sys.argv[1:] == [_READ_FILES]:
        from baro_desktop.importing.guard.worker import main as read_files

        read_files()
        return

    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Open the window at once where nothing else was asked for; click judges all the rest.

    Returns:
        Exit status.
    """
    plain = plain_start(arguments)
    if plain is None:
        from baro_desktop.cli import run as run_command

        return run_command(arguments)
    use_utf8()
    gc.disable()  # all that a start makes will stay; the window switches it on again
    try:
        from baro_desktop import app

        return app.launch(*plain)
    except (Exception, KeyboardInterrupt) as error:
        from baro_desktop.cli import tell

        told = tell(error)
        if told is None:
            raise
        return told


if __name__ == "__main__":
    main()
