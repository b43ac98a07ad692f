"""Columns that stand apart by blanks: what is under one heading alone is a cell."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.importing.text_blanks import with_tabs_for_blanks
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from tests.importing.copies import copied

Read = Callable[[bytes], Report]
HEADER = f"{'':30}  Aktuel status  Udvikling siden basismåling*"


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


def beside(cells: Sequence[str], side: str, width: int) -> list[str]:
    """Lay a row out in columns, a long label over several lines."""
    label, *figures = textwrap.wrap(cells[0], width) or [""], *cells[1:]
    first = "  ".join([f"{label[0]:{width}}", *(f"{cell:{side}30}" for cell in figures)])
    return [line.rstrip() for line in (first, *label[1:])] if figures else label


@pytest.mark.parametrize("side", "<>^")
@pytest.mark.parametrize("width", [240, 90])
def test_tables_are_read_by_what_stands_under_their_headings(
    read: Read, sample: SampleReport, catalogue: Catalogue, side: str, width: int
) -> None:
    text = copied(sample, catalogue, lambda cells: beside(cells, side, width))
    report = read(text.encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


def test_lists_are_read_by_how_their_lines_begin(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    def lay(cells: Sequence[str]) -> list[str]:
        return ["".join(f"{cell:20}" for cell in cells) if len(cells) == 2 else "  ".join(cells)]

    text = copied(sample, catalogue, lay, as_list=True)
    assert found(read(text.encode())) == expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    "line",
    [
        "1.1 En tekst, der er så lang, at den når 12 pct.  -3 pct. point",
        f"1.1 Tekst {'':20}  12 pct.  3 pct.       -3 pct. point",
        f"1.1 Tekst {'':24}  12 pct. -3 pct. point og mere",
        "1.1 Tekst uden tal",
    ],
)
def test_line_that_does_not_fit_the_headings_is_left_as_it_is(line: str) -> None:
    assert with_tabs_for_blanks(f"{HEADER}\n{line}").split("\n")[1] == line


@pytest.mark.parametrize(
    "header", [HEADER.strip(), f"    {HEADER.strip()}", "  Ballerup  Hele landet"]
)
def test_headings_without_room_for_labels_make_no_columns(header: str) -> None:
    text = f"{header}\n58 pct.\n    12 pct."
    assert with_tabs_for_blanks(text) == text


def test_last_line_of_a_text_may_be_cut_before_its_last_cell() -> None:
    line = f"{'2.3 Andelen af nogle.':32}44 pct."
    assert with_tabs_for_blanks(f"{HEADER}\n{line}").split("\n")[1] == line
    assert "\t44 pct.\t" in with_tabs_for_blanks(f"{HEADER}\n{line}\nslut")


def test_figures_beside_several_lines_of_a_label_are_left_out(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    text = copied(sample, catalogue, lambda cells: [" ".join(cell for cell in cells if cell)])
    row = next(line for line in text.split("\n") if line.startswith("1.2 "))
    torn = row.replace(" blandt", " 17 pct.\nblandt", 1).replace("17 pct. point", "point")
    report = read(text.replace(row, torn).encode())
    assert "1.2" not in {o.indicator for o in report.observations}
    assert found(report) < expected_observations(sample, catalogue)
