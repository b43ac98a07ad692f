"""Columns of other municipalities beside the report's own and the whole country."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_report_page
from baro_desktop.samples.text_layouts import report_text

Read = Callable[[bytes], Report]
_ROW = re.compile(r"^([\d.]+ [^\t\n]+)?\t([\d.,]+ ([^\t\n]+))$", re.MULTILINE)
_CELLS = re.compile(r'(<td class="tal">[^<]*</td>)(<td class="tal">[^<]*</td>)')


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


def with_third(text: str, place: int) -> str:
    """Return the report's lists with a column of Odense before, between or behind the two."""
    names = ["Ballerup", "Hele landet"]
    names.insert(place, "Odense")

    def cells(row: re.Match[str]) -> str:
        values = [row[1] or "", row[2]]
        values.insert(place, f"7 {row[3]}")
        return "\t".join(values)

    head, start, lists = text.partition("Fordrevne fra Ukraine\n")
    lists = _ROW.sub(cells, lists).replace("Ballerup\n\nHele landet\n", "\n\n".join(names) + "\n")
    return head + start + lists


@pytest.mark.parametrize("place", [0, 1, 2])
def test_another_municipality_in_a_list_is_let_be(
    read: Read, sample: SampleReport, catalogue: Catalogue, place: int
) -> None:
    report = read(with_third(report_text(sample, catalogue), place).encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


@pytest.mark.parametrize("order", ["{0}{1}<{2}>", "{0}<{2}>{1}", "<{2}>{0}{1}"])
def test_another_municipality_in_a_table_is_let_be(
    read: Read, sample: SampleReport, catalogue: Catalogue, order: str
) -> None:
    page = write_report_page(sample, catalogue).decode()
    other = order.replace("<{2}>", "<td>7</td>")
    page = _CELLS.sub(lambda row: other.format(row[1], row[2]), page)
    heads = order.replace("<{2}>", "<th>Odense</th>")
    heads = heads.format("<th>Ballerup</th>", "<th>Hele landet</th>")
    report = read(page.replace("<th>Ballerup</th><th>Hele landet</th>", heads).encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


def test_row_that_lacks_a_cell_among_three_areas_is_left_out(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    text = with_third(report_text(sample, catalogue), 2)
    torn = re.sub(r"^(578 personer)\t[^\t\n]+\t", r"\1\t", text, flags=re.MULTILINE)
    assert torn != text
    report = read(torn.encode())
    assert "N1" not in {o.indicator for o in report.observations}
    assert found(report) < expected_observations(sample, catalogue)


def test_row_of_a_page_that_lacks_a_cell_among_three_areas_is_left_out(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    page = write_report_page(sample, catalogue).decode()
    page = _CELLS.sub(lambda row: f"{row[1]}{row[2]}<td>7 pct.</td>", page)
    page = page.replace("<th>Hele landet</th>", "<th>Hele landet</th><th>Odense</th>")
    torn = page.replace('<td class="tal"></td><td class="tal">56 pct.', "<td>56 pct.")
    assert torn != page
    assert "N10" not in {o.indicator for o in read(torn.encode()).observations}


def test_row_of_three_cells_that_is_no_figures_refuses_the_list(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    text = with_third(report_text(sample, catalogue), 1)
    line = "\tAktuel status\t63.622 personer"
    torn = re.sub(r"^578 personer\t.*$", line, text, flags=re.MULTILINE)
    assert torn != text
    assert "N1" not in {o.indicator for o in read(torn.encode()).observations}
