"""What a packaged program tries on itself, as far as no window is needed."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import baro_desktop
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.observation import Measure
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.models.period import year_period
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_report_page
from baro_desktop.samples.text_layouts import TextLayout, write_text
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage.database import Database
from baro_desktop.workflows import write_papers
from baro_desktop.workflows.enter_figures import enter

AREA = "Ballerup"
INDICATOR = "L1"
_YEAR = 2025
_COUNT, _BASE, _SHARE = Decimal(30), Decimal(40), Decimal(75)
_MONTH = date(2026, 6, 1)
_LOADED_LATE = (
    "highspy",
    "numpy",
    "openpyxl",
    "pandas",
    "pypdfium2",
    "rapidfuzz.distance",
    "rapidfuzz.fuzz",
    "rapidfuzz.process",
    "sqlite_utils",
    "typst",
    "xlsxwriter",
)


def write_reports(
    folder: Path, catalogue: Catalogue, print_page: Callable[[str], bytes]
) -> dict[Path, SampleReport]:
    """Write made-up reports as text, as a page and as a PDF, and tell what each says.

    Args:
        print_page: returns the PDF of a page.
    """
    text, page, printed = (
        make_sample(catalogue, area, _MONTH) for area in (AREA, "Glostrup", "Aalborg")
    )
    html = write_report_page(printed, catalogue).decode("utf-8")
    contents = {
        "tekst.txt": (text, write_text(text, catalogue, TextLayout.PARALLEL)),
        "side.html": (page, write_report_page(page, catalogue)),
        "udskrift.pdf": (printed, print_page(html)),
    }
    for name, (_, content) in contents.items():
        (folder / name).write_bytes(content)
    return {folder / name: sample for name, (sample, _) in contents.items()}


def count_right(db: Database, catalogue: Catalogue, samples: Sequence[SampleReport]) -> int:
    """Return how many figures of the reports were read, each as it was written.

    Raises:
        ValueError: a figure is not there, or is another; its name follows.
    """
    stored = {
        item.observation.key: (item.observation.figure, item.observation.baseline)
        for item in stored_observations.current_observations(db)
    }
    expected = {item for sample in samples for item in expected_observations(sample, catalogue)}
    for item in expected:
        if stored.get(item.key) != (item.figure, item.baseline):
            raise ValueError(f"{item.area} {item.indicator} {item.measure}")
    return len(expected)


def enter_figure(db: Database, catalogue: Catalogue) -> Decimal:
    """Enter one local figure and return the share that was computed of it.

    Raises:
        ValueError: the share is not what it must be.
    """
    period = year_period(_YEAR)
    enter(db, catalogue, Entry(AREA, INDICATOR, period, GroupInput(_COUNT, _BASE)))
    for item in stored_observations.current_observations(db):
        seen = item.observation
        if (seen.indicator, seen.measure, seen.figure.value) == (INDICATOR, Measure.STATUS, _SHARE):
            return _SHARE
    raise ValueError(INDICATOR)


def write_documents(db: Database, catalogue: Catalogue, folder: Path) -> tuple[Path, ...]:
    """Write the note for Word and as PDF; each is read back and compared with its figures.

    Raises:
        ExportError: a document cannot be written, or does not say what the database says.
    """
    now = datetime.now()
    writers = {"notat.docx": write_papers.write_notat, "notat.pdf": write_papers.write_notat_pdf}
    return tuple(
        write(db, catalogue, folder / name, AREA, PaperChoice(), made_at=now)
        for name, write in writers.items()
    )


def load_everything() -> int:
    """Load every module of the program and every library that it loads late.

    Returns:
        How many modules the program has.

    Raises:
        ImportError: something was left out of the folder.
    """
    found = [
        module.name
        for module in pkgutil.walk_packages(baro_desktop.__path__, "baro_desktop.")
        if not module.name.endswith("__main__")
    ]
    for name in (*found, *_LOADED_LATE):
        importlib.import_module(name)
    return len(found)
