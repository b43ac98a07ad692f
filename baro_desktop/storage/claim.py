"""Who has the database open: a locked file beside it that names them, one at a time.

SQLite alone would let two windows write in turn, each showing what the other has changed. The
lock is the operating system's own: it is gone with the process, however that ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.files import make_folder
from baro_desktop.storage.locking import try_to_lock

_LONGEST = 500
_TRIES = 20


class Claim:
    """A database that is ours until it is released.

    Attributes:
        database: the file that is claimed.
    """

    def __init__(self, database: Path, held: int) -> None:
        self.database = database
        self._held: int | None = held

    def release(self) -> None:
        """Let others have it; once more does no harm."""
        if self._held is None:
            return
        path = _beside(self.database)
        if sys.platform == "win32":
            os.close(self._held)
            with suppress(OSError):
                path.unlink()
        else:
            with suppress(OSError):
                path.unlink()  # before the lock goes, so that nobody locks a file without a name
            os.close(self._held)
        self._held = None


def claim(database: Path, user: str, now: datetime) -> Claim:
    """Take a database for this process.

    Args:
        user: told to whoever comes second, with the machine and the time.

    Raises:
        StorageError: `database-in-use` with `who`, or why the folder cannot be written.
    """
    with file_failures(database):
        make_folder(database.parent)
        for _ in range(_TRIES):
            held = _open(_beside(database))
            if not try_to_lock(held):
                who = _name(held)
                os.close(held)
                raise StorageError("database-in-use", path=str(database), who=who)
            if _is_still_there(held, _beside(database)):
                _write(held, f"{user} på {_machine()} siden {now:%d-%m-%Y kl. %H.%M}")
                return Claim(database, held)
            os.close(held)
    raise StorageError("database-in-use", path=str(database), who="et andet vindue")


def _beside(database: Path) -> Path:
    return database.with_name(f"{database.name}.lock")


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def _is_still_there(held: int, path: Path) -> bool:
    """Return False when the file that we locked was removed between opening and locking."""
    try:
        return os.path.samestat(os.fstat(held), path.stat())
    except FileNotFoundError:
        return False


def _write(held: int, name: str) -> None:
    os.lseek(held, 0, os.SEEK_SET)
    os.ftruncate(held, 0)
    os.write(held, name.encode()[:_LONGEST])


def _name(held: int) -> str:
    os.lseek(held, 0, os.SEEK_SET)
    return os.read(held, _LONGEST).decode("utf-8", "replace").strip() or "et andet vindue"


def _machine() -> str:
    """Return the name of this machine."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket  # it costs each start 10 ms

    return socket.gethostname()
