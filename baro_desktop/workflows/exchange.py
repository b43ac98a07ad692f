"""The file that hands all figures to a colleague: a verified copy of the database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

ENDING = ".baro"


def is_exchange(path: Path) -> bool:
    """Tell by its name whether a file is such a copy; whether it is whole shows when opened."""
    return path.suffix.casefold() == ENDING


def suggested_name(area: str, day: date) -> str:
    """Return what a copy is called where nobody chooses another name."""
    return f"{area} {day:%Y-%m-%d}{ENDING}"
