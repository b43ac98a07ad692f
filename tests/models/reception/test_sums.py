"""Sums and percentages of the status tables: the background paper, and what is unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.models.reception.layout import PrintedTable, print_table
from baro_desktop.models.reception.notes import INCOMPLETE, UNFINISHED, notes_of
from baro_desktop.models.reception.sums import Sums
from baro_desktop.models.reception.table import StatusTable
from tests.models.reception import paper

FORMS = paper.forms()


def printed(table: StatusTable) -> PrintedTable:
    return print_table(FORMS[table.form], table)


def texts(table: StatusTable) -> dict[str, list[str]]:
    return {
        row.title: [cell.text.replace("\u00a0", " ") for cell in row.cells]
        for row in printed(table).rows
    }


def test_the_paper_s_sums_by_age_and_sex_are_computed() -> None:
    rows = texts(paper.age_sex())
    assert rows["I alt"] == ["379", "381", "760", "100 pct."]
    assert rows["Procent"] == ["50 pct.", "50 pct.", "100 pct.", ""]
    sums = [row[2] for row in list(rows.values())[:8]]
    assert sums == ["105", "115", "176", "248", "80", "26", "8", "2"]


def test_the_paper_s_percentages_by_age_are_computed() -> None:
    shares = [row[3] for row in list(texts(paper.age_sex()).values())[:8]]
    assert shares == [f"{value} pct." for value in (14, 15, 23, 33, 11, 3, 1, 0)]


def test_zero_is_printed_and_is_not_the_sign_of_an_empty_cell() -> None:
    assert texts(paper.age_sex())["Over 65 år"][0] == "0"
    assert texts(paper.arrivals())["Fra en anden dansk kommune"][1] == "·"


def test_arrivals_of_the_paper_add_up_both_ways() -> None:
    rows = texts(paper.arrivals())
    assert rows["I alt"] == ["760", "1.032", "1.792", "100 pct."]
    assert rows["heraf familiesammenført til ægtefælle"] == ["·", "·", "167", "9 pct."]


def test_the_fifteen_citizenships_are_460_of_760_and_their_share_is_rounded_half_up() -> None:
    rows = texts(paper.citizenships())
    assert rows["De 15 hyppigste"] == ["460", "61 pct."]
    assert rows["I alt"] == ["760", "100 pct."]
    assert [row.rank for row in printed(paper.citizenships()).rows[:15]] == list(range(1, 16))


def test_positions_are_shares_of_their_own_group() -> None:
    rows = texts(paper.position())
    assert rows["I job"] == ["10", "14 pct.", "301", "46 pct."]
    assert rows["I alt over 18 år"] == ["73", "100 pct.", "654", "100 pct."]


def test_a_sum_with_an_unknown_part_says_at_least_and_has_no_percentage() -> None:
    table = paper.refugees()
    unfinished = replace(table, cells=table.cells[:-1])
    assert texts(unfinished)["I alt"][-2:] == ["mindst 80", "·"]
    assert texts(unfinished)["Syrien"][-2:] == ["43", "·"]


def test_an_entered_total_holds_where_a_part_is_unknown() -> None:
    assert texts(paper.refugees())["I alt"][-2:] == ["86", "100 pct."]
    assert texts(paper.refugees())["Syrien"][-2:] == ["43", "50 pct."]


def test_a_cube_is_summed_in_every_direction() -> None:
    cells = tuple(
        ((row, str(year), sex), 1)
        for row in ("#0", "other")
        for year in range(2013, 2018)
        for sex in ("women", "men")
    )
    table = replace(paper.refugees(), names=("Syrien",), cells=cells)
    sums = Sums(FORMS[table.form], table)
    assert sums.of(("total", "total", "total")).value == 20
    assert sums.of(("#0", "total", "men")).value == 5
    assert texts(table)["Procent"] == ["20 pct."] * 5 + ["50 pct."] * 2 + ["100 pct.", ""]


@pytest.mark.parametrize(("part", "whole", "shown"), [(1, 200, "1 pct."), (1, 201, "0 pct.")])
def test_half_a_per_cent_is_rounded_up(part: int, whole: int, shown: str) -> None:
    cells = ((("#0",), part), (("total",), whole))
    table = replace(paper.citizenships(), names=("Nepal",), cells=cells)
    assert texts(table)["Nepal"][1] == shown


def test_percentages_that_do_not_add_up_to_100_are_noticed() -> None:
    cells = tuple(((age.id, "women"), 1) for age in FORMS["age_sex"].rows.categories[:3])
    rest = tuple(((age.id, "women"), 0) for age in FORMS["age_sex"].rows.categories[3:])
    men = tuple(((age.id, "men"), 0) for age in FORMS["age_sex"].rows.categories)
    thirds = replace(paper.age_sex(), cells=(*cells, *rest, *men))
    assert printed(thirds).rounded_apart
    assert not printed(paper.age_sex()).rounded_apart


def test_only_a_sum_that_is_unfinished_is_explained() -> None:
    whole = printed(paper.arrivals())
    assert INCOMPLETE in notes_of(whole)
    assert UNFINISHED not in notes_of(whole)
    without = tuple(cell for cell in whole.table.cells if cell[0] != ("municipality", "here"))
    open_sum = printed(replace(whole.table, cells=without))
    assert {INCOMPLETE, UNFINISHED} <= set(notes_of(open_sum))
