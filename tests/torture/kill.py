"""Work is killed at random moments, again and again: nothing acknowledged may be lost.

`python3 dev.py torture kill [--kills N] [--files N] [--others N] [--seed-bug NAME …]`. Each round
forks a process that imports some files and tells of each one that is done; it is killed while it
works. Afterwards every file that it told of must be there, none by halves, and the end must equal
an undisturbed import. Then other work is killed (`kill_others.py`).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.storage import integrity, reports, schema
from baro_desktop.storage.database import Database
from baro_desktop.workflows.import_reports import import_reports
from benchmarks.data import write_reports
from tests.torture import kill_others
from tests.torture.in_process import read_here, without_pandas
from tests.torture.killing import killed
from tests.torture.scenes import FIGURES, HALVES

FILES_AT_ONCE = 15  # fewer than are preceded by a copy of the whole database
CHECK_EVERY = 25
MONTHS = 25

BUGS = ("none", "rows", "early", "twice")  # the last one stays, so it is the last
GOES = 8
AGAIN = 2  # files that were told of and are dropped on the window once more
_STORED = "SELECT count(DISTINCT sha256), count(*) FROM documents"


@dataclass
class Count:
    """What was seen; all but `kills` and `checks` must stay 0."""

    kills: int = 0
    checks: int = 0
    lost: int = 0
    halves: int = 0
    twice: int = 0
    unsound: int = 0
    different: int = 0

    @property
    def held(self) -> bool:
        """True when nothing went wrong."""
        return not (self.lost or self.halves or self.twice or self.unsound or self.different)


class _Acknowledged:
    """Tells the other process how many files are stored for certain; `early` tells one too many."""

    def __init__(self, tell: Connection, *, early: bool) -> None:
        self._tell = tell
        self._early = int(early)

    def step(self, done: int, total: int, name: str) -> None:
        self._tell.send(min(done + self._early, total))

    def cancelled(self) -> bool:
        return False


def _import(
    database: Path, catalogue: Catalogue, files: Sequence[Path], bug: str, tell: Connection
) -> None:
    if bug == "rows":
        setattr(Database, "transaction", lambda _: nullcontext())  # noqa: B010 - a seeded bug
    with Database.open(database) as db:
        import_reports(db, catalogue, files, _Acknowledged(tell, early=bug == "early"))


def look(database: Path, count: Count, told: int) -> int:
    """Open what a killed process left, count what is wrong, and return how many are stored."""
    with Database.open(database) as db:
        stored, rows = db.rows(_STORED)[0]
        count.lost += max(0, told - stored)
        count.twice += rows - stored
        count.halves += int(db.rows(HALVES)[0][0])
        if count.kills % CHECK_EVERY == 0:
            count.checks += 1
            count.unsound += bool(integrity.check(db))
    return int(stored)


def run(folder: Path, kills: int, number: int, bug: str) -> Count:
    """Import reports under kills until all are there and enough kills were done.

    Args:
        bug: a seeded mistake that must be found: `rows` commits each row by itself, `early`
            acknowledges before the commit, `twice` knows no file by its hash, `none` is the
            program as it is.
    """
    if bug == "twice":
        _forget_hashes()
    catalogue = load_catalogue(resource("catalogue"))
    (folder / "files").mkdir()
    written = write_reports(folder / "files", catalogue, -(-number // MONTHS), MONTHS)
    files = list(islice(written, number))
    pace = _pace(folder, catalogue, files)
    count, dice, database = Count(), random.Random(kills), folder / "killed.db"
    stored = 0
    while count.kills < kills:
        if stored == len(files):
            stored = 0
            database = folder / f"killed-{count.kills}.db"
        start = max(0, stored - AGAIN)
        some = files[start : start + FILES_AT_ONCE]
        work = partial(_import, database, catalogue, some, bug)
        told, alive = killed(work, dice.uniform(0, pace * len(some)))
        count.kills += alive
        stored = look(database, count, max(stored, start + told))
    _undisturbed(database, catalogue, files)
    _compare(folder / "whole.db", database, count)
    return count


def _pace(folder: Path, catalogue: Catalogue, files: Sequence[Path]) -> float:
    """Import all of it undisturbed, into `whole.db`; return the seconds that a file takes."""
    _undisturbed(folder / "warm.db", catalogue, files[:1])  # loads what is loaded late
    began = time.monotonic()
    _undisturbed(folder / "whole.db", catalogue, files)
    return (time.monotonic() - began) / len(files)


def _undisturbed(database: Path, catalogue: Catalogue, files: Sequence[Path]) -> None:
    with Database.open(database) as db:
        for start in range(0, len(files), FILES_AT_ONCE):
            import_reports(db, catalogue, files[start : start + FILES_AT_ONCE])


def _compare(whole: Path, killed: Path, count: Count) -> None:
    with Database.open(whole) as one, Database.open(killed) as other:
        count.different += one.rows(FIGURES) != other.rows(FIGURES)
        count.checks += 1
        count.unsound += bool(integrity.check(other))


def _forget_hashes() -> None:
    """Let the same bytes be another report each time."""
    made = schema._DOCUMENTS.replace("sha256 TEXT NOT NULL UNIQUE", "sha256 TEXT NOT NULL")  # noqa: SLF001
    setattr(schema, "_DOCUMENTS", made)  # noqa: B010 - a seeded bug
    for name in ("find_document", "_same_report", "withdrawn_document"):
        setattr(reports, name, lambda *_: None)


def main(arguments: Sequence[str]) -> int:
    """Print the counts; 1 where anything was lost, or a seeded bug was not found."""
    parser = argparse.ArgumentParser(prog="torture kill")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--files", type=int, default=2400)
    parser.add_argument("--others", type=int, default=50, help="kills of each other kind of work")
    parser.add_argument("--work", nargs="*", default=kill_others.NAMES)
    parser.add_argument("--seed-bug", choices=BUGS, nargs="*", default=["none"])
    wanted = parser.parse_args(arguments)
    read_here()
    if "export" not in wanted.work:
        without_pandas()
    as_it_should = [_as_it_should(wanted.kills, wanted.files, bug) for bug in wanted.seed_bug]
    return 0 if all((*as_it_should, kill_others.run(wanted.work, wanted.others))) else 1


def _as_it_should(kills: int, files: int, bug: str) -> bool:
    """Return whether nothing was wrong; for a seeded bug, whether it was found.

    Few kills may all miss the moment at which a bug does harm, so they get several goes.
    """
    if bug == "none":
        return _told(kills, files, bug)
    return any(not _told(kills, files, bug) for _ in range(GOES))


def _told(kills: int, files: int, bug: str) -> bool:
    """Run once, print the counts, and return whether nothing was wrong."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        count = run(Path(folder), kills, files, bug)
    seconds = time.monotonic() - began
    sys.stdout.write(f"import of {files} files, bug {bug}: {count}, {seconds:.0f} s\n")
    sys.stdout.flush()
    return count.held
