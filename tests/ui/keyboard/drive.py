"""Drives the real program on a screen by keys alone: `drive.py FOLDER REPORT`.

A report is imported, a figure typed in and the workbook exported; xdotool presses keys and never
moves the mouse. It needs a screen with a window manager. FOLDER must be empty; it gets the
database `baro.db` and the workbook `udvalg.xlsx`. Every step waits for what it leads to: a window
that has the keyboard, rows in the database, a file.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

PATIENCE = 60.0
PAUSE = 0.1
KEY_DELAY = "25"
SUMMARY_HEIGHT = 300  # the dialog of a running import is lower


def main(folder: Path, report: Path) -> None:
    """Go from an empty window to the workbook."""
    database, book = folder / "baro.db", folder / "udvalg.xlsx"
    command = [sys.executable, "-m", "baro_desktop", "--database", str(database)]
    with subprocess.Popen(command) as program:
        try:
            wait_for_window("Baro Desktop")
            import_report(database, report)
            enter_figure(database)
            export(book)
            press("ctrl+q")
            program.wait(PATIENCE)
        finally:
            program.kill()


def import_report(database: Path, report: Path) -> None:
    """Choose the file, wait for the summary, and close it."""
    press("ctrl+o")
    wait_for_window("Importér rapporter")
    write(str(report))
    press("Return")
    wait_for(lambda: rows(database, "documents") == 1, "the report in the database")
    wait_for_window("Import")
    wait_for(lambda: height() > SUMMARY_HEIGHT, "the summary")
    press("Escape")
    wait_for_window("Baro Desktop")


def enter_figure(database: Path) -> None:
    """Go to the first centre and type in its first local figure."""
    press("ctrl+2")
    press("ctrl+i")
    wait_for_window("Indtast tal")
    press("Tab", "Tab")  # past indicator and period
    for figure in ("12", "40", "30", "60"):
        write(figure)
        press("Tab")
    press("ctrl+Return")
    wait_for(lambda: rows(database, "entries") == 1, "the figure in the database")
    wait_for_window("Baro Desktop")


def export(book: Path) -> None:
    """Write the workbook."""
    press("ctrl+e")
    wait_for_window("Eksportér")
    press("ctrl+a")
    write(str(book))
    press("Return")
    wait_for(book.exists, "the workbook")
    wait_for_window("Gemt")
    press("Escape")
    wait_for_window("Baro Desktop")


def wait_for_window(part: str) -> None:
    """Wait until a window has the keyboard whose title holds a text."""
    wait_for(lambda: part in ask("getactivewindow", "getwindowname"), f"the window »{part}«")


def height() -> int:
    """Return the height of the window that has the keyboard, 0 where there is none."""
    told = ask("getactivewindow", "getwindowgeometry", "--shell")
    lines = dict(line.split("=", 1) for line in told.splitlines() if "=" in line)
    return int(lines.get("HEIGHT", "0"))


def press(*keys: str) -> None:
    """Press keys one after another."""
    subprocess.run(["xdotool", "key", "--delay", KEY_DELAY, "--clearmodifiers", *keys], check=True)


def write(text: str) -> None:
    """Type a text."""
    subprocess.run(["xdotool", "type", "--delay", KEY_DELAY, text], check=True)


def ask(*command: str) -> str:
    """Return what xdotool says, "" where it finds no window."""
    ran = subprocess.run(["xdotool", *command], capture_output=True, check=False)
    return ran.stdout.decode("utf-8", "replace").strip()


def rows(database: Path, table: str) -> int:
    """Return how many rows a table holds; 0 as long as it cannot be read."""
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.Error:
        return 0


def wait_for(there: Callable[[], bool], what: str) -> None:
    """Wait until something is there.

    Raises:
        TimeoutError: says what never came.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if there():
            return
        time.sleep(PAUSE)
    raise TimeoutError(f"{what} never came; active: {ask('getactivewindow', 'getwindowname')}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
