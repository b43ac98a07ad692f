"""From starting the program to the first painted window and the first graph, and its memory."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.import_reports import import_reports
from benchmarks import peers
from benchmarks.measure import medians_in_turn, python
from benchmarks.table import Line, Skipped
from benchmarks.watching import virtual_screen

_TIMES = 11


def lines(catalogue: Catalogue) -> Iterator[Line | Skipped]:
    """Measure beside a bare QMainWindow, without a screen and on a virtual one; then the peers."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "samples.db"
        with Database.open(database) as db:
            import_reports(db, catalogue, [resource("samples")])
        yield from _beside_bare(database, "offscreen", {"QT_QPA_PLATFORM": "offscreen"})
        if shutil.which("Xvfb") is None:
            yield Skipped("start, Xvfb", "Xvfb er ikke installeret")
            return
        with virtual_screen() as screen:
            yield from _beside_bare(database, "Xvfb", screen.variables)
            yield from peers.lines(database, Path(folder), screen)


def _beside_bare(database: Path, platform: str, shown: Mapping[str, str]) -> Iterator[Line]:
    kinds = {kind: python("children.py", kind, str(database)) for kind in ("program", "graph")}
    found = medians_in_turn({"bare": python("children.py", "bare"), **kinds}, shown, _TIMES)
    bare, memory = found["bare"]
    beside = "tomt QMainWindow"
    yield Line(f"start til første vindue, {platform}", found["program"][0], bare, beside, 1.6)
    yield Line(f"hukommelse (PSS), {platform}", found["program"][1], memory, beside, 1.5, "MB")
    yield Line(f"start til første graf, {platform}", found["graph"][0], bare, beside, 4.0)
