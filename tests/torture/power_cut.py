"""Power cuts: what an import wrote and synced is played again up to every moment, and cut there.

`python3 dev.py torture power [--images N] [--files N]`. The calls of a real import, with the
program's own settings of SQLite, are written down by the shim; `disk.py` says what a disk may hold
at each moment. Every image must open, be sound by pages and seals, and hold each file that was
acknowledged before, and so must the journal. The controls must fail: `off`
(synchronous off), `wal` (WAL with NORMAL), `delete` (SQLite's default journal).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path
from shutil import rmtree

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import StorageError
from baro_desktop.resources import resource
from baro_desktop.storage import connection as connections
from baro_desktop.storage import database, integrity
from baro_desktop.storage.archive import archive_beside, place_in
from baro_desktop.storage.connection import connect, identify
from baro_desktop.storage.copying import FOLDER_NAME
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import SUFFIX, JournalReader, journal_beside
from baro_desktop.storage.migrations import VERSION
from baro_desktop.workflows.import_reports import import_reports
from benchmarks.data import write_reports
from tests.memory import quick_folder
from tests.torture.disk import Call, Disk, Image, read_trace
from tests.torture.in_process import read_here, without_pandas
from tests.torture.shim import Shim, is_loaded, missing, run_under

MODULE = "tests.torture.run"
TOLD = "told"
CONTROLS = {"off": ("truncate", 0), "wal": ("wal", 1), "delete": ("delete", 2)}
CATCH_UP_EVERY = 20  # images
FIRST = 3  # so many are there when the rest come; before many files a copy is made


class _Told:
    """Writes how many files are stored for certain, between the writes of SQLite."""

    def __init__(self, path: Path, before: int) -> None:
        self._held = os.open(path, os.O_WRONLY | os.O_CREAT)
        self._before = before

    def step(self, done: int, total: int, name: str) -> None:
        os.pwrite(self._held, f"{self._before + done:9}".encode(), 0)

    def cancelled(self) -> bool:
        return False


def _control(name: str) -> None:
    """Let the program use other settings than its own."""
    if name == "none":
        return
    journal, synchronous = CONTROLS[name]
    settings = {**connections._SETTINGS, "synchronous": synchronous}  # noqa: SLF001 - a seeded bug
    setattr(connections, "_SETTINGS", settings)  # noqa: B010

    def keep(connection: sqlite3.Connection, _path: Path) -> None:
        connection.execute(f"PRAGMA journal_mode = {journal}").close()

    setattr(database, "keep_journal", keep)  # noqa: B010


def _work(folder: Path, files: Sequence[Path], trace: Path, control: str) -> None:
    _control(control)
    catalogue = load_catalogue(resource("catalogue"))
    shim = Shim()
    shim.watch(folder)
    shim.arm(None)
    shim.trace(trace)
    with Database.open(folder / "baro.db") as db:
        import_reports(db, catalogue, files[:FIRST], _Told(folder / TOLD, 0))
        import_reports(db, catalogue, files[FIRST:], _Told(folder / TOLD, FIRST))
    os._exit(0)  # a closed connection would still have something to say; the power is gone


def record(folder: Path, number: int, control: str) -> list[Call]:
    """Import some files and return the calls."""
    catalogue = load_catalogue(resource("catalogue"))
    (folder / "filer").mkdir()
    files = list(write_reports(folder / "filer", catalogue, 3, -(-number // 4)))[:number]
    (folder / "arbejde").mkdir()
    arguments = (folder / "arbejde", files, folder / "trace", control)
    process = multiprocessing.get_context("fork").Process(target=_work, args=arguments)
    process.start()
    process.join()
    return list(read_trace(folder / "trace"))


@dataclass
class Count:
    """What was seen.

    Attributes:
        images, distinct, states: cut, different from each other, different once recovered.
        not_in_journal: the journal lacks what was told of.
        not_archived: an original lacks its name in the archive; that may be, for the database
            has it too, and the next start puts it back.
        caught_up: a sample, in which the journal was brought up to the database.
        behind: in these, it was not.
    """

    moments: int = 0
    images: int = 0
    distinct: int = 0
    states: int = 0
    unopenable: int = 0
    unsound: int = 0
    lost: int = 0
    bad_copies: int = 0
    not_in_journal: int = 0
    not_archived: int = 0
    caught_up: int = 0
    behind: int = 0

    @property
    def held(self) -> bool:
        """True when nothing went wrong."""
        wrong = self.unopenable + self.unsound + self.lost + self.bad_copies
        return not (wrong or self.not_in_journal or self.behind)


@dataclass
class Examiner:
    """Opens images as the program does; equal ones are looked at once.

    Attributes:
        root: the folder that the names of the images lie in.
        place: where images are put to be opened.
    """

    root: Path
    place: Path
    count: Count = field(default_factory=Count)
    _images: dict[bytes, int] = field(default_factory=dict)
    _states: dict[bytes, int] = field(default_factory=dict)
    _journals: dict[bytes, tuple[str, ...]] = field(default_factory=dict)

    def look(self, image: Image, told: int) -> None:
        """Count an image, and what is wrong with it."""
        self.count.images += 1
        stored = self._stored(image)
        if stored == _UNOPENABLE:
            self.count.unopenable += 1
        elif stored == _UNSOUND:
            self.count.unsound += 1
        elif stored < told:
            self.count.lost += 1
        self._copies(image)
        known = self._in_journal(image)
        self.count.not_in_journal += len(known) < told
        self.count.not_archived += sum(not _is_archived(image, place) for place in known) > 0
        if stored >= 0 and self.count.images % CATCH_UP_EVERY == 0:
            self._catch_up(image)

    def _stored(self, image: Image) -> int:
        main = self._main(image)
        key = _digest(*(part for name in sorted(main) for part in (name.encode(), main[name])))
        if key not in self._images:
            self.count.distinct += 1
            self._images[key] = self._recovered(main)
        return self._images[key]

    def _main(self, image: Image) -> Image:
        """Return the database and what SQLite has beside it."""
        return {
            name: content
            for name, content in image.items()
            if name.startswith(f"{self.root}/baro.db") and not name.endswith(SUFFIX)
        }

    def _in_journal(self, image: Image) -> tuple[Path, ...]:
        """Return where the originals lie of the files that the journal knows."""
        journal = image.get(f"{self.root}/baro.db{SUFFIX}", b"")
        key = _digest(journal)
        if key not in self._journals:
            path = self.place / "journal"
            path.write_bytes(journal)
            self._journals[key] = _documents_in(path)
        archive = archive_beside(self.root / "baro.db")
        return tuple(place_in(archive, sha) for sha in self._journals[key])

    def _catch_up(self, image: Image) -> None:
        """Let the program write into the journal what the power cut left out."""
        folder = self.place / "igen"
        rmtree(folder, ignore_errors=True)
        folder.mkdir()
        journal = f"{self.root}/baro.db{SUFFIX}"
        for name, content in {**self._main(image), journal: image.get(journal, b"")}.items():
            (folder / Path(name).name).write_bytes(content)
        path = folder / "baro.db"
        if not path.exists():
            return
        with Database.open(path, keep_copy=False) as db:
            db.catch_up()
            (stored,) = db.rows("SELECT count(*) FROM documents")[0]
        self.count.caught_up += 1
        self.count.behind += len(_documents_in(journal_beside(path))) != stored

    def _recovered(self, main: Image) -> int:
        """Let SQLite bring an image back, and return how many files it holds then."""
        path = self.place / "baro.db"
        for old in self.place.glob("baro.db*"):
            old.unlink()
        for name, content in main.items():
            (self.place / Path(name).name).write_bytes(content)
        if not path.exists():
            return 0  # the program makes a new one
        try:
            with closing(connect(path)) as connection:
                identify(connection, path, VERSION)
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except StorageError:
            return _UNOPENABLE
        beside = [file.read_bytes() for file in sorted(self.place.glob("baro.db-wal"))]
        key = _digest(path.read_bytes(), *beside)
        if key not in self._states:
            self.count.states += 1
            self._states[key] = _opened(path)
        return self._states[key]

    def _copies(self, image: Image) -> None:
        """See that a copy that has its name is whole."""
        for name, content in image.items():
            if Path(name).parent.name != FOLDER_NAME or not name.endswith(".db"):
                continue
            key = _digest(content)
            if key not in self._states:
                path = self.place / "kopi.db"
                path.write_bytes(content)
                self._states[key] = _opened(path)
            self.count.bad_copies += self._states[key] < 0


_UNOPENABLE, _UNSOUND = -1, -2


def _documents_in(journal: Path) -> tuple[str, ...]:
    """Return the hashes of the documents that a journal tells of; none where it is refused."""
    found: list[str] = []
    try:
        for line in JournalReader(journal) if journal.exists() else ():
            rows = line.change.rows.get("documents")
            if rows is not None:
                at = rows.columns.index("sha256")
                found += (str(row[at]) for row in rows.values)
    except StorageError:
        return ()
    return tuple(found)


def _is_archived(image: Image, place: Path) -> bool:
    content = image.get(str(place))
    return content is not None and sha256(content).hexdigest() == place.parent.name + place.name


def _opened(path: Path) -> int:
    """Return how many files a database holds by the program's own opening and check."""
    try:
        with Database.open(path, keep_copy=False) as db:
            if integrity.check(db):
                return _UNSOUND
            return int(db.rows("SELECT count(*) FROM documents")[0][0])
    except StorageError:
        return _UNOPENABLE


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


