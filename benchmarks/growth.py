"""How time grows with the number of reports: 10, 100, 1,000 and 2,400 of them."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.workflows import show
from baro_desktop.workflows.import_reports import import_reports
from benchmarks.data import FOLDER, write_reports
from benchmarks.measure import median, seconds
from benchmarks.table import Line

SIZES = (10, 100, 1000, 2400)
MONTHS = 25
VIEWINGS = 25
_STEEPEST_IMPORT, _STEEPEST_VIEW = 1.05, 0.2
_DAY = date(2026, 6, 15)


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Print the table of seconds, then the exponents as lines of the big table."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        folder = Path(scratch)
        written = list(write_reports(folder, catalogue, 98, MONTHS))
        own = [path for path in written if path.name.startswith("002-")]  # what the views show
        files = [*own, *(path for path in written if path not in own)]
        found: dict[str, list[float]] = {}
        for size in SIZES:
            for name, spent in _of(catalogue, list(islice(files, size)), folder / f"{size}.db"):
                found.setdefault(name, []).append(spent)
    print(f"{'sekunder ved antal rapporter':30}", *(f"{size:>9}" for size in SIZES))
    for name, taken in found.items():
        print(f"{name:30}", *(f"{one:9.4f}" for one in taken))
        steepest = _STEEPEST_IMPORT if name == "import" else _STEEPEST_VIEW
        yield Line(f"vækst, {name}", _exponent(taken), steepest, "største eksponent", 1, "")


def _of(catalogue: Catalogue, files: list[Path], database: Path) -> Iterator[tuple[str, float]]:
    with Database.open(database) as db:
        yield "import", seconds(lambda: import_reports(db, catalogue, files))
        for name, view in _views(db, catalogue).items():
            yield name, median(view, VIEWINGS)


def _views(db: Database, catalogue: Catalogue) -> Mapping[str, Callable[[], object]]:
    beside = ("Hele landet",)
    centre, area = catalogue.centres[0], catalogue.municipalities[1].name
    return {
        "Overblik": partial(show.overview, db, catalogue, area, _DAY),
        "center": partial(show.centre_table, db, catalogue, centre, area, beside),
        "graf": partial(show.indicator_graph, db, catalogue, "1.2", area, beside),
    }


def _exponent(taken: list[float]) -> float:
    """Return the slope between tens and thousands of reports on paper with two log scales."""
    return math.log(taken[-1] / taken[1]) / math.log(SIZES[-1] / SIZES[1])
