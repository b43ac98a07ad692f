"""Programs that others use for the same: timed until their table is drawn, and ours likewise."""

from __future__ import annotations

import csv
import shutil
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measure import TIMES, python
from benchmarks.table import Line, Skipped
from benchmarks.watching import Screen


def lines(database: Path, folder: Path, screen: Screen) -> Iterator[Line | Skipped]:
    """Measure DB Browser with our table open and Calc with a small sheet, where installed."""
    sheet = folder / "small.csv"
    with sheet.open("w", newline="") as file:
        csv.writer(file).writerows([("Kommune", "Tal"), *(("Ballerup", n) for n in range(20))])
    browser = ["sqlitebrowser", "-R", "-t", "observations", str(database)]
    calc = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--norestore", "--nologo"]
    for name, goal, command in (
        ("DB Browser for SQLite", 0.6, browser),
        ("LibreOffice Calc", 0.3, [*calc, "--calc", str(sheet)]),
    ):
        path = f"start ved siden af {name}"
        if shutil.which(command[0]) is None:
            yield Skipped(path, f"{command[0]} er ikke installeret")
            continue
        try:
            ours, theirs = _in_turn(database, command, screen)
        except TimeoutError:
            yield Skipped(path, f"{name} kom ikke frem")
            continue
        yield Line(path, ours, theirs, name, goal)


def _in_turn(database: Path, command: Sequence[str], screen: Screen) -> tuple[float, float]:
    """Return the medians of both; the first pair warms the caches."""
    program = python("children.py", "program", str(database))
    pairs = [
        (screen.until_complete(program), screen.until_complete(command)) for _ in range(TIMES + 1)
    ]
    ours, theirs = zip(*pairs[1:], strict=True)
    return statistics.median(ours), statistics.median(theirs)