def moments(calls: Sequence[Call], disk: Disk) -> Iterator[int]:
    """Play calls, stop after each that changed something, and tell how many files were told of."""
    told, teller = 0, -2  # calls on names have the descriptor -1
    for call in calls:
        if call.kind == "o" and call.one.endswith(f"/{TOLD}"):
            teller = call.descriptor
            continue
        if call.descriptor == teller:
            told = int(call.content) if call.kind == "w" else told
            yield told
            continue
        disk.do(call)
        if call.kind not in {"o", "c"} or call.at & 1:
            yield told


def run(folder: Path, number: int, images: int, control: str) -> Count:
    """Record an import, cut the power at every moment, and count what became of it."""
    calls = record(folder, number, control)
    (folder / "billede").mkdir()
    examiner = Examiner(folder / "arbejde", folder / "billede")
    total = sum(1 for _ in moments(calls, Disk()))
    disk, dice = Disk(), random.Random(images)
    for told in moments(calls, disk):
        examiner.count.moments += 1
        wanted = round((images - examiner.count.images) / total)
        total -= 1
        for image in disk.images(dice, wanted):
            examiner.look(image, told)
    return examiner.count


def main(arguments: Sequence[str]) -> int:
    """Print the counts; 1 where the program lost something, or a control did not."""
    if reason := missing():
        sys.stdout.write(f"Left out: {reason}.\n")
        return 0
    if not is_loaded():
        return run_under(MODULE, ["power", *arguments])
    parser = argparse.ArgumentParser(prog="torture power")
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=28)
    wanted = parser.parse_args(arguments)
    read_here()
    without_pandas()
    few, least = wanted.files // 3, min(wanted.images, 2000)
    held = _told("none", wanted.files, wanted.images)
    failed = [not _told(control, few, least) for control in CONTROLS]
    return 0 if held and all(failed) else 1


def _told(control: str, files: int, images: int) -> bool:
    """Run once, print the counts, and return whether nothing was lost."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        count = run(Path(folder), files, images, control)
    seconds = time.monotonic() - began
    sys.stdout.write(f"{control}, {files} files: {count}, {seconds:.0f} s\n")
    sys.stdout.flush()
    return count.held
