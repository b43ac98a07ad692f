"""What the reading process may not do: take much memory, compute for ever, write, go on the net.

Called in that process, before it has seen a foreign byte. On Windows the program holds it in a
job instead (`job.py`).
"""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from collections.abc import Callable

MEMORY = 1024**3
"""Bytes of address space."""

_WRITTEN = 16 * 1024**2
_SPARE_SECONDS = 2
_BETWEEN_LOOKS = 0.05
_BYTECODE = "__pycache__"
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_ON_PATHS = frozenset(
    ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate")
)
_NEVER = frozenset(
    (
        *("os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile"),
        *("os.startfile/2", "os.system", "os.chmod", "os.chown", "os.kill"),
        *("shutil.rmtree", "shutil.move", "shutil.copyfile", "subprocess.Popen"),
        *("socket.__new__", "socket.connect", "socket.bind", "socket.sendto", "webbrowser.open"),
        *("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "sqlite3.connect"),
    )
)


def confine(memory: int = MEMORY) -> None:
    """Take from this process what reading a file does not need."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN, _WRITTEN))
        if sys.platform == "darwin":  # which takes the limit on addresses and does not keep it
            _look_at_memory(memory)
        else:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    sys.addaudithook(refuse)


def begin(seconds: float) -> None:
    """Let the system end this process if one file takes too long, even when the program is gone."""
    if sys.platform != "win32":
        import resource

        until = math.ceil(time.process_time() + seconds) + _SPARE_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what no reader has to do; Python's own files of bytecode may be written.

    Raises:
        PermissionError: for processes, connections, and files that are written.
    """
    if event == "open":
        path, _, flags = arguments
        wrong = isinstance(flags, int) and bool(flags & _WRITING) and _BYTECODE not in str(path)
    elif event in _ON_PATHS:
        wrong = _BYTECODE not in str(arguments[0])
    else:
        wrong = event in _NEVER
    if wrong:
        raise PermissionError(event)


def _look_at_memory(limit: int, end: Callable[[int], object] = os._exit) -> None:
    import resource

    def look() -> None:
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < limit:
            time.sleep(_BETWEEN_LOOKS)
        end(1)

    threading.Thread(target=look, daemon=True).start()
