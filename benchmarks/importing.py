"""2,400 text reports, one transaction each, beside the least that storing their rows can cost."""

from __future__ import annotations

import hashlib
import sqlite3
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.connection import connect
from baro_desktop.storage.database import Database
from benchmarks.data import FOLDER, write_reports
from benchmarks.measure import TIMES, python, seconds, until_ready
from benchmarks.table import Line

_STORED = ("batches", "documents", "findings", "definitions", "keys", "observations")
_FEW = 10
REPORTS, MONTHS = 2400, 25


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Import again and again into new databases, in turn with the limit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        folder = Path(scratch)
        (folder / "reports").mkdir()
        written = write_reports(folder / "reports", catalogue, 98, MONTHS)
        files = list(islice(written, REPORTS))
        ours, limits, held = [], [], []
        for number in range(TIMES):
            database = folder / str(number) / "baro.db"
            taken, memory = _imported(database, folder / "reports")
            ours.append(taken)
            held.append(memory)
            store = partial(_store_rows, files, database, folder / str(number) / "rows.db")
            limits.append(seconds(store))
        name = f"{len(files)} tekstrapporter indlæst"
        limit = statistics.median(limits)
        yield Line(name, statistics.median(ours), limit, "læs, SHA-256, rækker i én transaktion", 4)
        few = _some_alone(files, folder / "few")
        least = statistics.median(
            _imported(folder / f"few-{number}" / "baro.db", few)[1] for number in range(TIMES)
        )
        yield Line(
            "hukommelse imens", statistics.median(held), least, "med ti rapporter", 1.5, "MB"
        )


def _imported(database: Path, reports: Path) -> tuple[float, int]:
    """Return seconds and greatest memory of an import in a process of its own."""
    report = database.parent / "told"
    database.parent.mkdir()
    until_ready(python("import_child.py", str(database), str(reports), str(report)))
    taken, memory = report.read_text().split()
    return float(taken), int(memory)


def _some_alone(files: list[Path], folder: Path) -> Path:
    folder.mkdir()
    for file in files[:_FEW]:
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def _store_rows(files: list[Path], filled: Path, path: Path) -> None:
    """Read and hash the files and put the rows that ours has into tables like ours."""
    for file in files:
        hashlib.sha256(file.read_bytes()).hexdigest()
    Database.open(path).close()  # some milliseconds; the tables must be there
    with closing(connect(path)) as limit, closing(sqlite3.connect(filled)) as ours:
        limit.execute("BEGIN IMMEDIATE")
        for table in _STORED:
            rows = ours.execute(f"SELECT * FROM {table} ORDER BY seq")
            marks = ", ".join("?" * len(rows.description))
            limit.executemany(f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT DO NOTHING", rows)
        limit.execute("COMMIT")
