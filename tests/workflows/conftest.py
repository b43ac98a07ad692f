"""A database with nothing in it, and reports to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure
from baro_desktop.samples.figures import KeyFigures, SampleReport
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout, write_text
from baro_desktop.storage.database import Database

Write = Callable[..., Path]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An open, empty database."""
    with Database.open(tmp_path / "test.db") as database:
        yield database


@pytest.fixture
def write(tmp_path: Path, catalogue: Catalogue) -> Write:
    """Write a sample report of an area and month, made on a day, with changed key figures."""

    def make(area: str, month: date, made: date, **countries: str) -> Path:
        sample = make_sample(catalogue, area, month)
        sample = replace(sample, generated_on=made, key_figures=changed(sample, countries))
        path = tmp_path / f"{area}-{made}.txt"
        path.write_bytes(write_text(sample, catalogue, TextLayout.PARALLEL))
        return path

    return make


def changed(sample: SampleReport, countries: dict[str, str]) -> dict[str, KeyFigures]:
    """Return the key figures with other values for the whole country."""
    figures = dict(sample.key_figures)
    for code, value in countries.items():
        country = Figure(Decimal(value), figures[code].country.unit)
        figures[code] = replace(figures[code], country=country)
    return figures
