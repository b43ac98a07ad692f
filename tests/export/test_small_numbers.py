"""Small counts do not stand in the workbook, and it says so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.centre import build_centre_table
from baro_desktop.models.disclosure import withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry, GroupInput, observations_of
from baro_desktop.models.period import year_period
from tests.export.conftest import stored

RULE = SmallNumberRule()
SMALL, BASE, SHARE = 3, 977, "0.3"


@pytest.fixture
def small(contents: CommitteeWorkbook, catalogue: Catalogue) -> CommitteeWorkbook:
    """A workbook of one indicator, whose count is small in the first of two years."""
    entries = [
        Entry("Ballerup", "L2", year_period(year), GroupInput(Decimal(count), Decimal(BASE)))
        for year, count in ((2023, SMALL), (2024, 44))
    ]
    made = [o for entry in entries for o in observations_of(entry, catalogue.by_code["L2"])]
    held = withhold_small_counts([stored(item, None) for item in made], catalogue, RULE)
    centre = next(c for c in catalogue.centres if c.id in catalogue.by_code["L2"].centres)
    table = build_centre_table(catalogue, centre, "Ballerup", (), held)
    return replace(contents, tables=(table,), observations=held, small_number_limit=RULE.limit)


def _cells(path: Path) -> list[object]:
    book = load_workbook(path)
    return [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]


def test_neither_the_count_nor_what_gives_it_away_is_printed(
    small: CommitteeWorkbook, tmp_path: Path
) -> None:
    cells = _cells(write_workbook(small, tmp_path / "u.xlsx"))
    numbers = {cell for cell in cells if isinstance(cell, int | float)}
    assert numbers.isdisjoint({SMALL, float(SHARE), 44 - SMALL, round(4.5 - 0.3, 1)})
    assert 44 in numbers


def test_the_workbook_says_that_figures_are_hidden(
    small: CommitteeWorkbook, tmp_path: Path
) -> None:
    text = "\n".join(
        str(cell) for cell in _cells(write_workbook(small, tmp_path / "u.xlsx")) if cell
    )
    assert "Små tal: 2 tal er skjult (*)" in text
    assert "færre end 5 personer. Andele" in text
    assert "personer. andele" not in text
    assert "* = skjult, små tal" in text


def test_nothing_is_said_where_nothing_is_hidden(contents: CommitteeWorkbook) -> None:
    assert contents.withheld == 0
    assert len(contents.signs) == 4
