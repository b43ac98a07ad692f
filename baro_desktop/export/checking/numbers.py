"""Compare what was read back with what should stand there."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from baro_desktop.models.errors import ExportError
from baro_desktop.models.numbers import NumberFormatError, parse_number
from baro_desktop.models.observation import Figure

_NUMBER = re.compile(r"[+\u2212]?\d[\d.]*(?:,\d+)?")


def differs(path: Path, place: str) -> ExportError:
    """Return the error of a paper that does not say what the figures say."""
    return ExportError("export-differs", path=str(path), place=place)


def value_of(figure: Figure | None) -> Decimal | None:
    """Return the number of a figure, None for every kind of nothing."""
    return figure.value if figure is not None else None


def cell_number(cell: object) -> Decimal | None:
    """Return the number of a cell of a sheet, None for text and nothing."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return None
    return Decimal(str(cell))


def written_number(text: str) -> Decimal | None:
    """Return the number that a cell of a document begins with, None where there is none."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    try:
        return parse_number(match[0])
    except NumberFormatError:
        return None
