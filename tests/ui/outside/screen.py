"""A screen of its own for tests of the real program, and an end to everything started on it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SECONDS_TO_END = 5.0
_SIZE = "1366x768x24"
_LEFT_OUT = ("PYTHONPATH", "PYTHONHOME", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")


def missing(*programs: str) -> str:
    """Return which of the programs are not on this machine, "" when all are."""
    return ", ".join(name for name in programs if shutil.which(name) is None)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Start an X server on a free number; yield the environment for programs on it.

    Home and runtime folder are empty ones: nothing of the machine's user is read or written.
    """
    with tempfile.TemporaryDirectory(prefix="baro-", ignore_cleanup_errors=True) as home:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp"]
        with started(command, os.environ, keep=(writing,)):
            os.close(writing)
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield _environment(f":{number}", home)


@contextmanager
def started(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    keep: tuple[int, ...] = (),
    errors: int | IO[bytes] = subprocess.DEVNULL,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in a group of its own, and end the whole group afterwards.

    Args:
        keep: open files that it inherits.
        errors: what gets its standard error.
    """
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, env=environment, pass_fds=keep, start_new_session=True, stdin=quiet,
        stdout=quiet, stderr=errors,
    )  # fmt: skip
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it started: asked first, then without asking."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
            process.wait(_SECONDS_TO_END)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
    process.wait(_SECONDS_TO_END)


def _environment(display: str, home: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    for name in ("config", "data", "cache", "runtime"):
        Path(home, name).mkdir(mode=0o700)
    return kept | {
        "DISPLAY": display,
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_RUNTIME_DIR": f"{home}/runtime",
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
    }
