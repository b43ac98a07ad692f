"""The command lines that only open the window, told without click: it costs a start 60 ms."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_DATABASE = "--database"
_COMPLETION = "_BARO_DESKTOP_COMPLETE"


def plain_start(arguments: Sequence[str]) -> tuple[Path | None, tuple[Path, ...]] | None:
    """Return database and files where there is nothing else to understand.

    Returns:
        None where click must judge: a command, another option, or what may be either.
    """
    rest, database = list(arguments), None
    if rest and rest[0].startswith(f"{_DATABASE}="):
        database = rest.pop(0).partition("=")[2]
    elif len(rest) > 1 and rest[0] == _DATABASE:
        database = rest[1]
        rest = rest[2:]
    named = rest if database is None else [database, *rest]
    if _COMPLETION in os.environ or any(not name or name.startswith("-") for name in named):
        return None
    if rest and may_be_command(rest[0]):
        return None
    return None if database is None else Path(database), tuple(Path(name) for name in rest)


def use_utf8() -> None:
    """Write UTF-8, whatever the terminal says.

    A file's name may hold bytes that are no UTF-8; escaped they can be printed, and JSON reads
    them as the name that the system gave.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def may_be_command(word: str) -> bool:
    """Return True for a bare word: neither a path nor a file's name with an ending."""
    return word == os.path.basename(word) and "." not in word  # noqa: PTH119
