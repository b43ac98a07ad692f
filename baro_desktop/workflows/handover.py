"""A second start hands its files to the window that has the database.

A request is a file in a folder that only this user can write; whoever removes it has decided.
The window that removes it has taken it, and a sender who had to remove it himself was not heard.
So no socket can be left behind, nothing listens on a network, and a killed program leaves a folder
at most: that a window is there at all is told by the claim, which ends with its process.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import socket
import stat
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from baro_desktop.models.errors import BaroError
from baro_desktop.storage.files import put_in_place

MOST_BYTES = 1_000_000
MOST_PATHS = 5_000
_ENDING = ".json"
_STALE_SECONDS = 30.0
_ANSWER_SECONDS = 1.0
_START_SECONDS = 5.0
_STEP_SECONDS = 0.02


def inbox_of(database: Path) -> Path | None:
    """Return the folder for requests about a database; None where nobody knows the user."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return None
    name = os.path.normcase(database.resolve())
    key = hashlib.sha256(f"{user}\0{name}".encode("utf-8", "surrogatepass")).hexdigest()
    return _base() / f"baro-desktop-{key[:32]}"


def open_inbox(inbox: Path) -> bool:
    """Make the folder; False where it cannot be, or where somebody else has it."""
    with suppress(OSError):
        inbox.mkdir(mode=0o700, exist_ok=True)
    return _is_ours(inbox)


def close_inbox(inbox: Path) -> None:
    """Remove the folder and what nobody waits for any more."""
    with suppress(OSError):
        for request in inbox.iterdir():
            request.unlink()
        inbox.rmdir()


def take(inbox: Path) -> tuple[tuple[Path, ...], ...]:
    """Return the paths of each request that waits, and tell its sender so by removing it.

    Anything that is no request of ours, or is older than a sender waits, is removed unheard.
    """
    if not _is_ours(inbox):
        return ()
    taken = []
    for request in sorted(inbox.glob(f"*{_ENDING}")):
        paths = _read(request)
        with suppress(OSError):
            request.unlink()
            if paths is not None:
                taken.append(paths)
    return tuple(taken)


def hand_over(database: Path, paths: Sequence[Path], refusal: BaroError) -> bool:
    """Ask the window that has a database to show itself and to import files.

    Args:
        paths: made absolute here; the other process may stand in another folder.
        refusal: says who has the database; a window of somebody else is never asked.

    Returns:
        Whether a window took them. It may still be starting, so the answer can take some seconds.
    """
    inbox = inbox_of(database)
    if inbox is None or not _has_it_here(refusal):
        return False
    text = json.dumps([str(path.absolute()) for path in paths]).encode()
    if len(text) > MOST_BYTES or len(paths) > MOST_PATHS:
        return False
    if not _wait(lambda: _is_ours(inbox), _START_SECONDS):
        return False
    _let_it_come_forward()
    try:
        return _is_heard(inbox, text)
    except OSError:
        return False


def _is_heard(inbox: Path, text: bytes) -> bool:
    """Lay a request down and wait for it to be taken; take it back where nobody does."""
    request = inbox / f"{uuid.uuid4().hex}{_ENDING}"
    hidden = request.with_suffix(".part")
    hidden.write_bytes(text)
    put_in_place(hidden, request)
    if _wait(lambda: not request.exists(), _ANSWER_SECONDS):
        return True
    for _ in range(10):
        try:
            request.unlink()
        except FileNotFoundError:
            return True
        except PermissionError:  # Windows, while the window reads it
            time.sleep(_STEP_SECONDS)
        else:
            return False
    return False


def _wait(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(_STEP_SECONDS)
    return True


def _read(request: Path) -> tuple[Path, ...] | None:
    """Return absolute paths, None for anything else."""
    try:
        about = request.lstat()
        fresh = abs(time.time() - about.st_mtime) < _STALE_SECONDS
        if not (fresh and stat.S_ISREG(about.st_mode) and about.st_size <= MOST_BYTES):
            return None
        said = json.loads(request.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(said, list) or len(said) > MOST_PATHS:
        return None
    if not all(isinstance(path, str) and "\0" not in path for path in said):
        return None
    paths = tuple(Path(path) for path in said)
    return paths if all(path.is_absolute() for path in paths) else None


def _base() -> Path:
    """Return the user's own folder for what lives as long as the session, else the one for all."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "") if sys.platform == "linux" else ""
    return Path(runtime) if runtime and _is_ours(Path(runtime)) else Path(tempfile.gettempdir())


def _is_ours(folder: Path) -> bool:
    """Tell whether nobody else can have put something there."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(about.st_mode):
        return False
    if sys.platform == "win32":  # the folder for temporary files is the user's own there
        return True
    return about.st_uid == os.getuid() and not stat.S_IMODE(about.st_mode) & 0o077


def _has_it_here(refusal: BaroError) -> bool:
    """Tell whether the claim names this user on this machine."""
    return str(refusal.data.get("who", "")).startswith(
        f"{getpass.getuser()} på {socket.gethostname()} "
    )


def _let_it_come_forward() -> None:
    """Pass on the right to come to the front, which Windows gives to the program just started."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
