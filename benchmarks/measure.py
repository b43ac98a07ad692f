"""How things are measured: medians, processes that say when they are ready, their memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

TIMES = 5
OFTEN = 21
"""For what takes milliseconds, where a neighbour on the machine weighs most."""
READY = b"ready"


def median(action: Callable[[], object], times: int = TIMES) -> float:
    """Return the median of the seconds that an action takes; the first run warms up."""
    action()
    return statistics.median(seconds(action) for _ in range(times))


def medians_beside(
    ours: Callable[[], object], theirs: Callable[[], object], times: int = TIMES
) -> tuple[float, float]:
    """Return the medians of two actions, run in turn so that both meet the same machine."""
    ours(), theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(times)]
    return statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)


def seconds(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def pss(pid: int) -> int:
    """Return the bytes of memory that are a process's own share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise ValueError(pid)


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a child, whose modules are compiled as on a user's machine."""
    present = {**os.environ, **more}
    present.pop("PYTHONDONTWRITEBYTECODE", None)
    return present


def until_ready(command: Sequence[str], more: Mapping[str, str] | None = None) -> tuple[float, int]:
    """Start a process that prints `ready` and waits; return its seconds until then and its PSS."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(more or {}),
    ) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        taken = time.perf_counter() - begun
        if said.strip() != READY:
            raise RuntimeError(f"{command} said {said!r}")
        held = pss(child.pid)
        child.kill()
    return taken, held


def medians_in_turn(
    commands: Mapping[str, Sequence[str]], more: Mapping[str, str], times: int = TIMES
) -> dict[str, tuple[float, float]]:
    """Return seconds and memory of each, run in turn so that all meet the same machine."""
    found: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
    for number in range(times + 1):
        for name, command in commands.items():
            measured = until_ready(command, more)
            if number:  # the first one warms the caches
                found[name].append(measured)
    return {
        name: (statistics.median(t for t, _ in runs), statistics.median(m for _, m in runs))
        for name, runs in found.items()
    }


def python(script: str, *arguments: str) -> list[str]:
    """Return the command that runs a script of this folder."""
    return [sys.executable, str(Path(__file__).with_name(script)), *arguments]
