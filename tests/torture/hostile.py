"""Hostile files are imported while a window is open: each must end in time, in Danish, alone.

`python3 dev.py torture hostile [NAME]` makes them all by script and imports them one by one, and
then together; it measures time, memory, the window's longest stall, and looks whether anything was
written, fetched or given away. `tests/importing/test_hostile.py` takes a few of them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import BaroError
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.texts import errors, findings
from baro_desktop.workflows import read_form
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.workspace import Workspace
from tests.torture.hostile_markup import hostile_pages, hostile_texts
from tests.torture.hostile_packages import hostile_archives, hostile_workbooks
from tests.torture.hostile_pdf import hostile_pdfs

SECONDS = 15.0
"""For one file: ten to read it, the rest to start another process on a busy machine."""

STALL = 0.1
MEGABYTES = 1100
SECRET = "kanariefugl-3141592653"
REPORT = "eksempel-ballerup-2026-06.txt"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file."""

    name: str
    seconds: float
    outcome: str
    sentence: str


class Place:
    """A folder with hostile files, a secret beside it, and somebody who listens."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.files = folder / "filer"
        self.files.mkdir()
        self.secret = folder / "hemmelig.txt"
        self.secret.write_text(SECRET, encoding="utf-8")
        self.database = folder / "data" / "baro.db"
        self.database.parent.mkdir()
        self.calls = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()
        port = self._listening.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"

    def make(self, wanted: Sequence[str] = ()) -> list[Path]:
        """Write the files and return them; all, or those with these names."""
        report = resource("samples", REPORT).read_bytes()
        kinds = (
            ("pdf", hostile_pdfs(self.address)),
            ("html", hostile_pages(self.address, self.secret)),
            ("txt", hostile_texts(report.decode())),
            ("zip", hostile_archives(report)),
            ("xlsx", hostile_workbooks(self._form()) if not wanted else {}),
        )
        paths = []
        for ending, files in kinds:
            for name, content in files.items():
                if not wanted or name in wanted:
                    path = self.files / f"{name}.{ending}"
                    path.write_bytes(content())
                    paths.append(path)
        return paths

    def make_odd(self) -> list[Path]:
        """Make what is no ordinary file, and return the paths."""
        pipe, loop = self.files / "rør.txt", self.files / "ring"
        os.mkfifo(pipe)
        loop.mkdir()
        (loop / "igen").symlink_to(loop)
        (loop / "sig selv").symlink_to(loop / "sig selv")
        denied = self.files / "lukket.txt"
        denied.write_bytes(b"x")
        denied.chmod(0)
        sparse = self.files / "10 GB.pdf"
        with sparse.open("wb") as file:
            file.truncate(10 * 1024**3)
        folder = self.files / "mappe.pdf"
        folder.mkdir()
        device, gone = Path("/dev/zero"), self.files / "væk.txt"
        return [pipe, loop, denied, sparse, folder, device, Path("/dev/stdin"), gone]

    @contextmanager
    def growing(self) -> Iterator[Path]:
        """Give a file that somebody writes to all the time."""
        path, done = self.files / "vokser.txt", threading.Event()
        path.write_bytes(b"1.1 a\n" * 5_000_000)

        def grow() -> None:
            with path.open("ab", buffering=0) as file:
                while not done.is_set():
                    file.write(b"x")
                    os.utime(path)

        thread = threading.Thread(target=grow)
        thread.start()
        try:
            yield path
        finally:
            done.set()
            thread.join()

    def state(self) -> str:
        """Return a hash of all that lies outside the database's folder: nothing may be written."""
        summed = hashlib.sha256()
        for path in sorted(self.files.parent.rglob("*")):
            told = path.lstat()
            if self.database.parent not in {path, *path.parents} and path.name != "vokser.txt":
                size = told.st_size if stat.S_ISREG(told.st_mode) else 0
                summed.update(f"{path} {told.st_mode} {size}".encode())
        return summed.hexdigest()

    def close(self) -> None:
        """Stop listening."""
        self._listening.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                self._listening.accept()[0].close()
                self.calls += 1

    def _form(self) -> bytes:
        path = self.files.parent / "skema.xlsx"
        with Database.open(self.files.parent / "skema.db") as db:
            make_form(db, self.catalogue, path, "Ballerup", today=date(2026, 11, 21))
        return path.read_bytes()


def import_one(db: Database, catalogue: Catalogue, path: Path, reader: FileReader) -> Told:
    """Import a report or read a form, and return what the user is told."""
    began = time.monotonic()
    if path.suffix == ".xlsx":
        told = _read_form(db, catalogue, path, reader)
    else:
        results = import_reports(db, catalogue, [path], None, reader)
        first = results[0]
        said = [findings.sentence(found.code, found.data) for found in first.findings]
        told = first.outcome.value, said[0] if said else ""
    return Told(path.name, time.monotonic() - began, *told)


