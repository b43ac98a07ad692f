"""Somebody at the desk for days: random operations on the real window, watched all the time.

`python3 dev.py torture soak [OPERATIONS] [SEED]` does ten thousand. No exception may reach the top,
Qt may not complain, memory may not grow by more than a tenth, and the database is read back every
hundred.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from baro_desktop.app import Program
from baro_desktop.storage import integrity
from baro_desktop.ui.language import speak_danish
from baro_desktop.workflows.workspace import Workspace, open_workspace
from tests.torture.hands import OPERATIONS, Hands
from tests.torture.soak_data import make_files

CHECKED_EVERY = 100
WARM = 0.3
MOST_GROWTH = 1.10
_PLATFORM = "This plugin does not support"


@dataclass
class Watch:
    """What went wrong, and how much memory was held at each check."""

    faults: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    last: str = ""

    def note(self, what: str) -> None:
        """Note a fault with the operation that led to it."""
        self.faults.append(f"{self.last}: {what}")

    def growth(self) -> float:
        """Return memory at the end over memory once everything was opened some times."""
        warm = self.memory[int(len(self.memory) * WARM) :]
        third = max(1, len(warm) // 3)
        return statistics.median(warm[-third:]) / statistics.median(warm[:third])


@contextmanager
def watching(watch: Watch) -> Iterator[None]:
    """Note every exception that nobody caught and every word of Qt's."""

    def told(_: QtMsgType, __: object, text: str) -> None:
        if _PLATFORM not in text:
            watch.note(f"Qt: {text}")

    def raised(kind: type[BaseException], error: BaseException, trace: object) -> None:
        watch.note(f"{kind.__name__}: {error}")
        own_hook(kind, error, trace)  # type: ignore[arg-type]

    own_hook, sys.excepthook = sys.__excepthook__, raised
    before = qInstallMessageHandler(told)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = own_hook


def live(folder: Path, operations: int, seed: int) -> Watch:
    """Do random operations on a window of its own, and return what was seen."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    speak_danish(app)
    files = make_files(folder / "rapporter")
    workspace = open_workspace(folder / "data" / "baro.db")
    program = Program(app, workspace)
    watch, dice = Watch(), random.Random(seed)
    with watching(watch):
        program.start(files[:3])
        hands = Hands(program, dice, files, folder)
        hands.settle()
        for number in range(1, operations + 1):
            watch.last = f"{number} {_one(hands, dice, watch)}"
            if number % CHECKED_EVERY == 0:
                hands.settle()
                check(workspace, watch)
        hands.close_all()
        hands.window.close()
        hands.window.shut_down()
        program.release()
    return watch


def _one(hands: Hands, dice: random.Random, watch: Watch) -> str:
    name = dice.choices(list(OPERATIONS), [weight for weight, _ in OPERATIONS.values()])[0]
    watch.last = f"{watch.last.partition(' ')[0]}+ {name}"
    watch.done[name] += 1
    try:
        hands.do(OPERATIONS[name][1])
    except Exception as error:  # noqa: BLE001 - whatever comes up here reached the top
        watch.note(f"{type(error).__name__}: {error}")
    return name


def check(workspace: Workspace, watch: Watch) -> None:
    """Read the database back and weigh the process."""
    with workspace.open() as database:
        problems = integrity.check(database)
    if problems:
        watch.note(f"database: {problems}")
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    watch.memory.append(pages * os.sysconf("SC_PAGE_SIZE"))


def main(arguments: Sequence[str]) -> int:
    """Print what was done and seen; 1 if anything went wrong."""
    operations = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(HOME=folder, XDG_DOCUMENTS_DIR=folder)
        watch = live(Path(folder), operations, seed)
    say: Callable[[str], object] = lambda text: sys.stdout.write(text + "\n")  # noqa: E731
    say(f"{dict(watch.done)}")
    say("\n".join(watch.faults[:50]))
    say(
        f"{operations} operations, {len(watch.faults)} faults, memory "
        f"{min(watch.memory, default=0) >> 20}-{max(watch.memory, default=0) >> 20} MiB, growth "
        f"{watch.growth():.3f}, {time.monotonic() - began:.0f} s"
    )
    return 1 if watch.faults or watch.growth() > MOST_GROWTH else 0
