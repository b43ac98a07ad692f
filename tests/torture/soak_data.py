"""Reports for whoever sits at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout, write_text

_MONTHS = (date(2025, 6, 1), date(2025, 11, 1), date(2026, 6, 1))
_AREAS = 12
PROFILES = ("Ballerup", "Aalborg", "Glostrup", "Albertslund")


def make_files(folder: Path) -> list[Path]:
    """Write text reports of some municipalities and months, and return their paths."""
    folder.mkdir(parents=True)
    catalogue, files = load_catalogue(resource("catalogue")), []
    for place, municipality in enumerate(catalogue.municipalities[:_AREAS]):
        for month in _MONTHS:
            sample = make_sample(catalogue, PROFILES[place % len(PROFILES)], month)
            path = folder / f"{municipality.name}-{month:%Y-%m}.txt"
            sample = replace(sample, area=municipality.name)
            path.write_bytes(write_text(sample, catalogue, TextLayout.PARALLEL))
            files.append(path)
    return files
