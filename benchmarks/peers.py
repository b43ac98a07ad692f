"""Programs that others use for the same: timed from start to a window with their table."""

from __future__ import annotations

import csv
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.measure import TIMES, environment, python, until_ready
from benchmarks.table import Line, Skipped

_PATIENCE = 60.0


def lines(database: Path, folder: Path, shown: Mapping[str, str]) -> Iterator[Line | Skipped]:
    """Measure DB Browser with our table open and Calc with a small sheet, where installed."""
    sheet = folder / "small.csv"
    with sheet.open("w", newline="") as file:
        csv.writer(file).writerows([("Kommune", "Tal"), *(("Ballerup", n) for n in range(20))])
    browser = ["sqlitebrowser", "-R", "-t", "observations", str(database)]
    calc = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--norestore", "--nologo"]
    for name, goal, command, title in (
        ("DB Browser for SQLite", 0.6, browser, "DB Browser"),
        ("LibreOffice Calc", 0.3, [*calc, "--calc", str(sheet)], sheet.name),
    ):
        path = f"start ved siden af {name}"
        missing = [tool for tool in (command[0], "xdotool") if shutil.which(tool) is None]
        if missing:
            yield Skipped(path, f"{' og '.join(missing)} er ikke installeret")
            continue
        try:
            ours, theirs = _in_turn(database, command, title, shown)
        except TimeoutError:
            yield Skipped(path, f"{name} kom ikke frem")
            continue
        yield Line(path, ours, theirs, name, goal)


def _in_turn(
    database: Path, command: Sequence[str], title: str, shown: Mapping[str, str]
) -> tuple[float, float]:
    pairs = []
    for _ in range(TIMES + 1):
        ours, _ = until_ready(python("children.py", "program", str(database)), shown)
        pairs.append((ours, _until_window(command, title, shown)))
    return tuple(map(statistics.median, zip(*pairs[1:], strict=True)))


def _until_window(command: Sequence[str], title: str, shown: Mapping[str, str]) -> float:
    """Return the seconds until a window is visible that has a word in its title."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(shown),
        start_new_session=True,
    ) as child:
        try:
            search = ["xdotool", "search", "--onlyvisible", "--name", title]
            while time.perf_counter() - begun < _PATIENCE:
                found = subprocess.run(
                    search, env=environment(shown), capture_output=True, check=False
                )
                if found.stdout.strip():
                    return time.perf_counter() - begun
            raise TimeoutError(command[0])
        finally:
            os.killpg(child.pid, 9)
