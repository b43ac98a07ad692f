"""Windows holds the reading process in a job: it has so much memory, and ends with the program."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from subprocess import Popen
from typing import Any

_EXTENDED_LIMITS = 9
_PROCESS_MEMORY = 0x100
_NO_FAULT_DIALOG = 0x400
_KILL_ON_CLOSE = 0x2000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """Keeps a process within its memory until closed, which ends the process."""

    def __init__(self, process: Popen[bytes], memory: int) -> None:
        """Put the process in.

        Raises:
            OSError: if the system refuses.
        """
        self._kernel = _windows("WinDLL")("kernel32", use_last_error=True)
        self._kernel.CreateJobObjectW.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))
        limits = Limits()
        limits.basic.flags = _PROCESS_MEMORY | _NO_FAULT_DIALOG | _KILL_ON_CLOSE
        limits.process_memory = memory
        size, given = ctypes.sizeof(limits), ctypes.byref(limits)
        set_limits = self._kernel.SetInformationJobObject
        self._must(set_limits(self._handle, _EXTENDED_LIMITS, given, size))
        handle = ctypes.c_void_p(int(getattr(process, "_handle")))  # noqa: B009 - Windows alone
        self._must(self._kernel.AssignProcessToJobObject(self._handle, handle))

    def close(self) -> None:
        """End what is in it."""
        self._kernel.CloseHandle(self._handle)

    def _must(self, done: int) -> None:
        if not done:
            raise _windows("WinError")(_windows("get_last_error")())


def _windows(name: str) -> Callable[..., Any]:
    """Return what ctypes has on Windows alone."""
    found: Callable[..., Any] = getattr(ctypes, name)
    return found
