"""A C library between the program and the system: it makes calls fail, or writes them down.

SQLite does its own input and output, so nothing that Python can patch reaches it. A VFS of apsw
would be another build of SQLite than the one that the program runs on; preloading a few functions
of the C library reaches both SQLite and Python's own files. Where there is no C compiler, or
no `LD_PRELOAD`, these runs are left out, and say so.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

KINDS = ("write", "sync", "open", "read", "name")
_SOURCE = Path(__file__).with_suffix(".c")
_LIBRARY = "BARO_SHIM"


def missing() -> str:
    """Say why calls cannot be caught on this machine, "" where they can."""
    if sys.platform != "linux":
        return "LD_PRELOAD is Linux's"
    return "" if _compiler() else "there is no C compiler"


def run_under(module: str, arguments: Sequence[str]) -> int:
    """Run a module of ours in a process whose calls are caught; return its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "shim.so"
        command = [_compiler(), "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE), "-ldl"]
        subprocess.run(command, check=True)
        environment = {
            **os.environ,
            "LD_PRELOAD": str(library),
            _LIBRARY: str(library),
            "OMP_NUM_THREADS": "1",  # what forks has one thread
            "OPENBLAS_NUM_THREADS": "1",
        }
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.run(command, env=environment, check=False).returncode


def is_loaded() -> bool:
    """Return whether this process runs on top of the shim."""
    return _LIBRARY in os.environ


@dataclass(frozen=True, slots=True)
class Fault:
    """Which call fails, and how.

    Attributes:
        kind: one of `KINDS`.
        nth: the first is 1.
        error: errno.
        forever: all later ones of the kind fail too.
    """

    kind: str
    nth: int
    error: int
    forever: bool


class Shim:
    """The library as this process has it loaded."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ[_LIBRARY])
        self._library.shim_count.restype = ctypes.c_long
        self._library.shim_fired.restype = ctypes.c_long
        self._library.shim_arm.argtypes = [ctypes.c_int, ctypes.c_long, ctypes.c_int, ctypes.c_int]

    def watch(self, folder: Path) -> None:
        """Catch calls on files below a folder, from now on."""
        self._library.shim_folder(os.fsencode(folder))

    def arm(self, fault: Fault | None) -> None:
        """Let calls fail, or none, and count from 0."""
        if fault is None:
            self._library.shim_arm(-1, 0, 0, 0)
        else:
            kind = KINDS.index(fault.kind)
            self._library.shim_arm(kind, fault.nth, fault.error, int(fault.forever))

    def trace(self, path: Path) -> None:
        """Write every call that changes something to a file, from now on."""
        self._library.shim_trace(os.fsencode(path))

    def counts(self) -> dict[str, int]:
        """Return how many calls of each kind there were."""
        return {kind: self._library.shim_count(number) for number, kind in enumerate(KINDS)}

    def fired(self) -> int:
        """Return how many calls failed."""
        return int(self._library.shim_fired())


def _compiler() -> str:
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang") or ""
