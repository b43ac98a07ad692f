"""Bit rot: a database file is damaged as disks, cables and copies do it, and must be found out.

`python3 dev.py torture rot [FLIPS]` does it thousands of times; `tests/storage/test_rot.py` a few.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import batches, integrity, observations, reports
from baro_desktop.storage.database import Database
from baro_desktop.storage.files import journal_of
from baro_desktop.storage.schema import TABLES
from tests.storage.builders import fill, observation, report, store

FOUND = ("told", "harmless")
SECTOR = 512
PAGE = 4096

Damage = Callable[[bytearray, random.Random], None]


def flip(content: bytearray, dice: random.Random) -> None:
    """One bit."""
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def zero_sector(content: bytearray, dice: random.Random) -> None:
    """A sector that was never written."""
    start = dice.randrange(len(content) // SECTOR) * SECTOR
    content[start : start + SECTOR] = bytes(SECTOR)


def truncate(content: bytearray, dice: random.Random) -> None:
    """A copy that broke off."""
    del content[dice.randrange(len(content)) :]


def swap_pages(content: bytearray, dice: random.Random) -> None:
    """Two pages that were written to each other's place."""
    one, other = (page * PAGE for page in dice.sample(range(len(content) // PAGE), 2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )


def repeat_page(content: bytearray, dice: random.Random) -> None:
    """A page that was written twice."""
    one, other = (page * PAGE for page in dice.sample(range(len(content) // PAGE), 2))
    content[one : one + PAGE] = content[other : other + PAGE]


KINDS: dict[str, tuple[Damage, float]] = {
    "vendt bit": (flip, 1.0),
    "nulstillet sektor": (zero_sector, 0.2),
    "afkortet": (truncate, 0.1),
    "ombyttede sider": (swap_pages, 0.1),
    "gentaget side": (repeat_page, 0.1),
}
"""What is done, and how often for each flipped bit."""


def make_database(path: Path) -> bytes:
    """Make a database with something of everything and return its bytes."""
    with Database.open(path, user="anne") as db:
        fill(db)
        for day in range(11, 15):
            figures = [observation(str(day + n), f"{n // 9 + 1}.{n % 9 + 1}") for n in range(40)]
            store(db, report(*figures, day=day))
    return path.read_bytes()


def everything(db: Database) -> tuple[object, ...]:
    """Return all that the program can read: every row, and what it finds through the indices."""
    rows = [db.rows(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES]
    found = observations.all_observations(db), reports.list_reports(db)
    return rows, found, batches.undoable(db), batches.redoable(db)


def outcome(path: Path, content: bytes, truth: tuple[object, ...]) -> str:
    """Return what happens to a damaged file: `told`, `harmless` or `UNDETECTED`."""
    path.write_bytes(content)
    journal_of(path).unlink(missing_ok=True)
    try:
        with Database.open(path, user="anne") as db:
            if integrity.check(db):
                return "told"
            return "harmless" if everything(db) == truth else "UNDETECTED"
    except StorageError:
        return "told"
    except Exception as error:  # noqa: BLE001 - whatever is not said calmly is a fault
        return f"CRASHED {type(error).__name__}: {error}"


def cases(flips: int) -> Iterator[tuple[str, Damage, int]]:
    """Yield kind, damage and seed of each case."""
    for kind, (damage, share) in KINDS.items():
        for seed in range(round(flips * share)):
            yield kind, damage, seed


def run(folder: Path, flips: int) -> Counter[tuple[str, str]]:
    """Damage a database in every way and count the outcomes."""
    path = folder / "rot.db"
    whole = make_database(path)
    with Database.open(path, user="anne") as db:
        truth = everything(db)
    counted: Counter[tuple[str, str]] = Counter()
    for kind, damage, seed in cases(flips):
        content = bytearray(whole)
        damage(content, random.Random(f"{kind} {seed}"))
        result = "harmless" if content == whole else outcome(path, bytes(content), truth)
        counted[kind, result] += 1
    return counted


def main(arguments: Sequence[str]) -> int:
    """Print how many of each kind were told, harmless and undetected; 1 if any was not found."""
    flips = int(arguments[0]) if arguments else 5000
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        counted = run(Path(folder), flips)
    for kind in KINDS:
        told = {name: n for (of, name), n in counted.items() if of == kind}
        sys.stdout.write(f"{kind:20} {sum(told.values()):6} {told}\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if any(name not in FOUND for _, name in counted) else 0
