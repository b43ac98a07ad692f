"""The large database of the benchmarks: every municipality, many months, made as users make it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.shipped import text_layout
from baro_desktop.samples.text_layouts import write_text
from baro_desktop.storage.database import Database
from baro_desktop.storage.migrations import VERSION
from baro_desktop.workflows.import_reports import import_reports

FOLDER = Path(__file__).resolve().parents[1] / "build" / "bench"
PROFILES = ("Ballerup", "Aalborg", "Glostrup", "Albertslund")
"""Areas whose invented figures the others borrow."""


def large_database(catalogue: Catalogue, municipalities: int = 98, reports: int = 24) -> Path:
    """Return a database of that many areas and reports each; it is made once and kept."""
    path = FOLDER / f"{municipalities}x{reports}-v{VERSION}.db"
    if path.exists():
        return path
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        files = list(write_reports(Path(folder), catalogue, municipalities, reports))
        unfinished = Path(folder) / "large.db"
        with Database.open(unfinished) as db:
            import_reports(db, catalogue, files)
        unfinished.replace(path)
    return path


def write_reports(
    folder: Path, catalogue: Catalogue, municipalities: int, reports: int
) -> Iterator[Path]:
    """Write text reports and return their paths."""
    areas = [WHOLE_COUNTRY, *(item.name for item in catalogue.municipalities)]
    for place, area in enumerate(areas[: municipalities + 1]):
        profile = PROFILES[place % len(PROFILES)] if place else WHOLE_COUNTRY
        for month in months(reports):
            sample = replace(make_sample(catalogue, profile, month), area=area)
            path = folder / f"{place:03}-{month:%Y-%m}.txt"
            path.write_bytes(write_text(sample, catalogue, text_layout(month)))
            yield path


def months(count: int) -> list[date]:
    """Return that many months up to June 2026, oldest first."""
    last = 2026 * 12 + 5
    return [date(number // 12, number % 12 + 1, 1) for number in range(last - count + 1, last + 1)]