def _read_form(
    db: Database, catalogue: Catalogue, path: Path, reader: FileReader
) -> tuple[str, str]:
    try:
        shown = read_form.preview(db, catalogue, path, None, reader=reader)
    except BaroError as error:
        return "rejected", errors.sentence(error.code, error.data)
    return shown.outcome.value, "".join(cell.message for cell in shown.refused[:1])


def faults(told: Sequence[Told]) -> list[str]:
    """Return what was not as it should be."""
    late = [f"{one.name}: {one.seconds:.1f} s" for one in told if one.seconds > SECONDS]
    silent = [
        f"{one.name}: {one.outcome} without a sentence"
        for one in told
        if not one.sentence and one.outcome in {"rejected", "partial"}
    ]
    return late + silent


def in_a_window(place: Place, paths: Sequence[Path]) -> tuple[list[Told], list[str]]:
    """Import in the worker thread of a window; return what was told and what went wrong.

    The window's longest stall is held against that of the same window before.
    """
    from tests.torture.window_under_work import WindowUnderWork

    told: list[Told] = []

    def work(db: Database, _progress: object) -> None:
        with FileReader(place.catalogue) as reader:
            for path in paths:
                told.append(import_one(db, place.catalogue, path, reader))
                sys.stdout.write(f"{told[-1].seconds:6.2f} s  {told[-1].outcome:9} {path.name}: ")
                sys.stdout.write(f"{told[-1].sentence[:100]}\n")
            with place.growing() as path:
                told.append(import_one(db, place.catalogue, path, reader))
        reports = [path for path in paths if path.suffix != ".xlsx"]
        import_reports(db, place.catalogue, reports)

    window = WindowUnderWork(Workspace(place.catalogue, place.database), lambda: len(told))
    wrong = window.run(work)
    stall, idle = window.stall * 1000, window.idle * 1000
    name = paths[window.at].name if window.at < len(paths) else "many together"
    sys.stdout.write(f"stall {stall:.0f} ms ({name}), before {idle:.0f} ms\n")
    wrong += [f"stall of {stall:.0f} ms"] if window.stall > max(STALL, 2 * window.idle) else []
    return told, wrong


def run(catalogue: Catalogue, wanted: Sequence[str] = ()) -> int:
    """Import everything and print the table; 1 where anything was not as it should be."""
    home, began = Path.cwd(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hostile-") as name:
        folder = Path(name)
        place = Place(folder, catalogue)
        paths = place.make(wanted)
        paths += [] if wanted else place.make_odd()
        nowhere = folder / "arbejdsmappe"
        nowhere.mkdir()
        os.chdir(nowhere)
        before, made = place.state(), time.monotonic() - began
        told, wrong = in_a_window(place, paths)
        wrong += [*faults(told), *_traces(place, before)]
        place.close()
        os.chdir(home)
        (place.files / "lukket.txt").unlink(missing_ok=True)
    children = getrusage(RUSAGE_CHILDREN).ru_maxrss // 1024
    wrong += [f"{children} MB in a reading process"] if children > MEGABYTES else []
    _print(told, made, children, time.monotonic() - began)
    sys.stdout.write("".join(f"WRONG {fault}\n" for fault in wrong))
    return 1 if wrong else 0


def _traces(place: Place, before: object) -> list[str]:
    """Return what was left behind, called for, or stored that must not be."""
    wrong = ["something was written"] if place.state() != before else []
    wrong += [f"{place.calls} calls over the network"] if place.calls else []
    stored = b"".join(path.read_bytes() for path in place.database.parent.glob("baro.db*"))
    return [*wrong, "the secret was stored"] if SECRET.encode() in stored else wrong


def _print(told: Sequence[Told], made: float, children: int, seconds: float) -> None:
    own = getrusage(RUSAGE_SELF).ru_maxrss // 1024
    longest = max(told, key=lambda one: one.seconds)
    sys.stdout.write(
        f"\n{len(told)} files made in {made:.0f} s, longest {longest.seconds:.1f} s "
        f"({longest.name}), reading process {children} MB, program {own} MB, "
        f"{seconds:.0f} s in all\n"
    )


def main(arguments: Sequence[str]) -> int:
    """Run without a network where that is permitted."""
    from baro_desktop.models.catalogue_loader import load_catalogue

    cut_off = ["unshare", "-n", "sh", "-c", 'ip link set lo up; exec "$@"', "sh"]
    may = (
        shutil.which("unshare")
        and not subprocess.run(["unshare", "-n", "true"], check=False).returncode
    )
    if may and "BARO_CUT_OFF" not in os.environ:
        os.environ["BARO_CUT_OFF"] = "1"
        os.execvp(
            cut_off[0], [*cut_off, sys.executable, "-m", "tests.torture.run", "hostile", *arguments]
        )
    sys.stdout.write(
        "no network\n" if may else "network not cut off: unshare -n is not permitted\n"
    )
    return run(load_catalogue(resource("catalogue")), arguments)
