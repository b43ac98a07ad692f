"""Every k-th write, sync, open, read and renaming fails, once and for good: disk full, I/O error.

`python3 dev.py torture faults [--every N] [--scenes NAME …]`. A command must either do all of its
work, or end with status 1 and say in a Danish sentence what happened; what was stored before, or
told as stored, is there afterwards, and the same command succeeds once the disk is well again.
"""

from __future__ import annotations

import argparse
import errno
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path

from baro_desktop.cli import run as run_command
from tests.memory import quick_folder
from tests.torture.in_process import read_here, without_pandas
from tests.torture.scenes import (
    Scene,
    State,
    chosen,
    database_of,
    figures,
    fresh_copy,
    ids,
)
from tests.torture.shim import KINDS, Fault, Shim, is_loaded, missing, run_under

MODULE = "tests.torture.run"
SECONDS = 60
AGAIN = 3  # after every third fault the command is tried once more
_ERRORS = {"write": (errno.ENOSPC, errno.EIO), "name": (errno.EACCES, errno.EIO)}
_LATE = frozenset(
    ("openpyxl", "xlsxwriter", "lxml.etree", "sqlite_utils", "pandas", "highspy", "rapidfuzz")
)
OK = frozenset({"told", "done all the same", "not reached"})


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command came to: its status (negative for a signal), and what it printed."""

    status: int
    out: str
    err: str
    fired: int
    counts: dict[str, int]
    modules: list[str]


def _child(scene: Scene, folder: Path, fault: Fault | None, tell: Connection) -> None:
    out, err = (folder.parent / name for name in ("out", "err"))
    for stream, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), stream)
    shim = Shim()
    shim.watch(folder)
    shim.arm(fault)
    try:
        status = run_command(scene.command(folder))
    finally:
        fired, counts = shim.fired(), shim.counts()
        shim.arm(None)
    for written in (sys.stdout, sys.stderr):
        written.flush()
    tell.send((status, fired, counts, sorted(sys.modules)))


def run_once(scene: Scene, folder: Path, fault: Fault | None) -> Ended:
    """Run a command in a forked process, where calls fail as the fault says."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(scene, folder, fault, theirs))
    process.start()
    theirs.close()
    process.join(SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    try:
        status, fired, counts, modules = ours.recv()
    except EOFError:
        status, fired, counts, modules = process.exitcode or -1, 1, {}, []
    ours.close()
    out, err = (
        (folder.parent / name).read_text("utf-8", errors="replace") for name in ("out", "err")
    )
    return Ended(status, out, err, fired, counts, modules)


@dataclass(frozen=True, slots=True)
class Bench:
    """A scene that is ready to be disturbed.

    Attributes:
        template: the folder as it is before.
        place: where a copy of it is worked in.
        before: ids that must never be lost.
        wanted: what the undisturbed command comes to.
    """

    scene: Scene
    template: Path
    place: Path
    before: set[str]
    wanted: State

    def judge(self, fault: Fault) -> str:
        """Return one of `OK`, or what is wrong."""
        fresh_copy(self.template, self.place)
        ended = run_once(self.scene, self.place, fault)
        if not ended.fired:
            return "not reached"
        if ended.status not in {0, 1}:
            return f"CRASHED {ended.status}: {ended.err[-300:]}"
        if said := _wrong_words(ended):
            return said
        if lost := self._lost(ended):
            return lost
        if ended.status == 0:
            same = self.scene.state(self.place) == self.wanted
            return "done all the same" if same else "SILENT"
        if fault.nth % AGAIN:
            return "told"
        again = run_once(self.scene, self.place, None)
        if again.status or self.scene.state(self.place) != self.wanted:
            return f"NOT WELL AFTERWARDS: {again.out[-200:]} {again.err[-300:]}"
        return "told"

    def _lost(self, ended: Ended) -> str:
        path = database_of(self.place)
        if path.exists():
            figures(path)
        held = ids(path)
        if self.scene.name == "restore":
            held |= {one for kept in self.place.glob("baro *.db") for one in ids(kept)}
        if not self.before <= held:
            return "LOST"
        told = json.loads(ended.out)["files"] if ended.out.startswith("{") else []
        stored = sum(file["outcome"] == "imported" for file in told)
        return "LOST AFTER TELLING" if stored > len(held) - len(self.before) else ""


def _wrong_words(ended: Ended) -> str:
    """Return what is wrong with what was said, "" where nothing is."""
    said = ended.err.strip()
    if "Traceback" in said:
        return f"TRACEBACK: {said[-400:]}"
    if "uventet fejl" in said:
        return f"UNFORESEEN: {said}"
    if ended.status == 0:
        return ""
    findings = ended.out.startswith("{") and '"severity": "error"' in ended.out
    one = len(said.splitlines()) == 1 and said.endswith(".")
    findings = findings or ended.out.strip().endswith(".")  # what »check« found
    return "" if one or (findings and not said) else f"NO SENTENCE: {said!r} {ended.out[-200:]}"


def prepare(scene: Scene, folder: Path) -> tuple[Bench, dict[str, int]]:
    """Make a scene, run it undisturbed, and load here what it loaded there."""
    template, place = folder / "template", folder / "arbejde"
    template.mkdir(parents=True)
    scene.prepare(template)
    before = ids(database_of(template)) if scene.name != "migration" else set()
    fresh_copy(template, place)
    ended = run_once(scene, place, None)
    if ended.status:
        raise RuntimeError(f"{scene.name}: {ended.err}{ended.out}")
    for name in ended.modules:
        if name not in sys.modules and (name.startswith("baro_desktop.") or name in _LATE):
            import_module(name)
    return Bench(scene, template, place, before, scene.state(place)), ended.counts


def faults(counts: dict[str, int], every: int) -> Iterator[Fault]:
    """Yield the faults: each k-th call of each kind, once and for good."""
    for kind in KINDS:
        for error in _ERRORS.get(kind, (errno.EIO,)):
            for nth in range(1, counts[kind] + 1, every):
                yield Fault(kind, nth, error, forever=False)
                yield Fault(kind, nth, error, forever=True)


def run(scenes: Sequence[Scene], every: int) -> Counter[tuple[str, str]]:
    """Disturb the scenes and count how it went; print what went wrong."""
    counted: Counter[tuple[str, str]] = Counter()
    for scene in scenes:
        with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
            bench, counts = prepare(scene, Path(folder) / scene.name)
            for fault in faults(counts, every):
                outcome = _judged(bench, fault)
                counted[scene.name, outcome.partition(":")[0]] += 1
                if outcome not in OK:
                    sys.stdout.write(f"{scene.name} {fault}: {outcome}\n")
                sys.stdout.flush()
    return counted


def _judged(bench: Bench, fault: Fault) -> str:
    try:
        return bench.judge(fault)
    except Exception as error:  # noqa: BLE001 - what cannot be read afterwards is a fault
        return f"UNSOUND: {type(error).__name__} {error}"


def main(arguments: Sequence[str]) -> int:
    """Print how often each scene was told, done all the same, or went wrong; 1 if any did."""
    if reason := missing():
        sys.stdout.write(f"Left out: {reason}.\n")
        return 0
    if not is_loaded():
        return run_under(MODULE, ["faults", *arguments])
    parser = argparse.ArgumentParser(prog="torture faults")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--scenes", nargs="*", default=[])
    wanted = parser.parse_args(arguments)
    read_here()
    if wanted.scenes and "export" not in wanted.scenes:
        without_pandas()
    began = time.monotonic()
    counted = run(chosen(wanted.scenes), wanted.every)
    for (scene, outcome), number in sorted(counted.items()):
        sys.stdout.write(f"{scene:10} {outcome:24} {number:6}\n")
    sys.stdout.write(f"{sum(counted.values())} faults, {time.monotonic() - began:.0f} s\n")
    return 1 if any(outcome not in OK for _, outcome in counted) else 0
