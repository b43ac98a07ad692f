"""What is refused in a status table, and what is only told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.models.errors import EntryError
from baro_desktop.models.period import parse_period
from baro_desktop.models.reception.checks import check_table, mismatches, without_computed
from baro_desktop.models.reception.forms import Key, TableForm
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.texts.errors import sentence
from tests.models.reception import paper

FORMS = paper.forms()


def refused(table: StatusTable) -> tuple[str, Key, str]:
    with pytest.raises(EntryError) as caught:
        check_table(FORMS[table.form], table)
    error = caught.value
    cell: Key = error.data["cell"]  # type: ignore[assignment]
    return error.code, cell, sentence(error.code, error.data)


def with_cell(table: StatusTable, key: Key, value: int) -> StatusTable:
    return replace(table, cells=(*(cell for cell in table.cells if cell[0] != key), (key, value)))


@pytest.mark.parametrize("table", paper.paper(), ids=lambda table: table.form)
def test_every_table_of_the_paper_is_accepted(table: StatusTable) -> None:
    check_table(FORMS[table.form], table)


def test_a_total_that_disagrees_with_its_sum_is_refused_with_both_numbers() -> None:
    code, cell, told = refused(with_cell(paper.age_sex(), ("total", "women"), 380))
    assert (code, cell) == ("status-total", ("total", "women"))
    assert "380" in told
    assert "379" in told


def test_a_total_below_what_is_known_is_refused() -> None:
    code, _, told = refused(with_cell(paper.refugees(), ("total", "total", "total"), 79))
    assert code == "status-total-low"
    assert "79" in told
    assert "80" in told


def test_sums_that_differ_by_direction_are_refused() -> None:
    code, cell, told = refused(with_cell(paper.arrivals(), ("total", "left"), 1031))
    assert (code, cell) == ("status-sums", ("total", "total"))
    assert "1.792" in told
    assert "1.791" in told


def test_a_part_that_is_larger_than_the_whole_is_refused() -> None:
    code, cell, _ = refused(with_cell(paper.arrivals(), ("spouses", "total"), 1793))
    assert (code, cell) == ("status-of-which", ("spouses", "total"))


def test_a_country_twice_or_without_a_name_is_refused() -> None:
    names = list(paper.citizenships().names)
    twice = replace(paper.citizenships(), names=(*names[:14], " bulgarien "))
    assert refused(twice)[:2] == ("status-name-twice", ("#14",))
    blank = replace(paper.citizenships(), names=(*names[:14], " "))
    assert refused(blank)[:2] == ("status-name-missing", ("#14",))


def test_negative_counts_foreign_cells_long_spans_and_empty_tables_are_refused() -> None:
    assert refused(with_cell(paper.age_sex(), ("0-17", "men"), -1))[0] == "not-count"
    assert refused(with_cell(paper.age_sex(), ("0-17", "other"), 1))[0] == "status-cell"
    long = replace(paper.refugees(), period=parse_period("1990-2017"))
    assert refused(long)[0] == "status-period"
    assert refused(replace(paper.age_sex(), cells=()))[0] == "status-empty"


def test_a_typed_total_that_is_right_is_not_kept_beside_its_parts() -> None:
    table = with_cell(paper.age_sex(), ("total", "women"), 379)
    assert without_computed(FORMS["age_sex"], table) == paper.age_sex()
    assert without_computed(FORMS["refugees_received"], paper.refugees()) == paper.refugees()


def partner(form: str) -> tuple[TableForm, StatusTable] | None:
    table = next(table for table in paper.paper() if table.form == form)
    return FORMS[form], table


@pytest.mark.parametrize("form", ["refugees_received", "arrivals", "age_sex", "citizenships"])
def test_the_760_of_the_paper_fit_in_every_table(form: str) -> None:
    found = partner(form)
    assert found is not None
    assert mismatches(*found, partner) == ()


def test_655_by_age_and_654_by_position_are_told_and_never_refused() -> None:
    found = partner("position")
    assert found is not None
    (told,) = mismatches(*found, partner)
    assert (told.own, told.other, told.form.id) == (654, 655, "age_sex")
    check_table(*found)


def test_unknown_figures_and_missing_tables_are_not_compared() -> None:
    form, table = FORMS["position"], paper.position()
    assert mismatches(form, replace(table, cells=table.cells[:3]), partner) == ()
    assert mismatches(form, table, lambda _: None) == ()
