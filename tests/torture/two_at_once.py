"""Two windows and a command line at one database: only sentences are said, and nothing is lost.

`python3 dev.py torture two [SECONDS]`. One window stores figures without a pause, another is opened
beside it, which must say who has the database and take nothing in; meanwhile reports are
imported by the command again and again. Whatever was told as stored must be there afterwards.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from baro_desktop.app import Program
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import BaroError
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.ui.errors import error_text
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.tasks import TaskProgress
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.workspace import claim_database, open_workspace
from benchmarks.data import write_reports
from tests.memory import quick_folder
from tests.torture.scenes import database_of, figures, one_entry

MODULE = "tests.torture.two_at_once"
WRITER, READER = "skriver", "læser"
PAUSE = 50
BUSY = "Databasen bruges"


class Hand:
    """Works at a window as fast as it answers, and writes down what it is told."""

    def __init__(self, program: Program, notes: Path) -> None:
        self._program = program
        self._notes = notes.open("a", encoding="utf-8")
        self._number = 0

    def begin(self) -> None:
        """Say how the window opened; go to work where it lets one."""
        window = self._program.window
        assert window is not None
        self._note("read-only" if window.read_only else "writable")
        if window.read_only:
            QTimer.singleShot(PAUSE, self._look)
        else:
            QTimer.singleShot(PAUSE, self._enter)

    def come_second(self, database: Path) -> None:
        """Be told who has the database, and look at it as a second window may."""
        try:
            claim_database(database)
        except BaroError as error:
            self._note("said", error.code)
        self._program.open_for_reading()

    def _look(self) -> None:
        if window := self._program.window:
            window.reload()
            self._note("looked")
            QTimer.singleShot(PAUSE, self._look)

    def _enter(self) -> None:
        window = self._program.window
        if window is None:
            return
        self._number += 1
        entry = one_entry(self._number % 40, 2000 + self._number % 25)
        catalogue = window.catalogue

        def work(database: Database, _progress: TaskProgress) -> str:
            return enter(database, catalogue, entry)

        window.tasks.run(work, self._stored, self._refused, window)

    def _stored(self, entry: str) -> None:
        self._note("stored", entry)
        QTimer.singleShot(PAUSE, self._enter)

    def _refused(self, error: Exception) -> None:
        kind = "refused" if isinstance(error, BaroError) else "UNFORESEEN"
        self._note(kind, f"{error_text(error)} {error!r}")
        QTimer.singleShot(PAUSE, self._enter)

    def _note(self, *words: str) -> None:
        self._notes.write("\t".join(words) + "\n")
        self._notes.flush()


def window(folder: Path, name: str, seconds: float) -> int:
    """Be one of the windows for so long."""
    app = QApplication([name])
    speak_danish(app)
    program = Program(app, open_workspace(database_of(folder)))
    hand = Hand(program, folder / f"{name}.txt")
    if name == READER:  # `start` would hand over to the first window, and end
        hand.come_second(database_of(folder))
    else:
        program.start()
    QTimer.singleShot(0, hand.begin)
    QTimer.singleShot(round(seconds * 1000), app.quit)
    app.exec()
    if program.window is not None:
        program.window.close()
    program.keep_copy()
    program.release()
    return 0


@dataclass
class Seen:
    """What the three said; `wrong` must stay empty.

    Attributes:
        reports: hashes of the files that the command told of as imported.
    """

    said: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)

    def command(self, done: subprocess.CompletedProcess[str], file: Path) -> None:
        """Note what an import came to."""
        self.said[f"import ended with {done.returncode}"] += 1
        if done.returncode == 0:
            assert json.loads(done.stdout)["files"][0]["outcome"] in {"imported", "unchanged"}
            self.reports.add(sha256(file.read_bytes()).hexdigest())
        elif done.returncode != 1 or not done.stderr.startswith(BUSY):
            self.wrong.append(done.stderr[-300:])

    def window(self, notes: Path) -> None:
        """Note what a window came to."""
        for line in notes.read_text(encoding="utf-8").splitlines():
            kind, _, words = line.partition("\t")
            self.said[f"{notes.stem}: {kind} {words if kind == 'said' else ''}".strip()] += 1
            if kind == "stored":
                self.entries.add(words)
            elif kind == "UNFORESEEN" or (kind == "refused" and not words.startswith(BUSY)):
                self.wrong.append(words)


def run(folder: Path, seconds: float) -> Seen:
    """Let them all work for so long, and look at what there is then."""
    catalogue = load_catalogue(resource("catalogue"))
    (folder / "filer").mkdir()
    files = list(write_reports(folder / "filer", catalogue, 3, 20))
    with Database.open(database_of(folder)) as db:
        import_reports(db, catalogue, files[:2])
    seen, windows = Seen(), []
    for number, name in enumerate((WRITER, READER)):
        windows.append(_start("-m", MODULE, str(folder), name, f"{seconds - number}"))
        _wait_for(folder / f"{name}.txt", windows[-1])
    command = ("-m", "baro_desktop", "import", "--database", str(database_of(folder)))
    for file in (files * 100)[2:]:
        process = _start(*command, "--format", "json", str(file))
        out, err = process.communicate()
        done = subprocess.CompletedProcess(command, process.returncode, out, err)
        seen.command(done, file)
        if windows[0].poll() is not None:
            break
    for name, process in zip((WRITER, READER), windows, strict=True):
        _, err = process.communicate()
        if process.returncode or "Traceback" in err:
            seen.wrong.append(f"{name}: {process.returncode} {err[-300:]}")
        seen.window(folder / f"{name}.txt")
    _look(folder, seen)
    return seen


def _look(folder: Path, seen: Seen) -> None:
    figures(database_of(folder))
    with Database.open(database_of(folder)) as db:
        held = {row[0] for row in db.rows("SELECT sha256 FROM documents")}
        entries = {row[0] for row in db.rows("SELECT id FROM entries")}
    lost = len(seen.reports - held) + len(seen.entries - entries)
    if lost:
        seen.wrong.append(f"{lost} lost")
    for wanted in (f"{WRITER}: writable", f"{READER}: read-only", f"{WRITER}: stored"):
        if not seen.said[wanted]:
            seen.wrong.append(f"not seen: {wanted}")
    if not seen.said[f"{READER}: said database-in-use"]:
        seen.wrong.append("the second window did not say who has the database")


def _start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _wait_for(notes: Path, process: subprocess.Popen[str]) -> None:
    """Wait until a window is there."""
    while process.poll() is None and not (notes.exists() and notes.stat().st_size):
        time.sleep(0.02)


def main(arguments: Sequence[str]) -> int:
    """Print what was said; 1 where something was lost or said otherwise than in a sentence."""
    seconds = float(arguments[0]) if arguments else 60.0
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        seen = run(Path(folder), seconds)
    for said, times in sorted(seen.said.items()):
        sys.stdout.write(f"{times:6} {said}\n")
    for wrong in seen.wrong:
        sys.stdout.write(f"WRONG {wrong}\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if seen.wrong else 0


if __name__ == "__main__":
    sys.exit(window(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])))
