"""Locks of the operating system on a file: gone with the process, however that ends."""

from __future__ import annotations

import os
import sys
import time

_LOCKED_BYTE = 1 << 30  # far behind the content, which others must be able to read
_SECONDS_BETWEEN = 0.005


def try_to_lock(held: int) -> bool:
    """Lock an open file without waiting; return False where another one has it.

    A file system without locks (some network drives) counts as locked: SQLite is left then.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(held, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return not isinstance(error, BlockingIOError | PermissionError)
    return True


def lock_within(held: int, seconds: float) -> bool:
    """Wait for the lock; return False where another one keeps it longer than that."""
    last = time.monotonic() + seconds
    while not try_to_lock(held):
        if time.monotonic() > last:
            return False
        time.sleep(_SECONDS_BETWEEN)
    return True
