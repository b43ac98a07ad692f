"""The sample files in `resources/samples`: which reports they hold and in what form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextLayout, write_text

PREFIX = "eksempel-"
"""Starts the name of every shipped report, because its figures are invented."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "-"})
_MAIN_MONTHS = (
    date(2022, 11, 1),
    date(2023, 11, 1),
    date(2024, 11, 1),
    date(2025, 11, 1),
    date(2026, 6, 1),
)
_FIRST_PARALLEL = date(2025, 1, 1)


def shipped_files(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the shipped reports by file name.

    Three municipalities and the whole country over five years as text, two neighbours once,
    and two web pages.
    """
    files = {}
    for area in ("Ballerup", "Glostrup", "Aalborg", WHOLE_COUNTRY):
        for month in _MAIN_MONTHS:
            sample = make_sample(catalogue, area, month)
            files[file_name(sample, "txt")] = _as_text(sample, catalogue)
    albertslund = make_sample(catalogue, "Albertslund", date(2026, 6, 1))
    files[file_name(albertslund, "txt")] = _as_text(albertslund, catalogue)
    herlev = make_sample(catalogue, "Herlev", date(2026, 6, 1))
    files[file_name(herlev, "html")] = write_report_page(herlev, catalogue)
    country = make_sample(catalogue, WHOLE_COUNTRY, date(2025, 6, 1))
    files[file_name(country, "html")] = write_public_page(country, catalogue)
    return files


def write_shipped_files(folder: Path, catalogue: Catalogue) -> tuple[Path, ...]:
    """Write the shipped reports into a folder and return their paths."""
    paths = []
    for name, content in shipped_files(catalogue).items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return tuple(paths)


def shipped_paths(folder: Path) -> tuple[Path, ...]:
    """Return the shipped reports that lie in a folder, by name."""
    return tuple(sorted(path for path in folder.iterdir() if path.name.startswith(PREFIX)))


def file_name(sample: SampleReport, ending: str) -> str:
    """Return the name of a sample file: `eksempel-ballerup-2026-06.txt`."""
    area = sample.area.casefold().translate(_LETTERS)
    return f"{PREFIX}{area}-{sample.month:%Y-%m}.{ending}"


def text_layout(month: date) -> TextLayout:
    """Return the layout that reports of a month have."""
    return TextLayout.PARALLEL if month >= _FIRST_PARALLEL else TextLayout.ALTERNATING


def _as_text(sample: SampleReport, catalogue: Catalogue) -> bytes:
    return write_text(sample, catalogue, text_layout(sample.month))
