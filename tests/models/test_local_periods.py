"""Which periods are asked for, and which of them belong to one year."""

from __future__ import annotations

from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue, LocalForm
from baro_desktop.models.local_periods import period_of_year, reporting_years

TODAY = date(2026, 6, 15)


def form(catalogue: Catalogue, code: str) -> LocalForm:
    found = catalogue.by_code[code].form
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "year", "label"),
    [
        ("L1", 2025, "2025"),
        ("L6", 2025, "1. oktober 2024-30. september 2025"),
        ("L4", 2025, "18. november 2025"),
        ("L4", 2024, "16. november 2021"),
    ],
)
def test_each_kind_has_its_period_of_a_year(
    catalogue: Catalogue, code: str, year: int, label: str
) -> None:
    period = period_of_year(form(catalogue, code), catalogue, year, TODAY)
    assert period is not None
    assert period.label == label


def test_no_period_before_the_first_election(catalogue: Catalogue) -> None:
    assert period_of_year(form(catalogue, "L4"), catalogue, 2015, TODAY) is None


def test_year_asked_for_comes_first_and_the_running_one_last(catalogue: Catalogue) -> None:
    years = reporting_years([form(catalogue, "L1")], catalogue, TODAY)
    assert (years[0], years[1], years[-1]) == (2025, 2024, 2026)


def test_october_year_that_has_ended_is_asked_for_in_november(catalogue: Catalogue) -> None:
    forms = [form(catalogue, "L6"), form(catalogue, "L7")]
    assert reporting_years(forms, catalogue, date(2026, 11, 20))[0] == 2026


def test_where_only_elections_are_reported_only_their_years_are_offered(
    catalogue: Catalogue,
) -> None:
    years = reporting_years([form(catalogue, "L4")], catalogue, TODAY)
    assert years[:2] == (2025, 2021)
