"""Labels behind their figures: turned round where all are, else no figure is taken for certain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from tests.importing.copies import Lay, copied

Read = Callable[[bytes], Report]


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


def in_tabs(cells: Sequence[str]) -> list[str]:
    return ["\t".join(cells[::-1])]


def on_own_lines(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells[::-1] if cell]


def some_in_tabs(cells: Sequence[str]) -> list[str]:
    """Nine rows in ten have their label behind."""
    return ["\t".join(cells if cells[0].endswith("2024") else cells[::-1])]


@pytest.mark.parametrize("as_list", [False, True])
def test_rows_with_their_labels_behind_are_turned_round(
    read: Read, sample: SampleReport, catalogue: Catalogue, as_list: bool
) -> None:
    report = read(copied(sample, catalogue, in_tabs, as_list=as_list).encode())
    expected = expected_observations(sample, catalogue)
    assert found(report) <= expected
    if as_list:  # whose figures stand first in rows without labels is not certain
        assert found(report) == {o for o in expected if "N" not in o.indicator}
    else:
        assert found(report) == expected


@pytest.mark.parametrize("lay", [on_own_lines, some_in_tabs])
def test_labels_behind_figures_take_none_of_the_next_row(
    read: Read, sample: SampleReport, catalogue: Catalogue, lay: Lay
) -> None:
    text = copied(sample, catalogue, lay)
    kept = copied(sample, catalogue, lambda cells: ["\t".join(cells)]).split("Fordrevne")[0]
    report = read((kept + "Fordrevne" + text.split("Fordrevne", 1)[1]).encode())
    assert found(report) < expected_observations(sample, catalogue)
